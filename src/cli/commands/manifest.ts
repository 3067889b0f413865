import { manifestFor } from "../../service/pages/manifest";
import { environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT } from "../exit";
import { readBytes } from "../files";
import { print, printJson } from "../output";
import { holds, refuseToOverwrite } from "../overwrite";
import { readManifest } from "../package-files";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface ManifestOptions extends GlobalOptions {
  readonly url: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** Writes the add-in's manifest for the address it is served at, to a file or standard output. */
export function manifest(options: ManifestOptions): number {
  const { list, say, json } = environment(options);
  const { url, out, force = false } = options;
  const text = manifestAt(url);
  if (out !== undefined && !holds(out, text)) {
    refuseToOverwrite(out, { made: "other", list, force, own: isManifest });
    writeFile(out, text);
  }
  if (json) printJson({ ...TOOL, url, ...(out === undefined ? { manifest: text } : { file: out }) });
  else print(out === undefined ? text.trimEnd() : say("cli.manifest.written", { url, file: out }));
  return EXIT.clean;
}

/** Whether a file is this add-in's manifest for some address. */
function isManifest(path: string): boolean {
  const id = /<Id>.*?<\/Id>/.exec(readManifest())![0];
  return readBytes(path).toString("utf8").includes(id);
}

/** The manifest for an address; throws a CommandError where it is none, or not an https one: Office opens no other. */
export function manifestAt(url: string): string {
  const text = /^https:/i.test(url) ? manifestFor(readManifest(), url) : null;
  if (text === null) throw new CommandError("cli.bad-url", { url });
  return text;
}
