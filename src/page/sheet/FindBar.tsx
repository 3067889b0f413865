import { Button, Input, Text, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DismissRegular, SearchRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../../pane/components/make-styles";
import type { Finding } from "./use-find";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: { flexGrow: 1, minWidth: "80px", maxWidth: "320px" },
  count: {
    flexShrink: 0,
    minWidth: "56px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly say: Speaker;
  readonly find: Finding;
}

/** Looks for a text in the sheet shown. Enter goes on, Shift+Enter back, Esc returns to the cell. */
export function FindBar({ say, find }: Props) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const { asked, query, found, place, type, go, close } = find;
  // biome-ignore lint/correctness/useExhaustiveDependencies: Ctrl+F asks for the field again while it is open
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) go(event.shiftKey);
    else return;
    event.preventDefault();
  };
  const none = found.length === 0;
  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <Input
        input={{ ref: field }}
        className={styles.field}
        size="small"
        type="text"
        contentBefore={<SearchRegular />}
        aria-label={say("pane.page.find.label")}
        placeholder={say("pane.page.find.label")}
        value={query}
        onChange={(_, { value }) => type(value)}
      />
      <Text size={200} className={styles.count} aria-live="polite">
        {query.trim() === "" ? "" : none ? say("pane.page.find.none") : `${place} / ${found.length}`}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        disabledFocusable={none}
        aria-label={say("pane.page.find.previous")}
        onClick={() => go(true)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        disabledFocusable={none}
        aria-label={say("pane.page.find.next")}
        onClick={() => go(false)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={say("pane.page.find.close")}
        onClick={close}
      />
    </search>
  );
}
