import { escaped } from "../../language/shown-text";
import { useWorkspace } from "../workspace/workspace";
import type { FoundFile } from "./found-files";
import { type Picked, pickWorkbooks } from "./picked-files";

/** Passes on what was picked among files found, or says that there are no workbooks. */
export function usePicked(onPicked: (picked: Picked) => void): (found: readonly FoundFile[]) => void {
  const { run, say, toast } = useWorkspace();
  return (found) =>
    void run(async () => {
      const picked = await pickWorkbooks(found);
      if (picked.files.length > 0) return onPicked(picked);
      const [out] = picked.leftOut;
      const about = out && { about: escaped(out.path), text: say(`summary.roster.left-out-reason.${out.reason}`) };
      const title = say("pane.bureau.drop.none");
      toast({ intent: "warning", title, ...(about ? { body: say("terms.remark", about) } : {}) });
    });
}
