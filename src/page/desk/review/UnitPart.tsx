import { Link, Select, Switch, Text, tokens } from "@fluentui/react-components";
import { DUTIES, type Duty } from "../../../core/states/state";
import { makeStyles } from "../../../pane/components/make-styles";
import type { UnitPeople } from "../answers";
import { useDesk } from "../desk-context";

const useStyles = makeStyles({
  unit: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  stuck: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly one: UnitPeople;
  readonly unit: string;
  /** Asks for 复核, or no longer. */
  onRequire(): void;
  onDuty(name: string, duty: Duty | null): void;
}

/** A unit with its people: what each does, and whether two must see its forms. */
export function UnitPart({ one, unit, onRequire, onDuty }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const { reviewed, people, preparers, reviewers, canReview, stuck } = one;
  const isIdle = !reviewed && people.some(({ duty, disabled }) => duty !== null && !disabled);
  return (
    <li className={styles.unit}>
      <div className={styles.row}>
        <Text as="h3" weight="semibold" className={styles.name}>
          {unit}
        </Text>
        <Switch
          label={say("desk.review.required")}
          aria-label={`${unit} ${say("desk.review.required")}`}
          checked={reviewed}
          disabled={!reviewed && !canReview}
          onChange={onRequire}
        />
      </div>
      {people.map(({ name, duty, disabled }) => (
        <div key={name} className={styles.row}>
          <Text className={styles.name}>
            {name} {disabled ? <span className={styles.quiet}>{say("desk.review.disabled")}</span> : null}
          </Text>
          <Select
            size="small"
            disabled={disabled}
            value={duty ?? "both"}
            aria-label={say("desk.review.duty", { name })}
            onChange={(_, { value }) => onDuty(name, DUTIES.find((known) => known === value) ?? null)}
          >
            {(["both", ...DUTIES] as const).map((known) => (
              <option key={known} value={known}>
                {say(`desk.review.duties.${known}`)}
              </option>
            ))}
          </Select>
        </div>
      ))}
      {isIdle ? (
        <Text size={200} className={styles.quiet}>
          {say("desk.review.idle")}{" "}
          {canReview ? (
            <Link as="button" inline onClick={onRequire}>
              {say("desk.review.requireNow")}
            </Link>
          ) : null}
        </Text>
      ) : null}
      {people.length === 0 ? <Text className={styles.quiet}>{say("desk.review.nobody")}</Text> : null}
      {canReview ? null : (
        <Text size={200} className={stuck ? styles.stuck : styles.quiet}>
          {say(stuck ? "desk.review.stuck" : "desk.review.tooFew", { preparers, reviewers })}
        </Text>
      )}
    </li>
  );
}
