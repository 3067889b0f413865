import { historyOfFiles, readHistoryFile } from "#src/actions/history";
import type { TargetList } from "#src/core/targets/schema";
import { excelHost } from "#src/excel/host";
import { mountPane } from "#src/pane/mount";
import { contentOf } from "#src/pane/workspace/content";
import { browserPlatform } from "#src/workbook/platform/browser";
import { withChange } from "../long-form";

declare global {
  interface Window {
    /** Milliseconds of each re-check of the open form after one cell has changed. */
    recheck(changes: number, earlier: readonly string[]): Promise<number[]>;
  }
}

/** The pane as in Excel, over a target list of its own. */
void Office.onReady().then(async () => {
  const list = (await (await fetch("/list.json")).json()) as TargetList;
  const host = excelHost();
  mountPane(document.getElementById("root")!, host, { language: "zh-CN", theme: "light", list });

  window.recheck = async (changes, earlier) => {
    const files = earlier.map(async (name) => ({
      name,
      bytes: new Uint8Array(await (await fetch(`/${encodeURIComponent(name)}`)).arrayBuffer()),
    }));
    const { history } = historyOfFiles(
      (await Promise.all(files)).map((file) => readHistoryFile(file, list, browserPlatform)),
    );
    const request = { list, history, platform: browserPlatform };
    const reading = await host.read();
    let { workbook } = reading;
    const times: number[] = [];
    for (let change = 0; change < changes; change++) {
      workbook = withChange(workbook, change);
      const before = performance.now();
      contentOf({ ...reading, workbook }, request);
      times.push(performance.now() - before);
      await new Promise((later) => setTimeout(later));
    }
    return times;
  };
});
