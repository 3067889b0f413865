import {
  Button,
  CompoundButton,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
  Text,
  Title2,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowUploadRegular,
  ClipboardTaskListLtrRegular,
  DocumentSearchRegular,
  LocalLanguageRegular,
  PersonRegular,
  TableMultipleRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import type { TargetList } from "../core/targets/schema";
import { LANGUAGES, type Language, type Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { download } from "../pane/host/download";
import type { Message } from "../pane/workspace/use-toast";
import { browserPlatform } from "../workbook/platform/browser";
import { BlankForms } from "./BlankForms";
import { fetchAllIssued, fetchIssued, type IssuedForm, issuedForms } from "./files/issued";
import { RecentList } from "./RecentList";
import { SignIn } from "./SignIn";
import { useDrop } from "./use-drop";
import type { useFiles } from "./use-files";
import { useWaysIn } from "./use-ways-in";
import { WaitingReviews } from "./WaitingReviews";

const useStyles = makeStyles({
  scroll: { flexGrow: 1, overflow: "auto" },
  page: {
    boxSizing: "border-box",
    maxWidth: "920px",
    minHeight: "100%",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    "@media (max-width: 640px)": { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  },
  top: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  brand: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  mark: { width: "24px", height: "24px" },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "60em" },
  heading: { margin: 0 },
  lead: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  ways: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.15fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXL,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  drop: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: "220px",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    boxShadow: "none",
    gap: tokens.spacingVerticalM,
  },
  over: { border: `1.5px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: "40px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0 },
  hints: { display: "flex", flexDirection: "column", alignItems: "center", gap: tokens.spacingVerticalXXS },
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
  problem: { alignItems: "start" },
  reason: { display: "block" },
});

interface Props {
  readonly files: ReturnType<typeof useFiles>;
  readonly list: TargetList;
  readonly language: Language;
  readonly say: Speaker;
  tell(message: Message): void;
  onLanguage(language: Language): void;
  /** Opens the bureau's desk over the submission service. */
  onDesk(): void;
}

/** The ways in: a file of one's own, a blank form, the sample, the month's roll-up, or where one left off. */
export function Landing({ files, list, language, say, tell, onLanguage, onDesk }: Props) {
  const styles = useStyles();
  const { client, ways, look } = useWaysIn();
  const [asksIn, setAsksIn] = useState(false);
  const hasService = ways !== null;
  const account = ways?.account ?? null;
  const { over, ...drop } = useDrop((given) => void files.take(given));
  const other = LANGUAGES.find((one) => one !== language)!;
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
    <div className={styles.scroll} {...drop}>
      <main className={styles.page}>
        <header className={styles.top}>
          <span className={styles.brand}>
            <img className={styles.mark} src="icons/huizong-64.png" alt="" />
            <Text weight="semibold" size={400}>
              {say("pane.page.title")}
            </Text>
          </span>
          <span>
            {ways === null ? null : account ? (
              <Button
                appearance="subtle"
                icon={<PersonRegular />}
                onClick={() => void client.signOut().then(look, look)}
              >
                {say("pane.service.signOut", { name: account.name })}
              </Button>
            ) : (
              <Button appearance="subtle" icon={<PersonRegular />} onClick={() => setAsksIn(true)}>
                {say("pane.service.signIn.menu")}
              </Button>
            )}
            <Button appearance="subtle" icon={<LocalLanguageRegular />} lang={other} onClick={() => onLanguage(other)}>
              {say(`pane.shell.language.${other}`)}
            </Button>
          </span>
        </header>
        {ways && (account ? account.mustChange : asksIn) ? (
          <SignIn
            {...{ client, ways, say }}
            onDone={async () => {
              setAsksIn(false);
              await look();
            }}
            onCancel={() => {
              setAsksIn(false);
              if (account) void client.signOut().then(look, look);
            }}
          />
        ) : null}
        <div className={styles.words}>
          <Title2 as="h1" className={styles.heading}>
            {say("pane.page.landing.heading")}
          </Title2>
          <Text className={styles.lead}>
            {say("pane.page.landing.lead", {
              where: say(`pane.page.landing.${hasService ? "goesWhenSubmitted" : "staysHere"}`),
            })}
          </Text>
        </div>
        {files.problem ? (
          <div role="alert">
            <MessageBar intent="error" layout="multiline" className={styles.problem}>
              <MessageBarBody>
                <MessageBarTitle>{files.problem.title}</MessageBarTitle>
                <span className={styles.reason}>{files.problem.body}</span>
              </MessageBarBody>
            </MessageBar>
          </div>
        ) : null}
        {ways ? (
          <WaitingReviews
            {...{ client, ways, say }}
            onOpen={(fetching) => void files.attempt("notOpened", async () => files.open(await fetching()))}
          />
        ) : null}
        <div className={styles.ways}>
          <section className={mergeClasses(styles.card, styles.drop, over && styles.over)}>
            <ArrowUploadRegular className={styles.icon} aria-hidden />
            <Button appearance="primary" size="large" onClick={() => void files.pick()}>
              {say("pane.page.landing.open")}
            </Button>
            <Text>{say(over ? "pane.page.landing.dropNow" : "pane.page.landing.drop")}</Text>
            <div className={styles.hints}>
              <Text size={200} className={styles.quiet}>
                {say("pane.page.landing.dropHint")}
              </Text>
              <Text size={200} className={styles.quiet}>
                {say("pane.page.landing.dropMany")}
              </Text>
            </div>
          </section>
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
            {hasService ? (
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
        </div>
        <RecentList say={say} tell={tell} onOpen={(recent) => void files.restore(recent)} />
      </main>
    </div>
  );
}
