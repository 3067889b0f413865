import { Button, Field, Input, Text, tokens } from "@fluentui/react-components";
import { SIGNATURES, type Signature } from "../../../core/submission/submission";
import { readDay } from "../../../core/submission/written-date";
import type { Speaker } from "../../../language/speaker";
import { makeStyles } from "../../components/make-styles";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import { dateText, LASTING, type Signatures } from "./signature-drafts";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalM,
    "& label::first-letter": { textTransform: "uppercase" },
  },
  input: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly content: FormContent;
  readonly drafts: Signatures;
  onChange(name: Signature, text: string): void;
}

/** The five fields under the table. */
export function SignatureFields({ content, drafts, onChange }: Props) {
  const { say, settings } = useWorkspace();
  const styles = useStyles();
  const last = LASTING.map((name) => [name, settings.read(`${content.form.department.id}.${name}`)] as const);
  const offersLast = last.some(([name, text]) => text !== null && drafts[name] === "");
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {say("pane.signing.responsibility")}
      </Text>
      <div className={styles.fields}>
        {SIGNATURES.map((name) => (
          <Field key={name} label={say(`terms.signature.${name}`)} {...problemOf(name, drafts[name], content, say)}>
            <Input
              className={styles.input}
              value={drafts[name]}
              type={name === "phone" ? "tel" : "text"}
              maxLength={40}
              placeholder={say(`pane.signing.placeholder.${name}`)}
              onChange={(_, { value }) => onChange(name, value)}
            />
          </Field>
        ))}
      </div>
      <div className={styles.ways}>
        <Button size="small" onClick={() => onChange("reportedOn", dateText(new Date()))}>
          {say("pane.signing.today")}
        </Button>
        {offersLast ? (
          <Button
            size="small"
            onClick={() => {
              for (const [name, text] of last) if (text !== null && drafts[name] === "") onChange(name, text);
            }}
          >
            {say("pane.signing.asLast")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function problemOf(name: Signature, text: string, { checked }: FormContent, say: Speaker) {
  const { period } = checked.submission.identity;
  const wrong = text.trim() !== "" && name === "reportedOn" && readDay(text, period) === null;
  return wrong ? { validationState: "warning" as const, validationMessage: say("pane.signing.dateUnreadable") } : {};
}
