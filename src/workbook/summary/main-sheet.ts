import { LINE_KEY } from "../../core/audit/layout";
import { columnLetters } from "../../core/grid/address";
import type { SignedHead } from "../../core/log/head";
import { type WeakPoint, weakPoints } from "../../core/rollup/weak";
import { listText } from "../../language/list-text";
import { areaName } from "../../language/names";
import type { Conditional, RowDraft, SheetDraft } from "../ooxml/draft";
import type { Sparkline } from "../ooxml/sparklines";
import type { MainAddresses } from "./addresses";
import { bandNotes } from "./band-notes";
import { heightOf, readableTime, type SheetSource, textCell } from "./context";
import { quote } from "./formulas";
import { withFrame } from "./frame";
import { glanceBand } from "./glance";
import { judgementSentence, standingOf } from "./judgement-sentence";
import { lightColors } from "./light-colors";
import { PENDING } from "./lines";
import { LAST_MAIN_COLUMN, MAIN_COLUMNS, type MainColumnId, mainCell, mainColumn } from "./main-columns";
import { documentMark, lineRow } from "./main-line";
import { makerText } from "./maker";
import { footer } from "./print";
import type { RosterRanges } from "./roster-sheet";
import { saysAnything } from "./said-columns";
import { rangeOf, type SeriesPlaces } from "./series-sheet";
import { sheetName } from "./sheet-name";
import * as look from "./style";

const FIRST = columnLetters(mainColumn("name"));
const LAST = columnLetters(LAST_MAIN_COLUMN);
/** Characters that fit across the printed table. */
const FOOT_WIDTH = 290;
const SHOWN_WEAK = 6;

/** 全区汇总表: the month at a glance, every indicator beside its target and over the months, and what the words mean. */
export function mainSheet(
  source: SheetSource,
  places: MainAddresses,
  roster: RosterRanges,
  series: SeriesPlaces,
): SheetDraft {
  const merges: string[] = [];
  const rows: RowDraft[] = [];
  const sparklines: Sparkline[] = [];
  const across = (row: number) => merges.push(`${FIRST}${row}:${LAST}${row}`);

  rows.push(...titleRows(source));
  across(1);
  merges.push(
    `${FIRST}2:${columnLetters(mainColumn("department"))}2`,
    `${columnLetters(mainColumn("cumulativeLastYear"))}2:${LAST}2`,
  );
  const lights = `${mainCell("light", places.first)}:${mainCell("light", places.last)}`;
  const band = glanceBand(source, rows.length + 1, lights, roster);
  rows.push(...band.rows, { cells: [], height: 8 });
  merges.push(...band.merges);
  rows.push({ cells: MAIN_COLUMNS.map(({ id }) => ({ value: id, style: look.machine })), hidden: true });
  merges.push(...headingMerges(rows.length + 1));
  rows.push(...headings(source));

  for (const { section, subsection, lines } of source.groups) {
    const head = headOf(section, source);
    rows.push(groupRow(subsection && lines.length > 1 ? `${head} · ${listText(subsection, source.say)}` : head));
    across(rows.length);
    for (const line of lines) {
      rows.push(lineRow(line, places, source));
      const range = line.reporter === null ? rangeOf(line, series) : null;
      if (range !== null) sparklines.push({ cell: mainCell("series", rows.length), range });
    }
  }
  const table = rows.splice(places.heading - 1);
  rows.push(...withFrame(table, mainColumn("name"), LAST_MAIN_COLUMN));
  const empty = emptyColumns(rows.slice(places.first - 1), sparklines.length > 0);
  const line = (value: string, height: number) => {
    rows.push({ cells: [undefined, { value, style: look.foot }], height });
    across(rows.length);
  };
  for (const weak of weakLists(source)) line(weak, heightOf([[weak, FOOT_WIDTH]], 14, 18));
  for (const note of notes(source)) line(note, heightOf([[note, FOOT_WIDTH]], 14, 16));
  line(source.say("summary.main.signatures"), 26);
  return {
    name: sheetName("main", source.say),
    rows,
    columns: MAIN_COLUMNS.map(({ id, width, hidden, folded }) => ({
      width,
      hidden: (hidden ?? false) || empty.has(id),
      folded: folded ?? false,
    })),
    merges,
    freeze: { row: places.first, column: mainColumn("unit") },
    conditionals: colorsOf(source, places),
    sparklines,
    print: {
      paper: 8,
      landscape: true,
      titleRows: [places.heading, places.heading + 1],
      area: `${FIRST}1:${LAST}${rows.length}`,
      footer: footer(source.say),
    },
    tabColor: look.COLORS.onSchedule,
  };
}

/** Columns of the table in which nothing is said of any line, which are put away. */
function emptyColumns(rows: readonly RowDraft[], hasSeries: boolean): ReadonlySet<MainColumnId> {
  return new Set(
    MAIN_COLUMNS.flatMap(({ id }, index) =>
      (id === "series" ? hasSeries : id === LINE_KEY || saysAnything(rows, index)) ? [] : [id],
    ),
  );
}

