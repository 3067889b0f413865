import { useCallback, useRef, useState } from "react";
import type { Speaker } from "../language/make-speaker";
import type { Message } from "../pane/workspace/messages";
import { type Failure, failureOf } from "./failure";

interface Needs {
  readonly say: Speaker;
  tell(message: Message): void;
  /** Whether a workbook is open, beside which things are told in passing. */
  isOpen(): boolean;
}

/** Runs things that may fail, one after the other, and says so: where nothing is open, for as long as it matters. */
export function useAttempt(needs: Needs) {
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Message | null>(null);
  const latest = useRef(needs);
  latest.current = needs;
  const attempt = useCallback(async (failure: Failure, task: () => Promise<void>, name?: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await task();
    } catch (error) {
      const { say, tell, isOpen } = latest.current;
      const message = failureOf(error, failure, say, name);
      if (isOpen()) tell(message);
      else setProblem(message);
    } finally {
      setBusy(false);
    }
  }, []);
  const settle = useCallback(() => setBusy(false), []);
  return { busy, problem, attempt, settle };
}
