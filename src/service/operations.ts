import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Service } from "./service";

/** What whoever runs the service asks: whether it lives, whether it can work, and how it does. */
export async function addOperations(server: FastifyInstance, { store }: Service): Promise<void> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "huizong_request_seconds",
    help: "Time from a request to its answer.",
    labelNames: ["method", "route", "status"],
    buckets: [0.01, 0.03, 0.1, 0.3, 0.5, 1, 3],
    registers: [registry],
  });
  const refusals = new Counter({
    name: "huizong_refused_requests_total",
    help: "Requests that were refused.",
    labelNames: ["status"],
    registers: [registry],
  });
  server.addHook("onResponse", async ({ method, routeOptions }, reply) => {
    const status = String(reply.statusCode);
    // Addresses where nothing is would make a label each.
    durations.observe({ method, route: routeOptions.url ?? "none", status }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 400) refusals.inc({ status });
  });
  server.get("/healthz", async () => ({ alive: true }));
  server.get("/readyz", async (_, reply) => {
    try {
      await sql`select 1`.execute(store.db);
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
  server.get("/metrics", async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
