import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openSummary } from "#src/actions/open-summary";
import type { StoredSummary } from "#src/core/audit/stored";
import { type Trace, traceAt } from "#src/core/audit/trace";
import { nodePlatform } from "#src/workbook/platform/node";
import { drawnPaper, fillPaper } from "../../scenario/filled-paper";
import { list } from "../../scenario/form-file";
import { sampleMonth } from "../sample-month";
import { holdFiles, releaseFiles } from "./bureau";
import type { Scene, View, Walk } from "./view";

const summary = () => new Uint8Array(readFileSync(sampleMonth().summary));

let stored: StoredSummary | undefined;

/** The first cell of the summary that is so. */
function cellWhere(is: (traced: Trace) => boolean) {
  stored ??= openSummary(summary(), nodePlatform)!;
  for (const figure of stored.figures) {
    const traced = traceAt(stored, list, figure);
    if (traced && is(traced)) return figure;
  }
  throw new Error("the summary has no such cell");
}

const select = ({ excel }: Scene, { sheet, cell }: { sheet: string; cell: string }) => excel.select(sheet, cell);

const sum = () => cellWhere(({ column, composition }) => column === "cumulative" && composition.length > 1);

/** A working paper of 25 figures as an auditor fills it in: two are less than was reported. */
async function filledPaper(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "huizong-paper-")), "底稿.xlsx");
  const blank = await drawnPaper(summary(), { size: 25, seed: "2024-03" });
  writeFileSync(
    path,
    await fillPaper(blank, (number, value) => (number === 3 || number === 6 ? value * 0.9 + 0.1 : value)),
  );
  return path;
}

const views: readonly View[] = [
  {
    name: "trace-nothing",
    async show({ excel, sees }) {
      await excel.select("全区汇总表", "A1");
      await sees("pane.audit.pick.title");
    },
  },
  {
    name: "trace-sum",
    async show(scene) {
      await select(scene, sum());
      await scene.sees("pane.audit.agrees");
    },
  },
  {
    name: "trace-target",
    async show(scene) {
      await select(
        scene,
        cellWhere(({ column, comparisons }) => column === "completion" && comparisons.length > 0),
      );
      await scene.sees("pane.audit.target.title");
    },
  },
  {
    name: "trace-growth",
    async show(scene) {
      await select(
        scene,
        cellWhere(
          ({ column, method, composition }) => column === "growth" && method === "growth" && composition.length > 2,
        ),
      );
      await scene.sees("pane.audit.methods.growth");
    },
  },
  {
    name: "trace-enters",
    async show({ button, sees }) {
      await button("pane.audit.enters").click();
      await sees(/(?:多报 1% 时变动|when this is 1% more)/);
    },
  },
  {
    name: "trace-contribution",
    async show(scene) {
      await select(
        scene,
        cellWhere(({ column, method }) => column === "cumulative" && method === "sum"),
      );
      await scene.sees("pane.audit.contribution");
    },
  },
  {
    name: "trace-absent",
    async show(scene) {
      await select(
        scene,
        cellWhere(({ absence }) => absence === "not-reported"),
      );
      await scene.sees("pane.audit.absent.title");
    },
  },
  {
    name: "cues-alone",
    async show({ tab, sees }) {
      await tab("pane.audit.tab.cues").click();
      await sees(/(?:没有检验的|^Not tested)/);
    },
  },
  {
    name: "reperform-start",
    async show({ tab, sees }) {
      await tab("pane.audit.tab.reperform").click();
      await sees("pane.audit.reperform.title");
    },
  },
  {
    name: "reperform-reading",
    async show(scene) {
      await holdFiles(scene, 16);
      await scene.choose("pane.audit.reperform.folder", sampleMonth().submissions);
      await scene.sees("pane.bureau.reading.counts", { done: 16, total: 24 });
    },
  },
  {
    name: "reperform-same",
    async show(scene) {
      await releaseFiles(scene);
      await scene.sees(/(?:全部一致|^All [\d,]+ cells agree)/);
    },
  },
  {
    name: "trace-tampered",
    async show(scene) {
      const { excel, tab, sees } = scene;
      const { sheet, cell, value } = sum();
      await excel.type(sheet, cell, Number(value) + 1);
      await tab("pane.audit.tab.trace").click();
      await excel.select(sheet, cell);
      await sees(/(?:这一格可能被改动过|may have been changed)/);
    },
  },
  {
    name: "reperform-different",
    async show({ tab, button, choose, sees }) {
      await tab("pane.audit.tab.reperform").click();
      await button("pane.audit.reperform.again").click();
      await choose("pane.audit.reperform.folder", sampleMonth().submissions);
      await sees(/(?:处不一致|cells compared)/);
    },
  },
  {
    name: "cues-found",
    async show({ excel, tab, button, choose, sees }) {
      await button("pane.audit.reperform.again").click();
      await tab("pane.audit.tab.cues").click();
      await choose("pane.audit.cues.folder", sampleMonth().folder);
      await sees(/(?:增速与各月矛盾|Growth contradicts its months)/);
      await excel.pane
        .getByRole("button", { name: /^(?:算式|Arithmetic)$/ })
        .first()
        .click();
    },
  },
  {
    name: "sample-drawn",
    async show({ excel, tab, button, sees }) {
      await excel.select("全区汇总表", "A1");
      await tab("pane.audit.tab.sample").click();
      await button("pane.audit.sample.draw").click();
      await sees(/(?:中抽出 25 项|25 of [\d,]+ items)/);
    },
  },
  {
    name: "sample-evaluated",
    async show({ choose, sees }) {
      await choose("pane.audit.sample.read", await filledPaper());
      await sees(/(?:2 项与资料不符|items 2 differ)/);
    },
  },
];

/** The auditor's pane beside a summary. */
export const AUDIT_WALKS: readonly Walk[] = [
  { name: "audit", file: async () => ({ name: basename("绿园区2024年3月汇总表.xlsx"), bytes: summary() }), views },
];
