import { withGapKept } from "#src/pane/components/flex-gap";

/** The library methods that came after ES2019 and Chromium 75; a script that runs first takes them away. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  "Array.prototype": ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
  "String.prototype": ["at", "replaceAll", "matchAll", "isWellFormed", "toWellFormed"],
  "Uint8Array.prototype.__proto__": ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"],
  "Set.prototype": ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "symmetricDifference"],
  Object: ["hasOwn", "groupBy"],
  Map: ["groupBy"],
  Array: ["fromAsync"],
  Promise: ["any", "allSettled", "withResolvers", "try"],
  self: ["structuredClone", "reportError", "WeakRef", "FinalizationRegistry"],
  "Crypto.prototype": ["randomUUID"],
  "AbortSignal.prototype": ["throwIfAborted"],
  AbortSignal: ["any", "timeout"],
  "self.Element&&Element.prototype": ["replaceChildren", "setHTML"],
  "Blob.prototype": ["arrayBuffer", "text", "stream"],
  "Iterator.prototype": [
    "map",
    "filter",
    "take",
    "drop",
    "flatMap",
    "reduce",
    "toArray",
    "some",
    "every",
    "find",
    "forEach",
  ],
};

const SCRIPT = `(function(){if(self.__older)return;self.__older=true;${Object.entries(NEWER)
  .map(([owner, names]) => `try{var o=${owner};${JSON.stringify(names)}.forEach(function(n){delete o[n]})}catch(e){}`)
  .join("")}})();`;

/** The question our styles ask of a browser without gaps between flex items, and one that every browser says yes to. */
export const ASKED = Object.keys(withGapKept({ display: "flex", gap: "1px" })).find((key) => key.startsWith("@"))!;
const ANSWERED_YES = "@supports (display: block)".padEnd(ASKED.length);

/** A script as it runs in an older browser, without the newer methods and with the styles for it, in a worker as in a page. */
export function olderScript(script: Buffer): Buffer {
  return Buffer.from(SCRIPT + script.toString().replaceAll(ASKED, ANSWERED_YES));
}
