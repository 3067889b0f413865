import "../pane/engine/newer-methods";
import { openClient } from "../client/client";
import { windowTokens } from "../client/tokens";
import { loadSpeaker } from "../language/load-speaker";
import type { Language } from "../language/make-speaker";
import { mountPane, type PaneOptions } from "../pane/mount";
import { sampleSource } from "../samples/pane-source";
import { wpsApplication } from "./application";
import { followRibbon } from "./commands";
import { wpsHost } from "./host";
import { seatOf } from "./seat";
import { wpsSignInWindow } from "./sign-in-window";

const language: Language = /^en/i.test(navigator.language) ? "en" : "zh-CN";
const contrast = matchMedia("(forced-colors: active)");
const theme = (): PaneOptions["theme"] => (contrast.matches ? "contrast" : "light");

const root = document.getElementById("root")!;
const app = wpsApplication();
if (app) {
  const seat = seatOf(app, location.search);
  const pane = mountPane(root, wpsHost(app, seat), {
    language,
    theme: theme(),
    samples: sampleSource(),
    service: openClient({
      base: "",
      language: () => document.documentElement.lang,
      tokens: windowTokens(),
      signInWindow: wpsSignInWindow(app),
    }),
    onClose: seat.hide,
  });
  followRibbon(seat, pane);
  // Older browsers tell of it in their own way only.
  contrast.onchange = () => pane.update({ theme: theme() });
} else {
  void loadSpeaker(language).then((say) => {
    root.textContent = say("pane.wps.notWps");
    root.setAttribute("role", "alert");
  });
}
