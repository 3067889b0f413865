import { Badge, Button, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { parsePeriod } from "../../core/period";
import type { PeriodState } from "../../core/states/state";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { monthBeside, offeredMonths } from "./months";
import { clockText } from "./times";
import type { Loaded } from "./use-loaded";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: "48px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    // All of it in one line of 1280 pixels, in either language.
    "& button": {
      minWidth: "auto",
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
    // On a phone one line begins under the other.
    "@media (max-width: 640px)": { justifyContent: "flex-start" },
  },
  mark: { width: "20px", height: "20px" },
  title: { margin: 0, marginRight: tokens.spacingHorizontalS },
  space: { flexGrow: 1, "@media (max-width: 640px)": { display: "none" } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly period: string;
  readonly state: PeriodState | null;
  readonly loaded: Pick<Loaded<unknown>, "at" | "error" | "reload">;
  /** What this account does beside the month. */
  readonly children?: ReactNode;
  onPeriod(period: string): void;
  onLeave(): void;
  onSignOut(): void;
}

/** The month worked on, whether it is open, how fresh what is shown is, and who is signed in. */
export function DeskBar({ period, state, loaded, children, onPeriod, onLeave, onSignOut }: Props) {
  const { service, say, language, now } = useDesk();
  const styles = useStyles();
  const { name, role } = service.account;
  const step = (months: -1 | 1) => {
    const beside = monthBeside(period, months, now);
    return (
      <Button
        appearance="subtle"
        icon={months < 0 ? <ChevronLeftRegular /> : <ChevronRightRegular />}
        aria-label={say(months < 0 ? "desk.earlier" : "desk.later")}
        disabledFocusable={beside === null}
        onClick={() => beside && onPeriod(beside)}
      />
    );
  };
  return (
    <header className={styles.bar}>
      <img className={styles.mark} src="icons/huizong-64.png" alt="" />
      <Text as="h1" weight="semibold" className={styles.title}>
        {say("desk.title")}
      </Text>
      {step(-1)}
      <Select value={period} aria-label={say("desk.month")} onChange={(_, { value }) => onPeriod(value)}>
        {offeredMonths(now).map((month) => (
          <option key={month} value={month}>
            {say("terms.period", { ...parsePeriod(month)! })}
          </option>
        ))}
      </Select>
      {step(1)}
      {state === null ? null : (
        <Badge appearance="tint" color={state === "open" ? "success" : "informative"}>
          {say(`desk.period.${state}`)}
        </Badge>
      )}
      <span className={styles.space} />
      {loaded.at === null ? null : (
        <Text size={200} className={styles.quiet}>
          {say(loaded.error === null ? "desk.refreshed" : "desk.stale", { time: clockText(loaded.at, language) })}
        </Text>
      )}
      <Button appearance="subtle" icon={<ArrowSyncRegular />} onClick={() => void loaded.reload()}>
        {say("desk.refresh")}
      </Button>
      {children}
      <Text size={200}>{say("desk.signedIn", { name, role: say(`desk.role.${role}`) })}</Text>
      <Button appearance="subtle" onClick={onSignOut}>
        {say("desk.signOut")}
      </Button>
      <Button appearance="subtle" onClick={onLeave}>
        {say("desk.leave")}
      </Button>
    </header>
  );
}
