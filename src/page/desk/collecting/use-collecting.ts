import { useCallback, useRef, useState } from "react";
import type { FoundFile } from "../../../pane/files/found-files";
import { pickWorkbooks } from "../../../pane/files/picked-files";
import { receiptSentences } from "../../../pane/files/receipts";
import { useDesk } from "../desk-context";
import { type Collected, collect, collectedFile, inOrder, isLeft } from "./collect";

export interface Collecting {
  readonly isOpen: boolean;
  readonly files: readonly Collected[];
  readonly isSending: boolean;
  /** What is to be said of what was given beside forms. */
  readonly remarks: readonly string[];
  open(): void;
  /** Forgets the files too: what was handed in the service has. */
  close(): void;
  add(found: Promise<readonly FoundFile[]> | readonly FoundFile[]): void;
  change(key: number, handedOver: string): void;
  /** Gives all that are still to be handed in the same time. */
  changeAll(handedOver: string): void;
  remove(key: number): void;
  /** Hands in what is left, one after the other, in the order of their times. */
  send(): Promise<void>;
}

/** The files that are handed in for their units (代收报表), and what became of each. */
export function useCollecting(onChanged: () => void): Collecting {
  const { service, say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const [files, setFiles] = useState<readonly Collected[]>([]);
  const keys = useRef(0);
  const put = (key: number, change: Partial<Collected>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const add = useCallback(
    async (given: Promise<readonly FoundFile[]> | readonly FoundFile[]) => {
      setOpen(true);
      const { files: picked, leftOut, receipts } = await pickWorkbooks(await given);
      const out = leftOut.map(({ path, reason }) =>
        say("terms.remark", { about: path, text: say(`summary.roster.left-out-reason.${reason}`) }),
      );
      const nothing = picked.length + out.length === 0 ? [say("desk.collect.nothing")] : [];
      setRemarks([...nothing, ...out, ...receiptSentences(receipts, say)]);
      setFiles((all) => [...all, ...picked.map((file) => collectedFile(file, ++keys.current))]);
    },
    [say],
  );
  return {
    isOpen,
    files,
    isSending,
    remarks,
    open: () => setOpen(true),
    close() {
      setOpen(false);
      setFiles([]);
      setRemarks([]);
    },
    add: (found) => void add(found),
    change: (key, handedOver) => put(key, { handedOver }),
    changeAll: (handedOver) => setFiles((all) => all.map((one) => (isLeft(one) ? { ...one, handedOver } : one))),
    remove: (key) => setFiles((all) => all.filter((one) => one.key !== key)),
    async send() {
      setSending(true);
      for (const one of inOrder(files.filter(isLeft))) {
        put(one.key, { state: "sending" });
        put(one.key, { state: await collect(service, one, say) });
      }
      setSending(false);
      onChanged();
    },
  };
}
