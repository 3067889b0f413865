import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { isShare } from "../../workbook/template/web-extension";
import { useWorkspace } from "../workspace/workspace";
import { SHARE } from "./blank-form";
import { DialogFrame, dialogWidth } from "./DialogFrame";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({ surface: dialogWidth(480) });

/** Asks for the network share from which Excel has the add-in, so that its pane opens with the forms issued from now on. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, settings, toast } = useWorkspace();
  const styles = useStyles();
  const [path, setPath] = useState(settings.read(SHARE) ?? "");
  const wanted = path.trim();
  const wrong = wanted !== "" && !isShare(wanted);
  const save = () => {
    if (wrong) return;
    settings.save(SHARE, wanted === "" ? null : wanted);
    toast({ intent: "success", title: say(wanted === "" ? "pane.bureau.share.none" : "pane.bureau.share.kept") });
    onClose();
  };
  return (
    <DialogFrame
      title={say("pane.bureau.share.title")}
      surface={styles.surface}
      actions={
        <>
          <Button onClick={onClose}>{say("pane.shell.close")}</Button>
          <Button appearance="primary" disabledFocusable={wrong} onClick={save}>
            {say("pane.bureau.share.save")}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <Field
        label={say("pane.bureau.share.label")}
        hint={say("pane.bureau.share.hint")}
        {...(wrong ? { validationMessage: say("pane.bureau.share.wrong") } : {})}
      >
        <Input
          value={path}
          onChange={(_, { value }) => setPath(value)}
          onKeyDown={({ key }) => key === "Enter" && save()}
          spellCheck={false}
        />
      </Field>
    </DialogFrame>
  );
}
