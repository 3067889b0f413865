import { createRequire } from "node:module";
import { TestEnvironment } from "jest-environment-node";

const require = createRequire(import.meta.url);

/** A frame of a library, or of Node itself. */
const FOREIGN = /[\\/]node_modules[\\/]|^node:/;
const NAMELESS = { name: "", message: "" };

/**
 * Jest's own environment, without two things that take long in suites with a browser: Playwright is loaded once for all
 * suites of a worker, and of the stack it takes down at each call only frames of the project are looked up in source maps.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.playwrightOfTheWorker = () => require("playwright-core");
    // Jest sets its own anew for every suite.
    const mapped = Error.prepareStackTrace;
    Error.prepareStackTrace = (error, frames) => {
      const lineOf = (frame) => {
        if (FOREIGN.test(frame.getFileName() ?? "node:")) return `\n    at ${frame}`;
        const line = mapped(NAMELESS, [frame]);
        return line.slice(line.indexOf("\n"));
      };
      return mapped(error, []) + frames.map(lineOf).join("");
    };
  }
}
