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
import { type Message, stayOf } from "../pane/workspace/messages";

/** Tells messages at a toaster. */
export function useToast(toasterId: string): (message: Message) => void {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    (message: Message) => {
      const { intent, title, body, action } = message;
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
        { intent, timeout: stayOf(message), politeness: intent === "error" ? "assertive" : "polite" },
      );
    },
    [dispatchToast],
  );
}
