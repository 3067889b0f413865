import type { Finding, Level, Suggestion } from "../../findings/finding";
import type { StructureNote } from "../../submission/submission";
import type { Check, CheckContext } from "../check";
import { cellAddressOf } from "../evidence/rows";
import { unitOffer } from "../evidence/unit-offer";
import { findingReporter } from "../report";

const { fail, undecided } = findingReporter("V04", "A");

/** What is wrong with the build of the rows. A renamed row is still found by its code, so it only asks. */
const LEVELS = {
  "missing-sheet": "A",
  "copied-sheet": "D",
  "missing-header": "A",
  "changed-heading": "A",
  "missing-row": "A",
  "duplicate-row": "A",
  "ambiguous-row": "A",
  "unknown-row": "A",
  "codeless-row": "A",
  "lost-code": "A",
  "merged-row": "A",
  "changed-unit": "A",
  "renamed-row": "C",
  "lost-label": "C",
  "harmless-merge": "D",
} as const satisfies Partial<Record<StructureNote["kind"], Level>>;

export const V04: Check = {
  code: "V04",
  kind: "format",
  level: "A",
  looksBack: true,
  run(context) {
    if (!context.form) return [undecided(context, "form-unknown", {})];
    return context.submission.structure.flatMap((note) => findingOf(context, note));
  },
};

function findingOf(context: CheckContext, note: StructureNote): Finding[] {
  if (!isOfRows(note.kind)) return [];
  const place = { cells: note.cells, ...(note.indicator === null ? {} : { indicator: note.indicator }) };
  const details = {
    level: LEVELS[note.kind],
    args: argumentsOf(note),
    suggestion: suggestionFor(context, note),
  };
  return [fail(context, variantOf(note, note.kind), place, details)];
}

/** An emptied unit or name has no other word to be asked about. */
function variantOf({ detail }: StructureNote, kind: keyof typeof LEVELS) {
  if (detail !== "") return kind;
  if (kind === "changed-unit") return "blank-unit";
  return kind === "renamed-row" ? "blank-name" : kind;
}

function argumentsOf({ detail, expected }: StructureNote) {
  return expected === undefined ? { detail } : { detail, expected };
}

function isOfRows(kind: StructureNote["kind"]): kind is keyof typeof LEVELS {
  return kind in LEVELS;
}

/** Taking a merge apart changes no value: the first cell keeps what it shows. */
function suggestionFor(context: CheckContext, note: StructureNote): Suggestion | null {
  const { kind, cells, detail, expected } = note;
  if (kind === "changed-unit") return unitOffer(context, note);
  if ((kind === "changed-heading" || kind === "missing-header") && expected !== undefined) {
    const changes = [{ ...cellAddressOf(cells[0]!), value: expected }];
    return { kind: "restore-heading", changes, args: { heading: expected } };
  }
  if (kind === "lost-code") {
    return { kind: "restore-code", changes: [{ ...cellAddressOf(cells[0]!), value: detail }], args: { code: detail } };
  }
  return kind === "merged-row" ? { kind: "unmerge", changes: [], args: { range: detail } } : null;
}
