import { Badge, Button, Text, tokens } from "@fluentui/react-components";
import { CloudOffRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import type { Language } from "../../language/make-speaker";
import { makeStyles } from "../components/make-styles";
import { ProgressRing } from "../components/ProgressRing";
import { isFirstStart } from "../self-check/first-start";
import type { FormContent } from "../workspace/content";
import { type FormState, formStateOf, progressOf } from "../workspace/form-progress";
import type { ViewName } from "../workspace/view-name";
import { useWorkspace, type Workspace } from "../workspace/workspace";
import { HelpButton } from "./HelpButton";
import { viewShown } from "./views";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  lines: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "2px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    columnGap: tokens.spacingHorizontalSNudge,
    whiteSpace: "nowrap",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", minWidth: 0 },
  month: { flexShrink: 0 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "20px", minWidth: 0 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    minWidth: 0,
  },
  badge: { flexShrink: 0 },
  buttons: { flexShrink: 0, whiteSpace: "nowrap" },
});

const MoreMenu = lazy(() => import("./MoreMenu"));
const SelfCheckDialog = lazy(() => import("../self-check/SelfCheckDialog"));

const BADGES = {
  empty: "informative",
  filling: "brand",
  unchecked: "warning",
  errors: "danger",
  passed: "success",
  reviewing: "warning",
  submitted: "success",
  returned: "warning",
  accepted: "success",
  sealed: "success",
  "seal-broken": "danger",
} as const satisfies Record<FormState, string>;

interface MoreProps {
  onLanguage(language: Language): void;
}

interface Props extends MoreProps {
  readonly chosen: ViewName | null;
}

/** What is open, for which month and in what state, help with it, and a menu of what is seldom wanted. */
export function Head({ chosen, ...props }: Props) {
  const workspace = useWorkspace();
  const { content, say, online, period, place } = workspace;
  const styles = useStyles();
  const name = nameOf(workspace);
  const month = period ? say("terms.period", { ...period }) : "";
  return (
    <header className={styles.head}>
      {content.kind === "form" ? <FormRing content={content} /> : null}
      <div className={styles.lines}>
        <h1 className={styles.title} title={`${name} ${month}`}>
          <span className={styles.name}>{name}</span>
          {month ? <span className={styles.month}> {month}</span> : null}
        </h1>
        <div className={styles.line}>
          {content.kind === "form" ? (
            <StateBadge
              state={formStateOf(content, workspace.sealing, workspace.brokenSeal !== null, workspace.service.standing)}
            />
          ) : null}
          {online ? null : (
            <Badge className={styles.badge} appearance="outline" color="informative" icon={<CloudOffRegular />}>
              {say("pane.shell.offline")}
            </Badge>
          )}
          <Text size={200} className={styles.quiet}>
            {subtitleOf(workspace)}
          </Text>
        </div>
      </div>
      <span className={styles.buttons}>
        <HelpButton at={() => place.current ?? viewShown(content.kind, chosen)} />
        <More {...props} />
      </span>
    </header>
  );
}

function FormRing({ content }: { readonly content: FormContent }) {
  const { say } = useWorkspace();
  const progress = progressOf(content);
  return <ProgressRing {...progress} label={say("pane.shell.progress", { ...progress })} />;
}

function StateBadge({ state }: { readonly state: FormState }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <Badge className={styles.badge} appearance="tint" color={BADGES[state]} aria-live="polite">
      {say(`pane.shell.state.${state}`)}
    </Badge>
  );
}

/** The button of the menu; the menu itself is loaded when it is first wanted. */
function More(props: MoreProps) {
  const { say, settings, host } = useWorkspace();
  const [wanted, setWanted] = useState(false);
  const [checking, setChecking] = useState<"asked" | "begun" | null>(() =>
    host.selfCheck && isFirstStart(settings) ? "begun" : null,
  );
  const button = (
    <Button
      appearance="subtle"
      icon={<MoreHorizontalRegular />}
      aria-label={say("pane.shell.more")}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    />
  );
  return (
    <>
      {wanted ? (
        <Suspense fallback={button}>
          <MoreMenu {...props} onSelfCheck={() => setChecking("asked")} />
        </Suspense>
      ) : (
        button
      )}
      {checking ? (
        <Suspense>
          <SelfCheckDialog begun={checking === "begun"} onClose={() => setChecking(null)} />
        </Suspense>
      ) : null}
    </>
  );
}

function nameOf({ content, list, say }: Workspace): string {
  if (content.kind === "form") {
    const { nameZh, nameEn } = content.form.department;
    return say("terms.name", { nameZh, nameEn });
  }
  if (content.kind === "summary") {
    const { nameZh, nameEn } = list.header.area;
    return say("pane.shell.title.summary", { area: say("terms.name", { nameZh, nameEn }) });
  }
  return say(`pane.shell.title.${content.kind}`);
}

function subtitleOf({ content, reading }: Workspace): string {
  return content.kind === "form" ? content.form.id : reading.fileName;
}
