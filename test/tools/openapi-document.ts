import { z } from "zod";
import { SERVICE_PROBLEMS } from "#src/core/errors/service-problems";
import type { Route } from "#src/service/route";
import { ROUTES } from "#src/service/routes";
import { area } from "#src/service/shapes";

const BELOW = "A district below the city or province that asks; by default the asker's own.";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The service's OpenAPI document, made from the table of routes. */
export function openApi(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES) {
    const path = `/api${route.path.replaceAll(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Huizong",
      version,
      description:
        "Forms are handed in, returned and accepted, months rolled up. Every problem is RFC 9457 with a code.",
    },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        cookie: { type: "apiKey", in: "cookie", name: "huizong_session" },
      },
      schemas: {
        Problem: {
          type: "object",
          required: ["type", "title", "status", "code", "detail"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            code: { type: "string", enum: Object.values(SERVICE_PROBLEMS).map(({ code }) => code) },
            detail: { type: "string" },
          },
        },
      },
    },
  };
}

function operationOf({ id, summary, access, params, query, body, below, produces }: Route) {
  const answer = { [produces ?? "application/json"]: {} };
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return {
    operationId: id,
    summary,
    "x-access": access,
    security: access === "anyone" ? [] : [{ bearer: [] }, { cookie: [] }],
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      ...(below ? parametersOf(z.strictObject({ area: area.optional().describe(BELOW) }), "query") : []),
    ],
    ...(body === undefined ? {} : { requestBody: bodyOf(body) }),
    responses: {
      "2XX": { description: "Done.", content: answer },
      default: { description: "Not done, and why.", content: problem },
    },
  };
}

function bodyOf(body: NonNullable<Route["body"]>) {
  const content =
    body === "file"
      ? { [XLSX]: {}, "application/octet-stream": {} }
      : { "application/json": { schema: jsonSchema(body) } };
  return { required: true, content };
}

function parametersOf(shape: z.ZodType | undefined, place: "path" | "query") {
  if (!shape) return [];
  const { properties = {}, required = [] } = jsonSchema(shape) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => {
    return { name, in: place, required: place === "path" || required.includes(name), schema };
  });
}

function jsonSchema(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: "input" });
  return schema;
}
