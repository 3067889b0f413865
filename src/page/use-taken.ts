import { useEffect, useEffectEvent } from "react";
import type { Speaker } from "../language/make-speaker";
import type { Message } from "../pane/workspace/messages";
import { halfTyped } from "./files/half-typed";
import { newId } from "./files/recent";
import { whenTaken } from "./files/taken";
import { nameOf, type OpenFile } from "./opening";

interface Needs {
  readonly say: Speaker;
  tell(message: Message): void;
  /** What is open goes on under another id. */
  onApart(file: OpenFile): void;
}

/** Keeps what is done here apart from what another tab does, once that has opened the same file. */
export function useTaken(file: OpenFile | null, { say, tell, onApart }: Needs): void {
  const part = useEffectEvent((from: OpenFile) => {
    const id = newId();
    halfTyped(id).keep(halfTyped(from.id).read());
    onApart({ ...from, id });
    const name = nameOf(from.book);
    whenSeen(() =>
      tell({ intent: "warning", title: say("pane.page.told.taken", { name }), body: say("pane.page.told.takenHint") }),
    );
  });
  useEffect(() => (file ? whenTaken(file.id, () => part(file)) : undefined), [file]);
}

/** Does something as soon as the tab is looked at. */
function whenSeen(act: () => void): void {
  if (document.visibilityState === "visible") act();
  else document.addEventListener("visibilitychange", () => whenSeen(act), { once: true });
}
