import {
  Link,
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from "@fluentui/react-components";
import { useCallback, useMemo, useRef } from "react";
import type { CellPlace } from "../../core/grid/grid";
import type { Speaker } from "../../language/speaker";
import type { CellEdit, WorkbookHost } from "../host/workbook-host";
import { errorMessage } from "./error-message";
import { type Done, lastStep, withStep } from "./undo";
import type { Message } from "./workspace";

/** Milliseconds a message stays; one with something to click stays longer. */
const STAY = { plain: 5_000, withAction: 10_000 };

/** What the views do with the workbook and what is said about it. */
export interface Actions {
  run<Result>(task: () => Result | Promise<Result>): Promise<Result | undefined>;
  write(edits: readonly CellEdit[], label: string): Promise<boolean>;
  go(place: CellPlace): void;
  toast(message: Message): void;
  /** What was done so far can no longer be undone here, nor is it offered. */
  settle(): void;
}

export function useActions(host: WorkbookHost, say: Speaker, toasterId: string, refresh: () => Promise<void>): Actions {
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId);
  const steps = useRef<readonly Done[]>([]);

  const toast = useCallback(
    ({ intent, title, body, action }: Message) => {
      // What is new must not wait in a queue behind what has been read, nor cover the findings with it.
      dismissAllToasts();
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body ? <ToastBody>{body}</ToastBody> : null}
          {action ? (
            <ToastFooter>
              <ToastTrigger>
                <Link as="button" onClick={action.run}>
                  {action.label}
                </Link>
              </ToastTrigger>
            </ToastFooter>
          ) : null}
        </Toast>,
        {
          intent,
          timeout: action || body ? STAY.withAction : STAY.plain,
          politeness: intent === "error" ? "assertive" : "polite",
        },
      );
    },
    [dispatchToast, dismissAllToasts],
  );

  return useMemo(() => {
    const run = async <Result,>(task: () => Result | Promise<Result>): Promise<Result | undefined> => {
      try {
        return await task();
      } catch (error) {
        const { title, body, retry } = errorMessage(error, say);
        const action = { label: say("pane.shell.retry"), run: () => void run(task) };
        toast({ intent: "error", title, body, ...(retry ? { action } : {}) });
        return undefined;
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
      dismissAllToasts();
      host.settle();
    };
    return { run, write, toast, settle, go: (place: CellPlace) => void run(() => host.select(place)) };
  }, [host, say, toast, dismissAllToasts, refresh]);
}
