import { z } from "zod";
import { CodedError } from "../../core/errors/coded-error";
import { REFUSALS } from "../../core/errors/refusals";

/** What the manifest of an evidence package calls itself. */
export const EVIDENCE_FORMAT = "huizong-evidence/1";

/** The parts of an evidence package. Lists, forms and earlier files lie in folders of their own, named by their content. */
export const PARTS = {
  manifest: "manifest.json",
  summary: "summary.xlsx",
  rules: "rules.json",
  findings: "findings.json",
  explanations: "explanations.json",
  record: "record.json",
  targets: "targets/",
  forms: "forms/",
  history: "history/",
} as const;

const part = z.strictObject({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
});

const refusal = z.strictObject({
  area: z.literal("refusal"),
  kind: z.enum(Object.keys(REFUSALS) as [keyof typeof REFUSALS]),
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A file of the month, in the order in which they were read; one that could not even be read has a reason and no part. */
const received = z.strictObject({
  name: z.string(),
  part: z.string().optional(),
  /** When it came (ISO 8601), where that is known. */
  receivedAt: z.string().optional(),
  refusal: refusal.optional(),
});

const manifest = z.strictObject({
  format: z.literal(EVIDENCE_FORMAT),
  tool: z.strictObject({ tool: z.literal("huizong"), version: z.string() }),
  period: z.string(),
  area: z.string(),
  /** Whatever was set down to draw samples by, so that anyone can repeat them; null where nothing was. */
  seed: z.string().nullable(),
  received: z.array(received),
  history: z.array(z.strictObject({ name: z.string(), part: z.string() })),
  files: z.array(part),
});

export type EvidenceManifest = z.infer<typeof manifest>;

/** Reads a manifest. Throws a problem of usage for a text that is none, with the places where it is otherwise. */
export function parseManifest(text: string): EvidenceManifest {
  const { data, error } = manifest.safeParse(jsonIn(text));
  if (data) return data;
  const places = error.issues.flatMap((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return keys.map((path) => path.map(String).join(".").slice(0, LONGEST_PLACE));
  });
  throw new CodedError("usage", "foreign-manifest", { places: places.slice(0, MOST_PLACES).join("、") });
}

/** Enough to find what was done to a manifest; its keys may be of any length and number. */
const [MOST_PLACES, LONGEST_PLACE] = [5, 60];

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      throw new CodedError("usage", "broken-evidence", { part: PARTS.manifest });
    }
    throw error;
  }
}

/** Where a target list lies, by the hash forms carry of it. */
export function placeOfList(hash: string): string {
  return `${PARTS.targets}${hash}.json`;
}

/** Where a file of this content lies: nothing a file is called decides it. */
export function placeOf(folder: "forms" | "history", sha256: string): string {
  return `${PARTS[folder]}${sha256.slice(0, 32)}`;
}
