import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGLISH_SHEETS, SUMMARY_SHEETS } from "#src/core/audit/layout";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { defaultTargetList } from "../scenario/default-list";
import { huizong, scratchFolder, simulated } from "./command-line";

const HAN = /\p{Script=Han}/u;
const LANGUAGES = ["zh-CN", "en"] as const;
const SHEETS = { "zh-CN": SUMMARY_SHEETS, en: ENGLISH_SHEETS };

const folder = scratchFolder();
const at = (name: string) => join(folder, name);
const summaryIn = (language: string) => at(`${language}.xlsx`);
const bookIn = (language: string) => readSummaryBook(readFileSync(summaryIn(language)), nodePlatform);

beforeAll(() => {
  simulated(at("二月"), "--period", "2024-02", "--seed", "7");
  simulated(at("三月"), "--period", "2024-03", "--seed", "7");
  for (const language of LANGUAGES) {
    const last = at(`${language}-02.xlsx`);
    huizong("rollup", at("二月"), "--period", "2024-02", "--out", last, "--lang", language);
    const made = ["--history", last, "--out", summaryIn(language), "--lang", language];
    huizong("rollup", at("三月"), "--period", "2024-03", ...made);
  }
});

/** What stays Chinese in a summary in English, and why. */
const ON_PURPOSE: Readonly<Record<string, readonly RegExp[]>> = {
  "a file is called as its sender called it": [/[^\s:,;]*\p{Script=Han}[^\s:,;]*\.xlsx/gu],
  "a cell of a form stands on the form's own sheet": [/^(?:报表|重点任务)$/g, /(?:报表|重点任务)![A-Z]+\d+/g],
  "a document is cited by its title": defaultTargetList(nodePlatform).header.documents.map(
    ({ titleZh }) => new RegExp(titleZh, "g"),
  ),
  "the list's own English quotes a company": [/\(国药药材\)/g],
};

test("A summary in English has no Chinese but what is Chinese on purpose", () => {
  const { sheets, names, charts } = bookIn("en");
  const cells = sheets.flatMap(({ name, rows }) =>
    [...rows.values()]
      .flat()
      .flatMap(({ row, column, value, formula }) =>
        [value, formula].map((text) => ({ at: `${name} R${row}C${column}`, text: String(text ?? "") })),
      ),
  );
  const beside = [...sheets, ...names!, ...charts!].map((one) => ({
    at: "beside the cells",
    text: JSON.stringify({ ...one, rows: 0 }),
  }));
  const purposes = Object.values(ON_PURPOSE).flat();
  const left = [...cells, ...beside].flatMap(({ at, text }) => {
    const rest = purposes.reduce((own, purpose) => own.replace(purpose, ""), text);
    return HAN.test(rest) ? [`${at}: ${text}`] : [];
  });
  expect(left).toEqual([]);
  for (const [why, patterns] of Object.entries(ON_PURPOSE)) {
    expect([why, cells.some(({ text }) => patterns.some((pattern) => text.search(pattern) >= 0))]).toEqual([why, true]);
  }
});

test("Its sheets are called in English, and its formulas and names look at them", () => {
  const { sheets, names } = bookIn("en");
  expect(sheets.map(({ name }) => name).filter((name) => !Object.values(ENGLISH_SHEETS).includes(name))).toEqual([]);
  expect(names!.map(({ range }) => range.split("!")[0])).toEqual(names!.map(() => "'Source figures'"));
  const formulas = sheets.flatMap(({ rows }) => [...rows.values()].flat().flatMap(({ formula }) => formula ?? []));
  const asked = new Set(formulas.flatMap((formula) => [...formula.matchAll(/'([^']+)'!/g)].map(([, name]) => name!)));
  expect([...asked].sort()).toEqual(["District summary", "Submissions", "Targets"]);
});

const told = (...words: readonly string[]) => huizong(...words).json();
/** What a command tells of both summaries. */
const both = (words: (language: (typeof LANGUAGES)[number]) => readonly string[]) =>
  LANGUAGES.map((language) => told(...words(language), "--json"));

test("A figure is traced by the name of its sheet in either language", () => {
  const traces = LANGUAGES.flatMap((language) =>
    both((named) => ["trace", summaryIn(language), `${SHEETS[named].main}!I12`]),
  );
  const { composition, value } = traces[0]!;
  for (const trace of traces) expect(trace).toMatchObject({ cell: "I12", composition, value });
});

test("Both are verified from the forms without a difference, and altered they are not", () => {
  const from = ["--from", at("三月"), "--history"];
  const verified = both((language) => ["verify", summaryIn(language), ...from, at(`${language}-02.xlsx`)]);
  for (const one of verified) expect(one).toMatchObject({ differences: [], unverified: [] });
  const change = { sheet: ENGLISH_SHEETS.main, cell: "I12", value: 999 };
  writeFileSync(at("altered.xlsx"), patchWorkbook(readFileSync(summaryIn("en")), [change], nodePlatform));
  const { differences } = told("verify", at("altered.xlsx"), ...from, at("en-02.xlsx"), "--json");
  expect(differences).toContainEqual(expect.objectContaining({ sheet: change.sheet, cell: "I12", stored: 999 }));
});

test("Both give the same history to the next month", () => {
  const next = both((language) => [
    ...["rollup", at("三月"), "--period", "2024-03", "--history", at(`${language}-02.xlsx`)],
    ...["--out", at("next.xlsx"), "--force"],
  ]);
  expect(next[1]!.rows).toEqual(next[0]!.rows);
});

test("Both are exported with the same figures and statuses, and units in their language", () => {
  const exported = (format: string) =>
    LANGUAGES.map((language) => {
      huizong("export", summaryIn(language), "--format", format, "--out", at("export.csv"), "--force");
      return readFileSync(at("export.csv"), "utf8");
    });
  const [chinese, english] = exported("sdmx-csv");
  expect(english).toBe(chinese);
  expect(english).toMatch(/,U,/);
  expect(exported("csv")[1]!.replaceAll("(国药药材)", "")).not.toMatch(HAN);
});

test("Each gives its month's text in its own language", () => {
  for (const language of LANGUAGES) {
    const { stdout, status } = huizong("bulletin", summaryIn(language));
    expect(status).toBe(0);
    expect(HAN.test(stdout.replaceAll("(国药药材)", ""))).toBe(language === "zh-CN");
  }
});

test("Both go into a package that is verified alone, and the same sample and cues come of them", () => {
  const pack = at("en.zip");
  huizong("evidence", summaryIn("en"), "--from", at("三月"), "--history", at("en-02.xlsx"), "--out", pack);
  expect(told("verify", pack, "--json")).toMatchObject({ differences: [] });
  const drawn = both((language) => ["sample", summaryIn(language), "--method", "random", "--size", "9", "--seed", "3"]);
  expect(drawn[1]!.items).toEqual(drawn[0]!.items);
  const found = both((language) => ["cues", summaryIn(language), "--from", at("三月")]);
  expect(found[1]!.cues).toEqual(found[0]!.cues);
});
