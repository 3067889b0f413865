import { Link, MessageBar, MessageBarBody, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  type Difference,
  type DifferenceReason,
  groupByReason,
  type Unverified,
  type Verification,
} from "../../core/audit/difference";
import { countText } from "../../language/numbers";
import { GrowingList } from "../components/GrowingList";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { plainText } from "./words";

const useStyles = makeStyles({
  difference: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: "anywhere",
  },
  values: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    "& > dt": { color: tokens.colorNeutralForeground3 },
    "& > dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  heading: { margin: 0 },
  place: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
});

/** Every place where the summary and its recomputation differ. */
export function Differences({ verification: { cells, differences } }: { readonly verification: Verification }) {
  const { say } = useWorkspace();
  const [reason, setReason] = useState<DifferenceReason | null>(null);
  const counts = new Map<DifferenceReason, number>();
  for (const one of differences) counts.set(one.reason, (counts.get(one.reason) ?? 0) + 1);
  const shown = differences.filter((one) => reason === null || one.reason === reason);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {say("pane.audit.reperform.different", {
            cells: countText(cells),
            count: differences.length,
          })}
        </MessageBarBody>
      </MessageBar>
      {counts.size > 1 ? (
        <Select
          aria-label={say("pane.audit.reperform.reason")}
          value={reason ?? ""}
          onChange={(_, { value }) => setReason(value === "" ? null : (value as DifferenceReason))}
        >
          <option value="">{say("pane.audit.reperform.anyReason", { count: differences.length })}</option>
          {[...counts].map(([one, count]) => (
            <option key={one} value={one}>
              {say("pane.audit.reperform.ofReason", { reason: say(`summary.difference.${one}`), count })}
            </option>
          ))}
        </Select>
      ) : null}
      <GrowingList
        key={reason}
        items={shown}
        label={say("pane.audit.reperform.list")}
        keyOf={(_, index) => String(index)}
      >
        {(difference) => <DifferenceLine difference={difference} />}
      </GrowingList>
    </>
  );
}

function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const { say, go } = useWorkspace();
  const styles = useStyles();
  const { sheet, cell, stored, recomputed, reason, file, about } = difference;
  return (
    <article className={styles.difference}>
      {cell === "" ? (
        <Text size={200} className={styles.quiet}>
          {about ?? say("pane.audit.reperform.noPlace")}
        </Text>
      ) : (
        <Link as="button" onClick={() => go({ sheet, cell })}>
          {sheet}!{cell}
        </Link>
      )}
      <Text>{say(`summary.difference.${reason}`)}</Text>
      <dl className={styles.values}>
        <dt>{say("pane.audit.reperform.stored")}</dt>
        <dd>{plainText(stored, say)}</dd>
        <dt>{say("pane.audit.reperform.recomputed")}</dt>
        <dd>{plainText(recomputed, say)}</dd>
        {file === undefined ? null : (
          <>
            <dt>{say("pane.audit.reperform.file")}</dt>
            <dd>{file}</dd>
          </>
        )}
      </dl>
    </article>
  );
}

/** What could not be held against the forms (未核). */
export function UnverifiedList({ unverified }: { readonly unverified: readonly Unverified[] }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  if (unverified.length === 0) return null;
  return (
    <>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {say("pane.audit.reperform.unverified", { count: unverified.length })}
      </Text>
      {groupByReason(unverified).map(({ reason, places }) => {
        const heading = say("pane.audit.reperform.ofReason", {
          reason: say(`summary.unverified.${reason}`),
          count: places.length,
        });
        return (
          <section key={reason} className={styles.group}>
            <Text as="h3" className={styles.heading}>
              {heading}
            </Text>
            <GrowingList items={places} label={heading} keyOf={(_, index) => String(index)}>
              {(place) => <UnverifiedPlace place={place} />}
            </GrowingList>
          </section>
        );
      })}
    </>
  );
}

function UnverifiedPlace({ place: { sheet, cell, about } }: { readonly place: Unverified }) {
  const { go } = useWorkspace();
  const styles = useStyles();
  return (
    <div className={styles.place}>
      {cell === "" ? (
        <Text size={200} className={styles.quiet}>
          {[sheet, about ?? ""].filter((text) => text !== "").join(" ")}
        </Text>
      ) : (
        <Link as="button" onClick={() => go({ sheet, cell })}>
          {sheet}!{cell}
        </Link>
      )}
    </div>
  );
}
