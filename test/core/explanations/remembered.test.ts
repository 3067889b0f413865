import { runChecks } from "#src/core/checks/run";
import { rememberedIn, rememberedNotes, withMemory } from "#src/core/explanations/remembered";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

/** A month in which 利润 falls while its growth says it rose, explained or not. */
function month(period: string, text?: string) {
  const form = fill(smallList, "commerce", period).answer("profit", {
    cumulative: 1,
    cumulativeLastYear: 2,
    growth: 50,
  });
  if (text !== undefined) form.explain("profit", text);
  return form;
}

const WORDS = "两家企业合并报表，口径扩大";
const march = month("2024-03", WORDS);
const found = (form: ReturnType<typeof month>, history = historyOf([])) =>
  withMemory(runChecks(form.context(history)), history);
const remembered = rememberedIn(march.submission(), found(march));
const archive = historyOf(historyFactsOf(march.submission(), smallList), remembered);

/** What is told of the sign of the growth. */
const ofSign = (form: ReturnType<typeof month>, history = archive) =>
  found(form, history).find(({ code }) => code === "V15")!;

describe("An explanation that was accepted", () => {
  test("is kept by unit, rule, indicator and measure", () => {
    expect(remembered).toContainEqual({
      department: "commerce",
      period: { year: 2024, month: 3 },
      indicator: "profit",
      asked: { code: "V15", measure: "growth" },
      text: WORDS,
    });
  });

  test("is offered for the same question of a later month, and explains nothing by itself", () => {
    const finding = ofSign(month("2024-04"));
    expect(finding.remembered).toEqual({ text: WORDS, period: "2024-03" });
    expect(finding.explanation).toBeUndefined();
    expect(finding.reused).toBeUndefined();
  });

  test("is not offered for another question, another unit, or before its month", () => {
    const others = remembered.map((one) => ({ ...one, asked: { code: "V13" as const, measure: one.asked!.measure } }));
    expect(ofSign(month("2024-04"), historyOf([], others)).remembered).toBeUndefined();
    const units = remembered.map((one) => ({ ...one, department: "statistics" }));
    expect(ofSign(month("2024-04"), historyOf([], units)).remembered).toBeUndefined();
    expect(ofSign(month("2024-02")).remembered).toBeUndefined();
    expect(ofSign(march).remembered).toBeUndefined();
  });

  test("said again is counted, by its words and not its figures", () => {
    expect(ofSign(month("2024-04", "2家企业合并报表;口径扩大")).reused).toBeUndefined();
    expect(ofSign(month("2024-04", "两家企业合并报表 口径扩大 5%。")).reused).toBe(1);
    const april = month("2024-04", WORDS);
    const both = [...remembered, ...rememberedIn(april.submission(), found(april))];
    const may = ofSign(month("2024-05", WORDS), historyOf([], both));
    expect([may.reused, may.remembered?.period]).toEqual([2, "2024-04"]);
  });

  test("of a sealed form, of which only the note is at hand, is offered for whatever is asked about its row", () => {
    const notes = rememberedNotes(march.submission());
    expect(ofSign(month("2024-04"), historyOf([], notes)).remembered).toEqual({ text: WORDS, period: "2024-03" });
    expect(ofSign(month("2024-04", WORDS), historyOf([], [...notes, ...notes])).reused).toBe(1);
  });
});
