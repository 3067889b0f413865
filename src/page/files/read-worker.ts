import { type CodedReason, isCoded, reasonOf } from "../../core/errors/coded-error";
import "../../pane/engine/newer-methods";
import { serve } from "../../pane/engine/serve";
import { browserPlatform } from "../../workbook/platform/browser";
import { type OpenedFile, openFile } from "../book/open";

/** A file read, or why it cannot be. */
export type ReadFile =
  | { readonly status: "opened"; readonly file: OpenedFile }
  | { readonly status: "refused"; readonly refusal: CodedReason<"refusal"> };

const jobs = {
  read: ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ReadFile => {
    try {
      return { status: "opened", file: openFile(name, bytes, browserPlatform) };
    } catch (error) {
      if (!isCoded(error, "refusal")) throw error;
      return { status: "refused", refusal: reasonOf(error) };
    }
  },
};

/** What the worker of a large file does. */
export type ReadJobs = typeof jobs;

serve(jobs);
