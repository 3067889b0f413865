/** A message of office.js to its host or back; the names are the wire's. */
export interface FrameMessage {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

declare global {
  interface Window {
    excelHostMessage(message: FrameMessage): Promise<unknown>;
    excelHostTell?(event: string, data: unknown): void;
  }
}

/**
 * Runs in the page around the pane: carries messages between its frame and the host. The answer to the call
 * `documentSlice` comes as Base64. Uses nothing from outside.
 */
export function webShim(conversation: string, documentSlice: number): void {
  const request = 0;
  const response = 1;
  const forCalling = 0;
  const forEventing = 1;
  let pane: { readonly window: Window; readonly origin: string } | undefined;
  const answer = (to: Pick<FrameMessage, "_actionName" | "_correlationId">, type: number, data: unknown) => {
    const message = {
      ...{ _messageType: response, _actionName: to._actionName, _conversationId: conversation },
      ...{ _correlationId: to._correlationId, _origin: window.location.origin, _data: data },
      ...{ _errorCode: 0, _responseType: type, _serializerVersion: 1 },
    };
    pane?.window.postMessage(JSON.stringify(message), pane.origin);
  };
  const unpacked = (slice: { readonly 0: string }) => ({
    ...slice,
    0: Array.from(atob(slice[0]), (letter) => letter.charCodeAt(0)),
  });
  window.addEventListener("message", (event) => {
    if (typeof event.data !== "string" || !event.data.startsWith("{")) return;
    const message: FrameMessage = JSON.parse(event.data);
    if (message._messageType !== request || message._conversationId !== conversation) return;
    pane = { window: event.source as Window, origin: event.origin };
    const call = message._data as { readonly DdaMethod?: { readonly DispatchId: number } } | null;
    const packed = call?.DdaMethod?.DispatchId === documentSlice;
    const reply = (data: unknown) => answer(message, forCalling, packed ? unpacked(data as { 0: string }) : data);
    void window.excelHostMessage(message).then(reply);
  });
  window.excelHostTell = (event, data) => answer({ _actionName: event, _correlationId: 0 }, forEventing, data);
}
