/**
 * The library methods this add-in and its libraries use that the browsers inside older spreadsheet programs do not
 * have, back to Chromium 75. Imported first by every page and every worker.
 */

type Owner = object;

/** Adds a method where there is none; like those built in it is not seen by loops. */
function supply(owner: Owner | undefined, name: string, value: unknown): void {
  if (!owner || name in owner) return;
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

const typedArrays: Owner = Object.getPrototypeOf(Uint8Array.prototype);

function at(this: ArrayLike<unknown>, index: number) {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(this: ArrayLike<unknown>, is: (value: unknown, index: number, all: unknown) => unknown) {
  for (let index = this.length - 1; index >= 0; index--) if (is(this[index], index, this)) return index;
  return -1;
}

function findLast(this: ArrayLike<unknown>, is: (value: unknown, index: number, all: unknown) => unknown) {
  const index = findLastIndex.call(this, is);
  return index < 0 ? undefined : this[index];
}

for (const owner of [Array.prototype, typedArrays]) {
  supply(owner, "at", at);
  supply(owner, "findLast", findLast);
  supply(owner, "findLastIndex", findLastIndex);
}
supply(String.prototype, "at", at);

supply(Array.prototype, "toSorted", function (this: unknown[], compare?: (one: unknown, other: unknown) => number) {
  return Array.from(this).sort(compare);
});
supply(Array.prototype, "toReversed", function (this: unknown[]) {
  return Array.from(this).reverse();
});
supply(Array.prototype, "toSpliced", function (this: unknown[], ...change: [number, number, ...unknown[]]) {
  const copy = Array.from(this);
  copy.splice(...change);
  return copy;
});
supply(Array.prototype, "with", function (this: unknown[], index: number, value: unknown) {
  const copy = Array.from(this);
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});

supply(String.prototype, "replaceAll", function (this: string, what: string | RegExp, by: string) {
  if (typeof what !== "string") return this.replace(what, by);
  return this.replace(new RegExp(what.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "g"), by);
});

supply(String.prototype, "matchAll", function* (this: string, pattern: RegExp) {
  if (!pattern.global) throw new TypeError("matchAll needs a pattern that is global");
  const search = new RegExp(pattern.source, pattern.flags);
  for (let found = search.exec(this); found; found = search.exec(this)) {
    if (found[0] === "") search.lastIndex += 1;
    yield found;
  }
});

supply(Promise, "allSettled", (promises: Iterable<unknown>) => {
  const settled = async (promise: unknown) => {
    try {
      return { status: "fulfilled", value: await promise };
    } catch (reason) {
      return { status: "rejected", reason };
    }
  };
  return Promise.all(Array.from(promises, settled));
});

supply(Blob.prototype, "arrayBuffer", function (this: Blob) {
  return new Response(this).arrayBuffer();
});
supply(Blob.prototype, "text", function (this: Blob) {
  return new Response(this).text();
});

if ("Element" in globalThis) {
  supply(Element.prototype, "replaceChildren", function (this: Element, ...children: (Node | string)[]) {
    this.textContent = "";
    this.append(...children);
  });
}

supply(
  Object,
  "hasOwn",
  (owner: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(owner, key) !== undefined,
);

/** Holds what it is given, so that it is never collected: a browser this old has no other way. */
supply(
  globalThis,
  "WeakRef",
  class {
    constructor(private readonly held: object) {}
    deref() {
      return this.held;
    }
  },
);
supply(
  globalThis,
  "FinalizationRegistry",
  class {
    register() {}
    unregister() {}
  },
);

supply(globalThis.crypto, "randomUUID", () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
});
