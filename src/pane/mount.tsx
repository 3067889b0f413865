import type { Theme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { bundledTargetList } from "../actions/bundled-list";
import type { ServiceClient } from "../client/client";
import type { TargetList } from "../core/targets/schema";
import { loadSpeaker } from "../language/load-speaker";
import { LANGUAGES, type Language, type Speaker } from "../language/make-speaker";
import { browserPlatform } from "../workbook/platform/browser";
import { Provider } from "./components/Provider";
import type { SampleSource } from "./host/sample-source";
import { browserSettings } from "./host/settings";
import type { WorkbookHost } from "./host/workbook-host";
import type { ServiceDesk } from "./service/desk";
import { browserListKeeper } from "./service/kept-lists";
import { listsBeside } from "./service/lists";
import { Shell } from "./shell/Shell";
import { loadTheme, type ThemeName, themeFor } from "./shell/theme";
import { COMMAND_VIEWS, type Command } from "./shell/views";
import type { ViewName } from "./workspace/view-name";

export interface PaneOptions {
  readonly language: Language;
  readonly theme: ThemeName;
  /** The service forms are handed in to, where there is one; without it they are saved. */
  readonly service?: ServiceClient;
  /** A month to look around in; none is offered without it. */
  readonly samples?: SampleSource;
  /** The list beside which the service's are; the bundled one when absent. */
  readonly list?: TargetList;
  /** Told when the user chooses another language in the pane. */
  onLanguage?(language: Language): void;
  /** Closes the pane, where its surroundings leave that to it; it then has a button for that at its foot. */
  onClose?(): void;
}

/** A pane that stands; its host changes it through this. */
export interface Pane {
  /** Changes the theme, the language or anything else while the pane stands. */
  update(options: Partial<PaneOptions>): void;
  /** Does what a ribbon button or a menu of the workbook asks. */
  command(command: Command): void;
  unmount(): void;
}

/** What the pane speaks and how it looks. */
interface Loaded {
  readonly language: Language;
  readonly say: Speaker;
  readonly theme: ThemeName;
  readonly look: Theme;
}

const LANGUAGE = "language";

/**
 * Puts the pane into an element that has a height of its own. A language the user has chosen in the pane goes before
 * the host's. A content-security policy without unsafe-inline has to allow the hash of the empty style element, which
 * is then filled by script: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='.
 */
export function mountPane(element: HTMLElement, host: WorkbookHost, initial: PaneOptions): Pane {
  const root = createRoot(element);
  const chosen = LANGUAGES.find((language) => language === browserSettings.read(LANGUAGE));
  const lists = listsBeside({
    builtIn: initial.list ?? bundledTargetList(browserPlatform),
    client: initial.service,
    keeper: browserListKeeper(),
    platform: browserPlatform,
  });
  const { service } = initial;
  /** Loaded beside the language: nothing is asked of the service before something is shown. */
  const opening =
    service && import("./service/browser-desk").then(({ browserDesk }) => browserDesk(service, lists.refresh));
  let desk: ServiceDesk | undefined;
  let options: PaneOptions = chosen ? { ...initial, language: chosen } : initial;
  let loaded: Loaded | null = null;
  let asked: { readonly view: ViewName; readonly at: number } | null = null;

  const render = () => {
    if (!loaded) return;
    const { samples, onClose } = options;
    const { language, say, look } = loaded;
    document.documentElement.lang = language;
    root.render(
      <Provider theme={themeFor(look, language)} style={{ height: "100%" }}>
        <Shell
          host={host}
          lists={lists}
          platform={browserPlatform}
          language={language}
          say={say}
          settings={browserSettings}
          desk={desk}
          samples={samples}
          asked={asked}
          onClose={onClose}
          onLanguage={(next) => {
            browserSettings.save(LANGUAGE, next);
            update({ language: next });
            options.onLanguage?.(next);
          }}
        />
      </Provider>,
    );
  };
  const load = async () => {
    const { language, theme } = options;
    if (loaded?.language === language && loaded.theme === theme) return;
    const [say, look, opened] = await Promise.all([loadSpeaker(language), loadTheme(theme), opening]);
    if (options.language !== language || options.theme !== theme) return;
    desk = opened;
    loaded = { language, say, theme, look };
    render();
  };
  const update = (changed: Partial<PaneOptions>) => {
    options = { ...options, ...changed };
    render();
    void load();
  };
  void load();
  return {
    update,
    command(command) {
      asked = { view: COMMAND_VIEWS[command], at: (asked?.at ?? 0) + 1 };
      render();
    },
    unmount: () => root.unmount(),
  };
}
