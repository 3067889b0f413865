import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { withGapKept } from "#src/pane/components/flex-gap";
import { ASKED } from "../wps-host/older-browser";

const WEB = "dist/web";
const SOURCES = ["src/pane", "src/page", "src/excel", "src/wps"];

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name) && !name.startsWith("office"))
    .map((name) => join(folder, name));

const sources = SOURCES.flatMap((folder) => filesIn(folder, /\.tsx?$/));

type Node = Readonly<Record<string, unknown>>;

/** Every node of a syntax tree, with those it stands in, the nearest first. */
function* nodesOf(node: unknown, around: readonly Node[] = []): Generator<readonly [Node, readonly Node[]]> {
  if (Array.isArray(node)) for (const part of node) yield* nodesOf(part, around);
  else if (node && typeof node === "object") {
    yield [node as Node, around];
    for (const part of Object.values(node)) yield* nodesOf(part, [node as Node, ...around]);
  }
}

const nodesOfFile = (file: string) =>
  nodesOf(
    parseSync(readFileSync(file, "utf8"), { syntax: "typescript", tsx: file.endsWith("x"), target: "es2022" }).body,
  );

const keyOf = ({ key }: Node) => String((key as Node | undefined)?.value ?? "");
const keysOf = (object: Node) =>
  (object.properties as Node[]).filter(({ type }) => type === "KeyValueProperty").map(keyOf);
const isGap = (key: string) => ["gap", "rowGap", "columnGap"].includes(key);

/** The style objects that a property stands in, from its own out of the media queries around it. */
const stylesAround = (around: readonly Node[]) => around.filter(({ type }) => type === "ObjectExpression").slice(0, 2);

describe("styles hold in browsers back to Chromium 75 and Safari 12", () => {
  test("a slot with a gap is given margins where flex items have none", () => {
    const row = { display: "flex", gap: "8px" };
    expect(withGapKept(row)).toEqual({
      ...row,
      [ASKED]: { "& > *:not(:last-child)": { marginRight: "8px" } },
    });
    const column = { display: "flex", flexDirection: "column", rowGap: "var(--a)" };
    expect(withGapKept(column)[ASKED]).toEqual({ "& > *:not(:last-child)": { marginBottom: "var(--a)" } });
    const wrapped = { display: "inline-flex", flexWrap: "wrap", gap: "2px 4px" };
    expect(withGapKept(wrapped)[ASKED]).toEqual({ "& > *": { marginRight: "4px", marginBottom: "2px" } });
    expect(withGapKept({ display: "grid", gap: "8px" })).toEqual({ display: "grid", gap: "8px" });
  });

  test("and other ones in a media query that lays it out otherwise", () => {
    const narrow = { flexDirection: "column", gap: "2px" };
    const style = withGapKept({ display: "flex", gap: "8px", "@media (max-width: 640px)": narrow });
    expect(style["@media (max-width: 640px)"]).toEqual({
      ...narrow,
      [ASKED]: { "& > *:not(:last-child)": { marginBottom: "2px" } },
    });
  });

  test("every style is made by the one function that does so", () => {
    const others = sources.filter((file) => {
      const imported =
        /import \{([^}]*)\} from "@fluentui\/react-components"/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
      return /\bmake(?:Reset)?Styles\b/.test(imported) && !file.endsWith("make-styles.ts");
    });
    expect(others).toEqual([]);
  });

  test("a gap stands beside the display it is for, and none in a style attribute", () => {
    const troubles = sources.flatMap((file) =>
      [...nodesOfFile(file)].flatMap(([node, around]) => {
        if (node.type === "JSXAttribute" && (node.name as Node).value === "style") {
          const inside = [...nodesOf(node.value)].map(([part]) => keyOf(part));
          return inside.some(isGap) ? [`${file}: a gap in a style attribute`] : [];
        }
        const inStyles = around.some(({ type, callee }) => {
          return type === "CallExpression" && /^make\w*Styles$/.test(String((callee as Node).value));
        });
        if (node.type !== "KeyValueProperty" || !inStyles || !isGap(keyOf(node))) return [];
        const displays = stylesAround(around).some((style) => keysOf(style).includes("display"));
        return displays ? [] : [`${file}: a gap without its display`];
      }),
    );
    expect(troubles).toEqual([]);
  });

  test("sizes that are reckoned have a plain one before them, and no selector or side is of a newer kind", () => {
    const troubles = sources.flatMap((file) =>
      [...nodesOfFile(file)].flatMap(([node, around]) => {
        if (node.type === "KeyValueProperty" && keyOf(node) === "inset") return [`${file}: inset`];
        if (node.type !== "StringLiteral" && node.type !== "TemplateElement") return [];
        const text = String(node.value ?? node.cooked);
        if (/:(?:is|where)\(/.test(text)) return [`${file}: ${text}`];
        const isReckoned = /^(?:min|max|clamp)\(|\d[dsl]v[hw]\b/.test(text);
        const holder = around[node.type === "TemplateElement" ? 2 : 1];
        return isReckoned && holder?.type !== "ArrayExpression" ? [`${file}: ${text}`] : [];
      }),
    );
    expect(troubles).toEqual([]);
  });

  test("nor is one in what is served, of libraries or our own", () => {
    const newer = /(?<=[{;]\s*)inset:\s*-?[\d.]|:(?:is|where)\(/;
    const found = filesIn(WEB, /\.(?:js|css|html)$/).filter((file) => newer.test(readFileSync(file, "utf8")));
    expect(found).toEqual([]);
    const plain = [
      ...filesIn(WEB, /\.(?:css|html)$/),
      ...SOURCES.flatMap((folder) => filesIn(folder, /\.(?:css|html)$/)),
    ];
    expect(plain.filter((file) => /\bgap\s*:/.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
