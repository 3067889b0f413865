import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { DialogFrame, dialogWidth } from "../components/DialogFrame";
import { makeStyles } from "../components/make-styles";
import { copyText } from "../host/copy-text";
import { downloadText } from "../host/download";
import type { SelfCheck } from "../host/self-check";
import { useWorkspace } from "../workspace/workspace";
import { checkText } from "./check-text";
import { EnvironmentTable } from "./EnvironmentTable";
import { TrialsTable } from "./TrialsTable";
import { UndoQuestion } from "./UndoQuestion";

const useStyles = makeStyles({
  surface: { ...dialogWidth(560, 16), maxHeight: "calc(100% - 16px)", padding: "16px" },
  body: { margin: "0 0 12px" },
});

interface Props {
  /** Whether it begins with the dialog rather than with its button. */
  readonly begun: boolean;
  onClose(): void;
}

/** Tries what the add-in relies on and shows how it went, to be sent to the maintainers. */
export default function SelfCheckDialog({ begun, onClose }: Props) {
  const { say, toast } = useWorkspace();
  const styles = useStyles();
  const { found, busy, start } = useSelfCheck(begun);
  const [undo, setUndo] = useState<string | null>(null);
  const text = () => checkText(found!, undo, say);
  const copy = async () => {
    const copied = await copyText(text());
    toast({
      intent: copied ? "success" : "warning",
      title: say(copied ? "pane.check.copied" : "pane.check.notCopied"),
    });
  };
  const failed = found?.trials.filter(({ outcome }) => outcome === "fails").length ?? 0;
  return (
    <DialogFrame
      live
      title={say("pane.check.title")}
      surface={styles.surface}
      busy={busy}
      actions={
        <>
          <Button disabledFocusable={busy} onClick={onClose}>
            {say("pane.shell.close")}
          </Button>
          {found ? (
            <>
              <Button onClick={() => downloadText(text(), say("pane.check.file"))}>{say("pane.check.save")}</Button>
              <Button appearance="primary" onClick={() => void copy()}>
                {say("pane.check.copy")}
              </Button>
            </>
          ) : (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void start()}>
              {say("pane.check.start")}
            </Button>
          )}
        </>
      }
      onClose={onClose}
    >
      {busy ? <Spinner label={say("pane.check.working")} /> : null}
      {found || busy ? null : <p className={styles.body}>{say("pane.check.before")}</p>}
      {found ? (
        <>
          <p className={styles.body}>
            {failed === 0 ? say("pane.check.allWell") : say("pane.check.failed", { count: failed })}
          </p>
          <TrialsTable trials={found.trials} />
          <EnvironmentTable environment={found.environment} />
          <UndoQuestion onAnswer={setUndo} />
        </>
      ) : null}
    </DialogFrame>
  );
}

/** The host's own check, which runs once at a time. */
function useSelfCheck(begun: boolean) {
  const { host, run, refresh } = useWorkspace();
  const [found, setFound] = useState<SelfCheck | null>(null);
  const [busy, setBusy] = useState(false);
  const underway = useRef(false);
  const start = async () => {
    if (underway.current) return;
    underway.current = true;
    setBusy(true);
    await run(async () => setFound((await host.selfCheck?.()) ?? null));
    setBusy(false);
    underway.current = false;
    void refresh();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, with the dialog
  useEffect(() => {
    if (begun) void start();
  }, []);
  return { found, busy, start };
}
