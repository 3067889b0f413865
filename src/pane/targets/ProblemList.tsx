import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ListProblem } from "../../core/targets/problems";
import { GrowingList } from "../bureau/GrowingList";
import { useWorkspace } from "../shell/workspace";

const useStyles = makeStyles({
  problem: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  code: { color: tokens.colorNeutralForeground3 },
});

/** Every mistake in a list, each with its cell. */
export function ProblemList({ problems }: { readonly problems: readonly ListProblem[] }) {
  const { say } = useWorkspace();
  return (
    <GrowingList items={problems} label={say("pane.targets.problems")} keyOf={(_, index) => String(index)}>
      {(problem) => <ProblemLine problem={problem} />}
    </GrowingList>
  );
}

function ProblemLine({ problem: { cell, file, place, code, problem, args } }: { readonly problem: ListProblem }) {
  const { say, go } = useWorkspace();
  const styles = useStyles();
  return (
    <article className={styles.problem}>
      <div className={styles.line}>
        {cell ? (
          <Link as="button" onClick={() => go(cell)}>
            {cell.sheet}!{cell.cell}
          </Link>
        ) : (
          <Text>
            {file} {place}
          </Text>
        )}
        <Text size={200} className={styles.code}>
          {code}
        </Text>
      </div>
      <Text>{say(`targetList.problems.${problem}`, args)}</Text>
    </article>
  );
}
