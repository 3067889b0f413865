/** What the add-in is told about the Excel it runs in. */
export interface ExcelContext {
  /** Display language, `zh-CN`. */
  readonly locale: string;
  readonly theme: Theme;
  /** Requirement sets by name, `{ ExcelApi: "1.7" }`. */
  readonly sets: Readonly<Record<string, string>>;
  readonly documentUrl: string;
  /** Saved settings: name → JSON text. */
  readonly settings: readonly (readonly [name: string, json: string])[];
}

export type Theme = "light" | "dark" | "contrast";

/** The colors of Office's theme as Windows hands them over: numbers 0xRRGGBB. */
export const THEME_COLORS: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
};

/** Numbers of the calls office.js makes, the same behind every bridge. */
export const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  openDocument: 77,
  documentSlice: 80,
  closeDocument: 81,
  processQuery: 93,
  commandCompleted: 94,
} as const;

/** What kind of add-in office.js is in: one with commands (1), custom functions (2) and a shared runtime (16). */
export const FLAGS = 1 | 2 | 16;

/** Numbers of the events office.js listens to. */
export const EVENTS = { selection: 2, dialog: 10, messages: 33, command: 39 } as const;
