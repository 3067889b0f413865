import { CompoundButton, Text, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular, DocumentSearchRegular, TableMultipleRegular } from "@fluentui/react-icons";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { download } from "../pane/host/download";
import type { Message } from "../pane/workspace/messages";
import { browserPlatform } from "../workbook/platform/browser";
import { BlankForms } from "./BlankForms";
import { CARD, QUIET } from "./card-style";
import { fetchAllIssued, fetchIssued, type IssuedForm, issuedForms } from "./files/issued";
import type { useFiles } from "./use-files";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  card: CARD,
  quiet: QUIET,
  title: { margin: 0 },
  way: {
    display: "inline-flex",
    justifyContent: "flex-start",
    textAlign: "left",
    maxWidth: "none",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    gap: tokens.spacingHorizontalS,
    border: "none",
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    "& .fui-Button__icon": { color: tokens.colorBrandForeground1 },
    "@media (forced-colors: active)": { border: "1px solid ButtonBorder" },
  },
});

interface Props {
  readonly files: ReturnType<typeof useFiles>;
  readonly list: TargetList;
  readonly say: Speaker;
  /** Opens the bureau's desk; null where there is no service. */
  readonly onDesk: (() => void) | null;
  tell(message: Message): void;
}

/** The ways in for those who have no file yet: a blank form, the month's roll-up, the desk, the sample. */
export function WaysToBegin({ files, list, say, onDesk, tell }: Props) {
  const styles = useStyles();
  const take = (form: IssuedForm) =>
    files.attempt("noTemplate", async () =>
      files.open({ name: form.name, bytes: await fetchIssued(form), origin: null }),
    );
  const takeFile = (form: IssuedForm) =>
    files.attempt("noTemplate", async () => download(await fetchIssued(form), form.name));
  const takeAll = () =>
    files.attempt("noTemplate", async () => {
      const { area, year } = list.header;
      const bytes = await fetchAllIssued(list);
      download(bytes, say("pane.bureau.zip", { area: say("terms.name", { ...area }), year }));
      const count = issuedForms(list).length;
      tell({ intent: "success", title: say("pane.page.told.downloadedAll", { count }) });
    });
  const sample = () =>
    files.attempt("noTemplate", async () => {
      const { sampleForm } = await import("./files/sample");
      await files.open({ ...(await sampleForm(list, browserPlatform)), origin: null });
    });
  return (
    <div className={styles.column}>
      <section className={styles.card}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {say("pane.page.landing.blank")}
        </Text>
        <Text size={200} className={styles.quiet}>
          {say("pane.page.landing.blankHint")}
        </Text>
        <BlankForms
          list={list}
          say={say}
          onTake={(form) => void take(form)}
          onTakeFile={(form) => void takeFile(form)}
          onTakeAll={() => void takeAll()}
        />
      </section>
      <CompoundButton
        className={styles.way}
        icon={<TableMultipleRegular />}
        secondaryContent={say("pane.page.landing.bureauHint")}
        onClick={files.begin}
      >
        {say("pane.page.landing.bureau")}
      </CompoundButton>
      {onDesk ? (
        <CompoundButton
          className={styles.way}
          icon={<ClipboardTaskListLtrRegular />}
          secondaryContent={say("desk.landing.hint")}
          onClick={onDesk}
        >
          {say("desk.landing.title")}
        </CompoundButton>
      ) : null}
      <CompoundButton
        className={styles.way}
        icon={<DocumentSearchRegular />}
        secondaryContent={say("pane.page.landing.sampleHint")}
        onClick={() => void sample()}
      >
        {say("pane.page.landing.sample")}
      </CompoundButton>
    </div>
  );
}
