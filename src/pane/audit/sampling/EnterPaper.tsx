import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWorkspace } from "../../workspace/workspace";

interface Props {
  readonly file: File;
  /** Between 0 and 1. */
  readonly confidence: number;
}

/** Enters an evaluated paper in the service's log, for an auditor who is signed in there. */
export function EnterPaper({ file, confidence }: Props) {
  const { say, run, toast, service } = useWorkspace();
  const [isEntering, setEntering] = useState(false);
  const { desk, account } = service;
  if (desk === null || account?.role !== "auditor") return null;
  const enter = async () => {
    setEntering(true);
    await run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { paper, again } = await desk.enterPaper({ name: file.name, bytes, confidence });
      const title = say(`pane.audit.sample.${again ? "enteredAgain" : "entered"}`, { place: paper.logIndex });
      toast({ intent: "success", title });
    });
    setEntering(false);
  };
  return (
    <div>
      <Button icon={<DocumentAddRegular />} disabledFocusable={isEntering} onClick={() => isEntering || void enter()}>
        {say(isEntering ? "pane.audit.sample.entering" : "pane.audit.sample.enter")}
      </Button>
    </div>
  );
}
