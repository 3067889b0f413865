import { Text, tokens } from "@fluentui/react-components";
import { LevelTag } from "../components/LevelTag";
import { makeStyles } from "../components/make-styles";
import type { FormContent } from "../workspace/content";
import { useWorkspace } from "../workspace/workspace";
import type { Board } from "./board";
import { IndicatorGroup } from "./IndicatorGroup";

const useStyles = makeStyles({
  level: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontWeight: "inherit",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly group: Board["groups"][number];
  readonly content: FormContent;
  /** Key of the finding one is at. */
  readonly current: string | null;
}

/** The findings of one level, indicator by indicator, under what the level asks for. */
export function LevelSection({ group: { level, indicators }, content, current }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <section className={styles.level}>
      <h2 className={styles.head}>
        <LevelTag level={level} />
        <Text size={200} className={styles.quiet}>
          {say(`pane.department.levelHint.${level}`)}
        </Text>
      </h2>
      {indicators.map((group) => (
        <IndicatorGroup key={group.indicator ?? group.part} group={group} content={content} current={current} />
      ))}
    </section>
  );
}
