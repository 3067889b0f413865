import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openSummary } from "#src/actions/open-summary";
import type { StoredSummary } from "#src/core/audit/stored";
import { type Trace, traceAt } from "#src/core/audit/trace";
import { nodePlatform } from "#src/workbook/platform/node";
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
];

/** The auditor's pane beside a summary. */
export const AUDIT_WALKS: readonly Walk[] = [
  { name: "audit", file: async () => ({ name: basename("绿园区2024年3月汇总表.xlsx"), bytes: summary() }), views },
];
