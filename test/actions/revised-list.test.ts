import { historyOfFiles, readHistoryFile } from "#src/actions/history";
import { parsePeriod } from "#src/core/period";
import type { KnownLists } from "#src/core/targets/known-lists";
import type { TargetList } from "#src/core/targets/schema";
import { nodePlatform } from "#src/workbook/platform/node";
import { filledForm, list, submissionOf } from "../scenario/form-file";

const march = parsePeriod("2024-03")!;

/** The year's list as it is revised in summer: retail sales are asked in 万元 instead of 亿元. */
const revised: TargetList = {
  ...list,
  hash: "revised",
  indicators: list.indicators.map((one) => (one.id === "retail-sales" ? { ...one, unit: "万元", decimals: 0 } : one)),
};

const form = filledForm("commerce", "2024-03").bytes();
const given = async () => ({ name: "3月.xlsx", bytes: await form });

async function reported() {
  const { facts } = submissionOf(await form);
  return facts.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "cumulative")!.value!;
}

describe("A form issued before the year's list was revised", () => {
  test.each<[string, KnownLists]>([
    ["with the list it was issued by at hand", [revised, list]],
    ["with the revised list alone, by the unit it prints", [revised]],
  ])("is looked back at in the unit asked for now, %s", async (_, lists) => {
    const { history } = historyOfFiles([readHistoryFile(await given(), lists, nodePlatform)], { list: revised, lists });
    const found = history.find("commerce", "retail-sales", "cumulative", march)!;
    expect(found.value).toBeCloseTo((await reported()) * 10_000, 6);
    expect(found.half).toBeCloseTo(50, 6);
  });

  test("is so too where it was kept before the revision", async () => {
    const kept = readHistoryFile(await given(), [list], nodePlatform);
    const { history } = historyOfFiles([kept], { list: revised, lists: [revised] });
    expect(history.find("commerce", "retail-sales", "cumulative", march)?.value).toBeCloseTo(
      (await reported()) * 10_000,
      6,
    );
  });

  test("says nothing of a row whose unit measures something else now", async () => {
    const counted = {
      ...revised,
      indicators: revised.indicators.map((one) => (one.id === "retail-sales" ? { ...one, unit: "户" } : one)),
    };
    const read = readHistoryFile(await given(), [counted], nodePlatform);
    const { history } = historyOfFiles([read], { list: counted, lists: [counted] });
    expect(history.find("commerce", "retail-sales", "cumulative", march)).toBeUndefined();
    expect(history.find("commerce", "retail-sales", "growth", march)).toBeDefined();
  });

  test("leaves the district's change since its summary to figures in one unit", async () => {
    const file = {
      file: { name: "3月汇总.xlsx", sha256: "" },
      list: { id: list.header.id, hash: list.hash },
      facts: [],
      district: {
        period: march,
        rows: [{ indicator: "retail-sales", measure: "cumulative" as const, value: 21.5, period: march, rank: null }],
      },
    };
    const { lastSummary } = historyOfFiles([file], { list: revised, lists: [revised, list] });
    expect(lastSummary?.rows).toMatchObject([{ value: 215_000 }]);
  });
});
