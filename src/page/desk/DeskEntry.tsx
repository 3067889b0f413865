import { Button, Spinner } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import type { Account, WaysIn } from "../../client/answers";
import { openClient } from "../../client/client";
import { isSignedOut } from "../../client/problem";
import { listForDistrict } from "../../core/targets/district";
import type { NamedList } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Language, Speaker } from "../../language/make-speaker";
import { makeStyles } from "../../pane/components/make-styles";
import { Notice } from "../../pane/components/Notice";
import { browserListKeeper } from "../../pane/service/kept-lists";
import { listsBeside } from "../../pane/service/lists";
import type { ThemeName } from "../../pane/shell/theme";
import type { Message } from "../../pane/workspace/messages";
import { browserPlatform } from "../../workbook/platform/browser";
import { pageClient } from "../client";
import { HelpLink } from "../HelpLink";
import { SignIn } from "../SignIn";
import Desk from "./Desk";
import { workingMonth } from "./months";
import type { DeskService } from "./service";

const useStyles = makeStyles({
  waiting: { margin: "auto" },
});

interface Props {
  readonly list: TargetList;
  readonly language: Language;
  readonly say: Speaker;
  readonly theme: ThemeName;
  tell(message: Message): void;
  onLeave(): void;
}

/** The way to the desk: whether there is a service, who one is, and a new password at the first sign-in. */
export default function DeskEntry({ list, language, say, theme, tell, onLeave }: Props) {
  const styles = useStyles();
  const [standing, setStanding] = useState<WaysIn | null | "looking">("looking");
  const client = useMemo(
    () => openClient({ base: "", language: () => document.documentElement.lang, target: "desk" }),
    [],
  );
  const look = async () => {
    try {
      setStanding(await client.waysIn());
    } catch {
      setStanding(null);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked once when the desk is opened, then after every sign-in
  useEffect(() => void look(), []);
  if (standing === "looking") return <Spinner className={styles.waiting} label={say("desk.loading")} />;
  if (standing === null) {
    return (
      <main className={styles.waiting}>
        <Notice
          icon={<PlugDisconnectedRegular />}
          title={say("desk.noService.title")}
          body={say("desk.noService.body")}
          actions={
            <>
              <Button appearance="primary" onClick={() => void look()}>
                {say("desk.retry")}
              </Button>
              <Button onClick={onLeave}>{say("desk.leave")}</Button>
              <HelpLink say={say} place="desk" worded />
            </>
          }
        />
      </main>
    );
  }
  const { account } = standing;
  if (account === null || account.mustChange) {
    return <SignIn client={client} ways={standing} say={say} place="desk" onDone={look} onCancel={onLeave} />;
  }
  return (
    <SignedIn
      key={account.name}
      {...{ account, ways: standing, list, language, say, theme, tell, onLeave, client }}
      onSignedOut={() => void look()}
    />
  );
}

interface SignedInProps extends Props {
  readonly account: Account;
  readonly ways: WaysIn;
  readonly client: ReturnType<typeof openClient>;
  onSignedOut(): void;
}

function SignedIn({ account, ways, client, list, onSignedOut, ...rest }: SignedInProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the client is one and the account stays while this does
  const service = useMemo((): DeskService => {
    /** Where the session is over one is asked to sign in; drafts are kept. */
    const watched = async <Answer,>(asking: Promise<Answer>) => {
      try {
        return await asking;
      } catch (error) {
        if (isSignedOut(error)) onSignedOut();
        throw error;
      }
    };
    return {
      account,
      below: false,
      get: (path) => watched(client.get(path)),
      post: (path, body) => watched(client.post(path, body)),
      bytes: (path) => watched(client.bytes(path)),
      submit: (file) => watched(client.submit(file)),
      enterPaper: (file) => watched(client.enterPaper(file)),
    };
  }, []);
  const own = useMemo(() => listForDistrict(list, account.area), [list, account.area]);
  const lists = listsBeside({
    builtIn: list,
    client: pageClient(),
    keeper: browserListKeeper(),
    platform: browserPlatform,
  });
  const findList = async (named: NamedList) => {
    const found = await lists.find(named);
    return found && listForDistrict(found, account.area);
  };
  return (
    <Desk
      {...rest}
      service={service}
      list={own}
      findList={findList}
      now={ways.now}
      firstPeriod={ways.samplePeriod ?? workingMonth(ways.now)}
      onSignOut={() => void client.signOut().then(onSignedOut, onSignedOut)}
    />
  );
}
