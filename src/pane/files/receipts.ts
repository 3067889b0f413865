import { RECEIVED_FILE } from "../../actions/received";
import { escaped } from "../../language/shown-text";
import type { Speaker } from "../../language/speaker";
import { type FoundFile, strayReceipts } from "./picked-files";

/** More would hide the rest of the message. */
const MOST_NAMED = 5;

/** What is to be said of records of receipt that date none of the files found; null where every entry does. */
export async function strayReceiptsSentence(found: readonly FoundFile[], say: Speaker): Promise<string | null> {
  const strays = await strayReceipts(found);
  const sentences = (["no-file", "no-time"] as const).flatMap((reason) => {
    const names = strays.filter((stray) => stray.reason === reason).map(({ name }) => escaped(name));
    if (names.length === 0) return [];
    const named = names.slice(0, MOST_NAMED).join(say("terms.separator"));
    const name = names.length > MOST_NAMED ? `${named}…` : named;
    return [say(`terms.stray-receipt.${reason}`, { file: RECEIVED_FILE, name })];
  });
  return sentences.length > 0 ? sentences.join("\n") : null;
}
