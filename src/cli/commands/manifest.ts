import { CodedError } from "../../core/errors/coded-error";
import { manifestFor, WPS_FILES, wpsFileFor } from "../../service/pages/manifest";
import { environment, type GlobalOptions } from "../environment";
import { EXIT } from "../exit";
import { readBytes } from "../files";
import { print, printJson } from "../output";
import { holds, refuseToOverwrite } from "../overwrite";
import { readManifest, readWpsFile, wpsIcons } from "../package-files";
import { TOOL } from "../tool";
import { pathWithin, writeFile } from "../write-file";

export interface ManifestOptions extends GlobalOptions {
  readonly url: string;
  /** A file; with `wps` a folder. */
  readonly out?: string;
  readonly wps?: boolean;
  readonly force?: boolean;
}

/** Writes the add-in's manifest for the address it is served at, to a file or standard output; for WPS, its folder. */
export function manifest(options: ManifestOptions): number {
  if (options.wps) return wpsFolder(options);
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

/** The manifest for an address; throws a problem of usage where it is none, or not an https one: Office opens no other. */
export function manifestAt(url: string): string {
  const text = /^https:/i.test(url) ? manifestFor(readManifest(), url) : null;
  if (text === null) throw new CodedError("usage", "bad-url", { url });
  return text;
}

/** Writes the files by which WPS takes the add-in, for the folder they are served from. */
function wpsFolder(options: ManifestOptions): number {
  const { list, say, json } = environment(options);
  const { url, out, force = false } = options;
  if (out === undefined) throw new CodedError("usage", "wps-without-folder");
  const files = new Map<string, Uint8Array | string>(wpsIcons());
  for (const name of WPS_FILES) {
    const text = wpsFileFor(readWpsFile(name), url);
    if (text === null) throw new CodedError("usage", "bad-url", { url });
    files.set(name, text);
  }
  const paths = [...files].map(([name, content]) => [pathWithin(out, name), content] as const);
  const changed = paths.filter(([path, content]) => !holds(path, content));
  for (const [path] of changed) refuseToOverwrite(path, { made: "other", list, force });
  for (const [path, content] of changed) writeFile(path, content);
  if (json) printJson({ ...TOOL, url, folder: out, files: [...files.keys()] });
  else print(say("cli.manifest.written-wps", { url, folder: out }));
  return EXIT.clean;
}
