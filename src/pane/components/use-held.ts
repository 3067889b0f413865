import { useEffect, useRef, useState } from "react";

/**
 * A value that keeps still while a button of the mouse or a finger is down: what comes or goes under a press moves what
 * was pressed away, and the click is lost.
 */
export function useHeld<Value>(value: Value): Value {
  const [held, setHeld] = useState(value);
  const newest = useRef(value);
  const isPressed = useRef(false);
  useEffect(() => {
    newest.current = value;
    if (!isPressed.current) setHeld(value);
  }, [value]);
  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    // The click comes right behind.
    const release = () =>
      setTimeout(() => {
        isPressed.current = false;
        setHeld(newest.current);
      });
    const listeners = [
      ["pointerdown", press],
      ["pointerup", release],
      ["pointercancel", release],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener, true);
    // Of the window itself: that of its elements, which a press brings about, does not come up to it.
    window.addEventListener("blur", release);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener, true);
      window.removeEventListener("blur", release);
    };
  }, []);
  return held;
}
