import type { Application } from "./application";

/** CSS pixels. */
const SIZE = { width: 1100, height: 800 } as const;

/** Opens a page served beside the panes, which lie in a folder of their own, in a window of WPS's. */
export function openPage(app: Application, path: string): void {
  const { href } = new URL(`../${path}`, location.href);
  const ratio = window.devicePixelRatio || 1;
  if (!app.ShowDialog) window.open(href, "_blank", "noopener");
  else app.ShowDialog(href, document.title, Math.round(SIZE.width * ratio), Math.round(SIZE.height * ratio), false);
}
