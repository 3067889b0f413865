import type { SignInWindow } from "../client/sign-in-window";
import { CodedError } from "../core/errors/coded-error";
import type { Application } from "./application";

/** Where the window of a pane leaves what it hands over: each pane has its own, as several may sign in at once. */
export function handedTo(challenge: string): string {
  return `huizong.signed-in.${challenge}`;
}

/** Milliseconds between two looks; WPS tells nothing of what is left, nor that a window was closed. */
const LOOK = 400;

/** CSS pixels. */
const SIZE = { width: 480, height: 640 } as const;

/** A window of WPS's own; wps/signed-in.html leaves there what it hands over, where every page of the add-in sees it. */
export function wpsSignInWindow(app: Application): SignInWindow {
  return {
    target: "wps",
    open: (address, signal) =>
      new Promise((resolve, reject) => {
        const { PluginStorage: storage } = app;
        if (!app.ShowDialog) return reject(new CodedError("host", "sign-in-blocked"));
        const handedHere = handedTo(new URL(address).searchParams.get("challenge") ?? "");
        const ratio = window.devicePixelRatio || 1;
        const title = document.title;
        app.ShowDialog(address, title, Math.round(SIZE.width * ratio), Math.round(SIZE.height * ratio), false);
        const timer = setInterval(() => {
          const handed = storage.getItem(handedHere);
          if (typeof handed !== "string" || handed === "") return;
          clearInterval(timer);
          storage.setItem(handedHere, "");
          resolve(handed);
        }, LOOK);
        signal.onabort = () => {
          clearInterval(timer);
          reject(new CodedError("service", "sign-in-late"));
        };
      }),
  };
}
