import type { KnownLists } from "../../core/targets/known-lists";
import type { Language } from "../../language/speaker";
import { environment } from "../environment";
import type { FoundFile } from "../files";
import { areaIn, type DistrictJob, rolledUp } from "./district";
import { type Batchwork, type Member, openMember } from "./member";

let member: Member | undefined;

function opened(): Member {
  if (!member) throw new TypeError("no files were given to this thread");
  return member;
}

export const JOBS = {
  open(batchwork: Batchwork, language: Language, json: boolean, lists?: KnownLists): void {
    member = openMember(batchwork, environment({ json, lang: language }, lists));
  },
  read: (...input: Parameters<Member["read"]>) => opened().read(...input),
  receivedFiles: () => opened().receivedFiles(),
  lend: (...input: Parameters<Member["lend"]>) => opened().lend(...input),
  reports: (...input: Parameters<Member["reports"]>) => opened().reports(...input),
  parts: (...input: Parameters<Member["parts"]>) => opened().parts(...input),
  areas: (files: readonly FoundFile[]) => files.map(areaIn),
  district: (job: DistrictJob) => rolledUp(job),
};

/** What a thread can be asked to do. */
export type Jobs = typeof JOBS;
