import { FluentProvider } from "@fluentui/react-components";
import { createRoot, type Root } from "react-dom/client";
import { defaultTargetList } from "../actions/default-list";
import type { TargetList } from "../core/targets/schema";
import type { Language } from "../language/speaker";
import { browserPlatform } from "../workbook/platform/browser";
import { browserSettings } from "./host/settings";
import type { Submitter } from "./host/submitter";
import type { WorkbookHost } from "./host/workbook-host";
import { Shell } from "./shell/Shell";
import { type ThemeName, themeFor } from "./shell/theme";
import { COMMAND_VIEWS, type Command } from "./shell/views";

export interface PaneOptions {
  readonly language: Language;
  readonly theme: ThemeName;
  /** Where sealed files are handed in; without it they are saved. */
  readonly submitter?: Submitter;
  /** The list in force; the bundled one when absent. */
  readonly list?: TargetList;
}

/** A pane that stands; its host changes it through this. */
export interface Pane {
  /** Changes the theme, the language or anything else while the pane stands. */
  update(options: Partial<PaneOptions>): void;
  /** Does what a ribbon button or a menu of the workbook asks. */
  command(command: Command): void;
  unmount(): void;
}

const LANGUAGE = "language";

/**
 * Puts the pane into an element that has a height of its own. A language the user has chosen in the pane goes before
 * the host's.
 */
export function mountPane(element: HTMLElement, host: WorkbookHost, initial: PaneOptions): Pane {
  const root: Root = createRoot(element);
  const remembered = browserSettings.read(LANGUAGE);
  let options =
    remembered === "zh-CN" || remembered === "en" ? { ...initial, language: remembered as Language } : initial;
  let asked: { view: (typeof COMMAND_VIEWS)[Command]; at: number } | null = null;

  const render = () => {
    const { language, theme, submitter, list = defaultTargetList(browserPlatform) } = options;
    document.documentElement.lang = language;
    root.render(
      <FluentProvider theme={themeFor(theme, language)} style={{ height: "100%" }}>
        <Shell
          host={host}
          list={list}
          platform={browserPlatform}
          language={language}
          settings={browserSettings}
          submitter={submitter}
          asked={asked}
          onLanguage={(chosen) => {
            browserSettings.save(LANGUAGE, chosen);
            update({ language: chosen });
          }}
        />
      </FluentProvider>,
    );
  };
  const update = (changed: Partial<PaneOptions>) => {
    options = { ...options, ...changed };
    render();
  };
  render();
  return {
    update,
    command(command) {
      asked = { view: COMMAND_VIEWS[command], at: (asked?.at ?? 0) + 1 };
      render();
    },
    unmount: () => root.unmount(),
  };
}
