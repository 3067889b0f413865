import { historyOfFiles, readHistoryFile } from "#src/actions/history";
import { parseReceived, RECEIVED_FILE } from "#src/actions/received";
import { type InputFile, readReceivedFile } from "#src/actions/received-file";
import { rollUp } from "#src/actions/rollup";
import type { Summary } from "#src/core/rollup/summary";
import { type Language, speakerOf } from "#src/language/speaker";
import { simulate } from "#src/samples/simulate";
import { nodePlatform } from "#src/workbook/platform/node";
import { judgementWord } from "#src/workbook/summary/judgement-word";
import { defaultTargetList } from "../scenario/default-list";

const list = defaultTargetList(nodePlatform);
const period = { year: 2024, month: 3 };

/** The month `huizong simulate --period 2024-03` writes, with its history. */
async function sampleMonth() {
  const forms: InputFile[] = [];
  const past: InputFile[] = [];
  let times: Readonly<Record<string, string>> = {};
  await simulate({
    list,
    period,
    seed: 1,
    faults: 6,
    platform: nodePlatform,
    tool: { tool: "huizong", version: "0" },
    write: (name, bytes) => {
      if (name.endsWith(".xlsx")) forms.push({ name, bytes });
      else if (name === RECEIVED_FILE) times = parseReceived(new TextDecoder().decode(bytes))!.times;
    },
    writeHistory: (name, bytes) => past.push({ name, bytes }),
  });
  const earlier = historyOfFiles(past.map((file) => readHistoryFile(file, list, nodePlatform)));
  return rollUp(
    forms.map((file) => readReceivedFile({ ...file, receivedAt: times[file.name]! }, list, nodePlatform)),
    { list, period, ...earlier },
  ).summary;
}

describe("the sample month", () => {
  const month = sampleMonth();

  test("has a judgement for every one of the 78 targets", async () => {
    const counts = new Map<string, number>();
    for (const { judgement } of (await month).rows.flatMap(({ targets }) => targets)) {
      counts.set(judgement, (counts.get(judgement) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      "on-schedule": 10,
      done: 1,
      slow: 30,
      behind: 2,
      "on-target": 7,
      "below-target": 6,
      "near-target": 2,
      reached: 2,
      "year-end": 8,
      "not-cleared": 1,
      "not-reported": 8,
      "reference-missing": 1,
    });
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(78);
  });

  test.each(["zh-CN", "en"] as const)("has a word for each of them (%s)", async (language) => {
    const words = (await wordsOf(month, language)).values();
    for (const word of words) expect(word).toMatch(/\S/);
  });

  test("marks what is questioned at A or B: the amount typed in 千元 is done, to be verified", async () => {
    const words = await wordsOf(month, "zh-CN");
    expect(words.get("consumption-boost")).toBe("已完成（待核实）");
    expect(words.get("supplier-firms-total")).toBe("年末考核，差11户");
    expect(words.get("illegal-buildings-zero")).toBe("未清零，余2处");
    expect(words.get("services-at-hall")).toBe("接近目标");
    expect(words.get("scale-industry-output-growth")).toBe("低于目标1.20个百分点");
  });
});

async function wordsOf(month: Promise<Summary>, language: Language): Promise<Map<string, string>> {
  const say = speakerOf(language);
  const { rows } = await month;
  return new Map(
    rows.flatMap(({ targets, unit }) => targets.map((one) => [one.id, judgementWord(one, unit, list, say)] as const)),
  );
}
