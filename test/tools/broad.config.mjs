import { readFileSync } from "node:fs";

const { jest } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/** Jest's configuration for tests in all their breadth; breadth.ts says what that is. */
export default { ...jest, rootDir: "../..", globals: { isBroad: true } };
