import { useEffect, useEffectEvent, useRef } from "react";

/** The part of the page's address that stands for an open file, so that the browser's Back returns to the start page. */
const OPEN = "#open";

/** Lets the browser's Back close what is open, as the page's own button does, instead of leaving the page. */
export function useBack(isOpen: boolean, onBack: () => void): void {
  const goBack = useEffectEvent(onBack);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isOpen) {
      // Closed in another way: the entry of the history that stood for it goes, too.
      if (wasOpen.current && location.hash === OPEN) history.back();
      return;
    }
    wasOpen.current = true;
    if (location.hash !== OPEN) history.pushState(null, "", OPEN);
    const listen = () => {
      if (location.hash !== OPEN) goBack();
    };
    window.addEventListener("popstate", listen);
    return () => window.removeEventListener("popstate", listen);
  }, [isOpen]);
}
