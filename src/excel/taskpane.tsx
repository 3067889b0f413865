import "../pane/engine/newer-methods";
import { openClient } from "../client/client";
import { windowTokens } from "../client/tokens";
import { loadSpeaker } from "../language/load-speaker";
import { mountPane, type Pane } from "../pane/mount";
import { sampleSource } from "../samples/pane-source";
import { showWithForm } from "./auto-open";
import { associateCommands } from "./commands";
import { excelLanguage, excelTheme } from "./environment";
import { associateFunctions } from "./functions/associate";
import { excelHost } from "./host";
import { excelSignInWindow } from "./sign-in-window";
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
  const mounted = mountPane(root, workbook, {
    language: excelLanguage(),
    theme: excelTheme(),
    samples: sampleSource(),
    service: openClient({
      base: "",
      language: () => document.documentElement.lang,
      tokens: windowTokens(),
      signInWindow: excelSignInWindow,
    }),
  });
  matchMedia("(forced-colors: active)").addEventListener("change", () => mounted.update({ theme: excelTheme() }));
  void showWithForm();
  return mounted;
});

associateCommands(pane);

/** Says in one sentence why there is no pane, without the styles and scripts an old web view may not know. */
async function refuse(root: HTMLElement, obstacle: "notExcel" | "tooOld"): Promise<void> {
  const language = excelLanguage();
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = excelTheme() === "light" ? "light" : "dark";
  const say = await loadSpeaker(language);
  const [main, title, reason] = [
    document.createElement("main"),
    document.createElement("h1"),
    document.createElement("p"),
  ];
  main.style.cssText = "margin: 16px; font: 14px/1.5 'Segoe UI', 'Microsoft YaHei', sans-serif; max-width: 34em";
  title.style.cssText = "font-size: 16px";
  title.textContent = say("pane.shell.title.other");
  reason.setAttribute("role", "alert");
  reason.textContent = say(`pane.excel.${obstacle}`);
  main.append(title, reason);
  root.replaceChildren(main);
}
