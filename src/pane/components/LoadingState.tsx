import { Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({
  skeleton: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    flexGrow: 1,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "center" },
  lines: { flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

const CARDS = [0, 1, 2];

/** The outline of what is coming, while the workbook or a view is read. */
export function LoadingState({ say, part = "pane" }: { readonly say: Speaker; readonly part?: "pane" | "view" }) {
  const styles = useStyles();
  return (
    <Skeleton className={styles.skeleton} aria-label={say("pane.shell.loading")}>
      {part === "pane" ? (
        <div className={styles.head}>
          <SkeletonItem shape="circle" size={40} />
          <div className={styles.lines}>
            <SkeletonItem size={20} />
            <SkeletonItem size={12} />
          </div>
        </div>
      ) : null}
      {CARDS.map((card) => (
        <SkeletonItem key={card} size={72} />
      ))}
    </Skeleton>
  );
}
