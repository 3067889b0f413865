import { Refusal } from "../../core/refusal";

/** Throws a Refusal that names what the file is, unless it starts as a zip file does. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal("empty-file");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  throw new Refusal("not-a-workbook", { format: "?" });
}
