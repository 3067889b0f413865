import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import type { Outcome } from "./outcome";

const useStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Tells a screen reader how the check now comes out, whenever that changes. */
export function Announcement({ outcome }: { readonly outcome: Outcome }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <div role="status" className={styles.spoken}>
      {textOf(outcome, say)}
    </div>
  );
}

function textOf(outcome: Outcome, say: ReturnType<typeof useWorkspace>["say"]): string {
  switch (outcome.kind) {
    case "open":
      return say("pane.department.result.open", { must: outcome.must, explain: outcome.explain });
    case "complete":
      return say(`pane.department.${outcome.unchecked.length > 0 ? "unchecked.title" : "result.unsigned"}`);
    case "passed":
      return say(`pane.department.${outcome.unchecked.length > 0 ? "unchecked.title" : "result.passed"}`);
    case "seal-broken":
      return say("pane.department.sealBroken.title");
    default:
      return "";
  }
}
