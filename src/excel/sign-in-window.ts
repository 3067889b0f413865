import type { SignInWindow } from "../client/sign-in-window";
import { CodedError } from "../core/errors/coded-error";

/** In percent of the screen, as Office asks for it. */
const SIZE = { height: 70, width: 40 } as const;

/** What Office says when the user has closed the window. */
const CLOSED = 12006;

/** Office's own dialog; signed-in.html hands over in it by messageParent. */
export const excelSignInWindow: SignInWindow = {
  target: "pane",
  open: (address, signal) =>
    new Promise((resolve, reject) => {
      Office.context.ui.displayDialogAsync(
        address,
        { ...SIZE, promptBeforeOpen: false },
        ({ status, value: dialog }) => {
          if (status === Office.AsyncResultStatus.Failed) return reject(new CodedError("host", "sign-in-blocked"));
          const close = () => {
            try {
              dialog.close();
            } catch {
              // The user was quicker.
            }
          };
          signal.onabort = () => {
            close();
            reject(new CodedError("service", "sign-in-late"));
          };
          dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
            // Before DialogOrigin 1.1 Office hands on nothing but what comes from the add-in's own address, and names none.
            if (!("message" in told) || (told.origin ?? location.origin) !== location.origin) return;
            close();
            resolve(told.message);
          });
          dialog.addEventHandler(Office.EventType.DialogEventReceived, (told) => {
            const isClosed = "error" in told && told.error === CLOSED;
            reject(new CodedError("host", isClosed ? "sign-in-closed" : "service-unreachable"));
          });
        },
      );
    }),
};
