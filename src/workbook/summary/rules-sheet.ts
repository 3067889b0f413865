import { CHECKS } from "../../core/checks/rules";
import { statedRules } from "../../core/checks/rules-in-force";
import type { CheckCode, Level } from "../../core/findings/finding";
import { address } from "../../core/grid/address";
import type { RuleState } from "../../core/targets/schema";
import type { Conditional, RowDraft, SheetDraft } from "../ooxml/draft";
import { headingRow, headRows, rowHeight, type SheetSource, textCell } from "./context";
import { quote } from "./formulas";
import { withFrame } from "./frame";
import { footer } from "./print";
import { sheetName } from "./sheet-name";
import * as look from "./style";

const COLUMNS = ["code", "name", "level", "state", "from", "until", "reason"] as const;
const WIDTHS = [7, 56, 11, 10, 10, 10, 60];
const HEAD_ROWS = 3;
const STATE_COLUMN = address(1, COLUMNS.indexOf("state") + 1).slice(0, -1);

const RULES: readonly { readonly code: CheckCode; readonly level: Level }[] = [...CHECKS, { code: "V25", level: "A" }];

/**
 * 审核规则: every check with its state this month, why and until when, and the relations that have one of their own. There
 * is none where all are applied in full.
 */
export function rulesSheet(source: SheetSource): SheetDraft[] {
  const { say, list, summary, month } = source;
  const stated = statedRules(list, summary.period);
  if (stated.length === 0) return [];
  const lines = RULES.flatMap(({ code, level }) => [
    lineOf(
      { code, name: say(`checks.${code}.name`), level },
      stated.find(({ rule, relation }) => rule === code && relation === undefined),
      source,
    ),
    ...stated.flatMap((state) => {
      const relation = list.relations.find(({ id }) => id === state.relation);
      return state.rule === code && relation
        ? [lineOf({ code, name: say("terms.sentence", { ...relation }), level: relation.level }, state, source)]
        : [];
    }),
  ]);
  const rows: RowDraft[] = [
    ...headRows(source, say("summary.rules.title", { month }), COLUMNS.length),
    ...withFrame(
      [
        headingRow(
          COLUMNS.map((name) => say(`summary.rules.${name}`)),
          WIDTHS,
          22,
        ),
        ...lines,
      ],
      1,
      COLUMNS.length,
    ),
  ];
  const bottom = HEAD_ROWS + lines.length;
  rows.push({ cells: [{ value: say("summary.rules.note"), style: look.foot }] });
  return [
    {
      name: sheetName("rules", say),
      rows,
      columns: WIDTHS.map((width) => ({ width })),
      merges: [`A1:${address(1, COLUMNS.length)}`],
      freeze: { row: HEAD_ROWS + 1, column: 1 },
      conditionals: (["warning", "withdrawn"] as const).map(
        (state): Conditional => ({
          kind: "highlight",
          range: `${STATE_COLUMN}${HEAD_ROWS + 1}:${STATE_COLUMN}${bottom}`,
          formula: `$${STATE_COLUMN}${HEAD_ROWS + 1}=${quote(say(`targetList.ruleState.${state}`))}`,
          highlight: { color: state === "withdrawn" ? look.COLORS.error : look.COLORS.slow, bold: true },
        }),
      ),
      print: { paper: 9, landscape: true, titleRows: [HEAD_ROWS, HEAD_ROWS], footer: footer(say) },
    },
  ];
}

interface RuleLine {
  readonly code: CheckCode;
  readonly name: string;
  readonly level: Level;
}

function lineOf({ code, name, level }: RuleLine, state: RuleState | undefined, { say }: SheetSource): RowDraft {
  const reason = state?.reasonZh ?? "";
  const cells = [
    textCell(code, look.centered),
    textCell(name),
    textCell(say(`summary.level.${level}`), look.light),
    textCell(say(`targetList.ruleState.${state?.state ?? "active"}`), look.centered),
    textCell(state?.from, look.centered),
    textCell(state && (state.until ?? say("summary.rules.open")), look.centered),
    textCell(reason),
  ];
  return { cells, height: rowHeight(cells, WIDTHS) };
}
