import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const DOCUMENTS = [
  "README.md",
  ".github/CONTRIBUTING.md",
  ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : [])),
];

describe("what the documents point at is there", () => {
  test.each(DOCUMENTS)("%s names files and folders that exist", (document) => {
    const text = readFileSync(document, "utf8");
    const paths = [...text.matchAll(/(?<![\w/-])(?:src|test|seeds|templates|docs)(?:\/[\w.-]+)+/g)].map(([path]) =>
      path.replace(/[.,]$/, ""),
    );
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(DOCUMENTS)("%s links to files that exist", (document) => {
    const links = [...readFileSync(document, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) =>
      join(dirname(document), decodeURI(link!)),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
