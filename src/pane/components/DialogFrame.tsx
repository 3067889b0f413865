import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  type DialogProps,
  DialogSurface,
  DialogTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { MessageStrip } from "./MessageStrip";
import { makeStyles } from "./make-styles";
import { useFocusBack } from "./use-focus-back";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** The style of a dialog's surface: so many pixels at the most, and `margin` free of them in a narrow window. */
export function dialogWidth(pixels: number, margin = 24) {
  const free = `calc(100% - ${margin}px)`;
  return { maxWidth: [free, `min(${pixels}px, ${free})`] };
}

interface Props extends Pick<DialogProps, "open" | "modalType"> {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The buttons, the one most wanted last. */
  readonly actions: ReactNode;
  /** Class of the surface, with its width. */
  readonly surface: string;
  /** On the full screen, content is a column of parts and buttons keep their width; in a pane buttons share the width. */
  readonly wide?: boolean;
  /** Whether the content changes by itself, so that it is read out and can be scrolled by key. */
  readonly live?: boolean;
  /** Whether something is under way that closing would leave half done. */
  readonly busy?: boolean;
  onClose(): void;
}

/** What every dialog has: title, content, buttons, Esc to close it, and the focus back where it was when it has gone. */
export function DialogFrame({ title, children, actions, surface, wide, live, busy, open, modalType, onClose }: Props) {
  const styles = useStyles();
  useFocusBack(open ?? true);
  return (
    <Dialog
      open={open ?? true}
      modalType={modalType ?? "modal"}
      onOpenChange={(_, { open }) => open || busy || onClose()}
    >
      <DialogSurface className={surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent
            {...(wide ? { className: styles.column } : {})}
            {...(live ? { "aria-live": "polite", tabIndex: 0 } : {})}
          >
            {children}
            {/* What goes wrong in a dialog is told in it. */}
            <MessageStrip />
          </DialogContent>
          <DialogActions fluid={!wide}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
