import { Badge, type BadgeProps, Button, Input, Link, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { parsePeriod } from "../../../core/period";
import { departmentName } from "../../../language/names";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";
import { useTableStyles } from "../use-table-styles";
import { type Collected, isLeft, type Outcome, TIMES } from "./collect";
import type { Collecting } from "./use-collecting";

/** Findings told beside a file; the form has them all. */
const MOST_FINDINGS = 3;

const COLORS: Readonly<Record<Outcome["kind"], NonNullable<BadgeProps["color"]>>> = {
  received: "success",
  known: "informative",
  refused: "danger",
  failed: "warning",
};

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  findings: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  handedOver: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  time: { minWidth: 0 },
});

interface Props {
  readonly collecting: Collecting;
  onOpen(form: { readonly period: string; readonly department: string }): void;
}

/** The files to be handed in, each with its unit and month once they are known, and what became of it. */
export function CollectTable({ collecting, onOpen }: Props) {
  const { say } = useDesk();
  const table = useTableStyles();
  return (
    <table className={mergeClasses(table.table, table.stacked)}>
      <caption className={table.caption}>{say("desk.collect.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("desk.collect.file")}</th>
          <th scope="col">{say("desk.collect.unit")}</th>
          <th scope="col">{say("desk.collect.period")}</th>
          <th scope="col">{say("desk.collect.handedOver")}</th>
          <th scope="col">{say("desk.collect.outcome")}</th>
        </tr>
      </thead>
      <tbody>
        {collecting.files.map((one) => (
          <Line key={one.key} one={one} collecting={collecting} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ one, collecting, onOpen }: Props & { readonly one: Collected }) {
  const { list, say } = useDesk();
  const table = useTableStyles();
  const { file, state } = one;
  const { period, department } = typeof state === "object" && state.kind !== "failed" ? state : {};
  return (
    <tr>
      <th scope="row" className={table.long}>
        {file.name}
      </th>
      <td data-head={say("desk.collect.unit")}>
        {department === undefined ? null : departmentName(department, list, say)}
      </td>
      <td data-head={say("desk.collect.period")}>
        {period === undefined ? null : say("terms.period", { ...parsePeriod(period)! })}
      </td>
      <td data-head={say("desk.collect.handedOver")}>
        <HandedOver one={one} collecting={collecting} />
      </td>
      <td className={table.long}>
        <OutcomeTold state={state} onOpen={onOpen} />
      </td>
    </tr>
  );
}

/** When the file was handed over: asked for until it is handed in, told from then on. */
function HandedOver({ one, collecting }: { readonly one: Collected; readonly collecting: Collecting }) {
  const { say } = useDesk();
  const styles = useStyles();
  const { key, file, handedOver } = one;
  if (!isLeft(one) || collecting.isSending) return handedOver.replace("T", " ");
  return (
    <span className={styles.handedOver}>
      <Input
        type="datetime-local"
        {...TIMES}
        size="small"
        className={styles.time}
        value={handedOver}
        aria-label={say("desk.collect.handedOverOf", { file: file.name })}
        onChange={(_, { value }) => collecting.change(key, value)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={say("desk.collect.remove", { file: file.name })}
        onClick={({ currentTarget }) => {
          passFocusOn(currentTarget);
          collecting.remove(key);
        }}
      />
    </span>
  );
}

/** The focus goes on to the next file's button, else to the one before, else to the first button of the dialog. */
function passFocusOn(button: HTMLElement): void {
  const row = button.closest("tr");
  const beside = [row?.nextElementSibling, row?.previousElementSibling]
    .map((other) => other?.querySelector<HTMLElement>("button"))
    .find((other) => other);
  (beside ?? button.closest('[role="dialog"]')?.querySelector<HTMLElement>("button"))?.focus();
}

function OutcomeTold({ state, onOpen }: { readonly state: Collected["state"]; onOpen: Props["onOpen"] }) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  if (typeof state !== "object") {
    return <Text className={table.quiet}>{say(`desk.collect.${state === "sending" ? "busy" : "waiting"}`)}</Text>;
  }
  const { period, department } = state.kind === "failed" ? {} : state;
  return (
    <div className={styles.outcome}>
      <Badge appearance="tint" color={COLORS[state.kind]}>
        {say(`desk.collect.${state.kind}`)}
      </Badge>
      <Words state={state} />
      {period === undefined || department === undefined ? null : (
        <Link as="button" onClick={() => onOpen({ period, department })}>
          {say("desk.collect.openUnit")}
        </Link>
      )}
    </div>
  );
}

/** The version that was given, or why there is none. */
function Words({ state }: { readonly state: Outcome }) {
  const { say } = useDesk();
  const styles = useStyles();
  if (state.kind === "received") {
    const punctual = say(state.late ? "desk.roster.late" : "desk.roster.onTime");
    return <Text>{say("desk.collect.receivedOf", { version: state.version, punctual })}</Text>;
  }
  if (state.kind === "known") {
    return <Text>{state.notice ?? say("desk.collect.knownOf", { version: state.version })}</Text>;
  }
  const findings = state.kind === "refused" ? state.findings : [];
  const more = findings.length - MOST_FINDINGS;
  return (
    <>
      <Text>{state.reason}</Text>
      {findings.length === 0 ? null : (
        <ul className={styles.findings}>
          {findings.slice(0, MOST_FINDINGS).map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
          {more > 0 ? <li>{say("desk.collect.more", { count: more })}</li> : null}
        </ul>
      )}
    </>
  );
}
