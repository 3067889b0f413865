import { openStore, type Store } from "../host/events";

/** Something to tell in passing. */
export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly body?: string;
  readonly action?: { readonly label: string; run(): void };
}

/** The one message that stands in the pane; a new one takes the place of the one before. */
export interface Messages extends Store<Message | null> {
  tell(message: Message): void;
  clear(): void;
}

export function openMessages(): Messages {
  const { get, subscribe, set } = openStore<Message | null>(null);
  return { get, subscribe, tell: set, clear: () => set(null) };
}

/** Milliseconds a message stays; one with more to read or something to click stays longer. */
export function stayOf({ body, action }: Message): number {
  return action || body ? 10_000 : 5_000;
}
