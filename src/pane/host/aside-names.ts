/** Longest name of a sheet. */
const LONGEST = 31;

/** What sheets are called that are put aside until others have taken their names and their place. */
export function asideNames(leaving: readonly string[], all: readonly string[]): string[] {
  const taken = new Set(all.map((name) => name.toLowerCase()));
  return leaving.map((name) => {
    let [aside, end] = [name, ""];
    while (taken.has(aside.toLowerCase())) {
      end += "~";
      aside = name.slice(0, LONGEST - end.length) + end;
    }
    taken.add(aside.toLowerCase());
    return aside;
  });
}
