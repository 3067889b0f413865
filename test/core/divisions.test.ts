import { isRegion, isWithin, partsOf, wayTo } from "#src/core/divisions";

test("A district lies in its city, its province and the nation, and in no other", () => {
  for (const region of ["220106", "220100", "220000", "000000"])
    expect([region, isWithin("220106", region)]).toEqual([region, true]);
  expect(isWithin("220106", "220105")).toBe(false);
  expect(isWithin("220200", "220100")).toBe(false);
  expect(isWithin("220100", "220106")).toBe(false);
});

test("A region's code ends with 00", () => {
  expect(["220106", "220100", "220000", "000000"].map(isRegion)).toEqual([false, true, true, true]);
});

test("A province is shown by its cities, a city by its districts, each once", () => {
  const districts = ["220104", "220106", "220203"];
  expect(partsOf("000000", districts)).toEqual(["220000"]);
  expect(partsOf("220000", districts)).toEqual(["220100", "220200"]);
  expect(partsOf("220100", ["220104", "220106"])).toEqual(["220104", "220106"]);
});

test("The way from a region down to a district names every step", () => {
  expect(wayTo("220106", "220000")).toEqual(["220000", "220100", "220106"]);
  expect(wayTo("220106", "000000")).toEqual(["000000", "220000", "220100", "220106"]);
  expect(wayTo("220100", "220100")).toEqual(["220100"]);
});
