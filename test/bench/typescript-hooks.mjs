import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "@swc/core";

const SOURCES = new URL("../../src/", import.meta.url);

/** Finds "./name" and "#src/name" as name.ts, since the sources are imported without extensions. */
export async function resolve(specifier, context, next) {
  if (!/^(\.|#src\/)/.test(specifier)) return next(specifier, context);
  const url = specifier.startsWith(".")
    ? new URL(specifier, context.parentURL)
    : new URL(specifier.slice("#src/".length), SOURCES);
  const found = [".ts", "/index.ts"].map((ending) => new URL(url.href + ending)).find((file) => existsSync(file));
  return found ? { url: found.href, format: "module", shortCircuit: true } : next(specifier, context);
}

/** Strips the types from .ts files, and reads .json files imported without an attribute. */
export async function load(url, context, next) {
  if (url.endsWith(".json")) {
    const source = `export default ${await readFile(fileURLToPath(url), "utf8")}`;
    return { format: "module", source, shortCircuit: true };
  }
  if (!url.endsWith(".ts")) return next(url, context);
  const filename = fileURLToPath(url);
  const options = { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, sourceMaps: "inline", filename };
  const { code } = await transform(await readFile(filename, "utf8"), options);
  return { format: "module", source: code, shortCircuit: true };
}
