import { useRef, useState } from "react";
import type { Receipt } from "../host/submitter";
import { useWorkspace } from "../shell/workspace";
import { timeText } from "./signature-drafts";

/** What came of sealing: the file, and the receiver's answer where it was handed in. */
export interface Sealing {
  readonly name: string;
  readonly sha256: string;
  readonly sealedAt: string;
  readonly receipt: Receipt | null;
}

/** Seals the open form and hands it in, or saves it where there is no receiver or the user wants the file. */
export function useSealing() {
  const { host, list, history, platform, submitter, run, toast, say } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Sealing | null>(null);
  const underway = useRef(false);

  const seal = async (way: "submit" | "save") => {
    if (underway.current) return;
    underway.current = true;
    setBusy(true);
    await run(async () => {
      const { sealForm } = await import("../../actions/seal");
      const sealedAt = timeText(new Date());
      const sealed = sealForm(await host.bytes(), { list, history, platform, sealedAt });
      if (sealed.status === "not-ready") {
        toast({ intent: "warning", title: say("pane.signing.changed") });
        return;
      }
      const { name, bytes, sha256 } = sealed;
      const handIn = way === "submit" && submitter;
      const receipt = handIn ? await submitter.submit({ name, bytes }) : null;
      if (!handIn) await host.save(bytes, name);
      setDone({ name, sha256, sealedAt, receipt });
    });
    underway.current = false;
    setBusy(false);
  };
  return { seal, busy, done, reset: () => setDone(null) };
}
