/**
 * Builds dist when what it is made of has changed, so that `npx huizong`, which prepares the checkout again at its
 * first call, answers at once.
 */
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const INPUTS = ["manifest.xml", "package-lock.json", "package.json", "seeds", "src", "templates", "webpack.config.js"];
const STAMP = "dist/made-of";

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

function digest() {
  const hash = createHash("sha256").update(process.version);
  for (const input of INPUTS)
    for (const file of filesBelow(input)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

const current = digest();
if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== current) {
  execSync("npm run build", { stdio: "inherit" });
  writeFileSync(STAMP, current);
}
