import type { WorkbookChange, WorkbookReading } from "#src/pane/host/workbook-host";
import { contentOf } from "#src/pane/workspace/content";
import { followWorkbook, type Live } from "#src/pane/workspace/live-reading";
import { nodePlatform } from "#src/workbook/platform/node";
import { filledForm, layout, request } from "../../scenario/form-file";
import { memoryHost } from "../memory-host";

const events = layout.figure("promotion-events", "month");

function shown(live: Live, indicator: string): number | null | undefined {
  if (live.status !== "ready" || live.content.kind !== "form") return undefined;
  const { facts } = live.content.checked.submission;
  return facts.find((fact) => fact.indicator === indicator && fact.measure === "month")?.value;
}

const understood = { list: request.list, named: null };

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}

test("typing is read once it pauses, and checked again", async () => {
  const host = memoryHost(await filledForm().bytes(), "表.xlsx", nodePlatform);
  const follower = followWorkbook(host, (reading) => ({ ...understood, content: contentOf(reading, request) }));
  await until(() => follower.get().status === "ready");
  for (const value of [1, 12, 123]) host.type(events, value);
  await until(() => shown(follower.get(), "promotion-events") === 123);
  expect(host.trips.read).toBe(2);
  follower.stop();
});

test("a reading overtaken by a change is dropped", async () => {
  const answers: ((reading: WorkbookReading) => void)[] = [];
  let tell: (change: WorkbookChange) => void = () => undefined;
  const workbook = { sheets: [], date1904: false, externalLinks: [], hasMacros: false };
  const host = {
    ...memoryHost(await filledForm().bytes(), "表.xlsx", nodePlatform),
    read: () => new Promise<WorkbookReading>((answer) => answers.push(answer)),
    onChange: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const follower = followWorkbook(host, () => ({ ...understood, content: { kind: "other", refusal: null } }));
  const answer = (read: number, revision: number) => answers[read]!({ workbook, fileName: "表.xlsx", revision });
  tell({ revision: 2, sheet: "报表", range: "D12" });
  answer(0, 1);
  await until(() => answers.length === 2);
  expect(follower.get().status).toBe("loading");
  answer(1, 2);
  await until(() => follower.get().status === "ready");
  expect(follower.get()).toMatchObject({ reading: { revision: 2 } });
  follower.stop();
});

test("a workbook that cannot be read is a state, and reading again gets out of it", async () => {
  const host = memoryHost(await filledForm().bytes(), "表.xlsx", nodePlatform);
  const { read } = host;
  host.read = () => Promise.reject(new Error("no"));
  const follower = followWorkbook(host, (reading) => ({ ...understood, content: contentOf(reading, request) }));
  await until(() => follower.get().status === "failed");
  host.read = read;
  await follower.refresh();
  expect(follower.get().status).toBe("ready");
  follower.stop();
});
