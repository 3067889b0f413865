import { Button } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { Speaker } from "../../language/make-speaker";
import { makeStyles } from "../../pane/components/make-styles";
import { Notice } from "../../pane/components/Notice";
import { HelpLink } from "../HelpLink";
import { ListsButton } from "./lists/ListsButton";
import { ReviewButton } from "./review/ReviewButton";

const useStyles = makeStyles({
  main: { margin: "auto" },
  // The notice says all; this is for who walks by headings.
  heading: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly role: "department" | "admin";
  readonly say: Speaker;
  onLeave(): void;
  onSignOut(): void;
}

/** What an account is told that may not read the district's forms. */
export function NoRight({ role, say, onLeave, onSignOut }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <h1 className={styles.heading}>{say("desk.title")}</h1>
      <Notice
        icon={<LockClosedRegular />}
        title={say("desk.noRight.title")}
        body={say(`desk.noRight.${role}`)}
        actions={
          <>
            <Button appearance="primary" onClick={onLeave}>
              {say("desk.leave")}
            </Button>
            {role === "admin" ? (
              <>
                <ListsButton />
                <ReviewButton />
              </>
            ) : null}
            <Button onClick={onSignOut}>{say("desk.signOut")}</Button>
            <HelpLink say={say} place={role === "admin" ? "accounts" : "signing"} worded />
          </>
        }
      />
    </main>
  );
}
