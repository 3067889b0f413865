import { formatPeriod } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";
import { derivedParts } from "./derived";
import { type EvidenceSources, type Gathered, hashOfReceived } from "./gather";
import { EVIDENCE_FORMAT, type EvidenceManifest, PARTS, placeOf } from "./manifest";

/** What goes into a package beside its files. */
export interface PackedAbout extends Pick<EvidenceManifest, "tool" | "seed"> {
  readonly lists: readonly TargetList[];
}

/** A package before it is a file. */
export interface Packed {
  readonly manifest: EvidenceManifest;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** The package of what was gathered: of the files those the summary rests on, in their order, and what follows from them. */
export function pack(
  { summary, forms, past, platform }: Pick<EvidenceSources, "summary" | "forms" | "past" | "platform">,
  { remade, received: taken }: Pick<Gathered, "remade" | "received">,
  { tool, seed, lists }: PackedAbout,
): Packed {
  const { record } = remade;
  const parts = new Map<string, Uint8Array>([[PARTS.summary, summary], ...derivedParts(remade, lists)]);
  const recorded = new Map(record.files.map((file) => [file.sha256, file]));
  const unread = [...record.refused];
  const received = forms.flatMap((file, index): EvidenceManifest["received"] => {
    const { name } = file;
    const outcome = taken[index]!;
    const at = unread.indexOf(name);
    if (outcome.status === "refused" && at >= 0) unread.splice(at, 1);
    else if (outcome.status === "refused" || !recorded.has(hashOfReceived(outcome))) return [];
    if ("refusal" in file) return [{ name, refusal: plain(file.refusal) }];
    const sha256 = platform.sha256(file.bytes);
    const names = record.files.flatMap((one) => (one.sha256 === sha256 ? one.name : []));
    const isCopy = names.length > 0 && !names.includes(name);
    // Of the same bytes those the summary names; what was renamed since goes by the name it had.
    if (isCopy && taken.some((one) => hashOfReceived(one) === sha256 && names.includes(one.file))) return [];
    const part = placeOf("forms", sha256);
    parts.set(part, file.bytes);
    const receivedAt = file.receivedAt ?? recorded.get(sha256)?.receivedAt ?? null;
    return [{ name: isCopy ? names[0]! : name, part, ...(receivedAt === null ? {} : { receivedAt }) }];
  });
  const earlier = new Map(past.map((file) => [platform.sha256(file.bytes), file]));
  const history = record.history.flatMap(({ name, sha256 }) => {
    const file = earlier.get(sha256);
    if (!file) return [];
    const part = placeOf("history", sha256);
    parts.set(part, file.bytes);
    return [{ name, part }];
  });
  const manifest: EvidenceManifest = {
    ...{ format: EVIDENCE_FORMAT, tool, period: formatPeriod(record.period), area: record.area, seed },
    ...{ received, history },
    files: [...parts].map(([path, bytes]) => ({ path, sha256: platform.sha256(bytes), bytes: bytes.length })),
  };
  return { manifest, parts };
}

/** An error thrown somewhere as the data it is. */
function plain({ area, kind, code, args }: NonNullable<EvidenceManifest["received"][number]["refusal"]>) {
  return { area, kind, code, args: { ...args } };
}
