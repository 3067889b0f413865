import { Button, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { makeStyles } from "../components/make-styles";
import type { FormContent } from "../workspace/content";
import { useWorkspace } from "../workspace/workspace";
import { findingKey, type IndicatorFindings } from "./board";
import { FindingCard } from "./FindingCard";
import { plainName } from "./names";

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    display: "block",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    overflowWrap: "anywhere",
    textWrap: "balance",
    margin: 0,
  },
  next: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  more: { width: "100%", borderRadius: 0, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

interface Props {
  readonly group: IndicatorFindings;
  readonly content: FormContent;
  /** The finding the walk by keyboard is at. */
  readonly current: string | null;
}

/** The findings of one indicator: the gravest in full, the others folded under it. */
export function IndicatorGroup({ group, content, current }: Props) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [first, ...rest] = group.findings;
  const holdsCurrent = rest.some((finding) => findingKey(finding) === current);
  const unfolded = open || holdsCurrent;
  return (
    <section className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.name}>
        {plainName(group.indicator, list, say, group.part)}
      </Text>
      {(unfolded ? group.findings : [first!]).map((finding, index) => (
        <div key={findingKey(finding)} className={index > 0 ? styles.next : undefined}>
          <FindingCard finding={finding} content={content} current={findingKey(finding) === current} />
        </div>
      ))}
      {rest.length > 0 && !holdsCurrent ? (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          aria-expanded={unfolded}
          onClick={() => setOpen(!open)}
        >
          {open ? say("pane.department.fewer") : say("pane.department.more", { number: rest.length })}
        </Button>
      ) : null}
    </section>
  );
}
