import {
  Badge,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Toolbar,
  ToolbarButton,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  DismissRegular,
  DocumentArrowDownRegular,
  FolderOpenRegular,
  MoreHorizontalRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import type { Book } from "./book/book";
import { canWriteBack } from "./files/pick";
import { savedState } from "./saved-state";
import type { useFiles } from "./use-files";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: "44px",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mark: { width: "20px", height: "20px", flexShrink: 0 },
  name: { margin: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  state: { flexShrink: 0 },
  space: { flexGrow: 1 },
  tools: { padding: 0, flexShrink: 0 },
  wide: { "@media (max-width: 640px)": { display: "none" } },
});

interface Props {
  readonly book: Book;
  readonly files: ReturnType<typeof useFiles>;
  readonly say: Speaker;
  /** Whether the pane stands beside the sheet; null where it cannot be put away. */
  readonly pane: { readonly isShown: boolean; onShow(isShown: boolean): void } | null;
}

/** What is open, whether it is saved, and what is done with files. */
export function TopBar({ book, files, say, pane }: Props) {
  const styles = useStyles();
  const { unsaved, savedIn, edits, canUndo, canRedo, workbook } = useSyncExternalStore(book.subscribe, book.view);
  const isNothing = workbook.sheets.length === 0;
  const state = savedState({ unsaved, savedIn, edits }, say);
  const icon = (
    label: `pane.page.bar.${"undo" | "redo" | "open" | "hidePane" | "showPane"}`,
    glyph: React.ReactElement,
    enabled: boolean,
    onClick: () => void,
    className?: string,
  ) => (
    <Tooltip content={say(label)} relationship="label">
      <ToolbarButton
        appearance="subtle"
        {...(className ? { className } : {})}
        icon={glyph}
        disabled={!enabled}
        onClick={onClick}
      />
    </Tooltip>
  );
  return (
    <section className={styles.bar} aria-label={say("pane.page.bar.file")}>
      <img className={styles.mark} src="icons/huizong-64.png" alt={say("pane.page.title")} />
      {isNothing ? (
        <Text as="h1" weight="semibold" className={styles.name}>
          {say("pane.page.title")}
        </Text>
      ) : (
        <>
          <Text as="h1" weight="semibold" className={styles.name} title={book.fileName}>
            {book.fileName}
          </Text>
          <Badge
            className={styles.state}
            appearance="tint"
            color={unsaved ? "warning" : "informative"}
            aria-live="polite"
          >
            {state}
          </Badge>
        </>
      )}
      <span className={styles.space} />
      <Toolbar className={styles.tools}>
        {isNothing ? null : (
          <>
            {icon("pane.page.bar.undo", <ArrowUndoRegular />, canUndo, book.undo, styles.wide)}
            {icon("pane.page.bar.redo", <ArrowRedoRegular />, canRedo, book.redo, styles.wide)}
            {icon("pane.page.bar.open", <FolderOpenRegular />, true, () => void files.pick(), styles.wide)}
            <Button icon={<SaveRegular />} onClick={() => void files.save()}>
              {say("pane.page.bar.save")}
            </Button>
          </>
        )}
        {pane
          ? icon(
              pane.isShown ? "pane.page.bar.hidePane" : "pane.page.bar.showPane",
              pane.isShown ? <PanelRightContractRegular /> : <PanelRightExpandRegular />,
              true,
              () => pane.onShow(!pane.isShown),
            )
          : null}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={say("pane.page.bar.more")}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<FolderOpenRegular />} onClick={() => void files.pick()}>
                {say("pane.page.bar.open")}
              </MenuItem>
              {isNothing ? null : (
                <>
                  {canWriteBack() ? (
                    <MenuItem icon={<DocumentArrowDownRegular />} onClick={() => void files.save(true)}>
                      {say("pane.page.bar.saveAs")}
                    </MenuItem>
                  ) : null}
                  <MenuItem icon={<ArrowDownloadRegular />} onClick={() => void files.copy()}>
                    {say("pane.page.bar.download")}
                  </MenuItem>
                  <MenuItem icon={<ArrowUndoRegular />} disabled={!canUndo} onClick={book.undo}>
                    {say("pane.page.bar.undo")}
                  </MenuItem>
                  <MenuItem icon={<ArrowRedoRegular />} disabled={!canRedo} onClick={book.redo}>
                    {say("pane.page.bar.redo")}
                  </MenuItem>
                  <MenuDivider />
                </>
              )}
              <MenuItem icon={<DismissRegular />} onClick={files.close}>
                {say("pane.page.bar.close")}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </Toolbar>
    </section>
  );
}
