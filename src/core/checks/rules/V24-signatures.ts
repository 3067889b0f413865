import type { Finding } from "../../findings/finding";
import type { CellPlace } from "../../grid/grid";
import { halfWidth } from "../../submission/cell-text";
import { SIGNATURES, type Signature } from "../../submission/submission";
import { readDay } from "../../submission/written-date";
import type { Check, CheckContext } from "../check";
import { periodOf, placeOf } from "../evidence/rows";
import { explanationOf, FEWEST_CHARACTERS, needsExplanation } from "../explanation";
import { reporter } from "../report";

const { fail, undecided } = reporter("V24", "A");

/** Fewer digits reach nobody, not even with an area's own exchange. */
const FEWEST_PHONE_DIGITS = 7;

export const V24: Check = {
  code: "V24",
  kind: "format",
  level: "A",
  run: (context) => [
    ...brokenSeal(context),
    ...SIGNATURES.flatMap((signature) => checkSignature(context, signature)),
    ...unexplained(context),
  ],
};

function checkSignature(context: CheckContext, signature: Signature): Finding[] {
  const field = context.submission.signatures[signature];
  const args = { signature };
  if (!field) return [undecided(context, "field-missing", {}, { level: "A", args })];
  const place = { cells: [placeOf(field)] };
  const text = halfWidth(field.text).trim();
  if (text === "") return [fail(context, "blank", place, { args })];
  const found = { ...args, raw: field.text };
  if (signature === "phone" && text.replace(/\D/g, "").length < FEWEST_PHONE_DIGITS) {
    return [fail(context, "phone-unreadable", place, { args: found })];
  }
  if (signature === "reportedOn" && readDay(field.text, periodOf(context)) === null) {
    return [fail(context, "date-unreadable", place, { args: found })];
  }
  return [];
}

function brokenSeal(context: CheckContext): Finding[] {
  const { seal } = context.submission;
  return seal && !seal.intact ? [fail(context, "seal-broken", {}, { args: { sealedAt: seal.sealedAt } })] : [];
}

/** One finding per indicator, however many questions are open about it. */
function unexplained(context: CheckContext): Finding[] {
  const open = new Map<string | null, Finding[]>();
  for (const finding of context.earlier ?? []) {
    if (!needsExplanation(finding) || explanationOf(context, finding) !== undefined) continue;
    const known = open.get(finding.indicator);
    if (known) known.push(finding);
    else open.set(finding.indicator, [finding]);
  }
  return [...open].map(([indicator, findings]) => {
    const codes = [...new Set(findings.map(({ code }) => code))];
    const cells = eachOnce(findings.flatMap((finding) => finding.cells.slice(0, 1)));
    const args = { codes, fewestCount: FEWEST_CHARACTERS };
    return indicator === null
      ? fail(context, "unexplained-form", { cells }, { args })
      : fail(context, "unexplained", { indicator, cells }, { args });
  });
}

function eachOnce(places: readonly CellPlace[]): CellPlace[] {
  return [...new Map(places.map((place) => [`${place.sheet}!${place.cell}`, place])).values()];
}
