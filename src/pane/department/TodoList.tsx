import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../core/findings/finding";
import { suggestionSentence } from "../../language/finding-sentence";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import type { Blank, BlankRow } from "./board";
import { editsOf } from "./edits";
import { plainName } from "./names";

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  name: { display: "block", overflowWrap: "anywhere" },
  place: { display: "inline-block", "&::first-letter": { textTransform: "uppercase" } },
  links: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

/** Rows shown before the list is opened. */
const FEW = 5;

/** The entries still to come, row by row, each with a way to its cell. */
export function TodoList({ rows }: { readonly rows: readonly BlankRow[] }) {
  const { say, list } = useWorkspace();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const number = rows.reduce((sum, { blanks }) => sum + blanks.length, 0);
  if (number === 0) return null;
  const shown = all ? rows : rows.slice(0, FEW);
  return (
    <section className={styles.box}>
      <div>
        <Text as="h2" weight="semibold" className={styles.title}>
          {say("pane.department.todo.title", { number })}
        </Text>
        <Text size={200} block className={styles.quiet}>
          {say("pane.department.todo.hint")}
        </Text>
      </div>
      <ul className={styles.list}>
        {shown.map(({ indicator, blanks }) => (
          <li key={indicator ?? ""}>
            <Text className={styles.name}>
              {indicator === null ? say("pane.department.todo.milestones") : plainName(indicator, list, say)}
            </Text>
            <span className={styles.links}>
              {blanks.map((blank) => (
                <BlankLink key={blank.cell} blank={blank} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > FEW ? (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say("pane.department.fewer") : say("pane.department.todo.all")}
        </Button>
      ) : null}
    </section>
  );
}

function nameOfBlank(finding: Finding): string {
  return finding.variant === "blank-milestone" ? finding.args.milestone : "";
}

function BlankLink({ blank: { sheet, cell, measure, finding } }: { readonly blank: Blank }) {
  const { say, go, write, list } = useWorkspace();
  const styles = useStyles();
  const label = measure === null ? nameOfBlank(finding) : say(`terms.measure.${measure}`);
  const suggestion = suggestionSentence(finding, list, say);
  const adopted = () => say("pane.department.adopted", { name: plainName(finding.indicator, list, say), suggestion });
  return (
    <span>
      <Link
        as="button"
        className={styles.place}
        onClick={() => go({ sheet, cell })}
        title={say("pane.department.goTo", { place: cell })}
      >
        {label} {cell}
      </Link>
      {finding.suggestion ? (
        <Button size="small" appearance="subtle" onClick={() => void write(editsOf(finding.suggestion!), adopted())}>
          {suggestion}
        </Button>
      ) : null}
    </span>
  );
}
