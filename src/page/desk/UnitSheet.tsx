import { Button, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { CellAddress } from "../../core/grid/grid";
import { makeStyles } from "../../pane/components/make-styles";
import type { OpenedFile } from "../book/open";
import { SheetView } from "../sheet/SheetView";
import type { FindingReport } from "./answers";
import { useDesk } from "./desk-context";
import { levelMarks } from "./marks";
import { openReadOnly } from "./read-only-book";
import { isPicked, type ReturnDraft } from "./returning";

const useStyles = makeStyles({
  sheet: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  pick: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly file: OpenedFile;
  readonly findings: readonly FindingReport[];
  /** The cell to show; a new object shows it again. */
  readonly focus: CellAddress | null;
  /** What is picked to be given back; null where nothing can be. */
  readonly draft: ReturnDraft | null;
  onPick(place: CellAddress): void;
}

/** The original of a form as it prints, read only, with the findings marked and cells to be picked for a return. */
export function UnitSheet({ file, findings, focus, draft, onPick }: Props) {
  const { list, say, theme, tell } = useDesk();
  const styles = useStyles();
  const { book, isFilledIn } = useMemo(() => openReadOnly(file, list), [file, list]);
  const { active } = useSyncExternalStore(book.subscribe, book.view);
  useEffect(() => void book.mark(levelMarks(findings)), [book, findings]);
  useEffect(() => {
    if (focus) void book.select(focus);
  }, [book, focus]);
  const cell = active?.cell ?? "";
  return (
    <div className={styles.sheet}>
      {draft === null ? null : (
        <div className={styles.pick}>
          {active === null ? (
            <Text size={200} className={styles.quiet}>
              {say("desk.unit.pickHint")}
            </Text>
          ) : isFilledIn(active) ? (
            <Button size="small" onClick={() => onPick(active)}>
              {say(isPicked(draft, active) ? "desk.unit.unpick" : "desk.unit.pick", { cell })}
            </Button>
          ) : (
            <Text size={200} className={styles.quiet}>
              {say("desk.unit.locked", { cell })}
            </Text>
          )}
        </div>
      )}
      <SheetView
        book={book}
        say={say}
        paper={theme}
        onRefused={(title) => tell({ intent: "info", title })}
        onSave={() => undefined}
      />
    </div>
  );
}
