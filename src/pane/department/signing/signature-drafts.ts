import { layoutOf } from "../../../core/form/layout";
import type { CellAddress } from "../../../core/grid/grid";
import { SIGNATURES, type Signature } from "../../../core/submission/submission";
import { dayOnForm, readDay } from "../../../core/submission/written-date";
import type { CellEdit } from "../../host/workbook-host";
import type { FormContent } from "../../workspace/content";

/** What stands in the signature fields, or is about to. */
export type Signatures = Readonly<Record<Signature, string>>;

/** Signers who stay the same from month to month; the date does not. */
export const LASTING = SIGNATURES.filter((name) => name !== "reportedOn");

/** The fields as they stand under the table. */
export function writtenSignatures({ checked }: FormContent): Signatures {
  const { signatures } = checked.submission;
  return Object.fromEntries(SIGNATURES.map((name) => [name, signatures[name]?.text ?? ""])) as Signatures;
}

/** The cell of a field: where it was found, else where the form was issued with it. */
export function signatureAddress({ form, checked }: FormContent, name: Signature): CellAddress {
  const field = checked.submission.signatures[name];
  return field ? { sheet: field.sheet, cell: field.cell } : layoutOf(form).signatures[name];
}

/** The edits that write what differs from what stands there; a day goes in as the form states days. */
export function signatureEdits(content: FormContent, drafts: Signatures): CellEdit[] {
  const written = writtenSignatures(content);
  return SIGNATURES.flatMap((name) => {
    const draft = drafts[name].trim();
    const day = name === "reportedOn" ? readDay(draft, content.checked.submission.identity.period) : null;
    const text = day ? dayOnForm(day) : draft;
    if ([draft, text].includes(written[name].trim())) return [];
    return [{ ...signatureAddress(content, name), value: text === "" ? null : text }];
  });
}

/** The local day as a form states it: 2024年4月8日. */
export function dateText(date: Date): string {
  return dayOnForm({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

/** The local time with its offset, as a seal and a receipt state it. */
export function timeText(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** A time as people read it: "2024-04-08 09:30". */
export function spokenTime(iso: string): string {
  return iso.slice(0, 16).replace("T", " ");
}
