import type { SummaryBook } from "../../core/audit/book";
import { receiptSentences } from "../files/receipts";
import { usePicked } from "../files/use-picked";
import { useWorkspace } from "../workspace/workspace";
import type { Reperformance } from "./reperformance";

/** Takes files given beside a summary: they are read once, for the recomputation, the cues and the evidence package. */
export function useGivenFiles(reperformance: Reperformance, book: SummaryBook) {
  const { shelf, say, toast } = useWorkspace();
  return usePicked(({ files, receipts }) => {
    reperformance.start(book, files, shelf);
    const [title, ...more] = receiptSentences(receipts, say);
    if (title) toast({ intent: "warning", title, ...(more.length > 0 ? { body: more.join("\n") } : {}) });
  });
}
