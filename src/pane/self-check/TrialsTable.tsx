import { mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular, SubtractCircleRegular } from "@fluentui/react-icons";
import { makeStyles } from "../components/make-styles";
import type { SelfCheck, Trial } from "../host/self-check";
import { useWorkspace } from "../workspace/workspace";
import { useCheckStyles } from "./use-check-styles";

const useStyles = makeStyles({
  time: { textAlign: "end", whiteSpace: "nowrap", paddingRight: 0, fontVariantNumeric: "tabular-nums" },
  outcome: { whiteSpace: "nowrap" },
  icon: { verticalAlign: "-2px", marginRight: "4px" },
  works: { color: tokens.colorStatusSuccessForeground1 },
  fails: { color: tokens.colorStatusDangerForeground1 },
  absent: { color: tokens.colorNeutralForeground2 },
  follows: { display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

const ICONS = { works: CheckmarkCircleRegular, fails: DismissCircleRegular, absent: SubtractCircleRegular } as const;

/** How each trial went, and what does not work where one failed. */
export function TrialsTable({ trials }: Pick<SelfCheck, "trials">) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const check = useCheckStyles();
  return (
    <table className={check.table}>
      <thead>
        <tr>
          <th scope="col" className={check.heading}>
            {say("pane.check.columns.trial")}
          </th>
          <th scope="col" className={check.heading}>
            {say("pane.check.columns.outcome")}
          </th>
          <th scope="col" className={mergeClasses(check.heading, styles.time)}>
            {say("pane.check.columns.time")}
          </th>
        </tr>
      </thead>
      <tbody>
        {trials.map((trial) => (
          <TrialRow key={trial.name} {...trial} />
        ))}
      </tbody>
    </table>
  );
}

function TrialRow({ name, outcome, milliseconds, reason }: Trial) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const check = useCheckStyles();
  const Icon = ICONS[outcome];
  return (
    <tr>
      <td className={check.cell}>
        {say(`pane.check.trials.${name}`)}
        {outcome === "works" ? null : (
          <span className={styles.follows}>
            {say(`pane.check.without.${name}`)}
            {reason ? ` (${reason})` : ""}
          </span>
        )}
      </td>
      <td className={mergeClasses(check.cell, styles.outcome, styles[outcome])}>
        <Icon className={styles.icon} aria-hidden />
        {say(`pane.check.outcomes.${outcome}`)}
      </td>
      <td className={mergeClasses(check.cell, styles.time)}>{milliseconds} ms</td>
    </tr>
  );
}
