/** Whether Office opens addresses in the user's own browser. */
export function opensBrowser(): boolean {
  return Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1");
}

/** Opens a page served beside the pane in the user's browser; Excel on the web, which is in it, opens one more window. */
export function openPage(path: string): void {
  const { href } = new URL(path, location.href);
  if (opensBrowser()) Office.context.ui.openBrowserWindow(href);
  else window.open(href, "_blank", "noopener");
}
