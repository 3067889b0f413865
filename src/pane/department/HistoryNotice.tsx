import { Button, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular, HistoryRegular } from "@fluentui/react-icons";
import { formatPeriod } from "../../core/period";
import { alteredSentence } from "../../language/altered-sentence";
import { escaped } from "../../language/shown-text";
import { Disclosure } from "../components/Disclosure";
import { makeStyles } from "../components/make-styles";
import type { FoundFile } from "../files/found-files";
import { pickWorkbooks } from "../files/picked-files";
import { receiptSentences } from "../files/receipts";
import { useFilePicker } from "../files/use-file-picker";
import { addHistory, forget } from "../workspace/earlier-files";
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
  kept: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Says that some checks wait for earlier forms, and takes them. */
export default function HistoryNotice({ number }: { readonly number: number }) {
  const { say, earlier, platform, run, toast } = useWorkspace();
  const styles = useStyles();
  const take = (found: readonly FoundFile[]) =>
    run(async () => {
      const { files, receipts } = await pickWorkbooks(found);
      const forms = files.filter(({ refusal }) => !refusal);
      const read = forms.map(async ({ read: bytesOf, ...about }) => ({ ...about, bytes: await bytesOf() }));
      const { figures, undecided, altered } = await addHistory(earlier, await Promise.all(read), platform);
      const named = undecided.map((paths) =>
        say("pane.department.history.undecided", { files: paths.map(escaped).join(say("terms.separator")) }),
      );
      const doubted = altered.map(({ file, cells }) => alteredSentence("altered-history", file, cells, say));
      const body = [...named, ...doubted, ...receiptSentences(receipts, say)].join("\n");
      const title = say(`pane.department.history.${figures > 0 ? "taken" : "none"}`, { number: figures });
      const intent = figures > 0 && body === "" ? "success" : "warning";
      toast({ intent, title, ...(body === "" ? {} : { body }) });
    });
  const picker = useFilePicker(say("pane.department.history.pick"), (found) => void take(found));
  if (number === 0) return earlier.files.kept.length === 0 ? null : <KeptForms />;
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
      {earlier.files.kept.length > 0 ? <KeptForms /> : null}
    </section>
  );
}

/** The earlier forms of the unit that this machine remembers, and what makes it forget them. */
function KeptForms() {
  const { say, earlier, run, toast } = useWorkspace();
  const styles = useStyles();
  const months = new Map(
    earlier.files.kept.flatMap(({ facts }) => facts.map(({ period }) => [formatPeriod(period), period] as const)),
  );
  const named = [...months.values()].map((period) => say("terms.period", { ...period })).join(say("terms.separator"));
  const erase = () =>
    run(async () => {
      const restore = await forget(earlier);
      const action = { label: say("pane.newForm.kept.restore"), run: () => void run(restore) };
      toast({ intent: "info", title: say("pane.newForm.kept.forgotten"), action });
    });
  return (
    <div className={styles.kept}>
      <Disclosure size="small" head={say("pane.newForm.kept.title", { count: months.size })}>
        <Text size={200} block className={styles.quiet}>
          {say("pane.newForm.kept.months", { months: named })}
        </Text>
      </Disclosure>
      <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={() => void erase()}>
        {say("pane.newForm.kept.forget")}
      </Button>
    </div>
  );
}
