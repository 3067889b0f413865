import { CodedError } from "../../core/errors/coded-error";
import type { TargetList } from "../../core/targets/schema";
import { loadSpeaker } from "../../language/load-speaker";
import { languageNamed } from "../../language/make-speaker";
import { browserPlatform } from "../../workbook/platform/browser";

/** The month's text of a summary as a document, in the language the summary is in. What writes it is loaded when it is asked for. */
export async function bulletinFile(summary: Uint8Array, list: TargetList): Promise<Uint8Array> {
  const [{ writeBulletin }, { bulletinDocument }] = await Promise.all([
    import("../../actions/bulletin"),
    import("../../workbook/bulletin/document"),
  ]);
  const written = await writeBulletin(summary, {
    platform: browserPlatform,
    lists: [list],
    speakerOf: (language) => loadSpeaker(languageNamed(language)),
  });
  if (!written) throw new CodedError("refusal", "foreign-workbook");
  return bulletinDocument(written.bulletin, written.say, written.agency);
}
