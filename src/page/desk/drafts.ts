import { useCallback, useState } from "react";

/** Begins the names under which the browser keeps what was written and not yet sent. */
const PREFIX = "huizong.desk.";

/** Keeps something half done over a reload, until it is done; `name` says for whom, which form and what. */
export function useDraft<Draft>(name: string, empty: Draft) {
  const [held, setHeld] = useState(() => ({ name, draft: readDraft(name, empty) }));
  const current = held.name === name ? held : { name, draft: readDraft(name, empty) };
  if (current !== held) setHeld(current);
  const change = useCallback(
    (next: Draft) => {
      keepDraft(name, next);
      setHeld({ name, draft: next });
    },
    [name],
  );
  const clear = useCallback(() => {
    dropDraft(name);
    setHeld({ name, draft: empty });
  }, [name, empty]);
  return { draft: current.draft, change, clear };
}

function readDraft<Draft>(name: string, empty: Draft): Draft {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    return kept === null ? empty : (JSON.parse(kept) as Draft);
  } catch {
    return empty;
  }
}

/** A browser may keep nothing: then a draft lasts as long as the page does. */
function keepDraft(name: string, draft: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {}
}

function dropDraft(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {}
}
