import { Dialog, DialogSurface } from "@fluentui/react-components";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { HelpButton } from "./HelpButton";
import { NewPassword } from "./NewPassword";
import { SignInForm } from "./SignInForm";

const useStyles = makeStyles({
  surface: {
    margin: "auto",
    maxWidth: ["calc(100% - 24px)", "min(420px, calc(100% - 24px))"],
    boxSizing: "border-box",
  },
});

/** Asks who one is; and for a password of one's own where it is still the one that was given. */
export default function SignInDialog() {
  const { say, service } = useWorkspace();
  const { account, ways, isAsking, desk } = service;
  const styles = useStyles();
  const mustChange = account?.mustChange ?? false;
  const help = <HelpButton at={() => "signing"} worded />;
  return (
    <Dialog open={isAsking || mustChange} onOpenChange={(_, { open }) => open || desk!.cancelSignIn()}>
      <DialogSurface className={styles.surface}>
        {mustChange ? (
          <NewPassword say={say} onChange={desk!.changePassword} onCancel={desk!.cancelSignIn} help={help} />
        ) : (
          <SignInForm
            say={say}
            samples={ways?.sampleAccounts ?? []}
            office={ways?.openIdConnect ?? null}
            onSignIn={desk!.signIn}
            onOffice={desk!.signInAtOffice}
            onCancel={desk!.cancelSignIn}
            help={help}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}