function titleRows({ list, month, say, options, summary }: SheetSource): RowDraft[] {
  const { area } = list.header;
  const second: RowDraft["cells"][number][] = [];
  second[mainColumn("name") - 1] = {
    value: makerText(list, say),
    style: look.identityLeft,
  };
  second[mainColumn("cumulative") - 1] = { value: month, style: look.identityCenter };
  const made = say("summary.made", { time: readableTime(options.generatedAt), area: summary.area });
  second[mainColumn("cumulativeLastYear") - 1] = options.simulated
    ? { value: `【${say("summary.simulated")}】${made}`, style: look.sample }
    : { value: made, style: look.identityRight };
  const title = say("summary.main.title", { area: areaName(area, say), month });
  return [
    { cells: [undefined, { value: title, style: look.title }], height: 34 },
    { cells: second, height: 20 },
  ];
}

function headings({ say }: SheetSource): RowDraft[] {
  const head = (value: string) => ({ value, style: look.heading });
  const upper = MAIN_COLUMNS.map(({ id, group }) =>
    id === LINE_KEY ? undefined : head(group ? say(`summary.main.group.${group}`) : say(`summary.main.column.${id}`)),
  );
  const lower = MAIN_COLUMNS.map(({ id, group }) =>
    id === LINE_KEY ? undefined : head(group ? say(`summary.main.column.${id}`) : ""),
  );
  const grouped = MAIN_COLUMNS.flatMap(({ id, group, width }): [string, number][] =>
    group && id !== LINE_KEY ? [[say(`summary.main.column.${id}`), width]] : [],
  );
  return [
    { cells: upper, height: 20 },
    { cells: lower, height: heightOf(grouped, 12, 30) },
  ];
}

/** Single columns run over both heading rows; grouped ones share the upper. */
function headingMerges(top: number): string[] {
  const merges: string[] = [];
  MAIN_COLUMNS.forEach(({ id, group }, index) => {
    if (id === LINE_KEY) return;
    const letters = columnLetters(index + 1);
    if (!group) merges.push(`${letters}${top}:${letters}${top + 1}`);
    else if (MAIN_COLUMNS[index - 1]?.group !== group) {
      const width = MAIN_COLUMNS.filter((column) => column.group === group).length;
      merges.push(`${letters}${top}:${columnLetters(index + width)}${top}`);
    }
  });
  return merges;
}

/** What stands over the lines of a section; over those without a target that they are the others, or all there are. */
function headOf(section: string | null, { list, say }: SheetSource): string {
  if (section === null) return say(list.targets.length > 0 ? "summary.main.others" : "summary.main.all");
  return section === PENDING ? say("summary.main.pending") : listText(section, say);
}

function groupRow(text: string): RowDraft {
  const cells = MAIN_COLUMNS.map(({ id }) =>
    id === LINE_KEY ? undefined : textCell(id === "name" ? text : "", look.groupHead),
  );
  return { cells, height: 20 };
}

/** 短板: furthest behind the schedule, and furthest below a growth or share target. Two gaps, never in one order. */
function weakLists({ summary, list, say }: SheetSource): string[] {
  const { behindSchedule, belowTarget } = weakPoints(summary, list);
  const listed = (key: `summary.main.${"behind-schedule" | "below-target"}`, points: readonly WeakPoint[]) => {
    const items = points
      .slice(0, SHOWN_WEAK)
      .map(({ comparison, row }) => judgementSentence(standingOf(comparison, row, list, say), say));
    return items.length > 0 ? [say(key, { items: items.join(say("terms.clauses")) })] : [];
  };
  return [
    ...listed("summary.main.behind-schedule", behindSchedule),
    ...listed("summary.main.below-target", belowTarget),
  ];
}

/** The foot: what the lights mean, where the targets stand, how growth is made. */
function notes({ list, say, options }: SheetSource): string[] {
  const hasTargets = list.targets.length > 0;
  const documents = list.header.documents.map(({ titleZh }, index) => `${documentMark(index)}${titleZh}`);
  return [
    ...(hasTargets ? bandNotes(list.header.lightBands, say) : []),
    say("summary.main.growth-note"),
    say("summary.main.blank-note"),
    ...(hasTargets ? [say("summary.main.sources", { documents: documents.join(say("terms.clauses")) })] : []),
    ...(options.logHead ? [logNote(options.logHead, say)] : []),
  ];
}

/** What shows later that the service's log was no other when this was made; whole in the record on 证据. */
function logNote({ size, root, at }: SignedHead, say: SheetSource["say"]): string {
  return say("summary.main.log-head", { size, root, time: readableTime(at) });
}

function colorsOf({ list, say }: SheetSource, { first, last }: MainAddresses): Conditional[] {
  return [
    ...lightColors(
      `${mainCell("light", first)}:${mainCell("light", last)}`,
      mainCell("light", first),
      mainCell("scheduleGap", first),
      list.header.lightBands,
    ),
    {
      kind: "highlight",
      range: `${mainCell("note", first)}:${mainCell("note", last)}`,
      formula: `ISNUMBER(SEARCH(${quote(say("summary.main.questioned", { units: "" }))},$${mainCell("note", first)}))`,
      highlight: { color: look.COLORS.error },
    },
    {
      kind: "bar",
      range: `${mainCell("completion", first)}:${mainCell("completion", last)}`,
      color: look.COLORS.bar,
      max: 100,
    },
  ];
}
