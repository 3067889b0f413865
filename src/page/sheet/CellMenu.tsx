import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ClipboardPasteRegular,
  CopyRegular,
  CutRegular,
  EditRegular,
  EraserRegular,
  SearchRegular,
} from "@fluentui/react-icons";
import type { Speaker } from "../../language/speaker";

/** What the menu of a cell offers. */
export type CellDeed = "edit" | "cut" | "copy" | "paste" | "clear" | "fillDown" | "find";

interface Props {
  readonly say: Speaker;
  /** Where it was asked for, in pixels of the window; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** Whether the selected cells can be changed. */
  readonly locked: boolean;
  onClose(): void;
  onDeed(deed: CellDeed): void;
}

const KEYS: Readonly<Record<CellDeed, string>> = {
  edit: "F2",
  cut: "Ctrl+X",
  copy: "Ctrl+C",
  paste: "Ctrl+V",
  clear: "Delete",
  fillDown: "Ctrl+D",
  find: "Ctrl+F",
};

const ICONS = {
  edit: <EditRegular />,
  cut: <CutRegular />,
  copy: <CopyRegular />,
  paste: <ClipboardPasteRegular />,
  clear: <EraserRegular />,
  fillDown: <ArrowDownRegular />,
  find: <SearchRegular />,
} as const;

const CHANGES: ReadonlySet<CellDeed> = new Set(["edit", "cut", "paste", "clear", "fillDown"]);

/** The menu of the selected cells, where the mouse or the menu key asked for it. */
export function CellMenu({ say, at, locked, onClose, onDeed }: Props) {
  const item = (deed: CellDeed) => (
    <MenuItem
      key={deed}
      icon={ICONS[deed]}
      secondaryContent={KEYS[deed]}
      disabled={locked && CHANGES.has(deed)}
      onClick={() => onDeed(deed)}
    >
      {say(`pane.page.cellMenu.${deed}`)}
    </MenuItem>
  );
  return (
    <Menu
      open={at !== null}
      onOpenChange={(_, { open }) => open || onClose()}
      positioning={{ position: "below", align: "start", ...(at ? { target: pointOf(at) } : {}) }}
    >
      <MenuPopover>
        <MenuList aria-label={say("pane.page.cellMenu.label")}>
          {(["edit", "cut", "copy", "paste", "clear"] as const).map(item)}
          <MenuDivider />
          {(["fillDown", "find"] as const).map(item)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function pointOf({ x, y }: { readonly x: number; readonly y: number }) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
