import { Button, makeStyles, mergeClasses, Text, Title2, tokens } from "@fluentui/react-components";
import {
  ArrowUploadRegular,
  DocumentSearchRegular,
  LocalLanguageRegular,
  TableMultipleRegular,
} from "@fluentui/react-icons";
import type { TargetList } from "../core/targets/schema";
import { LANGUAGES, type Language, type Speaker } from "../language/make-speaker";
import { browserPlatform } from "../workbook/platform/browser";
import { BlankForms } from "./BlankForms";
import { fetchIssued, type IssuedForm } from "./files/issued";
import { pickFile } from "./files/pick";
import { RecentList } from "./RecentList";
import { useDrop } from "./use-drop";
import type { Told, useFiles } from "./use-files";

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
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "44em" },
  heading: { margin: 0 },
  lead: { color: tokens.colorNeutralForeground2 },
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
  start: { alignSelf: "flex-start" },
});

interface Props {
  readonly files: ReturnType<typeof useFiles>;
  readonly list: TargetList;
  readonly language: Language;
  readonly say: Speaker;
  tell(told: Told): void;
  onLanguage(language: Language): void;
}

/** The ways in: a file of one's own, a blank form, the sample, the month's roll-up, or where one left off. */
export function Landing({ files, list, language, say, tell, onLanguage }: Props) {
  const styles = useStyles();
  const { over, ...drop } = useDrop((dropped) => void files.open(dropped));
  const other = LANGUAGES.find((one) => one !== language)!;
  const pick = () =>
    files.attempt("notOpened", async () => {
      const picked = await pickFile();
      if (picked) await files.open(picked);
    });
  const take = (form: IssuedForm) =>
    files.attempt("noTemplate", async () =>
      files.open({ name: form.name, bytes: await fetchIssued(form), handle: null }),
    );
  const sample = () =>
    files.attempt("noTemplate", async () => {
      const { sampleForm } = await import("./files/sample");
      await files.open({ ...(await sampleForm(list, browserPlatform)), handle: null });
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
          <Button appearance="subtle" icon={<LocalLanguageRegular />} lang={other} onClick={() => onLanguage(other)}>
            {say(`pane.shell.language.${other}`)}
          </Button>
        </header>
        <div className={styles.words}>
          <Title2 as="h1" className={styles.heading}>
            {say("pane.page.landing.heading")}
          </Title2>
          <Text className={styles.lead}>{say("pane.page.landing.lead")}</Text>
        </div>
        <div className={styles.ways}>
          <section className={mergeClasses(styles.card, styles.drop, over && styles.over)}>
            <ArrowUploadRegular className={styles.icon} aria-hidden />
            <Button appearance="primary" size="large" onClick={() => void pick()}>
              {say("pane.page.landing.open")}
            </Button>
            <Text>{say(over ? "pane.page.landing.dropNow" : "pane.page.landing.drop")}</Text>
            <Text size={200} className={styles.quiet}>
              {say("pane.page.landing.dropHint")}
            </Text>
          </section>
          <div className={styles.column}>
            <section className={styles.card}>
              <Text as="h2" weight="semibold" className={styles.title}>
                {say("pane.page.landing.blank")}
              </Text>
              <Text size={200} className={styles.quiet}>
                {say("pane.page.landing.blankHint")}
              </Text>
              <BlankForms list={list} say={say} onTake={(form) => void take(form)} />
            </section>
            <section className={styles.card}>
              <Button className={styles.start} icon={<TableMultipleRegular />} onClick={files.begin}>
                {say("pane.page.landing.bureau")}
              </Button>
              <Text size={200} className={styles.quiet}>
                {say("pane.page.landing.bureauHint")}
              </Text>
            </section>
            <section className={styles.card}>
              <Button className={styles.start} icon={<DocumentSearchRegular />} onClick={() => void sample()}>
                {say("pane.page.landing.sample")}
              </Button>
              <Text size={200} className={styles.quiet}>
                {say("pane.page.landing.sampleHint")}
              </Text>
            </section>
          </div>
        </div>
        <RecentList say={say} tell={tell} onOpen={(recent) => void files.restore(recent)} />
      </main>
    </div>
  );
}
