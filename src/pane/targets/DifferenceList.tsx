import { Badge, Link, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { GrowingList } from "../components/GrowingList";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import type { PlacedDifference, PlacedValue } from "./reading";

const useStyles = makeStyles({
  difference: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  whole: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  values: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
});

const COLORS = { added: "success", removed: "danger", changed: "informative" } as const;

/** How the open list differs from the one in force, record by record. */
export function DifferenceList({ differences }: { readonly differences: readonly PlacedDifference[] }) {
  const { say } = useWorkspace();
  const [sheet, setSheet] = useState<string | null>(null);
  const counts = new Map<string, number>();
  for (const one of differences) counts.set(one.sheet, (counts.get(one.sheet) ?? 0) + 1);
  const shown = differences.filter((one) => sheet === null || one.sheet === sheet);
  return (
    <>
      {counts.size > 1 ? (
        <Select
          aria-label={say("pane.targets.sheet")}
          value={sheet ?? ""}
          onChange={(_, { value }) => setSheet(value === "" ? null : value)}
        >
          <option value="">{say("pane.targets.all", { count: differences.length })}</option>
          {[...counts].map(([name, count]) => (
            <option key={name} value={name}>
              {say("pane.targets.ofSheet", { sheet: name, count })}
            </option>
          ))}
        </Select>
      ) : null}
      <GrowingList
        key={sheet}
        items={shown}
        label={say("pane.targets.differences", { count: shown.length })}
        keyOf={({ sheet: on, difference }) => `${on} ${difference.kind} ${difference.key}`}
      >
        {(one) => <DifferenceLine difference={one} />}
      </GrowingList>
    </>
  );
}

function DifferenceLine({ difference: { difference, sheet, name, place, values } }: { difference: PlacedDifference }) {
  const { say, go } = useWorkspace();
  const styles = useStyles();
  const text = name ? say("terms.name", name) : say("pane.targets.own", { sheet });
  return (
    <article className={styles.difference}>
      <div className={styles.line}>
        <Badge className={styles.whole} appearance="tint" color={COLORS[difference.kind]}>
          {say(`pane.targets.kind.${difference.kind}`)}
        </Badge>
        {place && values.length === 0 ? (
          <Link as="button" onClick={() => go(place)}>
            {text}
          </Link>
        ) : (
          <Text>{text}</Text>
        )}
        <Text size={200} className={mergeClasses(styles.quiet, styles.whole)}>
          {sheet}
        </Text>
      </div>
      {values.length > 0 ? (
        <ul className={styles.values}>
          {values.map((value) => (
            <li key={value.header}>
              <Change value={value} />
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function Change({ value: { header, before, after, place } }: { readonly value: PlacedValue }) {
  const { say, go } = useWorkspace();
  const blank = say("pane.targets.blank");
  const text = say("pane.targets.change", { header, before: before ?? blank, after: after ?? blank });
  return place ? (
    <Link as="button" onClick={() => go(place)}>
      {text}
    </Link>
  ) : (
    <Text>{text}</Text>
  );
}
