import { createHash } from "node:crypto";
import { CodedError } from "../core/errors/coded-error";
import type { Actor } from "../core/states/state";
import { LARGEST_SCAN, scanName } from "../core/submission/scan";
import { scanTypeOf } from "../core/submission/scan-type";
import type { FormKey } from "../store/forms";
import { keepScan, type Scan, scansOf } from "../store/scans";
import { decide } from "./decide";
import type { Service } from "./service";

/** Keeps a scan with the stamp (盖章件) beside a unit's form; the same one again gets what it got first. */
export async function attach(
  service: Service,
  { key, actor }: { readonly key: FormKey; readonly actor: Actor },
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly scan: Scan; readonly again: boolean }> {
  if (bytes.length > LARGEST_SCAN)
    throw new CodedError("service", "scan-too-large", { megabytes: LARGEST_SCAN / 1024 / 1024 });
  const type = scanTypeOf(bytes);
  if (type === null) throw new CodedError("service", "no-scan");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = async () => (await scansOf(service.store.db, key)).find((scan) => scan.sha256 === sha256);
  const first = await known();
  if (first) return { scan: first, again: true };
  const fileName = scanName(name, type);
  const details = { sha256, fileName };
  let kept: Scan | undefined;
  await decide(
    service,
    { key, actor, action: "attach", details },
    undefined,
    async (work, logIndex, at, { version }) => {
      const scans = await scansOf(work, key);
      if (scans.some((scan) => scan.sha256 === sha256)) throw new SentTwice();
      const about = { sha256, fileName, type, size: bytes.length, version, sentBy: actor.name, at, logIndex };
      kept = { ...key, number: scans.length + 1, ...about };
      await keepScan(work, kept, bytes);
    },
  ).catch((error: unknown) => {
    if (!(error instanceof SentTwice)) throw error;
  });
  return kept ? { scan: kept, again: false } : { scan: (await known())!, again: true };
}

/** Undoes what was done for a scan that came a second time meanwhile. */
class SentTwice extends Error {}
