import { Button, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWorkspace } from "../workspace/workspace";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    contentVisibility: "auto",
    containIntrinsicSize: "auto 72px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "&:last-child": { borderBottomStyle: "none" },
  },
});

/** Entries put on the page at a time: a screen or two, drawn within a frame or two. */
const STEP = 40;

interface Props<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  /** Entries that have to be on the page. */
  readonly least?: number;
  keyOf(item: Item, index: number): string;
  children(item: Item): ReactNode;
}

/**
 * A list that puts further entries on the page as its end comes into sight, so that a long one is shown as soon as a
 * short one and every entry passed stays there to be searched and walked.
 */
export function GrowingList<Item>({ items, label, least = 0, keyOf, children }: Props<Item>) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const [asked, setShown] = useState(STEP);
  const shown = Math.max(asked, least);
  const end = useRef<HTMLDivElement>(null);
  const rest = items.length - shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step moves the end, which is then watched anew
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setShown((count) => count + STEP);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [shown, rest > 0]);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div ref={end}>
          <Button appearance="subtle" onClick={() => setShown((count) => count + STEP)}>
            {say("pane.bureau.showMore", { count: Math.min(STEP, rest) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
