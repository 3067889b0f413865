import { useRef, useState } from "react";
import { ServiceProblem } from "../../../client/problem";
import { useWorkspace } from "../../workspace/workspace";
import { timeText } from "./signature-drafts";

/** A file the service would not take, and what it says of it. */
export interface NotReceived {
  readonly sha256: string;
  readonly problem: ServiceProblem;
}

interface SealingActions {
  readonly busy: boolean;
  /** What the service said against the last file, until another is tried. */
  readonly notReceived: NotReceived | null;
  /** `despite` sends a form in which figures must be corrected, so that leave can be asked for them. */
  seal(way: "submit" | "save", despite?: boolean): Promise<void>;
}

/** Seals the open form and hands it in, or saves it where there is no service. */
export function useSealing(): SealingActions {
  const { host, list, history, platform, reading, service, run, toast, say, keepSealing } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [notReceived, setNotReceived] = useState<NotReceived | null>(null);
  const underway = useRef(false);

  const seal = async (way: "submit" | "save", despite = false) => {
    if (underway.current) return;
    underway.current = true;
    await run(async () => {
      const desk = way === "submit" ? service.desk : null;
      // Whoever would not sign in has sealed nothing.
      if (desk && !(await desk.askSignIn())) return;
      setBusy(true);
      const { sealForm } = await import("../../../actions/seal");
      const sealedAt = timeText(new Date());
      const sealed = sealForm(await host.bytes(), { list, history, platform, sealedAt, despite });
      if (sealed.status === "not-ready") {
        toast({ intent: "warning", title: say("pane.signing.changed") });
        return;
      }
      const { name, bytes, sha256, digest } = sealed;
      const made = { name, bytes, sha256, digest, sealedAt, revision: reading.revision };
      if (!desk) {
        keepSealing({ ...made, receipt: null, handed: await host.save(bytes, name, reading.revision) });
        return;
      }
      setNotReceived(null);
      try {
        const handing = await desk.hand({ name, bytes, sha256, sealedAt });
        const receipt = handing?.receipt ?? null;
        keepSealing({ ...made, receipt, handed: receipt ? null : handing ? "review" : "waiting" });
      } catch (error) {
        if (!(error instanceof ServiceProblem)) throw error;
        setNotReceived({ sha256, problem: error });
      }
    });
    underway.current = false;
    setBusy(false);
  };
  return { seal, busy, notReceived };
}
