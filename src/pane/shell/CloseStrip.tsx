import { Button, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../components/make-styles";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  book: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
  close: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface Props {
  readonly say: Speaker;
  /** The workbook the pane stands beside; null while none is known. */
  readonly book: string | null;
  onClose(): void;
}

/**
 * The foot of a pane whose program may leave no other way to close it: where a pane is docked, its upper corner may be
 * covered and the ribbon may not answer. It also says whose pane this is.
 */
export default function CloseStrip({ say, book, onClose }: Props) {
  const styles = useStyles();
  return (
    <footer className={styles.strip}>
      <Text size={200} className={styles.book} title={book ?? undefined}>
        {book === null ? "" : say("pane.shell.beside", { book })}
      </Text>
      <Button className={styles.close} appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose}>
        {say("pane.shell.closePane")}
      </Button>
    </footer>
  );
}
