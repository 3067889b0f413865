import type { Language } from "../language/speaker";
import type { PaneOptions } from "../pane/mount";

/** The pane's language after the one Excel is shown in. */
export function excelLanguage(): Language {
  return /^zh/i.test(Office.context.displayLanguage ?? "") ? "zh-CN" : "en";
}

/** The pane's theme after Office's; a high contrast of the system goes before it. */
export function excelTheme(): PaneOptions["theme"] {
  if (matchMedia("(forced-colors: active)").matches) return "contrast";
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background && isDark(background) ? "dark" : "light";
}

const HALF = 128;

function isDark(color: string): boolean {
  const [red = HALF, green = HALF, blue = HALF] = (/[\da-f]{6}/i.exec(color)?.[0].match(/../g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < HALF;
}
