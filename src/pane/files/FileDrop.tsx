import { mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { type FoundFile, filesOfDrop } from "./found-files";

const useStyles = makeStyles({
  area: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  over: {
    position: "absolute",
    top: tokens.spacingHorizontalS,
    right: tokens.spacingHorizontalS,
    bottom: tokens.spacingHorizontalS,
    left: tokens.spacingHorizontalS,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: "none",
  },
  icon: { fontSize: "32px", lineHeight: 1 },
});

interface Props {
  readonly children: ReactNode;
  readonly className?: string;
  onFound(found: readonly FoundFile[]): void;
}

/** Takes files and folders dropped anywhere on what it holds. */
export function FileDrop({ children, className, onFound }: Props) {
  const { say, run } = useWorkspace();
  const styles = useStyles();
  // Entering a child leaves its parent, so only their number tells whether the files are still above.
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const move = (change: 1 | -1 | 0) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current = change === 0 ? depth.current : Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const found = filesOfDrop(event.dataTransfer);
    void run(async () => onFound(await found));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; a button beside it does the same
    <div
      className={mergeClasses(styles.area, className)}
      onDragEnter={move(1)}
      onDragOver={move(0)}
      onDragLeave={move(-1)}
      onDrop={drop}
    >
      {children}
      {over ? (
        <div className={styles.over}>
          <ArrowDownloadRegular className={styles.icon} aria-hidden />
          <Text weight="semibold">{say("pane.bureau.drop.over")}</Text>
        </div>
      ) : null}
    </div>
  );
}
