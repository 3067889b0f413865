import { checkBatch } from "#src/actions/check-batch";
import { readReceivedFile } from "#src/actions/received-file";
import { historyOf } from "#src/core/history/from-submissions";
import { type SimulateRequest, type SimulationReport, simulate } from "#src/samples/simulate";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { issuedFormWriter } from "../scenario/issued";

const list = defaultTargetList(nodePlatform);

const press = issuedFormWriter();

async function run(request: Partial<SimulateRequest> = {}) {
  const files = new Map<string, Uint8Array>();
  const past = new Map<string, Uint8Array>();
  const report = await simulate({
    list,
    period: { year: 2024, month: 3 },
    seed: 11,
    faults: 6,
    platform: nodePlatform,
    press,
    tool: { tool: "huizong", version: "0.0.0" },
    write: (name, bytes) => files.set(name, bytes),
    writeHistory: (name, bytes) => past.set(name, bytes),
    ...request,
  });
  return { files, past, report };
}

const hashes = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([name, bytes]) => `${name} ${nodePlatform.sha256(bytes)}`);

const json = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes));

describe("Simulating a month", () => {
  test("writes the same bytes for the same seed and others for another", async () => {
    const [one, again, other] = [await run(), await run(), await run({ seed: 12 })];
    expect(hashes(again.files)).toEqual(hashes(one.files));
    expect(hashes(again.past)).toEqual(hashes(one.past));
    expect(hashes(other.files)).not.toEqual(hashes(one.files));
  });

  test("writes beside the workbooks what was planted and when each was received", async () => {
    const { files, report } = await run();
    expect(json(files.get("planted.json"))).toEqual(report);
    expect(Object.keys(json(files.get("received.json")) as object)).toEqual(report.files);
    expect([...files.keys()]).toEqual([...report.files, "received.json", "planted.json"]);
  });

  test("writes workbooks that can be read, all marked as samples", async () => {
    const { files, report } = await run({ faults: 0 });
    for (const name of report.files) {
      const received = readReceivedFile({ name, bytes: files.get(name)! }, list, nodePlatform);
      expect(received).toMatchObject({ status: "taken", submission: { sample: true } });
    }
  });

  test("writes the month before and the same month last year as history", async () => {
    const { past } = await run();
    expect(new Set([...past.keys()].map((name) => name.split("/")[0]))).toEqual(new Set(["2024-02", "2023-03"]));
  });

  test("without history plants only what can be found without it", async () => {
    const period = { year: 2024, month: 3 };
    const files = new Map<string, Uint8Array>();
    const report: SimulationReport = await simulate({
      list,
      period,
      seed: 5,
      faults: 23,
      platform: nodePlatform,
      press,
      tool: { tool: "huizong", version: "0.0.0" },
      write: (name, bytes) => files.set(name, bytes),
    });
    const receivedFiles = report.files.map((name) =>
      readReceivedFile({ name, bytes: files.get(name)! }, list, nodePlatform),
    );
    const taken = receivedFiles.flatMap((received) => (received.status === "taken" ? received.submission : []));
    const checked = checkBatch(taken, { list, period, history: historyOf([]) });
    for (const { file, code } of report.planted) {
      const received = receivedFiles.find((candidate) => candidate.file === file)!;
      const codes =
        received.status === "refused"
          ? [received.refusal.code]
          : checked
              .find(({ submission }) => submission === received.submission)!
              .findings.map((finding) => finding.code);
      expect({ file, codes }).toEqual({ file, codes: expect.arrayContaining([code]) });
    }
    expect(report.planted.length).toBeGreaterThan(15);
  });

  test("fills as many workbooks as wanted, over invented districts, with unique names", async () => {
    const { files, report } = await run({ units: 60, faults: 9 });
    expect(report.files).toHaveLength(60);
    expect(new Set(report.files).size).toBe(60);
    expect(report.missing).toEqual([]);
    const areas = report.files.map((name) => {
      const received = readReceivedFile({ name, bytes: files.get(name)! }, list, nodePlatform);
      return received.status === "taken" ? received.submission.identity.area : null;
    });
    expect(new Set(areas)).toEqual(new Set(["220106", "990001", "990002", ...areas.filter((area) => area === null)]));
  });
});
