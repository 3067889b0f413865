import { Button, DialogBody, DialogContent, DialogTitle, Field, Input, Text, tokens } from "@fluentui/react-components";
import { PersonKeyRegular } from "@fluentui/react-icons";
import { type FormEvent, type ReactNode, useState } from "react";
import type { SampleAccount } from "../../client/answers";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../components/make-styles";
import { FailedAttempt, SignInActions, useAttempt, useSignInStyles } from "./sign-in";

const useStyles = makeStyles({
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

interface Props {
  readonly say: Speaker;
  /** Accounts of a sample month, each a click away. */
  readonly samples: readonly SampleAccount[];
  onSignIn(name: string, password: string): Promise<void>;
  /** Signing in with the office's own accounts, where that is set up; `label` is what the office calls it. */
  readonly office: { readonly label: string | null } | null;
  onOffice(): Promise<void>;
  onCancel(): void;
  /** Leads to what the guide says; last, so that the first field has the focus. */
  readonly help: ReactNode;
}

/** Name and password; in a sample month the accounts to try. */
export function SignInForm({ say, samples, office, onSignIn, onOffice, onCancel, help }: Props) {
  const [own, common] = [useStyles(), useSignInStyles()];
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { busy, failure, attempt } = useAttempt(say);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => onSignIn(name.trim(), password));
  };
  return (
    <form onSubmit={enter}>
      <DialogBody>
        <DialogTitle>{say("pane.service.signIn.title")}</DialogTitle>
        <DialogContent className={common.fields}>
          <FailedAttempt failure={failure} />
          {office ? (
            <>
              <Button
                appearance="primary"
                icon={<PersonKeyRegular />}
                disabledFocusable={busy}
                onClick={() => void attempt(onOffice)}
              >
                {office.label === null
                  ? say("pane.service.office.enter")
                  : say("pane.service.office.enterNamed", { name: office.label })}
              </Button>
              <Text size={200} className={common.quiet} role="status">
                {busy ? say("pane.service.office.waiting") : say("pane.service.office.or")}
              </Text>
            </>
          ) : null}
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
                  onClick={() => void attempt(() => onSignIn(sample.name, sample.password))}
                >
                  {say("terms.aside", { about: sample.name, text: say(`pane.service.role.${sample.role}`) })}
                </Button>
              ))}
            </div>
          ) : null}
          <div>{help}</div>
        </DialogContent>
        <SignInActions
          say={say}
          onCancel={onCancel}
          busy={busy}
          ready={name.trim() !== "" && password !== ""}
          label={say("pane.service.signIn.enter")}
        />
      </DialogBody>
    </form>
  );
}
