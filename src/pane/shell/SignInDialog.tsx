import { Dialog, DialogSurface, makeStyles } from "@fluentui/react-components";
import { useWorkspace } from "../workspace/workspace";
import { NewPassword } from "./NewPassword";
import { SignInForm } from "./SignInForm";

const useStyles = makeStyles({
  surface: { margin: "auto", maxWidth: "min(420px, calc(100% - 24px))", boxSizing: "border-box" },
});

/** Asks who one is; and for a password of one's own where it is still the one that was given. */
export default function SignInDialog() {
  const { say, service } = useWorkspace();
  const { account, ways, isAsking, desk } = service;
  const styles = useStyles();
  const mustChange = account?.mustChange ?? false;
  return (
    <Dialog open={isAsking || mustChange} onOpenChange={(_, { open }) => open || desk!.cancelSignIn()}>
      <DialogSurface className={styles.surface}>
        {mustChange ? (
          <NewPassword say={say} onChange={desk!.changePassword} onCancel={desk!.cancelSignIn} />
        ) : (
          <SignInForm
            say={say}
            samples={ways?.sampleAccounts ?? []}
            onSignIn={desk!.signIn}
            onCancel={desk!.cancelSignIn}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}
