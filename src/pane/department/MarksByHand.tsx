import { Checkbox, Link, Text, tokens } from "@fluentui/react-components";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Where marking empties the user's undo: says when marks are drawn, draws them now, and offers to let them follow. */
export function MarksByHand() {
  const { say, marking } = useWorkspace();
  const styles = useStyles();
  return (
    <div>
      <div className={styles.line}>
        <Checkbox
          className={styles.box}
          checked={marking.following}
          label={say("pane.department.marksFollow")}
          onChange={(_, { checked }) => marking.follow(checked === true)}
        />
        {marking.following ? null : (
          <Link as="button" onClick={marking.ask}>
            {say("pane.department.marksNow")}
          </Link>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        {say("pane.department.marksCost")}
      </Text>
    </div>
  );
}
