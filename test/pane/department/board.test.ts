import { speakerOf } from "#src/language/speaker";
import { boardOf } from "#src/pane/department/board";
import { editsOf, explanationAddress } from "#src/pane/department/edits";
import { marksOf, sameMarks } from "#src/pane/department/marks";
import { addressLabel, plainName } from "#src/pane/department/names";
import { nextFinding } from "#src/pane/department/next-finding";
import { outcomeOf } from "#src/pane/department/outcome";
import { asideOf } from "#src/pane/workspace/aside";
import { nodePlatform } from "#src/workbook/platform/node";
import { filledForm, formContent, issuedForm, layout, list } from "../../scenario/form-file";
import { memoryHost } from "../memory-host";

const ALL = new Set<never>();
const say = speakerOf("zh-CN");
const month = layout.figure("projects-introduced", "month");
const cumulative = layout.figure("promotion-events", "cumulative");

test("findings stand under the gravest level of their indicator; blanks, signatures and waiting checks apart", async () => {
  const content = await filledForm()
    .with(
      { ...month, value: "2个" },
      { ...layout.figure("promotion-events", "month"), value: "4场" },
      { ...cumulative, value: 900 },
      { ...layout.figure("large-projects-introduced", "month"), value: null },
      { ...layout.signatures.phone, value: null },
    )
    .content();
  const board = boardOf(content, ALL);
  expect(board.groups[0]!.level).toBe("A");
  const events = board.groups[0]!.indicators.find(({ indicator }) => indicator === "promotion-events")!;
  expect(events.findings.map(({ code, level }) => `${code} ${level}`)).toEqual(["V06 A", "V20 C"]);
  expect(board.blanks.map(({ indicator, blanks }) => [indicator, blanks.map(({ cell }) => cell)])).toEqual([
    ["large-projects-introduced", [layout.figure("large-projects-introduced", "month").cell]],
  ]);
  expect(board.unsigned).toBe(1);
  expect(board.waiting.history.length).toBeGreaterThan(0);
  expect(board.cards.every((finding) => asideOf(finding) === null)).toBe(true);
  expect(outcomeOf(content)).toMatchObject({ kind: "open" });
});

test("a filter shows its levels and leaves the counts alone", async () => {
  const content = await filledForm()
    .with({ ...month, value: "2个" }, { ...cumulative, value: 900 })
    .content();
  const [all, filtered] = [boardOf(content, ALL), boardOf(content, new Set(["C"] as const))];
  expect(filtered.counts).toEqual(all.counts);
  expect(new Set(filtered.cards.map(({ level }) => level))).toEqual(new Set(["C"]));
});

test("on top stands how far the form is", async () => {
  const kind = async (bytes: Promise<Uint8Array>) => outcomeOf(formContent(await bytes)).kind;
  expect(await kind(issuedForm().bytes())).toBe("no-period");
  expect(
    await kind(
      issuedForm()
        .with({ ...layout.period, value: "2024年3月" })
        .bytes(),
    ),
  ).toBe("empty");
  expect(
    await kind(
      filledForm()
        .with({ ...layout.signatures.phone, value: null })
        .bytes(),
    ),
  ).toBe("complete");
  expect(await kind(filledForm().bytes())).toBe("passed");
});

test("the checks that wait for earlier forms are named beside what the others say", async () => {
  const content = await filledForm().content();
  const waiting = content.checked.findings.filter(({ waitsFor }) => waitsFor === "history").map(({ code }) => code);
  expect(waiting).toContain("V11");
  expect(outcomeOf(content)).toMatchObject({ kind: "passed", unchecked: [...new Set(waiting)] });
});

test("findings of the signature stand under it, each with its field", async () => {
  const content = await filledForm()
    .with({ ...layout.signatures.phone, value: "12" })
    .content();
  const board = boardOf(content, ALL);
  const group = board.groups.flatMap(({ indicators }) => indicators).find(({ part }) => part === "signatures")!;
  expect(plainName(group.indicator, list, say, group.part)).toBe("签署栏");
  expect(addressLabel(group.findings[0]!, say)).toBe(`联系电话 ${layout.signatures.phone.cell}`);
});

test("taking a suggestion writes what it says, and undoing brings back what was there", async () => {
  const host = memoryHost(
    await filledForm()
      .with({ ...month, value: "2个" })
      .bytes(),
    "表.xlsx",
    nodePlatform,
  );
  const finding = boardOf(formContent(await host.bytes()), ALL).cards.find(({ code }) => code === "V06")!;
  const inverse = await host.write(editsOf(finding.suggestion!));
  expect(boardOf(formContent(await host.bytes()), ALL).cards.some(({ code }) => code === "V06")).toBe(false);
  await host.write(inverse);
  const again = formContent(await host.bytes()).checked.findings.find(({ code }) => code === "V06")!;
  expect(again).toEqual(finding);
});

test("a suggested formula is written as one", () => {
  const changes = [{ sheet: "报表", cell: "I12", value: "=D12/F12" }];
  expect(editsOf({ kind: "restore-formula", changes, args: { formula: "=D12/F12" } })).toEqual([
    { ...changes[0], formula: true },
  ]);
});

test("an explanation goes into column 7 of its row and is taken for one", async () => {
  const content = await filledForm()
    .with({ ...cumulative, value: 900 })
    .content();
  const place = explanationAddress(content, "promotion-events")!;
  expect(place).toEqual(layout.note("promotion-events"));
  const explained = await filledForm()
    .with({ ...cumulative, value: 900 }, { ...place, value: "活动改在下月，经核对属实" })
    .content();
  const { explanation } = explained.checked.findings.find(({ code }) => code === "V20")!;
  expect(explanation).toBe("活动改在下月，经核对属实");
  expect(explanationAddress(content, null)).toEqual(layout.note(content.form.rows[0]!.indicator.id));
});

test("a cell is marked once, in its gravest color, with every sentence; blanks are not marked", async () => {
  const { findings } = (
    await filledForm()
      .with({ ...cumulative, value: 900 }, { ...month, value: null })
      .content()
  ).checked;
  const jump = findings.find(({ code }) => code === "V20")!;
  const marks = marksOf([{ ...jump, level: "A" }, ...findings], ({ code }) => code);
  const own = marks.filter(({ cell }) => cell === cumulative.cell);
  expect(own).toEqual([{ ...cumulative, level: "A", text: "A V20\nC V20" }]);
  expect(marks.some(({ cell }) => cell === month.cell)).toBe(false);
  expect(sameMarks(marks, [...marks])).toBe(true);
  expect(sameMarks(marks, marks.slice(1))).toBe(false);
});

test("F8 walks the cards around, from wherever one is", () => {
  const cards = ["a", "b", "c"];
  expect([
    nextFinding(cards, null, 1),
    nextFinding(cards, "c", 1),
    nextFinding(cards, null, -1),
    nextFinding(cards, "a", -1),
  ]).toEqual(["a", "a", "c", "c"]);
  expect(nextFinding(cards, "gone", 1)).toBe("a");
  expect(nextFinding([], null, 1)).toBeNull();
});
