import {
  Badge,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
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
  PrintRegular,
  QuestionCircleRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { type MouseEvent, useSyncExternalStore } from "react";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { guideAt } from "../pane/workspace/guide";
import type { Book } from "./book/book";
import { canWriteBack } from "./files/pick";
import { nameOf } from "./opening";
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

/** The book as it is now, and what is done with its files. */
interface Open {
  readonly book: Book;
  readonly files: ReturnType<typeof useFiles>;
  readonly say: Speaker;
}

interface Props extends Open {
  /** Whether the pane stands beside the sheet; null where it cannot be put away. */
  readonly pane: { readonly isShown: boolean; onShow(isShown: boolean): void } | null;
}

/** What is open, whether it is saved, and what is done with files. */
export function TopBar({ book, files, say, pane }: Props) {
  const styles = useStyles();
  const { canUndo, canRedo, isNothing } = useStanding(book);
  const open = { book, files, say };
  return (
    <section className={styles.bar} aria-label={say("pane.page.bar.file")}>
      <img className={styles.mark} src="icons/huizong-64.png" alt={say("pane.page.title")} />
      <OpenFile book={book} say={say} />
      <span className={styles.space} />
      <Toolbar className={styles.tools}>
        {isNothing ? null : (
          <>
            <Tool {...{ say }} name="undo" icon={<ArrowUndoRegular />} disabled={!canUndo} onClick={book.undo} />
            <Tool {...{ say }} name="redo" icon={<ArrowRedoRegular />} disabled={!canRedo} onClick={book.redo} />
            <Tool {...{ say }} name="print" icon={<PrintRegular />} onClick={() => window.print()} />
            <Tool {...{ say }} name="open" icon={<FolderOpenRegular />} onClick={() => void files.pick()} />
            <Button icon={<SaveRegular />} onClick={(event) => void files.save().then(() => backToCell(book, event))}>
              {say("pane.page.bar.save")}
            </Button>
          </>
        )}
        {pane ? (
          <Tool
            {...{ say }}
            name={pane.isShown ? "hidePane" : "showPane"}
            icon={pane.isShown ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
            onClick={() => pane.onShow(!pane.isShown)}
          />
        ) : null}
        <FileMenu {...open} />
      </Toolbar>
    </section>
  );
}

/** Gives the keyboard back to the cell it was in, where a mouse has taken it away. */
function backToCell(book: Book, { detail }: MouseEvent): void {
  const { active, corner } = book.view();
  if (detail > 0 && active) book.activate(active, corner ?? undefined);
}

function useStanding(book: Book) {
  const view = useSyncExternalStore(book.subscribe, book.view);
  return { ...view, isNothing: view.workbook.sheets.length === 0 };
}

/** The name of the file and whether it is saved; the page's own name where nothing is open. */
function OpenFile({ book, say }: Pick<Open, "book" | "say">) {
  const styles = useStyles();
  const { unsaved, savedIn, edits, isNothing } = useStanding(book);
  if (isNothing) {
    return (
      <Text as="h1" weight="semibold" className={styles.name}>
        {say("pane.page.title")}
      </Text>
    );
  }
  const name = nameOf(book);
  return (
    <>
      <Text as="h1" weight="semibold" className={styles.name} title={name}>
        {name}
      </Text>
      <Badge className={styles.state} appearance="tint" color={unsaved ? "warning" : "informative"} aria-live="polite">
        {savedState({ unsaved, savedIn, edits }, say)}
      </Badge>
    </>
  );
}

/** What a narrow screen has in the menu alone. */
const WIDE: ReadonlySet<string> = new Set(["undo", "redo", "open", "print"]);

interface ToolProps extends Pick<Open, "say"> {
  readonly name: "undo" | "redo" | "open" | "print" | "hidePane" | "showPane";
  readonly icon: React.ReactElement;
  readonly disabled?: boolean;
  onClick(): void;
}

function Tool({ say, name, icon, disabled = false, onClick }: ToolProps) {
  const styles = useStyles();
  return (
    <Tooltip content={say(`pane.page.bar.${name}`)} relationship="label">
      <ToolbarButton
        appearance="subtle"
        {...(WIDE.has(name) ? { className: styles.wide } : {})}
        {...{ icon, disabledFocusable: disabled, onClick }}
      />
    </Tooltip>
  );
}

/** All that is done with files. */
function FileMenu({ book, files, say }: Open) {
  const { isNothing } = useStanding(book);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={say("pane.page.bar.more")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<FolderOpenRegular />} onClick={() => void files.pick()}>
            {say("pane.page.bar.open")}
          </MenuItem>
          {isNothing ? null : <OpenFileItems {...{ book, files, say }} />}
          <MenuItemLink
            icon={<QuestionCircleRegular />}
            href={guideAt("page")}
            target="_blank"
            rel="noopener"
            title={say("pane.shell.help.label")}
          >
            {say("pane.shell.help.word")}
          </MenuItemLink>
          <MenuItem icon={<DismissRegular />} onClick={files.close}>
            {say("pane.page.bar.close")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function OpenFileItems({ book, files, say }: Open) {
  const { canUndo, canRedo } = useStanding(book);
  return (
    <>
      {canWriteBack() ? (
        <MenuItem icon={<DocumentArrowDownRegular />} onClick={() => void files.save(true)}>
          {say("pane.page.bar.saveAs")}
        </MenuItem>
      ) : null}
      <MenuItem icon={<ArrowDownloadRegular />} onClick={() => void files.copy()}>
        {say("pane.page.bar.download")}
      </MenuItem>
      <MenuItem icon={<PrintRegular />} secondaryContent="Ctrl+P" onClick={() => window.print()}>
        {say("pane.page.bar.print")}
      </MenuItem>
      <MenuItem icon={<ArrowUndoRegular />} disabled={!canUndo} onClick={book.undo}>
        {say("pane.page.bar.undo")}
      </MenuItem>
      <MenuItem icon={<ArrowRedoRegular />} disabled={!canRedo} onClick={book.redo}>
        {say("pane.page.bar.redo")}
      </MenuItem>
      <MenuDivider />
    </>
  );
}
