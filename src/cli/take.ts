import { type InputFile, type Intake, takeFile } from "../actions/intake";
import type { TargetList } from "../core/targets/schema";
import { nodePlatform } from "../workbook/platform/node";
import { type FoundFile, readBytes } from "./files";

/** Reads one file; what is named like no workbook is refused unread. */
export function takeFound(found: FoundFile, list: TargetList): Intake {
  const { refusal, name } = found;
  if (refusal) return { status: "refused", file: name, sha256: "", refusal };
  return takeFile(inputOf(found), list, nodePlatform);
}

/** The file with its bytes. */
export function inputOf({ path, shown, name, receivedAt, modifiedAt }: FoundFile): InputFile {
  return {
    name,
    path: shown,
    bytes: readBytes(path),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}
