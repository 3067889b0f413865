import type { PickedFile } from "../engine/picked-file";
import { useWorkspace } from "../workspace/workspace";
import { type FoundFile, pickWorkbooks } from "./picked-files";
import { strayReceiptsSentence } from "./receipts";

/** Passes the workbooks among files found on, or says that there are none. */
export function usePicked(onPicked: (files: readonly PickedFile[]) => void): (found: readonly FoundFile[]) => void {
  const { run, say, toast } = useWorkspace();
  return (found) =>
    void run(async () => {
      const picked = await pickWorkbooks(found);
      if (picked.length === 0) toast({ intent: "warning", title: say("pane.bureau.drop.none") });
      else onPicked(picked);
      const strays = await strayReceiptsSentence(found, say);
      if (strays) toast({ intent: "warning", title: strays });
    });
}
