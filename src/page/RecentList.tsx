import { Badge, Button, Text, tokens } from "@fluentui/react-components";
import { DismissRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import type { Message } from "../pane/workspace/messages";
import { forgetFile, keepFile, type RecentFile, recentFiles } from "./files/recent";
import { savedState } from "./saved-state";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
  },
  name: { justifyContent: "flex-start", flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightRegular },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  state: { flexShrink: 0 },
});

interface Props {
  readonly say: Speaker;
  onOpen(file: RecentFile): void;
  tell(message: Message): void;
}

/** Files this browser keeps, so that nothing unsaved is lost; each can be cleared. */
export function RecentList({ say, onOpen, tell }: Props) {
  const styles = useStyles();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    // Without a store there is nothing to list.
    recentFiles().then(setFiles, () => undefined);
  }, []);
  const refresh = () => recentFiles().then(setFiles, () => undefined);
  const clear = async (file: RecentFile) => {
    await forgetFile(file.id);
    await refresh();
    const action = { label: say("pane.page.recent.undo"), run: () => void keepFile(file, file).then(refresh) };
    tell({ intent: "info", title: say("pane.page.recent.cleared", { name: file.name }), action });
  };
  if (files.length === 0) return null;
  return (
    <section>
      <Text as="h2" weight="semibold" block>
        {say("pane.page.recent.heading")}
      </Text>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.id} className={styles.item}>
            <Button
              appearance="transparent"
              className={styles.name}
              icon={<DocumentTableRegular />}
              onClick={() => onOpen(file)}
            >
              <span className={styles.text}>{file.name}</span>
            </Button>
            <Badge className={styles.state} appearance="tint" color={file.unsaved ? "warning" : "informative"}>
              {savedState(file, say)}
            </Badge>
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={say("pane.page.recent.clearLabel", { name: file.name })}
              onClick={() => void clear(file)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
