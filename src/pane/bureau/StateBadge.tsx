import { Badge } from "@fluentui/react-components";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  badge: { flexShrink: 0 },
});

const BADGES = {
  received: "success",
  late: "warning",
  missing: "danger",
  returned: "severe",
  undecided: "danger",
  refused: "danger",
  setAside: "informative",
} as const;

/** The state of a unit or a file on the roster. */
export function StateBadge({ state }: { readonly state: keyof typeof BADGES }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <Badge className={styles.badge} appearance="tint" color={BADGES[state]}>
      {say(`pane.bureau.state.${state}`)}
    </Badge>
  );
}
