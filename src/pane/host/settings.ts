/** Small choices that outlive the pane, such as who signs. Nothing of a report is kept in it. */
export interface Settings {
  read(key: string): string | null;
  /** null forgets it. */
  save(key: string, value: string | null): void;
}

const PREFIX = "huizong.";

/** The browser's own store. Where it is switched off every choice is made anew. */
export const browserSettings: Settings = {
  read(key) {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      return null;
    }
  },
  save(key, value) {
    try {
      if (value === null) localStorage.removeItem(PREFIX + key);
      else localStorage.setItem(PREFIX + key, value);
    } catch {
      // A store that is full or forbidden costs only convenience.
    }
  },
};
