import { useMemo, useRef, useState } from "react";
import type { CellAddress } from "../../core/grid/grid";
import type { Speaker } from "../../language/speaker";
import type { CellEdit, WorkbookHost } from "../host/workbook-host";
import { errorMessage } from "./error-message";
import { type Message, type Messages, openMessages } from "./messages";
import { type Done, lastStep, withStep } from "./undo";

/** What the views do with the workbook and what is said about it. */
export interface Actions {
  readonly messages: Messages;
  run<Result>(task: () => Result | Promise<Result>): Promise<Result | undefined>;
  write(edits: readonly CellEdit[], label: string): Promise<boolean>;
  go(place: CellAddress): void;
  toast(message: Message): void;
  /** What was done so far can no longer be undone here, nor is it offered. */
  settle(): void;
}

/** Milliseconds within which nobody wonders whether anything happens. */
const AT_ONCE = 600;

export function useActions(host: WorkbookHost, say: Speaker, refresh: () => Promise<void>): Actions {
  const [messages] = useState(openMessages);
  const steps = useRef<readonly Done[]>([]);

  return useMemo(() => {
    const toast = messages.tell;
    const run = async <Result,>(task: () => Result | Promise<Result>): Promise<Result | undefined> => {
      const waiting = setTimeout(() => {
        if (host.waitsForUser?.()) toast({ intent: "info", title: say("pane.shell.waitsForCell") });
      }, AT_ONCE);
      try {
        return await task();
      } catch (error) {
        const { title, body, retry } = errorMessage(error, say);
        const action = { label: say("pane.shell.retry"), run: () => void run(task) };
        toast({ intent: "error", title, body, ...(retry ? { action } : {}) });
        return undefined;
      } finally {
        clearTimeout(waiting);
      }
    };
    const undo = () =>
      run(async () => {
        const last = lastStep(steps.current);
        if (!last) return;
        await host.write(last.step.inverse);
        steps.current = last.rest;
        await refresh();
        toast({ intent: "info", title: say("pane.shell.undone", { label: last.step.label }) });
      });
    const write = async (edits: readonly CellEdit[], label: string) => {
      const written = await run(async () => {
        const inverse = await host.write(edits);
        steps.current = withStep(steps.current, { label, inverse });
        await refresh();
        toast({ intent: "success", title: label, action: { label: say("pane.shell.undo"), run: () => void undo() } });
        return true;
      });
      return written === true;
    };
    const settle = () => {
      steps.current = [];
      messages.clear();
      host.settle();
    };
    return { messages, run, write, toast, settle, go: (place: CellAddress) => void run(() => host.select(place)) };
  }, [host, say, messages, refresh]);
}
