import { Link, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ListProblem } from "../../core/targets/problems";
import { errorSentence } from "../../language/error-sentence";
import { GrowingList } from "../components/GrowingList";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { headingOf } from "./fields";

const useStyles = makeStyles({
  problem: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    overflowWrap: "anywhere",
    outlineStyle: "none",
    // An outline, unlike a shadow, is drawn in high contrast too.
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  code: { color: tokens.colorStatusDangerForeground3, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly problems: readonly ListProblem[];
  readonly current: ListProblem | null;
}

/** Every mistake of the list, each with its cell. */
export function ProblemList({ problems, current }: Props) {
  const { say } = useWorkspace();
  const from = current ? problems.indexOf(current) : 0;
  return (
    <GrowingList
      items={problems}
      label={say("pane.targets.problems")}
      least={from + 1}
      keyOf={(_, index) => `${index}`}
    >
      {(problem) => <Problem problem={problem} current={problem === current} />}
    </GrowingList>
  );
}

function Problem({ problem, current }: { readonly problem: ListProblem; readonly current: boolean }) {
  const { say, go } = useWorkspace();
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!current) return;
    card.current?.scrollIntoView({ block: "nearest" });
    card.current?.focus({ preventScroll: true });
  }, [current]);
  const { code, cell, file, place } = problem;
  const heading = headingOf(problem);
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-current={current ? "true" : undefined}
      className={mergeClasses(styles.problem, current && styles.current)}
    >
      <div className={styles.line}>
        <Text weight="semibold" className={styles.code}>
          {code}
        </Text>
        {cell ? (
          <Link as="button" onClick={() => go(cell)}>
            {cell.sheet}!{cell.cell}
          </Link>
        ) : (
          <Text>{say("pane.targets.inFile", { file, place })}</Text>
        )}
        {heading ? (
          <Text size={200} className={styles.quiet}>
            {heading}
          </Text>
        ) : null}
      </div>
      <Text>{errorSentence(problem, say)}</Text>
    </article>
  );
}
