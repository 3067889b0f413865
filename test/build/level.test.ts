import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { parseSync } from "@swc/core";

const WEB = "dist/web";

/** Names of what came after a level of the language, by the nodes of a syntax tree. */
type Newer = (node: Record<string, unknown>) => string | null;

const OPERATORS_2020 = new Set(["??", "??=", "||=", "&&="]);

const after2019: Newer = ({ type, operator, isStatic }) => {
  if (type === "OptionalChainingExpression" || type === "BigIntLiteral" || type === "StaticBlock") return String(type);
  if (type === "PrivateName" || type === "ClassProperty" || type === "PrivateProperty") return `${type} ${isStatic}`;
  return typeof operator === "string" && OPERATORS_2020.has(operator) ? operator : null;
};

const AFTER_ES5 =
  /^(?:ArrowFunctionExpression|Class|TemplateLiteral|SpreadElement|ForOf|ObjectPattern|ArrayPattern|AwaitExpr|YieldExpr|RestElement|AssignmentPattern)/;

const afterEs5: Newer = ({ type, kind }) => {
  if (type === "VariableDeclaration" && kind !== "var") return String(kind);
  return AFTER_ES5.test(String(type)) ? String(type) : null;
};

function newerIn(source: string, newer: Newer): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) walk(part);
    else if (node && typeof node === "object") {
      const name = newer(node as Record<string, unknown>);
      if (name) found.add(name);
      for (const part of Object.values(node)) if (part && typeof part === "object") walk(part);
    }
  };
  walk(parseSync(source, { syntax: "ecmascript", target: "es2022" }).body);
  return [...found];
}

test("the parser of this test knows newer from older", () => {
  const newer = "class A { #a = 1n } a?.b ?? c; d ||= 1;";
  expect(newerIn(newer, after2019)).toEqual(
    expect.arrayContaining(["BigIntLiteral", "OptionalChainingExpression", "??", "||="]),
  );
  expect(newerIn("const [a] = [...b]; () => `c`;", afterEs5)).toEqual(
    expect.arrayContaining(["const", "ArrayPattern", "ArrowFunctionExpression", "TemplateLiteral"]),
  );
});

test("every script that is served keeps to ES2019", () => {
  const scripts = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter((name) => {
    return name.endsWith(".js") && !name.startsWith("office");
  });
  expect(scripts.length).toBeGreaterThan(20);
  const found = scripts.map((name) => [name, newerIn(readFileSync(join(WEB, name), "utf8"), after2019)] as const);
  expect(found.filter(([, newer]) => newer.length > 0)).toEqual([]);
});

describe("the script that runs first", () => {
  const source = readFileSync("src/excel/too-old.js", "utf8");

  test("is ES5, and stands first in every page", () => {
    expect(newerIn(source, afterEs5)).toEqual([]);
    for (const page of ["taskpane.html", "wps/taskpane.html", "index.html", "signed-in.html", "wps/signed-in.html"]) {
      const [first] = /<script[^>]*>/.exec(readFileSync(join(WEB, page), "utf8")) ?? [""];
      expect(first).toMatch(/src="?(?:\.\.\/)?too-old\.js/);
    }
    expect(existsSync(join(WEB, "too-old.js"))).toBe(true);
  });

  const said = (globals: object): string => {
    const paragraphs = [0, 1, 2].map(() => ({
      text: "",
      appendChild(node: string) {
        this.text += node;
      },
    }));
    const document = {
      location: { href: "https://stats.example/huizong/taskpane.html?_host_Info=Excel" },
      body: { innerHTML: "" },
      getElementsByTagName: () => paragraphs,
      createTextNode: (text: string) => text,
    };
    vm.runInNewContext(source, {
      window: globals,
      document,
      Promise: (globals as { Promise?: unknown }).Promise,
      Array,
    });
    return document.body.innerHTML + paragraphs[2]!.text;
  };

  test("says in Internet Explorer what is needed and where the page is", () => {
    const told = said({});
    expect(told).toContain("Excel 2021");
    expect(told).toContain("https://stats.example/huizong/index.html");
  });

  test("says nothing in a browser that will do", () => {
    expect(said({ Promise, ResizeObserver: class {} })).toBe("");
  });
});
