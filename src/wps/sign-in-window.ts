import type { SignInWindow } from "../client/sign-in-window";
import { CodedError } from "../core/errors/coded-error";
import type { Application } from "./application";

/** Where the window leaves what it hands over. */
export const HANDED = "huizong.signed-in";

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
        storage.setItem(HANDED, "");
        const ratio = window.devicePixelRatio || 1;
        const title = document.title;
        app.ShowDialog(address, title, Math.round(SIZE.width * ratio), Math.round(SIZE.height * ratio), false);
        const timer = setInterval(() => {
          const handed = storage.getItem(HANDED);
          if (typeof handed !== "string" || handed === "") return;
          clearInterval(timer);
          storage.setItem(HANDED, "");
          resolve(handed);
        }, LOOK);
        signal.onabort = () => {
          clearInterval(timer);
          reject(new CodedError("service", "sign-in-late"));
        };
      }),
  };
}
