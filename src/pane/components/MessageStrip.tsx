import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useContext, useEffect, useState, useSyncExternalStore } from "react";
import { type Message, type Messages, stayOf } from "../workspace/messages";
import { type Workspace, WorkspaceContext } from "../workspace/workspace";
import { makeStyles } from "./make-styles";
import { useHeld } from "./use-held";

const useStyles = makeStyles({
  strip: { flexShrink: 0, maxHeight: "40%", overflowY: "auto" },
  bar: { borderLeftWidth: 0, borderRightWidth: 0, borderBottomWidth: 0, borderRadius: 0 },
  text: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/**
 * What is told in passing. It has a place of its own, since over anything else it would cover what the user wants to
 * press next. Outside the pane there is none.
 */
export function MessageStrip() {
  const workspace = useContext(WorkspaceContext);
  return workspace ? <Strip {...workspace} /> : null;
}

function Strip({ messages, say }: Pick<Workspace, "messages" | "say">) {
  const message = useHeld(useSyncExternalStore(messages.subscribe, messages.get, messages.get));
  const reading = usePassing(messages, message);
  const styles = useStyles();
  return (
    // It stands while it is empty, so that what comes into it is read out.
    <div role="status" aria-live={message?.intent === "error" ? "assertive" : "polite"} className={styles.strip}>
      {message ? (
        <MessageBar className={styles.bar} intent={message.intent} layout="singleline" {...reading}>
          <MessageBarBody className={styles.text}>
            <MessageBarTitle>{message.title}</MessageBarTitle>
            {message.body}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={say("pane.shell.closeMessage")}
                onClick={messages.clear}
              />
            }
          >
            {message.action ? (
              <Link as="button" onClick={message.action.run}>
                {message.action.label}
              </Link>
            ) : null}
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </div>
  );
}

/** Milliseconds. */
const TICK = 250;

/** Lets a message pass after its time, but not while it is being read: under the mouse, or with the focus in it. */
function usePassing(messages: Messages, message: Message | null) {
  const [read, setRead] = useState<Message | null>(null);
  const isRead = message !== null && read === message;
  useEffect(() => {
    if (!message || isRead) return;
    let left = stayOf(message);
    // By ticks, not by the clock: while the program holds the pane still nothing is seen, nor read.
    const timer = setInterval(() => {
      left -= TICK;
      if (left <= 0 && messages.get() === message) messages.clear();
    }, TICK);
    return () => clearInterval(timer);
  }, [messages, message, isRead]);
  const begin = () => setRead(message);
  const end = () => setRead(null);
  return { onMouseMove: begin, onMouseLeave: end, onFocus: begin, onBlur: end };
}
