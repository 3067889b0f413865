import { Dialog, DialogSurface } from "@fluentui/react-components";
import type { WaysIn } from "../client/answers";
import type { ServiceClient } from "../client/client";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { NewPassword } from "../pane/shell/NewPassword";
import { SignInForm } from "../pane/shell/SignInForm";
import type { Place } from "../pane/workspace/guide";
import { HelpLink } from "./HelpLink";

const useStyles = makeStyles({
  surface: {
    margin: "auto",
    maxWidth: ["calc(100% - 24px)", "min(420px, calc(100% - 24px))"],
    boxSizing: "border-box",
  },
});

interface Props {
  readonly client: ServiceClient;
  readonly ways: WaysIn;
  readonly say: Speaker;
  /** Where the guide tells of what one signs in for. */
  readonly place: Place;
  /** Somebody has signed in, or changed the password. */
  onDone(): Promise<void>;
  onCancel(): void;
}

/** Asks on the page who one is, and for a password of one's own where it is still the one that was given. */
export function SignIn({ client, ways, say, place, onDone, onCancel }: Props) {
  const { account, sampleAccounts, openIdConnect } = ways;
  const styles = useStyles();
  const help = <HelpLink say={say} place={place} worded />;
  const onSignIn = async (name: string, password: string) => {
    await client.signIn(name, password);
    await onDone();
  };
  const onChange = async (old: string, wanted: string) => {
    await client.changePassword(old, wanted);
    await onSignIn(account!.name, wanted);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onCancel()}>
      <DialogSurface className={styles.surface}>
        {account ? (
          <NewPassword say={say} onChange={onChange} onCancel={onCancel} help={help} />
        ) : (
          <SignInForm
            say={say}
            samples={sampleAccounts}
            office={openIdConnect}
            onSignIn={onSignIn}
            onOffice={async () => void (await client.signInAtOffice())}
            onCancel={onCancel}
            help={help}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}
