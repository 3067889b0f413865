import { useState } from "react";
import { SUMMARY_SHEETS } from "../../core/audit/layout";
import type { Period } from "../../core/period";
import { savedToast } from "../components/saved-toast";
import { bulletinFile } from "../files/bulletin-file";
import { useWorkspace } from "../workspace/workspace";
import type { BureauSession } from "./session";

/** A summary that waits for the user's word, since sheets of its names are somebody else's. */
export interface Asking {
  readonly bytes: Uint8Array;
  /** Its sheets in their order; a summary has some only where there is something to say. */
  readonly sheets: readonly string[];
  readonly foreign: readonly string[];
  /** Those of them that users know of. */
  readonly seen: readonly string[];
}

export interface Rollup {
  readonly working: boolean;
  readonly asking: Asking | null;
  /** Puts the month's summary into the open workbook, or asks first. */
  deliver(period: Period): Promise<void>;
  /** Hands the month's summary to the user as a file. */
  save(period: Period): Promise<void>;
  /** Hands the month's text to the user as a document. */
  bulletin(period: Period): Promise<void>;
  /** Answers what was asked. */
  answer(answer: "replace" | "save" | "cancel", period: Period): Promise<void>;
}

/** Writes the summary of what the session has looked at. */
export function useRollup(session: BureauSession): Rollup {
  const { host, language, list, platform, say, run, toast, show } = useWorkspace();
  const [working, setWorking] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);

  const work = async (task: () => Promise<void>) => {
    setWorking(true);
    await run(task);
    setWorking(false);
  };
  const write = () => session.write(language, new Date().toISOString());
  const sheetsIn = async (bytes: Uint8Array) => {
    const { readSummaryBook } = await import("../../workbook/read/summary-book");
    return readSummaryBook(bytes, platform).sheets.map(({ name }) => name);
  };
  const put = async ({ bytes, sheets, foreign }: Pick<Asking, "bytes" | "sheets" | "foreign">) => {
    // The workbook becomes a summary now, which would otherwise open with another view.
    show("bureau");
    await host.deliver({ bytes, sheets, replace: foreign });
    toast({
      intent: "success",
      title: say("pane.bureau.rolledUp"),
      body: say("pane.bureau.rolledUpBody", { count: sheets.length - HIDDEN }),
      action: { label: say("pane.bureau.trace"), run: () => show("audit") },
    });
  };
  const saveAs = async (
    bytes: Uint8Array,
    { year, month }: Period,
    kind: "terms.summaryFile" | "terms.bulletinFile" = "terms.summaryFile",
  ) => {
    const { nameZh, nameEn } = list.header.area;
    const file = say(kind, { area: say("terms.name", { nameZh, nameEn }), year, month });
    toast(savedToast(say, await host.save(bytes, file), say("pane.bureau.saved", { file })));
  };

  return {
    working,
    asking,
    deliver: () =>
      work(async () => {
        const bytes = await write();
        const sheets = await sheetsIn(bytes);
        const foreign = await host.foreignSheets(sheets);
        const seen = foreign.filter((name) => name !== SUMMARY_SHEETS.identity);
        if (seen.length > 0) setAsking({ bytes, sheets, foreign, seen });
        else await put({ bytes, sheets, foreign });
      }),
    save: (period) => work(async () => saveAs(await write(), period)),
    bulletin: (period) =>
      work(async () => saveAs(await bulletinFile(await write(), list), period, "terms.bulletinFile")),
    async answer(answer, period) {
      const asked = asking;
      setAsking(null);
      if (!asked || answer === "cancel") return;
      await work(() => (answer === "replace" ? put(asked) : saveAs(asked.bytes, period)));
    },
  };
}

/** The sheet that says what the others are. */
const HIDDEN = 1;
