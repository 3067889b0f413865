import { Button, Text, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import { escaped } from "../../language/shown-text";
import { makeStyles } from "../components/make-styles";
import type { FoundFile } from "../files/found-files";
import { pickWorkbooks } from "../files/picked-files";
import { receiptSentences } from "../files/receipts";
import { useFilePicker } from "../files/use-file-picker";
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
  const take = (found: readonly FoundFile[]) =>
    run(async () => {
      const { files, receipts } = await pickWorkbooks(found);
      const forms = files.filter(({ refusal }) => !refusal);
      const read = forms.map(async ({ read: bytesOf, ...about }) => ({ ...about, bytes: await bytesOf() }));
      const { figures, undecided } = await addHistory(await Promise.all(read));
      const named = undecided.map((paths) =>
        say("pane.department.history.undecided", { files: paths.map(escaped).join(say("terms.separator")) }),
      );
      const body = [...named, ...receiptSentences(receipts, say)].join("\n");
      const title = say(`pane.department.history.${figures > 0 ? "taken" : "none"}`, { number: figures });
      const intent = figures > 0 && body === "" ? "success" : "warning";
      toast({ intent, title, ...(body === "" ? {} : { body }) });
    });
  const picker = useFilePicker(say("pane.department.history.pick"), (found) => void take(found));
  if (number === 0) return null;
  return (
    <section className={styles.box}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {say("pane.department.history.title", { number })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say("pane.department.history.body")}
      </Text>
      {picker.input}
      <Button icon={<HistoryRegular />} onClick={picker.open}>
        {say("pane.department.history.pick")}
      </Button>
    </section>
  );
}
