import { register } from "node:module";

/** Lets `node --import ./test/bench/typescript.mjs file.ts` run the sources as they are, without a build. */
register("./typescript-hooks.mjs", import.meta.url);
