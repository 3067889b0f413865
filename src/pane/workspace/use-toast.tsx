import {
  Link,
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from "@fluentui/react-components";
import { useCallback } from "react";

/** Something to tell in passing. */
export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly body?: string;
  readonly action?: { readonly label: string; run(): void };
}

/** Milliseconds a message stays; one with more to read or something to click stays longer. */
const STAY = { plain: 5_000, more: 10_000 };

/** Tells messages at a toaster; `alone` where a new one takes the place of those before. */
export function useToast(toasterId: string, alone: boolean) {
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId);
  const toast = useCallback(
    ({ intent, title, body, action }: Message) => {
      if (alone) dismissAllToasts();
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
          timeout: action || body ? STAY.more : STAY.plain,
          politeness: intent === "error" ? "assertive" : "polite",
        },
      );
    },
    [dispatchToast, dismissAllToasts, alone],
  );
  return { toast, dismissAll: dismissAllToasts };
}
