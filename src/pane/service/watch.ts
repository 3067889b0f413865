/** Milliseconds after which the bureau may have decided something. */
const LOOK_AGAIN = 60_000;

/** What is asked again when the network is back, every now and then, and when the pane is looked at. */
export interface Watch {
  again(): void;
  often(): void;
  seen(): void;
}

/** Gives what ends it. */
export function openWatch({ again, often, seen }: Watch): () => void {
  const timer = setInterval(often, LOOK_AGAIN);
  const look = () => {
    if (!document.hidden) seen();
  };
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", again);
    document.removeEventListener("visibilitychange", look);
  };
}
