import { copyFileSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { zhCN } from "#src/language/zh-CN";
import { sheetName } from "#src/workbook/summary/sheet-name";
import { madeOnce } from "../../tools/made-once";
import { sampleMonth, workbooksIn } from "../sample-month";
import type { Scene, View, Walk } from "./view";

/** Lets so many more files be read and holds the others, as a slow disk does. */
export async function holdFiles({ excel }: Scene, free: number): Promise<void> {
  await excel.pane.evaluate((count) => {
    const read = Blob.prototype.arrayBuffer;
    const waiting: (() => void)[] = [];
    let left = count;
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      if (left-- <= 0) await new Promise<void>((go) => waiting.push(go));
      return read.call(this);
    };
    Object.assign(window, {
      releaseFiles() {
        Blob.prototype.arrayBuffer = read;
        for (const go of waiting) go();
      },
    });
  }, free);
}

/** Lets the files be read that were held. */
export function releaseFiles({ excel }: Scene): Promise<void> {
  return excel.pane.evaluate(() => (window as unknown as { releaseFiles(): void }).releaseFiles());
}

const tile = ({ excel, say }: Scene, name: keyof typeof zhCN.pane.bureau.tile) =>
  excel.pane.getByRole("button", { name: new RegExp(`${say(`pane.bureau.tile.${name}`)}$`) }).first();

const views: readonly View[] = [
  { name: "bureau-start", show: ({ sees }) => sees("pane.bureau.drop.title") },
  {
    name: "bureau-issue-menu",
    async show({ excel, say }) {
      await excel.pane.getByRole("button", { name: say("pane.bureau.ways.templates") }).click();
      await excel.pane.getByRole("menu").waitFor();
    },
  },
  {
    name: "bureau-issuing",
    async show({ excel, sees }) {
      await excel.pane.getByRole("menuitem").first().click();
      await sees(/(?:正在生成空白报表|Making blank forms)/);
    },
  },
  {
    name: "bureau-reading",
    async show(scene) {
      await scene.button("pane.targets.cancel").click();
      await holdFiles(scene, 11);
      await scene.choose("pane.bureau.drop.folder", sampleMonth().submissions);
      await scene.sees("pane.bureau.reading.counts", { done: 11, total: 24 });
    },
  },
  {
    name: "bureau-paused",
    async show({ button, sees }) {
      await button("pane.bureau.reading.pause").click();
      await sees("pane.bureau.reading.paused");
    },
  },
  {
    name: "bureau-roster",
    async show(scene) {
      await scene.button("pane.bureau.reading.resume").click();
      await releaseFiles(scene);
      await scene.button("pane.bureau.rollUp").waitFor();
    },
  },
  {
    name: "bureau-more-menu",
    async show({ excel, button }) {
      await button("pane.bureau.more").click();
      await excel.pane.getByRole("menu").waitFor();
    },
  },
  {
    name: "bureau-unit",
    async show({ excel }) {
      await excel.page.keyboard.press("Escape");
      const unit = excel.pane.getByRole("button", { expanded: false, name: /^(?:商务局|Commerce Bureau)/ }).first();
      await unit.click();
    },
  },
  { name: "bureau-refused", show: (scene) => tile(scene, "refused").click() },
  { name: "bureau-missing", show: (scene) => tile(scene, "missing").click() },
  { name: "bureau-nobody", show: (scene) => tile(scene, "returned").click() },
  {
    name: "bureau-findings",
    async show({ excel, say }) {
      const tab = excel.pane.getByRole("tab", {
        name: new RegExp(say("pane.bureau.tab.findings", { count: "" }).trim()),
      });
      await tab.click();
    },
  },
  {
    name: "bureau-past",
    async show({ choose, button, sees }) {
      const past = workbooksIn(join(sampleMonth().earlier, "2024-02"));
      await choose(
        "pane.bureau.past.pick",
        past.map(({ path }) => path),
      );
      await sees(/(?:已带入以前各期|earlier)/);
      await button("pane.bureau.rollUp").waitFor();
    },
  },
  {
    name: "bureau-replace",
    async show({ excel, button, say }) {
      const name = sheetName("targets", say);
      excel.model.addSheet(name);
      await excel.type(name, "A1", "本局的对照表");
      await button("pane.bureau.rollUp").click();
      await excel.pane.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "bureau-rolled-up",
    says: true,
    async show({ button, sees }) {
      await button("pane.bureau.replace.yes").click();
      await sees("pane.bureau.rolledUp");
    },
  },
];

/** A folder as people leave it: a correction without a date, forms given back, a record of receipt half written. */
function oddFolder(): string {
  return join(madeOnce("odd-folder", fillOddFolder), "三月");
}

function fillOddFolder(made: string): void {
  const folder = join(made, "三月");
  mkdirSync(join(folder, "退回"), { recursive: true });
  const time = new Date("2024-04-05T01:00:00Z");
  const correction = resolve("test/fixtures/outside/correction");
  for (const name of readdirSync(correction)) {
    copyFileSync(join(correction, name), join(folder, name));
    utimesSync(join(folder, name), time, time);
  }
  for (const { name, path } of workbooksIn(sampleMonth().submissions).slice(0, 2)) {
    copyFileSync(path, join(folder, "退回", name));
  }
  copyFileSync(sampleMonth().summary, join(folder, "绿园区2024年3月汇总表.xlsx"));
  writeFileSync(join(folder, "received.json"), '{"城管局2024年3月.xlsx": "2024-04-03T09');
}

const oddViews: readonly View[] = [
  {
    name: "bureau-undecided",
    async show(scene) {
      await scene.choose("pane.bureau.drop.folder", oddFolder());
      await scene.button("pane.bureau.unit.use").waitFor();
    },
  },
  { name: "bureau-left-out", show: (scene) => tile(scene, "setAside").click() },
  {
    name: "bureau-city",
    async show({ excel, say, tab, button, sees }) {
      await tab("pane.bureau.tab.city").click();
      const fill = (name: "cityAverage" | "rank" | "source", text: string) =>
        excel.pane.getByLabel(say(`pane.bureau.city.${name}`), { exact: true }).fill(text);
      await excel.pane.getByRole("combobox").last().selectOption({ index: 1 });
      await fill("cityAverage", "6.2");
      await fill("rank", "3");
      await fill("source", "市统计局快报");
      await button("pane.bureau.city.enter").click();
      await sees(/(?:第 3 位|ranks? 3)/i);
    },
  },
];

/** The bureau's pane beside an empty workbook, from the start to the summary, and over a folder as people leave it. */
export const BUREAU_WALKS: readonly Walk[] = [
  { name: "bureau", file: async () => null, views },
  { name: "bureau with an odd folder", file: async () => null, views: oddViews },
];
