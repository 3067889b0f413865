import { CompoundButton, Text, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular, DocumentSearchRegular, TableMultipleRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { WaysIn } from "../client/answers";
import type { ServiceClient } from "../client/client";
import type { MonthToBegin } from "../core/new-form/months";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { download } from "../pane/host/download";
import { browserSettings } from "../pane/host/settings";
import type { Lists } from "../pane/service/lists";
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
  /** All lists forms may be of. */
  readonly lists: Lists;
  readonly client: ServiceClient;
  readonly ways: WaysIn | null;
  /** Opens the bureau's desk; null where there is no service. */
  readonly onDesk: (() => void) | null;
  tell(message: Message): void;
}

/** The setting that keeps whose form was begun last. */
const LAST_UNIT = "unit";

/** The ways in for those who have no file yet: the form of a month, the month's roll-up, the desk, the sample. */
export function WaysToBegin({ files, list, lists, client, ways, say, onDesk, tell }: Props) {
  const styles = useStyles();
  const account = ways?.account ?? null;
  const sources = useMemo(
    () => ({ lists, area: list.header.area.code, now: ways?.now ?? null }),
    [lists, list, ways?.now],
  );
  const take = (form: IssuedForm, month: MonthToBegin | null) =>
    files.attempt("noTemplate", async () => {
      const { department } = form;
      browserSettings.save(LAST_UNIT, department.id);
      if (!month) return files.open({ name: form.name, bytes: await fetchIssued(form), origin: null });
      const { newMonth } = await import("./new-month");
      const known = { builtIn: list, lists: lists.get().lists, client, account };
      const { name, bytes, prefilled } = await newMonth({ department, month, ...known });
      await files.showBegun(bytes, name);
      const [to, count] = [say("terms.period", { ...month.period }), prefilled.length];
      if (count > 0) tell({ intent: "success", title: say("pane.newForm.month.made", { to, count }) });
    });
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
          unit={account?.department ?? browserSettings.read(LAST_UNIT)}
          sources={sources}
          onTake={(form, month) => void take(form, month)}
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
