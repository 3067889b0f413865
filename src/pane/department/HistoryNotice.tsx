import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import type { InputFile } from "../../actions/intake";
import { FilePick } from "../components/FilePick";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  box: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Says that some checks wait for earlier forms, and takes them. */
export function HistoryNotice({ number }: { readonly number: number }) {
  const { say, addHistory, run, toast } = useWorkspace();
  const styles = useStyles();
  if (number === 0) return null;
  const take = (files: readonly InputFile[]) =>
    run(async () => {
      const found = await addHistory(files);
      if (found > 0) toast({ intent: "success", title: say("pane.department.history.taken", { number: found }) });
      else toast({ intent: "warning", title: say("pane.department.history.none") });
    });
  return (
    <section className={styles.box}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {say("pane.department.history.title", { number })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say("pane.department.history.body")}
      </Text>
      <FilePick
        label={say("pane.department.history.pick")}
        icon={<HistoryRegular />}
        onPick={(files) => void take(files)}
      />
    </section>
  );
}
