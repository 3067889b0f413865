import { loadSpeaker } from "../language/load-speaker";
import { mountPane, type Pane } from "../pane/mount";
import { associateCommands } from "./commands";
import { excelLanguage, excelTheme } from "./environment";
import { associateFunctions } from "./functions/associate";
import { excelHost } from "./host";
import { FLOOR, supports } from "./support";

const pane = Office.onReady().then(({ host }): Pane | Promise<never> => {
  const root = document.getElementById("root")!;
  const obstacle = host !== Office.HostType.Excel ? "notExcel" : supports(FLOOR) ? null : "tooOld";
  if (obstacle) {
    void refuse(root, obstacle);
    return new Promise(() => undefined);
  }
  const workbook = excelHost();
  associateFunctions(workbook);
  const mounted = mountPane(root, workbook, { language: excelLanguage(), theme: excelTheme() });
  matchMedia("(forced-colors: active)").addEventListener("change", () => mounted.update({ theme: excelTheme() }));
  return mounted;
});

associateCommands(pane);

/** Says in one sentence why there is no pane, without the styles and scripts an old web view may not know. */
async function refuse(root: HTMLElement, obstacle: "notExcel" | "tooOld"): Promise<void> {
  const language = excelLanguage();
  document.documentElement.lang = language;
  root.setAttribute("role", "alert");
  root.textContent = (await loadSpeaker(language))(`pane.excel.${obstacle}`);
}
