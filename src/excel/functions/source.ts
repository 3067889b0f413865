import { readStoredSummary, type StoredSummary } from "../../core/audit/stored";
import { isCoded } from "../../core/errors/coded-error";
import type { Workbook } from "../../core/grid/grid";
import { readForm } from "../../core/submission/extract";
import type { Submission } from "../../core/submission/submission";
import type { WorkbookHost } from "../../pane/host/workbook-host";
import { browserPlatform } from "../../workbook/platform/browser";
import { textHash } from "../../workbook/platform/platform";
import { list } from "./list";

/** What the functions take their figures from. */
export type Source =
  | { readonly kind: "summary"; readonly stored: StoredSummary }
  | { readonly kind: "form"; readonly submission: Submission }
  | { readonly kind: "other" };

let read: () => Promise<Source> = async () => ({ kind: "other" });

/** Lets the functions read a workbook: once for all of them until it changes. */
export function openSource(host: WorkbookHost): void {
  let known: Promise<Source> | null = null;
  host.onChange(() => {
    known = null;
  });
  read = () => {
    known ??= host.read().then(({ workbook }) => sourceOf(workbook));
    known.catch(() => {
      known = null;
    });
    return known;
  };
}

/** The open workbook, understood. */
export function source(): Promise<Source> {
  return read();
}

function sourceOf(workbook: Workbook): Source {
  const stored = readStoredSummary(workbook);
  if (stored) return { kind: "summary", stored };
  try {
    const { submission } = readForm(workbook, list(), { name: "", sha256: "" }, textHash(browserPlatform));
    return { kind: "form", submission };
  } catch (error) {
    if (isCoded(error, "refusal")) return { kind: "other" };
    throw error;
  }
}
