import "../../pane/engine/newer-methods";
import { Refusal, type RefusalReason } from "../../core/refusal";
import { serve } from "../../pane/engine/serve";
import { browserPlatform } from "../../workbook/platform/browser";
import { type OpenedFile, openFile } from "../book/open";

/** A file read, or why it cannot be. */
export type ReadFile =
  | { readonly status: "opened"; readonly file: OpenedFile }
  | { readonly status: "refused"; readonly refusal: RefusalReason };

const jobs = {
  read: ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ReadFile => {
    try {
      return { status: "opened", file: openFile(name, bytes, browserPlatform) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, kind, args } = error;
      return { status: "refused", refusal: { code, kind, args } };
    }
  },
};

/** What the worker of a large file does. */
export type ReadJobs = typeof jobs;

serve(jobs);
