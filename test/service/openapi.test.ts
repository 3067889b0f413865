import { readFileSync } from "node:fs";
import { SERVICE_PROBLEMS } from "#src/core/errors/service-problems";
import { en } from "#src/language/en";
import { zhCN } from "#src/language/zh-CN";
import { ROUTES } from "#src/service/routes";
import { openApi } from "../tools/openapi-document";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const document = JSON.parse(readFileSync("docs/openapi.json", "utf8"));

describe("The OpenAPI document", () => {
  test("is the one of the routes as they are; npm run openapi writes it anew", () => {
    expect(document).toEqual(JSON.parse(JSON.stringify(openApi(version))));
  });

  test("names every route, with its parameters, by an id of its own", () => {
    const operations = Object.entries<
      Record<string, { operationId: string; parameters: { name: string; in: string }[] }>
    >(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    );
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(ROUTES.map(({ id }) => id).sort());
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => `{${name}}`);
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  test("names every problem, each of which has its words in both languages", () => {
    const codes = Object.values(SERVICE_PROBLEMS).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(document.components.schemas.Problem.properties.code.enum).toEqual(codes);
    for (const { service } of [zhCN, en])
      expect(Object.keys(service.problems).sort()).toEqual(Object.keys(SERVICE_PROBLEMS).sort());
  });
});
