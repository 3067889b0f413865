import { THEME_COLORS, type Theme } from "@huizong/excel-host/bridges/context";
import { type RunningExcel, type StartOptions, startExcel } from "@huizong/excel-host/excel";
import { parseArea } from "@huizong/excel-host/model/area";
import type { CellValue } from "@huizong/excel-host/model/cell-format";
import type { Browser, Locator } from "playwright-core";
import { en } from "#src/language/en";
import { type Language, makeSpeaker } from "#src/language/make-speaker";
import { forData, type SentenceArguments, type SentenceKey, type Speaker } from "#src/language/sentence";
import { zhCN } from "#src/language/zh-CN";
import { PATIENCE } from "../../tools/patience";

/** A workbook open in Excel with the built pane beside it, in one language. */
export interface Scene {
  readonly excel: RunningExcel;
  readonly say: Speaker;
  /** The button, tab or anything else that is named by a sentence of the pane. */
  button(key: SentenceKey, args?: SentenceArguments): Locator;
  tab(key: SentenceKey, args?: SentenceArguments): Locator;
  /** Waits for a sentence of the pane, or any other text, to be seen. */
  sees(keyOrText: string | RegExp, args?: SentenceArguments): Promise<void>;
  /** Fills cells as the user does, told to the pane as one change. */
  fill(entries: readonly { readonly sheet: string; readonly cell: string; readonly value: CellValue }[]): Promise<void>;
  /** Chooses files or folders where the pane asks for them under a name. */
  choose(key: SentenceKey, paths: string | readonly string[]): Promise<void>;
}

/** Something the pane can show, and the way there from the view before it. */
export interface View {
  /** In a picture's file name: "form-findings". */
  readonly name: string;
  show(scene: Scene): Promise<unknown>;
  /** Whether what is said in passing belongs to it. */
  readonly says?: true;
}

/** Views that are reached one after the other over one open workbook. */
export interface Walk {
  readonly name: string;
  /** The newest ExcelApi of the Excel it is opened in. */
  readonly apiSet?: string;
  /** null for an empty workbook. */
  file(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  readonly views: readonly View[];
}

export interface OpenRequest {
  readonly browser: Browser;
  /** Address of the built pane. */
  readonly url: string;
  readonly language: Language;
  readonly theme?: Theme;
  /** Pixels of a picture to one of the page. */
  readonly pixels?: number;
}

const PROSE = { "zh-CN": zhCN, en } as const;

/** Both languages open the same workbooks. */
const files = new Map<Walk, ReturnType<Walk["file"]>>();

/** Opens the workbook of a walk. */
export async function openWalk(
  walk: Walk,
  { browser, url, language, theme = "light", pixels = 1 }: OpenRequest,
): Promise<Scene> {
  const making = files.get(walk) ?? walk.file();
  files.set(walk, making);
  const file = await making;
  const options: StartOptions = {
    bridge: "windows",
    browser,
    pane: { url },
    locale: language === "en" ? "en-US" : language,
    theme,
    pixels,
    ...(file ? { workbook: file.bytes, fileName: file.name } : {}),
    ...(walk.apiSet ? { apiSet: walk.apiSet } : {}),
  };
  const excel = await startExcel(options);
  excel.page.setDefaultTimeout(PATIENCE);
  await excel.page.emulateMedia({ reducedMotion: "reduce" });
  const say = makeSpeaker(language, PROSE[language]);
  const named = (role: "button" | "tab") => (key: SentenceKey, args?: SentenceArguments) =>
    excel.pane.getByRole(role, { name: forData(say)(key, args), exact: true }).first();
  return {
    excel,
    say,
    button: named("button"),
    tab: named("tab"),
    sees: (text, args) =>
      excel.pane
        .getByText(
          typeof text === "string" && /^(?:pane|errors)\./.test(text) ? forData(say)(text as SentenceKey, args) : text,
        )
        .first()
        .waitFor(),
    async fill(entries) {
      for (const { sheet, cell, value } of entries) {
        excel.model.write(excel.model.sheet(sheet), parseArea(cell), [[value ?? ""]]);
      }
      await excel.host.flush();
    },
    choose: (key, paths) => excel.pane.locator(`input[aria-label="${forData(say)(key)}"]`).setInputFiles(paths),
  };
}

/** What the pane stands on in each theme. */
const BACKGROUNDS: Readonly<Record<Theme, string>> = {
  light: "rgb(255, 255, 255)",
  dark: "rgb(41, 41, 41)",
  contrast: "rgb(0, 0, 0)",
};

/** Gives Office another theme while the pane stands; the pane asks for it anew when the system leaves high contrast. */
export async function wear({ excel }: Scene, theme: Theme): Promise<void> {
  const { bodyBackgroundColor } = THEME_COLORS[theme];
  const color = `#${bodyBackgroundColor!.toString(16).padStart(6, "0")}`;
  const colorScheme = theme === "light" ? "light" : "dark";
  const isWorn = () =>
    excel.pane.evaluate(async (expected) => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const provider = document.querySelector(".fui-FluentProvider");
      return !provider || getComputedStyle(provider).backgroundColor === expected;
    }, BACKGROUNDS[theme]);
  const deadline = performance.now() + PATIENCE;
  do {
    if (performance.now() > deadline) throw new Error(`the pane does not change to ${theme}`);
    await excel.page.emulateMedia({ forcedColors: "active", colorScheme });
    if ((await isWorn()) && theme === "contrast") return;
    // office.js asks Excel for its theme once in five seconds, so it is told within them.
    await excel.pane.evaluate((bodyBackgroundColor) => {
      Object.assign(Office.context.officeTheme, { bodyBackgroundColor });
    }, color);
    await excel.page.emulateMedia({ forcedColors: theme === "contrast" ? "active" : "none" });
  } while (!(await isWorn()));
}
