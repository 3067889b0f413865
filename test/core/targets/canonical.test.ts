import { canonicalJson } from "#src/core/targets/canonical";

describe("canonical JSON", () => {
  test("is the same for equal values, whatever the order of their keys", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "绿园" }], a: 0.5 })).toBe('{"a":0.5,"b":[1,{"c":"绿园","d":null}]}');
    expect(canonicalJson({ a: 0.5, b: [1, { c: "绿园", d: null }] })).toBe(
      canonicalJson({ b: [1, { d: null, c: "绿园" }], a: 0.5 }),
    );
  });

  test("keeps the order of a list and leaves absent keys out", () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
    expect(canonicalJson({ a: undefined, b: false })).toBe('{"b":false}');
  });
});
