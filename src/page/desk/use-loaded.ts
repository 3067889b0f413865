import { useCallback, useEffect, useRef, useState } from "react";

export interface Loaded<Value> {
  /** null until something was read; what was read before while it is read anew. */
  readonly value: Value | null;
  /** What the last reading failed with. */
  readonly error: unknown;
  /** When `value` was read. */
  readonly at: Date | null;
  reload(): Promise<void>;
}

/** Milliseconds between two looks at what others may change. */
const PACE = 15_000;

/**
 * Reads something of the service, again whenever `key` changes, and, when `live`, as time goes by and the window is
 * looked at. A later reading's answer is never overtaken by an earlier one's.
 */
export function useLoaded<Value>(key: string, load: () => Promise<Value>, live = false): Loaded<Value> {
  const [state, setState] = useState<{ key: string; value: Value | null; error: unknown; at: Date | null }>({
    key,
    value: null,
    error: null,
    at: null,
  });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const own = ++turn.current;
    try {
      const value = await latest.current();
      if (own === turn.current) setState({ key, value, error: null, at: new Date() });
    } catch (error) {
      if (own !== turn.current) return;
      setState((before) => (before.key === key ? { ...before, error } : { key, value: null, error, at: null }));
    }
  }, [key]);
  useEffect(() => {
    void reload();
    return () => {
      turn.current++;
    };
  }, [reload]);
  useEffect(() => {
    if (!live) return;
    const look = () => {
      if (document.visibilityState === "visible") void reload();
    };
    const timer = setInterval(look, PACE);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [live, reload]);
  const isOwn = state.key === key;
  return {
    value: isOwn ? state.value : null,
    error: isOwn ? state.error : null,
    at: isOwn ? state.at : null,
    reload,
  };
}
