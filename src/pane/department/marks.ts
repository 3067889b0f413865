import type { ReturnedCell } from "../../client/answers";
import type { Finding } from "../../core/findings/finding";
import type { Fact, PrefilledFigure } from "../../core/submission/submission";
import { MARK_LEVELS } from "../host/mark-look";
import type { Mark } from "../host/workbook-host";
import { asideOf } from "../workspace/aside";

/**
 * The marks of findings: one for each cell, in the color of the gravest level and with every sentence about it.
 * Blanks are not marked: an empty cell shows itself, and a form just begun would be all red.
 */
export function marksOf(findings: readonly Finding[], sentence: (finding: Finding) => string): Mark[] {
  const cells = new Map<string, { mark: Mark; texts: string[] }>();
  for (const finding of findings) {
    if (asideOf(finding) !== null || finding.outcome === "undecided") continue;
    for (const place of finding.cells) {
      const key = `${place.sheet}!${place.cell}`;
      const text = `${finding.level} ${sentence(finding)}`;
      const known = cells.get(key);
      if (!known) {
        cells.set(key, { mark: { sheet: place.sheet, cell: place.cell, level: finding.level, text }, texts: [text] });
        continue;
      }
      if (!known.texts.includes(text)) known.texts.push(text);
      const graver = MARK_LEVELS.indexOf(finding.level) < MARK_LEVELS.indexOf(known.mark.level);
      known.mark = { ...known.mark, level: graver ? finding.level : known.mark.level, text: known.texts.join("\n") };
    }
  }
  return [...cells.values()].map(({ mark }) => mark);
}

/** The marks with the cells the bureau gave back, first in what is said of each. */
export function withReturned(
  marks: readonly Mark[],
  returned: readonly ReturnedCell[],
  sentence: (cell: ReturnedCell) => string,
): Mark[] {
  const left = new Map(marks.map((mark) => [`${mark.sheet}!${mark.cell}`, mark]));
  for (const cell of returned) {
    const key = `${cell.sheet}!${cell.cell}`;
    const known = left.get(key);
    const text = known ? `${sentence(cell)}\n${known.text}` : sentence(cell);
    left.set(key, { sheet: cell.sheet, cell: cell.cell, level: known?.level ?? "B", text });
  }
  return [...left.values()];
}

/** The marks with the figures that were prefilled, where nothing else is said of them. */
export function withPrefilled(
  marks: readonly Mark[],
  prefilled: readonly PrefilledFigure[],
  facts: readonly Fact[],
  text: string,
): Mark[] {
  const taken = new Set(marks.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const places = prefilled.flatMap(({ indicator, measure }) => {
    return facts.find((fact) => fact.indicator === indicator && fact.measure === measure) ?? [];
  });
  const free = places.filter(({ sheet, cell }) => !taken.has(`${sheet}!${cell}`));
  return [...marks, ...free.map(({ sheet, cell }): Mark => ({ sheet, cell, level: "prefilled", text }))];
}

/** Whether two layers are the same, so that nothing need be written. */
export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return (
    one.length === other.length &&
    one.every((mark, index) => {
      const twin = other[index]!;
      return (
        mark.sheet === twin.sheet && mark.cell === twin.cell && mark.level === twin.level && mark.text === twin.text
      );
    })
  );
}
