import type { PrintStyle } from "../../workbook/style/style";

/** The class of what is printed, in place of all else on the page. */
export const PRINTED = "huizong-printed";

/** The name of the paper of the sheet so many-th. */
export function pageName(index: number): string {
  return `huizong-sheet-${index}`;
}

/** The CSS rules under which sheets are printed, each on its own paper. */
export function pageRules(sheets: readonly PrintStyle[]): string[] {
  return [
    `@media screen { .${PRINTED} { display: none } }`,
    `@media print {
      html, body { height: auto !important; overflow: visible !important; background: none !important }
      body > :not(.${PRINTED}) { display: none !important }
      .${PRINTED} { color: #1a1a1a; print-color-adjust: exact; -webkit-print-color-adjust: exact }
      .${PRINTED} tr { break-inside: avoid }
    }`,
    ...sheets.map(({ paper, landscape, margins, footer }, index) => {
      const inches = [margins.top, margins.right, margins.bottom, margins.left].map((margin) => `${margin}in`);
      return `@page ${pageName(index)} {
        size: ${paper} ${landscape ? "landscape" : "portrait"};
        margin: ${inches.join(" ")};
        ${footer === "" ? "" : `@bottom-center { content: ${footerContent(footer)}; font: 9pt SimSun, "Noto Serif CJK SC", serif }`}
      }`;
    }),
  ];
}

/** "第 &P 页" as CSS makes it: "第 " counter(page) " 页". */
function footerContent(footer: string): string {
  return footer
    .split(/(&[PN])/)
    .filter((part) => part !== "")
    .map((part) => (part === "&P" ? "counter(page)" : part === "&N" ? "counter(pages)" : JSON.stringify(part)))
    .join(" ");
}

/** Puts rules into the page until they are taken away again. Rules a browser does not know are left out. */
export function applyRules(rules: readonly string[]): () => void {
  // Filled by the program, since the page's policy allows no style written out.
  const style = document.createElement("style");
  document.head.append(style);
  for (const rule of rules) {
    try {
      style.sheet?.insertRule(rule, style.sheet.cssRules.length);
    } catch {
      // Without it the browser's own paper is used.
    }
  }
  return () => style.remove();
}
