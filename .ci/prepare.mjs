/**
 * Builds dist when what it is made of has changed, so that `npx huizong`, which prepares the checkout again at its
 * first call, answers at once.
 */
import { execSync } from "node:child_process";
import { digest, isCurrent } from "./made-of.mjs";

const current = digest();
if (!["cli", "web"].every((part) => isCurrent(part, current))) execSync("npm run build", { stdio: "inherit" });
