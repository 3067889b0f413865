/** What the browsers inside WPS, as old as Chromium 75, do not have; a script that runs first takes it away. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  "Array.prototype": ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
  "String.prototype": ["at", "replaceAll", "isWellFormed", "toWellFormed"],
  "Uint8Array.prototype.__proto__": ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"],
  "Set.prototype": ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "symmetricDifference"],
  Object: ["hasOwn", "groupBy"],
  Map: ["groupBy"],
  Array: ["fromAsync"],
  Promise: ["any", "withResolvers", "try"],
  self: ["structuredClone", "reportError", "WeakRef", "FinalizationRegistry"],
  "Crypto.prototype": ["randomUUID"],
  "AbortSignal.prototype": ["throwIfAborted"],
  AbortSignal: ["any", "timeout"],
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

/** A script as it runs without the newer methods, in a worker as in a page. */
export function olderScript(script: Buffer): Buffer {
  return Buffer.concat([Buffer.from(SCRIPT), script]);
}
