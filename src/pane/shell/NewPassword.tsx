import { DialogBody, DialogContent, DialogTitle, Field, Input, Text } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Speaker } from "../../language/speaker";
import { FailedAttempt, SignInActions, useAttempt, useSignInStyles } from "./sign-in";

interface Props {
  readonly say: Speaker;
  onChange(old: string, wanted: string): Promise<void>;
  onCancel(): void;
  /** Leads to what the guide says; last, so that the first field has the focus. */
  readonly help: ReactNode;
}

/** The password one was given is changed before anything else is done. */
export function NewPassword({ say, onChange, onCancel, help }: Props) {
  const styles = useSignInStyles();
  const [old, setOld] = useState("");
  const [wanted, setWanted] = useState("");
  const [again, setAgain] = useState("");
  const { busy, failure, attempt } = useAttempt(say);
  const change = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => onChange(old, wanted));
  };
  const differs = again !== "" && again !== wanted;
  return (
    <form onSubmit={change}>
      <DialogBody>
        <DialogTitle>{say("pane.service.password.title")}</DialogTitle>
        <DialogContent className={styles.fields}>
          <Text className={styles.quiet}>{say("pane.service.password.body")}</Text>
          <FailedAttempt failure={failure} />
          <Field label={say("pane.service.password.old")}>
            <Input
              type="password"
              autoComplete="current-password"
              value={old}
              onChange={(_, { value }) => setOld(value)}
            />
          </Field>
          <Field label={say("pane.service.password.new")}>
            <Input
              type="password"
              autoComplete="new-password"
              value={wanted}
              onChange={(_, { value }) => setWanted(value)}
            />
          </Field>
          <Field
            label={say("pane.service.password.again")}
            validationMessage={differs ? say("pane.service.password.differs") : null}
          >
            <Input
              type="password"
              autoComplete="new-password"
              value={again}
              onChange={(_, { value }) => setAgain(value)}
            />
          </Field>
          <div>{help}</div>
        </DialogContent>
        <SignInActions
          say={say}
          onCancel={onCancel}
          busy={busy}
          ready={old !== "" && wanted !== "" && again === wanted}
          label={say("pane.service.password.change")}
        />
      </DialogBody>
    </form>
  );
}
