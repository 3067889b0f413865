import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** What of a scrolling element is in view, in pixels of its content. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** Scrolling less than this draws nothing anew. */
const GRAIN = 120;

/** Follows an element's size and, coarsely, how far it is scrolled. */
export function useWindow(element: RefObject<HTMLElement | null>): Seen {
  const [window, setWindow] = useState<Seen>({ width: 0, height: 0, top: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const take = () =>
      setWindow((last) => ({ width: target.clientWidth || last.width, height: target.clientHeight, top: last.top }));
    take();
    const observer = new ResizeObserver(take);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const follow = () =>
      setWindow((last) => (Math.abs(target.scrollTop - last.top) < GRAIN ? last : { ...last, top: target.scrollTop }));
    target.addEventListener("scroll", follow, { passive: true });
    return () => target.removeEventListener("scroll", follow);
  }, [element]);
  return window;
}
