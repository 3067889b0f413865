/** Stops what was begun. */
export type Unsubscribe = () => void;

/** Something that happens, and who is told of it. */
export interface Events<Event> {
  on(listener: (event: Event) => void): Unsubscribe;
  emit(event: Event): void;
}

export function openEvents<Event>(): Events<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

/** A value that tells when it changes, as React's useSyncExternalStore asks for it. */
export interface Store<Value> {
  get(): Value;
  subscribe(listener: () => void): Unsubscribe;
}

/** A store that can be written to. */
export interface OpenStore<Value> extends Store<Value> {
  set(value: Value): void;
}

export function openStore<Value>(initial: Value): OpenStore<Value> {
  const changed = openEvents<Value>();
  let value = initial;
  return {
    get: () => value,
    subscribe: (listener) => changed.on(listener),
    set(next) {
      value = next;
      changed.emit(next);
    },
  };
}
