import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular, SubtractCircleRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { makeStyles } from "../components/make-styles";
import { copyText } from "../host/copy-text";
import { downloadText } from "../host/download";
import type { SelfCheck, Trial } from "../host/self-check";
import { useWorkspace } from "../workspace/workspace";
import { checkText } from "./check-text";
import { UndoQuestion } from "./UndoQuestion";

const useStyles = makeStyles({
  surface: {
    margin: "auto",
    maxWidth: ["calc(100% - 16px)", "min(560px, calc(100% - 16px))"],
    maxHeight: "calc(100% - 16px)",
    boxSizing: "border-box",
    padding: "16px",
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: "4px 0",
  },
  cell: { padding: "5px 8px 5px 0", verticalAlign: "top", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  fact: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: "anywhere" },
  time: { textAlign: "end", whiteSpace: "nowrap", paddingRight: 0, fontVariantNumeric: "tabular-nums" },
  outcome: { whiteSpace: "nowrap" },
  icon: { verticalAlign: "-2px", marginRight: "4px" },
  works: { color: tokens.colorStatusSuccessForeground1 },
  fails: { color: tokens.colorStatusDangerForeground1 },
  absent: { color: tokens.colorNeutralForeground2 },
  follows: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  body: { margin: "0 0 12px" },
});

const ICONS = { works: CheckmarkCircleRegular, fails: DismissCircleRegular, absent: SubtractCircleRegular } as const;

/** Tries what the add-in relies on and shows how it went, to be sent to the maintainers. */
export default function SelfCheckDialog({ begun, onClose }: { readonly begun: boolean; readonly onClose: () => void }) {
  const { host, say, run, toast, refresh } = useWorkspace();
  const styles = useStyles();
  const [found, setFound] = useState<SelfCheck | null>(null);
  const [undo, setUndo] = useState<string | null>(null);
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
    <Dialog open onOpenChange={(_, { open }) => open || busy || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.check.title")}</DialogTitle>
          <DialogContent aria-live="polite" tabIndex={0}>
            {busy ? <Spinner label={say("pane.check.working")} /> : null}
            {found || busy ? null : <p className={styles.body}>{say("pane.check.before")}</p>}
            {found ? (
              <>
                <p className={styles.body}>
                  {failed === 0 ? say("pane.check.allWell") : say("pane.check.failed", { count: failed })}
                </p>
                <Trials trials={found.trials} />
                <table className={styles.table}>
                  <tbody>
                    {found.environment.map(({ fact, text }) => (
                      <tr key={fact}>
                        <th scope="row" className={`${styles.heading} ${styles.cell} ${styles.fact}`}>
                          {say(`pane.check.facts.${fact}`)}
                        </th>
                        <td className={`${styles.cell} ${styles.text}`}>{text}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <UndoQuestion onAnswer={setUndo} />
              </>
            ) : null}
          </DialogContent>
          <DialogActions fluid>
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
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Trials({ trials }: { readonly trials: readonly Trial[] }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            {say("pane.check.columns.trial")}
          </th>
          <th scope="col" className={styles.heading}>
            {say("pane.check.columns.outcome")}
          </th>
          <th scope="col" className={`${styles.heading} ${styles.time}`}>
            {say("pane.check.columns.time")}
          </th>
        </tr>
      </thead>
      <tbody>
        {trials.map(({ name, outcome, milliseconds, reason }) => {
          const Icon = ICONS[outcome];
          return (
            <tr key={name}>
              <td className={styles.cell}>
                {say(`pane.check.trials.${name}`)}
                {outcome === "works" ? null : (
                  <span className={styles.follows}>
                    {say(`pane.check.without.${name}`)}
                    {reason ? ` (${reason})` : ""}
                  </span>
                )}
              </td>
              <td className={`${styles.cell} ${styles.outcome} ${styles[outcome]}`}>
                <Icon className={styles.icon} aria-hidden />
                {say(`pane.check.outcomes.${outcome}`)}
              </td>
              <td className={`${styles.cell} ${styles.time}`}>{milliseconds} ms</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
