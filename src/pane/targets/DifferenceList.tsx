import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ListDifference } from "../../core/targets/difference";
import type { TargetList } from "../../core/targets/schema";
import { GrowingList } from "../bureau/GrowingList";
import { useWorkspace } from "../shell/workspace";
import { fieldText, recordName, valueText } from "./words";

const useStyles = makeStyles({
  title: { margin: 0 },
  difference: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly differences: readonly ListDifference[];
  readonly before: TargetList;
  readonly after: TargetList;
}

/** What the open list changes against the list in force, in words. */
export function DifferenceList({ differences, before, after }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  if (differences.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {say("pane.targets.differences", { count: differences.length })}
      </Subtitle2>
      <GrowingList
        items={differences}
        label={say("pane.targets.differences", { count: differences.length })}
        keyOf={({ file, id, field }) => `${file}/${id}/${field}`}
      >
        {(difference) => {
          const name = recordName(difference, difference.kind === "removed" ? before : after, say);
          return (
            <article className={styles.difference}>
              <Text weight="semibold">{name}</Text>
              <Text>
                {difference.kind === "changed"
                  ? say("pane.targets.changed", {
                      field: fieldText(difference, say),
                      before: valueText(difference.before, say),
                      after: valueText(difference.after, say),
                    })
                  : say(`pane.targets.${difference.kind}`)}
              </Text>
              <Text size={200} className={styles.quiet}>
                {say(`pane.targets.file.${difference.file}`)}
              </Text>
            </article>
          );
        }}
      </GrowingList>
    </>
  );
}
