/** What the page needs to know before its first script runs. */
export interface WindowsSetup {
  readonly hostInfo: string;
  readonly locale: string;
  /** JSON, as Excel on Windows hands both over. */
  readonly sets: string;
  readonly theme: string;
  readonly documentUrl: string;
  readonly settings: readonly (readonly [name: string, json: string])[];
  /** The number of the call whose answer comes as Base64. */
  readonly documentSlice: number;
  /** The number of the event by which a dialog is opened, closed and heard. */
  readonly dialog: number;
}

declare global {
  interface Window {
    excelHostExecute(id: number, args: unknown): Promise<readonly unknown[]>;
    excelHostSettings(entries: readonly (readonly [string, string])[]): Promise<void>;
    /** Opens a dialog for a JSON of what was asked; gives a status. */
    excelHostOpenDialog(asked: string): Promise<number>;
    excelHostCloseDialog(): Promise<void>;
    /** What a dialog tells its pane; only dialogs have it. */
    excelHostMessageParent?(told: string): Promise<void>;
    excelHostEvent?(id: number, payload: unknown): void;
  }
}

type Callback = (result: unknown) => void;

/** Runs in the page before its scripts and must therefore use nothing from outside. */
export function windowsShim(setup: WindowsSetup): void {
  const handlers = new Map<number, (id: number, payload: unknown) => void>();
  let settings = [...setup.settings];
  const array = (items: readonly unknown[]) => ({ toArray: () => items });
  const unpacked = ([status, slice]: readonly unknown[]) => {
    const [base64, length] = slice as readonly [string, number];
    return [status, [Array.from(atob(base64), (letter) => letter.charCodeAt(0)), length]];
  };
  const facts = {
    AppType: 1,
    SolutionRef: "huizong-under-test",
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: setup.locale,
    AppDataLocale: setup.locale,
    DocUrl: setup.documentUrl,
    AppCapabilities: 0,
    ActivationMode: 2,
    ControlIntegrationLevel: 0,
    SolutionToken: "",
    SupportedMatrix: setup.sets,
    HostFullVersion: "16.0.17000.20000",
    InitialDisplayMode: 1,
    OfficeThemeInfo: setup.theme,
    Settings: {
      Read(names: string[], values: string[]) {
        for (const [name, json] of settings) {
          names.push(name);
          values.push(json);
        }
      },
      Write(names: string[], values: string[]) {
        settings = names.map((name, index) => [name, values[index] ?? ""] as const);
        void window.excelHostSettings(settings);
      },
    },
  };
  const context = Object.fromEntries(Object.entries(facts).map(([name, value]) => [`Get${name}`, () => value]));
  const external = {
    GetHostInfo() {
      return setup.hostInfo;
    },
    GetContext() {
      return context;
    },
    MessageParent2(told: string) {
      void window.excelHostMessageParent?.(told);
    },
    Execute(id: number, args: unknown, callback: Callback) {
      const packed = id === setup.documentSlice;
      const answer = (result: readonly unknown[]) => callback(array(packed ? unpacked(result) : result));
      void window.excelHostExecute(id, args).then(answer);
    },
    RegisterEvent(id: number, target: string, handler: (id: number, payload: unknown) => void, done: Callback) {
      handlers.set(id, handler);
      if (id === setup.dialog) void window.excelHostOpenDialog(target).then(done);
      else done(0);
    },
    UnregisterEvent(id: number, _target: string, done: Callback) {
      handlers.delete(id);
      if (id === setup.dialog) void window.excelHostCloseDialog();
      done(0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  window.excelHostEvent = (id, payload) => handlers.get(id)?.(id, Array.isArray(payload) ? array(payload) : payload);
}
