import { Checkbox, Text, tokens } from "@fluentui/react-components";
import { parsePeriod } from "../../core/period";
import { makeStyles } from "../../pane/components/make-styles";
import { ActionDialog } from "./ActionDialog";
import type { FindingReport } from "./answers";
import { useDesk } from "./desk-context";
import { explanationsOf } from "./explanations";
import { formPath } from "./service";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "50vh",
    overflow: "auto",
  },
  one: { display: "flex", flexDirection: "column" },
  explained: {
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorder1}`,
    marginLeft: tokens.spacingHorizontalXXXL,
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly form: { readonly period: string; readonly department: string; readonly version: number };
  readonly unit: string;
  readonly findings: readonly FindingReport[];
  /** The keys of the explanations accepted so far. */
  readonly accepted: readonly string[];
  onChange(accepted: readonly string[]): void;
  onDone(): void;
  onClose(): void;
}

/** 验收: every explanation of a level-B finding is accepted one by one, then the form. */
export function AcceptDialog({ form, unit, findings, accepted, onChange, onDone, onClose }: Props) {
  const { service, say, tell } = useDesk();
  const styles = useStyles();
  const open = explanationsOf(findings);
  const isAccepted = (key: string) => accepted.includes(key);
  return (
    <ActionDialog
      title={say("desk.act.acceptTitle", { department: unit, ...parsePeriod(form.period)! })}
      verb={say("desk.act.accept")}
      ready={open.every(({ key }) => isAccepted(key))}
      onClose={onClose}
      act={async () => {
        const explanations = open.map(({ code, indicator }) => ({ code, indicator }));
        await service.post(`${formPath(form)}/accept`, { version: form.version, explanations });
        tell({ intent: "success", title: say("desk.act.acceptDone", { unit }) });
        onDone();
      }}
    >
      <Text>{say(open.length === 0 ? "desk.act.acceptNone" : "desk.act.acceptSome")}</Text>
      <ul className={styles.list}>
        {open.map(({ key, code, message, text, reused }) => (
          <li key={key} className={styles.one}>
            <Checkbox
              checked={isAccepted(key)}
              label={say("desk.act.acceptOf", { code, message })}
              onChange={(_, { checked }) =>
                onChange(checked === true ? [...accepted, key] : accepted.filter((one) => one !== key))
              }
            />
            <Text size={200} className={styles.explained}>
              {say("desk.findings.explained", { text })}
              {reused > 0 ? ` ${say("desk.findings.reused", { count: reused })}` : null}
            </Text>
          </li>
        ))}
      </ul>
    </ActionDialog>
  );
}
