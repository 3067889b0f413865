import type { SelfCheck } from "../../pane/host/self-check";

const SETS = [
  ["ExcelApi", 20],
  ["ExcelApiOnline", 1],
  ["ExcelUndoApiAll", 1],
  ["ExcelApiUndo", 20],
  ["SharedRuntime", 2],
  ["CustomFunctionsRuntime", 5],
  ["RibbonApi", 2],
  ["OpenBrowserWindowApi", 1],
  ["KeyboardShortcuts", 1],
] as const;

/** The newest of each requirement set, as "ExcelApi 1.15". */
function sets(): string {
  const { requirements } = Office.context;
  return SETS.flatMap(([name, most]) => {
    for (let minor = most; minor >= 0; minor--) {
      if (requirements.isSetSupported(name, `1.${minor}`)) return [`${name} 1.${minor}`];
    }
    return [];
  }).join(", ");
}

/** What the program tells of itself. */
export function environment(): SelfCheck["environment"] {
  const { diagnostics, platform, displayLanguage } = Office.context;
  const script = document.querySelector<HTMLScriptElement>('script[src*="office.js"]');
  return [
    { fact: "program", text: `Excel, ${displayLanguage}` },
    { fact: "version", text: diagnostics?.version ?? "?" },
    { fact: "platform", text: `${platform ?? diagnostics?.platform ?? "?"}` },
    { fact: "browser", text: navigator.userAgent },
    { fact: "sets", text: sets() },
    { fact: "library", text: script?.src ?? "?" },
  ];
}
