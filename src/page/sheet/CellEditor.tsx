import { mergeClasses, tokens } from "@fluentui/react-components";
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { makeStyles } from "../../pane/components/make-styles";

const useStyles = makeStyles({
  editor: {
    position: "absolute",
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    margin: 0,
    border: "none",
    resize: "none",
    overflow: "hidden",
    outline: "none",
    cursor: "cell",
  },
  resting: { opacity: 0 },
  editing: {
    cursor: "text",
    zIndex: 3,
    minWidth: "100%",
    height: "auto",
    minHeight: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
  },
});

export interface Editing {
  readonly draft: string;
  /** Typing began it, so that arrows end it; else it was opened and arrows move in the text. */
  readonly byTyping: boolean;
}

interface Props {
  readonly label: string;
  readonly description: string | undefined;
  readonly readOnly: boolean;
  readonly multiline: boolean;
  readonly numeric: boolean;
  readonly style: CSSProperties;
  readonly editing: Editing | null;
  /** Rises whenever the cell is to take the keyboard. */
  readonly focus: number;
  /** Which of these was answered last: a cell that is only shown takes nothing. */
  readonly focusTaken: RefObject<number>;
  onDraft(draft: string): void;
  onKey(event: KeyboardEvent<HTMLTextAreaElement>): void;
  onLeave(): void;
  onCopy(event: ClipboardEvent<HTMLTextAreaElement>): void;
  onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void;
}

/** Fluent's own keeper of the focus would take Tab before the sheet hears of it. */
const OWN_TAB = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

const IS_TOUCH = "(pointer: coarse)";

/**
 * The keyboard of the selected cell. It always has the focus, unseen until something is typed, so that an input method
 * finds a field to compose in from the first key on.
 */
export function CellEditor(props: Props) {
  const {
    label,
    description,
    readOnly,
    multiline,
    numeric,
    style,
    editing,
    focus,
    focusTaken,
    onDraft,
    onKey,
    onLeave,
  } = props;
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const isCalling = useRef(false);
  const isEditing = editing !== null;
  const isOpened = editing?.byTyping === false;

  useLayoutEffect(() => {
    if (focus <= focusTaken.current) return;
    focusTaken.current = focus;
    field.current?.focus({ preventScroll: true });
  }, [focus, focusTaken]);
  useEffect(() => {
    const element = field.current;
    if (!isOpened || !element) return;
    // A touch keyboard looks at the kind of input only when the focus comes.
    if (matchMedia(IS_TOUCH).matches) {
      isCalling.current = true;
      element.blur();
      element.focus({ preventScroll: true });
      isCalling.current = false;
    }
    element.select();
  }, [isOpened]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !isEditing) return;
    Object.assign(element.style, { height: "auto", paddingTop: "0px" });
    const [text, cell] = [element.scrollHeight, element.parentElement?.clientHeight ?? 0];
    // A single line stands in the middle of its cell, as it will when it is entered.
    Object.assign(element.style, {
      height: `${Math.max(text, cell)}px`,
      paddingTop: `${Math.max(0, cell - text) / 2}px`,
    });
    return () => {
      Object.assign(element.style, { height: "", paddingTop: "" });
    };
  });

  return (
    <textarea
      ref={field}
      className={mergeClasses(styles.editor, isEditing ? styles.editing : styles.resting)}
      style={isEditing ? { ...style, ...UNRULED } : undefined}
      data-tabster={OWN_TAB}
      data-editing={isEditing || undefined}
      rows={1}
      aria-label={label}
      aria-description={description}
      aria-readonly={readOnly}
      readOnly={readOnly}
      spellCheck={false}
      autoComplete="off"
      inputMode={!isEditing && matchMedia(IS_TOUCH).matches ? "none" : numeric ? "decimal" : "text"}
      enterKeyHint={multiline ? "enter" : "next"}
      value={editing?.draft ?? ""}
      onChange={(event) => onDraft(event.target.value)}
      onKeyDown={(event) => {
        if (multiline && event.key === "Enter" && event.altKey && isEditing) {
          const { selectionStart, selectionEnd } = event.currentTarget;
          event.currentTarget.setRangeText("\n", selectionStart, selectionEnd, "end");
          onDraft(event.currentTarget.value);
        } else onKey(event);
      }}
      onBlur={() => isCalling.current || onLeave()}
      onCopy={props.onCopy}
      onCut={props.onCopy}
      onPaste={props.onPaste}
    />
  );
}

const UNRULED: CSSProperties = {
  borderTop: "none",
  borderRight: "none",
  borderBottom: "none",
  borderLeft: "none",
  backgroundColor: undefined,
  color: undefined,
  whiteSpace: "pre-wrap",
};
