import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "../workspace/workspace";
import { NewPassword } from "./NewPassword";
import { FailedAttempt, SignInActions, useAttempt, useSignInStyles } from "./sign-in";

const useStyles = makeStyles({
  surface: { margin: "auto", maxWidth: "min(420px, calc(100% - 24px))", boxSizing: "border-box" },
  samples: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** Asks who one is; and for a password of one's own where it is still the one that was given. */
export default function SignInDialog() {
  const { account, isAsking, desk } = useWorkspace().service;
  const styles = useStyles();
  const mustChange = account?.mustChange ?? false;
  return (
    <Dialog open={isAsking || mustChange} onOpenChange={(_, { open }) => open || desk!.cancelSignIn()}>
      <DialogSurface className={styles.surface}>{mustChange ? <NewPassword /> : <SignIn />}</DialogSurface>
    </Dialog>
  );
}

function SignIn() {
  const { say, service } = useWorkspace();
  const [own, common] = [useStyles(), useSignInStyles()];
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { busy, failure, attempt } = useAttempt();
  const samples = service.ways?.sampleAccounts ?? [];
  const enter = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => service.desk!.signIn(name.trim(), password));
  };
  return (
    <form onSubmit={enter}>
      <DialogBody>
        <DialogTitle>{say("pane.service.signIn.title")}</DialogTitle>
        <DialogContent className={common.fields}>
          <FailedAttempt failure={failure} />
          <Field label={say("pane.service.signIn.name")}>
            <Input value={name} autoComplete="username" onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label={say("pane.service.signIn.password")}>
            <Input
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(_, { value }) => setPassword(value)}
            />
          </Field>
          {samples.length > 0 ? (
            <div className={own.samples}>
              <Text size={200} className={common.quiet}>
                {say("pane.service.signIn.samples")}
              </Text>
              {samples.map((sample) => (
                <Button
                  key={sample.name}
                  size="small"
                  appearance="subtle"
                  onClick={() => void attempt(() => service.desk!.signIn(sample.name, sample.password))}
                >
                  {say("terms.aside", { about: sample.name, text: say(`pane.service.role.${sample.role}`) })}
                </Button>
              ))}
            </div>
          ) : null}
        </DialogContent>
        <SignInActions
          busy={busy}
          ready={name.trim() !== "" && password !== ""}
          label={say("pane.service.signIn.enter")}
        />
      </DialogBody>
    </form>
  );
}
