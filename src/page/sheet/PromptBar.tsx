import { mergeClasses, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { Speaker } from "../../language/speaker";
import { useLevelStyles } from "../../pane/components/LevelTag";
import { makeStyles } from "../../pane/components/make-styles";
import { MARK_LETTERS } from "../../pane/host/mark-look";
import type { Mark } from "../../pane/host/workbook-host";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "36px",
    overflow: "hidden",
    "@media (max-width: 640px)": {
      flexWrap: "wrap",
      alignContent: "center",
      columnGap: tokens.spacingHorizontalS,
      rowGap: 0,
      // Of one height whatever it says, so that the sheet under a finger does not move.
      height: "76px",
      boxSizing: "border-box",
    },
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  address: {
    flexShrink: 0,
    minWidth: "40px",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    padding: `2px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  title: {
    flexShrink: 0,
    maxWidth: "45%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
    "@media (max-width: 640px)": { flexShrink: 1, flexGrow: 1, flexBasis: 0, maxWidth: "none" },
  },
  text: {
    minWidth: 0,
    "@media (max-width: 640px)": { flexBasis: "100%" },
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
  mark: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginRight: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
  formula: {
    marginLeft: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  meant: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  lock: { marginRight: tokens.spacingHorizontalXS, verticalAlign: "-2px" },
});

interface Props {
  readonly say: Speaker;
  readonly address: string | null;
  /** What to do with the sheet, while no cell is selected. */
  readonly start: string;
  readonly title: string;
  /** Why nothing can be typed; null where something can. */
  readonly locked: string | null;
  readonly stale: boolean;
  readonly prompt: string;
  /** What computes the cell; null where it is no formula. */
  readonly formula: string | null;
  /** What will be entered in place of what is being typed; null where that is the same. */
  readonly meant: string | null;
  readonly mark: Mark | undefined;
}

/** Where the keyboard is, what the cell is about and what may be filled in, or what the checks say of it. */
export function PromptBar({ say, address, start, title, locked, stale, prompt, formula, meant, mark }: Props) {
  const styles = useStyles();
  const levels = useLevelStyles();
  if (address === null) {
    return (
      <div className={styles.bar}>
        <Text className={styles.text}>{start}</Text>
      </div>
    );
  }
  if (meant !== null) {
    return (
      <div className={styles.bar}>
        <span className={styles.address}>{address}</span>
        <Text className={styles.meant} role="status">
          {say("pane.page.sheet.meant", { value: meant })}
        </Text>
      </div>
    );
  }
  const text = stale ? say("pane.page.sheet.stale") : (locked ?? prompt);
  return (
    <div className={styles.bar}>
      <span className={styles.address}>{address}</span>
      {title === "" ? null : (
        <Text className={styles.title} title={title}>
          {title}
        </Text>
      )}
      <span className={styles.text} title={mark?.text ?? text}>
        {mark ? (
          <>
            <span className={mergeClasses(levels[mark.level], styles.mark)}>{MARK_LETTERS[mark.level]}</span>
            {mark.text.replace(/^[A-D] /, "")}
          </>
        ) : (
          <>
            {locked !== null && !stale ? <LockClosedRegular className={styles.lock} /> : null}
            {text}
            {formula === null ? null : <code className={styles.formula}>={formula}</code>}
          </>
        )}
      </span>
    </div>
  );
}
