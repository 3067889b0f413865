import { Button, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";

const useStyles = makeStyles({
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  input: { display: "none" },
});

interface Props {
  readonly file: File | null;
  onPick(file: File | null): void;
}

/** Picks the workbook of a target list. */
export function ListFile({ file, onPick }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.file}>
      <Button icon={<DocumentArrowUpRegular />} onClick={() => input.current?.click()}>
        {say("desk.lists.pick")}
      </Button>
      <Text>{file?.name ?? say("desk.lists.noFile")}</Text>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx"
        aria-label={say("desk.lists.pick")}
        onChange={({ target }) => {
          onPick(target.files?.[0] ?? null);
          // The same file, once mended, may be picked again.
          target.value = "";
        }}
      />
    </div>
  );
}
