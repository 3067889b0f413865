import { Button } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { Speaker } from "../../language/make-speaker";
import { Notice } from "../../pane/components/Notice";

interface Props {
  readonly role: "department" | "admin";
  readonly say: Speaker;
  onLeave(): void;
  onSignOut(): void;
}

/** What an account is told that may not read the district's forms. */
export function NoRight({ role, say, onLeave, onSignOut }: Props) {
  return (
    <main>
      <Notice
        icon={<LockClosedRegular />}
        title={say("desk.noRight.title")}
        body={say(`desk.noRight.${role}`)}
        actions={
          <>
            <Button appearance="primary" onClick={onLeave}>
              {say("desk.leave")}
            </Button>
            <Button onClick={onSignOut}>{say("desk.signOut")}</Button>
          </>
        }
      />
    </main>
  );
}
