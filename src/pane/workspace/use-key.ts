import { useEffect, useEffectEvent } from "react";

/** Calls back on a key such as "F8" or "Shift+F8", wherever the focus is in the pane. */
export function useKey(key: string, onKey: () => void): void {
  const call = useEffectEvent(onKey);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || keyOf(event) !== key) return;
      event.preventDefault();
      call();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [key]);
}

function keyOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  return [ctrlKey || metaKey ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey ? "Shift" : "", key]
    .filter(Boolean)
    .join("+");
}
