import { Button, Link, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CommentNoteRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { needsExplanation } from "../../core/checks/explanation";
import type { Finding } from "../../core/findings/finding";
import { findingSentence, suggestionSentence } from "../../language/finding-sentence";
import { likelySentence } from "../../language/likely-sentence";
import { LevelTag } from "../components/LevelTag";
import { makeStyles } from "../components/make-styles";
import type { FormContent } from "../workspace/content";
import { useWorkspace } from "../workspace/workspace";
import { Arithmetic } from "./Arithmetic";
import { ExplanationEditor } from "./ExplanationEditor";
import { editsOf, explanationAddress, noteText } from "./edits";
import { addressLabel, subjectOf } from "./names";
import { Remembered } from "./Remembered";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalSNudge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    scrollMarginTop: tokens.spacingVerticalXXL,
    outlineStyle: "none",
    "&:focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  line: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  place: { display: "inline-block", "&::first-letter": { textTransform: "uppercase" } },
  quiet: { color: tokens.colorNeutralForeground3 },
  sentence: { overflowWrap: "anywhere", textWrap: "pretty" },
  likely: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  explained: {
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorder1}`,
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly finding: Finding;
  readonly content: FormContent;
  readonly current: boolean;
}

/** One finding: its level and cell, the sentence, what can be done about it, and the figures it comes from. */
export function FindingCard({ finding, content, current }: Props) {
  const { list, say, go } = useWorkspace();
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  const [place] = finding.cells;
  const label = addressLabel(finding, say);
  const likely = likelySentence(finding, list, say);
  useEffect(() => {
    if (!current) return;
    card.current?.scrollIntoView({ block: "nearest" });
    card.current?.focus({ preventScroll: true });
  }, [current]);
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={mergeClasses(styles.card, current && styles.current)}
      aria-label={`${finding.level} ${subjectOf(finding, list, say)} ${label}`}
    >
      <div className={styles.line}>
        <LevelTag level={finding.level} />
        {place ? (
          <Link
            as="button"
            className={styles.place}
            onClick={() => go(place)}
            title={say("pane.department.goTo", { place: place.cell })}
          >
            {label}
          </Link>
        ) : null}
        {finding.outcome === "undecided" ? (
          <Text size={200} className={styles.quiet}>
            {say("pane.department.unknown")}
          </Text>
        ) : null}
      </div>
      <Text className={styles.sentence}>{findingSentence(finding, list, say)}</Text>
      {likely ? <Text className={mergeClasses(styles.sentence, styles.likely)}>{likely}</Text> : null}
      <Remedies finding={finding} content={content} />
      <Arithmetic finding={finding} content={content} />
    </article>
  );
}

/** Taking what is suggested, or explaining. */
function Remedies({ finding, content }: Pick<Props, "finding" | "content">) {
  const { list, say, write, toast } = useWorkspace();
  const styles = useStyles();
  const [explaining, setExplaining] = useState(false);
  /** What was said before, where the user asks to begin with it. */
  const [offered, setOffered] = useState<string | undefined>();
  const name = subjectOf(finding, list, say);
  const written = noteText(content, finding.indicator);

  const explain = async (text: string) => {
    const place = explanationAddress(content, finding.indicator);
    if (!place) return toast({ intent: "warning", title: say("pane.department.explanation.noPlace") });
    const label = say(`pane.department.explanation.${text === "" ? "cleared" : "saved"}`, { name });
    if (await write([{ ...place, value: text === "" ? null : text }], label)) setExplaining(false);
  };
  const begin = (before?: string) => {
    setOffered(before);
    setExplaining(true);
  };
  if (explaining) {
    return (
      <ExplanationEditor
        text={written}
        offered={offered}
        onSave={(text) => void explain(text)}
        onCancel={() => setExplaining(false)}
      />
    );
  }

  const edits = finding.suggestion ? editsOf(finding.suggestion) : [];
  const suggestion = edits.length > 0 ? suggestionSentence(finding, list, say) : null;
  const explainable = needsExplanation(finding);
  if (!suggestion && !explainable) return null;
  return (
    <>
      {finding.explanation === undefined ? null : (
        <Text className={styles.explained}>{say("pane.department.explained", { text: finding.explanation })}</Text>
      )}
      {explainable && finding.explanation === undefined ? <Remembered finding={finding} onTake={begin} /> : null}
      <div className={styles.actions}>
        {suggestion ? (
          <Button
            size="small"
            icon={<CheckmarkRegular />}
            onClick={() => void write(edits, say("pane.department.adopted", { name, suggestion }))}
          >
            {say("pane.department.adopt", { suggestion })}
          </Button>
        ) : null}
        {explainable ? (
          <Button
            size="small"
            appearance={suggestion || written ? "subtle" : "secondary"}
            icon={<CommentNoteRegular />}
            onClick={() => begin()}
          >
            {say(written ? "pane.department.editExplanation" : "pane.department.explain")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
