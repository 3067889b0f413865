import { type RefObject, useEffect, useEffectEvent } from "react";

/** Calls back when the wheel is turned with Ctrl over an element, which otherwise would enlarge the whole page. */
export function useWheel(element: RefObject<HTMLElement | null>, onTurn: (direction: -1 | 1) => void): void {
  const turn = useEffectEvent(onTurn);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const listen = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      turn(event.deltaY < 0 ? 1 : -1);
    };
    target.addEventListener("wheel", listen, { passive: false });
    return () => target.removeEventListener("wheel", listen);
  }, [element]);
}
