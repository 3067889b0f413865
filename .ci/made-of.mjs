import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const INPUTS = ["manifest.xml", "package-lock.json", "package.json", "seeds", "src", "templates", "webpack.config.js"];

function* filesBelow(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) yield path;
  else for (const name of readdirSync(join(ROOT, path)).sort()) yield* filesBelow(`${path}/${name}`);
}

/** What a build is made of: its sources, and the Node whose compiled code it keeps. */
export function digest() {
  const hash = createHash("sha256").update(process.version);
  for (const input of INPUTS)
    for (const file of filesBelow(input)) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

const stampOf = (part) => join(ROOT, "dist", `${part}.made-of`);

/** Whether a part of dist is made of what lies here now. */
export function isCurrent(part, current = digest()) {
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), "utf8") === current;
}

/** Forgets what a part of dist was made of: it is being made anew, and may not be finished. */
export function forget(part) {
  rmSync(stampOf(part), { force: true });
}

/** Notes what a part of dist was made of. */
export function note(part, madeOf) {
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(stampOf(part), madeOf);
}
