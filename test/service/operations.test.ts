import { type RunningService, runService } from "./running";

let running: RunningService;
beforeAll(async () => {
  running = await runService();
});
afterAll(() => running?.end());

describe("Whoever runs the service", () => {
  test("learns that it lives and can work", async () => {
    expect(await running.ask("GET", "/healthz")).toMatchObject({ status: 200, json: { alive: true } });
    expect(await running.ask("GET", "/readyz")).toMatchObject({ status: 200, json: { ready: true } });
  });

  test("learns how long answers take and what was refused, by route and never by what was asked for", async () => {
    await running.ask("GET", "/api/submissions/2024-03/finance");
    await running.ask("GET", "/api/nothing/here");
    const { bytes } = await running.ask("GET", "/metrics");
    const metrics = bytes.toString();
    expect(metrics).toContain(
      'huizong_request_seconds_count{method="GET",route="/api/submissions/:period/:department",status="401"} 1',
    );
    expect(metrics).toContain('huizong_refused_requests_total{status="404"} 1');
    expect(metrics).not.toMatch(/finance|nothing/);
  });

  test("learns that it cannot work without its database, of which nobody else is told", async () => {
    await running.service.store.close();
    expect(await running.ask("GET", "/readyz")).toMatchObject({ status: 503, json: { ready: false } });
    const { status, json } = await running.ask("GET", "/api/log/head");
    expect([status, json.code]).toEqual([500, "S00"]);
    expect(JSON.stringify(json)).not.toMatch(/driver|pool|postgres/i);
  });
});
