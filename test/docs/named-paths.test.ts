import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { zhCN } from "#src/language/zh-CN";

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

  test.each(DOCUMENTS)("%s shows pictures that exist", (document) => {
    const pictures = [...readFileSync(document, "utf8").matchAll(/<img src="(?!https?:)([^"]+)"/g)];
    const paths = pictures.map(([, path]) => join(dirname(document), path!));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test("the Chinese words of the glossary are those the interface says", () => {
  const glossary = readFileSync("docs/architecture.md", "utf8").split("## Glossary")[1]!.split("\n## ")[0]!;
  const words = [...glossary.matchAll(/^\| [^|]+\|([^|]+)\|/gm)]
    .slice(2)
    .flatMap(([, cell]) => cell!.split(",").map((word) => word.trim()))
    .filter((word) => word !== "");
  const said = JSON.stringify(zhCN);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
});
