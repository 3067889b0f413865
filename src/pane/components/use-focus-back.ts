import { useEffect, useRef } from "react";

/** Milliseconds after which a dialog that goes may have let go of the focus: at once, or once it has faded. */
const LOOKS = [0, 100, 400] as const;

/** Gives the focus back to what had it before something was opened over it, where nothing else has taken it. */
export function useFocusBack(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // What is opened takes the focus before any effect of it runs.
  if (isOpen && !wasOpen.current) opener.current = document.activeElement;
  wasOpen.current = isOpen;
  useEffect(() => {
    if (!isOpen) return;
    const before = opener.current;
    const giveBack = () => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      // Focus outside a dialog that stands hides the dialog from readers of the screen.
      if (document.querySelector("[aria-modal=true]")) return;
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
    };
    return () => {
      for (const wait of LOOKS) setTimeout(giveBack, wait);
    };
  }, [isOpen]);
}
