/** The file this tab had open, to be opened again when the tab is loaded again. */
const OPEN = "huizong.open";
/** Stands for a file where the tab had none open but the bureau's month. */
const BUREAU = "bureau";

/** What a tab had open when it was loaded again: a file by the id it is kept under, or the bureau's month. */
export type LeftOpen = { readonly kind: "file"; readonly id: string } | { readonly kind: "bureau" };

export function rememberOpen(open: LeftOpen | null): void {
  if (open === null) sessionStorage.removeItem(OPEN);
  else sessionStorage.setItem(OPEN, open.kind === "bureau" ? BUREAU : open.id);
}

export function leftOpen(): LeftOpen | null {
  const id = sessionStorage.getItem(OPEN);
  if (id === null) return null;
  return id === BUREAU ? { kind: "bureau" } : { kind: "file", id };
}
