import { MessageBar, MessageBarBody, MessageBarTitle, Text, Title2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TargetList } from "../core/targets/schema";
import type { Language, Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import type { Lists } from "../pane/service/lists";
import type { Message } from "../pane/workspace/messages";
import { droppedFiles } from "./files/pick";
import { LandingTop } from "./LandingTop";
import { OwnFile } from "./OwnFile";
import { RecentList } from "./RecentList";
import { SignIn } from "./SignIn";
import { useDrop } from "./use-drop";
import type { useFiles } from "./use-files";
import { useWaysIn } from "./use-ways-in";
import { WaitingReviews } from "./WaitingReviews";
import { WaysToBegin } from "./WaysToBegin";

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
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "60em" },
  heading: { margin: 0 },
  lead: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  ways: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1.15fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXL,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  problem: { alignItems: "start" },
  reason: { display: "block" },
});

interface Props {
  readonly files: ReturnType<typeof useFiles>;
  readonly list: TargetList;
  readonly lists: Lists;
  readonly language: Language;
  readonly say: Speaker;
  tell(message: Message): void;
  onLanguage(language: Language): void;
  /** Opens the bureau's desk over the submission service. */
  onDesk(): void;
}

/** The ways in: a file of one's own, a blank form, the sample, the month's roll-up, or where one left off. */
export function Landing({ files, list, lists, language, say, tell, onLanguage, onDesk }: Props) {
  const styles = useStyles();
  const { client, ways, look } = useWaysIn();
  const [asksIn, setAsksIn] = useState(false);
  const hasService = ways !== null;
  const account = ways?.account ?? null;
  const { over, ...drop } = useDrop((dropped) => void files.take(droppedFiles(dropped)));
  return (
    <div className={styles.scroll} {...drop}>
      <main className={styles.page}>
        <LandingTop
          {...{ language, say, onLanguage }}
          account={ways ? ways.account : undefined}
          onSignIn={() => setAsksIn(true)}
          onSignOut={() => void client.signOut().then(look, look)}
        />
        {ways && (account ? account.mustChange : asksIn) ? (
          <SignIn
            {...{ client, ways, say }}
            place="signing"
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
          <OwnFile say={say} over={over} onPick={() => void files.pick()} />
          <WaysToBegin {...{ files, list, lists, client, ways, say, tell }} onDesk={hasService ? onDesk : null} />
        </div>
        <RecentList say={say} tell={tell} onOpen={(recent) => void files.restore(recent)} />
      </main>
    </div>
  );
}
