import type { Finding } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import type { Period } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";
import { findingSentence } from "../../language/finding-sentence";
import type { Speaker } from "../../language/make-speaker";
import { departmentName } from "../../language/names";

export interface ReturnedForm {
  readonly department: string;
  readonly period: Period;
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** What a unit is told when its form comes back, as plain text to be sent on: which form, and each thing to look at. */
export function returnNote(
  { department, period, file, findings }: ReturnedForm,
  list: TargetList,
  say: Speaker,
): string {
  const asked = listed(findings).filter(({ level }) => level !== "D");
  const about = {
    department: departmentName(department, list, say),
    period: say("terms.period", { ...period }),
    file,
    count: asked.length,
  };
  if (asked.length === 0) return say("pane.bureau.note.nothing", about);
  const lines = asked.map((finding, index) =>
    say("pane.bureau.note.line", {
      number: index + 1,
      level: finding.level,
      "level-name": say(`pane.shell.level.${finding.level}`),
      place: placesOf(finding, say),
      sentence: findingSentence(finding, list, say),
    }),
  );
  return [say("pane.bureau.note.head", about), ...lines].join("\n");
}

/** " 报表 E11、D11": where to look, sheet by sheet; empty where a finding is about no cell. */
function placesOf({ cells }: Finding, say: Speaker): string {
  const sheets = new Map<string, string[]>();
  for (const { sheet, cell } of cells) sheets.set(sheet, [...(sheets.get(sheet) ?? []), cell]);
  return [...sheets].map(([sheet, own]) => ` ${sheet} ${own.join(say("terms.separator"))}`).join("");
}
