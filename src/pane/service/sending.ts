import type { Handing, ServiceClient } from "../../client/client";
import { isPassing, isSignedOut } from "../../client/problem";
import type { Outbox, WaitingFile } from "./outbox";

/** Seconds until what could not be sent is tried again. */
const WAITS = [5, 15, 60, 300] as const;

export interface SendingListener {
  /** How many files still wait. */
  waiting(count: number): void;
  delivered(file: WaitingFile, handing: Handing): void;
  /** The service would not take it; it waits no longer. */
  refused(file: WaitingFile, problem: unknown): void;
}

/** Hands files in, and those the service cannot be reached for again and again until it has them. */
export interface Sending {
  /** What the service said; null where the file waits. Throws what the service says against it, or that one has to sign in again. */
  hand(file: WaitingFile, onProgress?: (share: number) => void): Promise<Handing | null>;
  /** Sends what waits of an account now; null forgets whose turn it is. */
  resume(account: string | null): Promise<void>;
  stop(): void;
}

export function openSending(client: Pick<ServiceClient, "submit">, outbox: Outbox, listener: SendingListener): Sending {
  let account: string | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const later = () => {
    clearTimeout(timer);
    const seconds = WAITS[Math.min(tries++, WAITS.length - 1)]!;
    timer = setTimeout(() => void flush(), seconds * 1000);
  };
  // Whoever opens the pane must see that something still waits for its sender to sign in.
  const count = async () => listener.waiting((await outbox.of(account)).length);

  async function sendAll(): Promise<void> {
    if (account === null) return count();
    for (const file of await outbox.of(account)) {
      try {
        const handing = await client.submit(file);
        await outbox.remove(file.sha256);
        tries = 0;
        listener.delivered(file, handing);
      } catch (error) {
        if (isPassing(error)) {
          later();
          break;
        }
        // Whoever signs in again sends it.
        if (isSignedOut(error)) break;
        await outbox.remove(file.sha256);
        listener.refused(file, error);
      }
    }
    await count();
  }
  const flush = (): Promise<void> => {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    async hand(file, onProgress) {
      // It is kept before it is sent, so that nothing that happens meanwhile loses it.
      await outbox.put(file);
      try {
        const handing = await client.submit(file, onProgress);
        await outbox.remove(file.sha256);
        return handing;
      } catch (error) {
        if (isPassing(error)) {
          later();
          return null;
        }
        // It goes as soon as the same person has signed in again.
        if (!isSignedOut(error)) await outbox.remove(file.sha256);
        throw error;
      } finally {
        await count();
      }
    },
    async resume(next) {
      account = next;
      clearTimeout(timer);
      tries = 0;
      await flush();
    },
    stop: () => clearTimeout(timer),
  };
}
