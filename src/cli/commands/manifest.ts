import { manifestFor } from "../../serve/manifest";
import { environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT } from "../exit";
import { writeFile } from "../files";
import { print, printJson } from "../output";
import { readManifest } from "../package-files";
import { TOOL } from "../tool";

export interface ManifestOptions extends GlobalOptions {
  readonly url: string;
  readonly out?: string;
}

/** Writes the add-in's manifest for the address it is served at, to a file or standard output. */
export function manifest(options: ManifestOptions): number {
  const { say, json } = environment(options);
  const { url, out } = options;
  const text = manifestAt(url);
  if (out !== undefined) writeFile(out, text);
  if (json) printJson({ ...TOOL, url, ...(out === undefined ? { manifest: text } : { file: out }) });
  else print(out === undefined ? text.trimEnd() : say("cli.manifest.written", { url, file: out }));
  return EXIT.clean;
}

/** The manifest for an address; throws a CommandError where it is none. */
export function manifestAt(url: string): string {
  const text = manifestFor(readManifest(), url);
  if (text === null) throw new CommandError("U20", "cli.bad-url", { url });
  return text;
}
