/** What `playwright-core` is in tests; environment.mjs says why. */
module.exports = globalThis.playwrightOfTheWorker();
