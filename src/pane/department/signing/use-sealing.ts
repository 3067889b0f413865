import { useRef, useState } from "react";
import { useWorkspace } from "../../workspace/workspace";
import { timeText } from "./signature-drafts";

/** Seals the open form and hands it in, or saves it where there is no receiver. */
export function useSealing(): { readonly busy: boolean; seal(way: "submit" | "save"): Promise<void> } {
  const { host, list, history, platform, reading, submitter, run, toast, say, keepSealing } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const underway = useRef(false);

  const seal = async (way: "submit" | "save") => {
    if (underway.current) return;
    underway.current = true;
    setBusy(true);
    await run(async () => {
      const { sealForm } = await import("../../../actions/seal");
      const sealedAt = timeText(new Date());
      const sealed = sealForm(await host.bytes(), { list, history, platform, sealedAt });
      if (sealed.status === "not-ready") {
        toast({ intent: "warning", title: say("pane.signing.changed") });
        return;
      }
      const { name, bytes, sha256, digest } = sealed;
      const receipt = way === "submit" && submitter ? await submitter.submit({ name, bytes }) : null;
      const handed = receipt ? null : await host.save(bytes, name, reading.revision);
      keepSealing({ name, bytes, sha256, digest, sealedAt, receipt, handed, revision: reading.revision });
    });
    underway.current = false;
    setBusy(false);
  };
  return { seal, busy };
}
