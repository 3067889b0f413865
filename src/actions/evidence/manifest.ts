import { z } from "zod";

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
  /** The file's own name, where it was somebody's file. */
  name: z.string().optional(),
  /** When it came, as the summary recorded it (ISO 8601). */
  receivedAt: z.string().optional(),
});

const manifest = z.strictObject({
  format: z.literal(EVIDENCE_FORMAT),
  tool: z.strictObject({ tool: z.string(), version: z.string() }),
  period: z.string(),
  area: z.string(),
  /** Whatever was set down to draw samples by, so that anyone can repeat them; null where nothing was. */
  seed: z.string().nullable(),
  files: z.array(part),
});

export type EvidenceManifest = z.infer<typeof manifest>;

/** Reads a manifest; null for a text that is none. */
export function parseManifest(text: string): EvidenceManifest | null {
  try {
    return manifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
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
