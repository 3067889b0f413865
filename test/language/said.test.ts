import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseSync } from "@swc/core";
import { zhCN } from "#src/language/zh-CN";

const SOURCES = join(__dirname, "../../src");

/** Stands for what a text is put together from at run time: one step of a key. */
const ANYTHING = "[^.]+";

const IS_PATTERN = /[[+(]/;

/** A key, a pattern of keys ("pane.views.…") or a branch of the catalogue, wherever the code names one. */
const named = new Set<string>();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

interface SyntaxNode {
  readonly type?: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly raw: string }[];
  readonly expressions?: readonly SyntaxNode[];
  readonly consequent?: SyntaxNode;
  readonly alternate?: SyntaxNode;
  readonly object?: SyntaxNode;
  readonly property?: SyntaxNode;
}

/** "a.b.c" of an expression that reads a branch of the catalogue. */
function pathOf({ type, value, object, property }: SyntaxNode): string {
  if (type === "Identifier") return String(value);
  return type === "MemberExpression" ? `${pathOf(object!)}.${pathOf(property!)}` : "";
}

/** What an expression may put into a key: one of the texts it chooses from, else one step. */
function putIn(node: SyntaxNode | undefined): string {
  if (node?.type === "StringLiteral") return escaped(String(node.value));
  return node?.type === "ConditionalExpression" ? `(?:${putIn(node.consequent)}|${putIn(node.alternate)})` : ANYTHING;
}

function collect(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { type, value, quasis, expressions } = node as SyntaxNode;
  if (type === "StringLiteral") named.add(escaped(String(value)));
  // One that begins with what is put in could be any key, and names none.
  if (type === "TemplateLiteral" && quasis?.[0]?.raw.includes(".")) {
    named.add(
      quasis
        .map(({ raw }, index) => escaped(raw) + (index < quasis.length - 1 ? putIn(expressions?.[index]) : ""))
        .join(""),
    );
  }
  if (type === "MemberExpression") named.add(`${escaped(pathOf(node as SyntaxNode).replace(/^zhCN\./, ""))}\\..+`);
  Object.values(node).forEach(collect);
}

/** Every sentence by its key. */
function sentences(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );
}

const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map(({ parentPath, name }) => join(parentPath, name))
  .map((path) => ({ file: relative(SOURCES, path).split(sep).join("/"), text: readFileSync(path, "utf8") }))
  .filter(({ file }) => !/^language\/(?:zh-CN|en)\//.test(file));

test("every sentence is said somewhere", () => {
  const all = sentences(zhCN);
  for (const { file, text } of files) collect(parseSync(text, { syntax: "typescript", tsx: file.endsWith("x") }));
  for (const [, sentence] of all) {
    for (const [, key] of sentence.matchAll(/\$t\(([^),]+)/g))
      named.add(escaped(key!).replace(/\\\{.*?\\\}\\\}/g, ANYTHING));
  }
  const keys = new Set(
    [...named].filter((pattern) => !IS_PATTERN.test(pattern)).map((pattern) => pattern.replaceAll("\\", "")),
  );
  const patterns = [...named]
    .filter((pattern) => IS_PATTERN.test(pattern))
    .map((pattern) => new RegExp(`^${pattern}$`));
  const isNamed = (key: string) => keys.has(key) || patterns.some((pattern) => pattern.test(key));
  // Of a sentence with cases ("key_case") the key without them is said.
  const stems = (key: string) => [key, ...Array.from(key.matchAll(/_/g), ({ index }) => key.slice(0, index))];
  expect(all.map(([key]) => key).filter((key) => !stems(key).some(isNamed))).toEqual([]);
});

test("only what comes with its arguments as data is said past the type check", () => {
  const sayers = files.filter(({ text }) => /\bforData\(/.test(text)).map(({ file }) => file);
  expect(sayers.sort()).toEqual([
    "cli/failure.ts",
    "language/cue-sentence.ts",
    "language/error-sentence.ts",
    "language/finding-sentence.ts",
    "language/sentence.ts",
  ]);
});
