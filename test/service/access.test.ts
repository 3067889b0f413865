import { ROLES, type Role } from "#src/core/states/state";
import type { Access } from "#src/service/route";
import { ROUTES } from "#src/service/routes";
import { formsWhere } from "#src/store/forms";
import { logRoot } from "#src/store/log";
import { changed, filledForm, list, typedFigures } from "../scenario/form-file";
import { type Asking, type RunningService, runService } from "./running";

const [OWN, FOREIGN] = ["finance", "commerce"] as const;
type Reach = "all" | "own" | "none";

/** What each role may do, by route: department, bureau, auditor, admin. A new route needs a line here. */
const MATRIX: Readonly<Record<string, "anyone" | "signed-in" | readonly [Reach, Reach, Reach, Reach]>> = {
  "ways-in": "anyone",
  "sign-in": "anyone",
  openid: "anyone",
  "openid-callback": "anyone",
  "openid-token": "anyone",
  "sign-out": "signed-in",
  me: "signed-in",
  "change-password": "signed-in",
  submit: ["own", "all", "none", "none"],
  "list-forms": ["own", "all", "all", "none"],
  form: ["own", "all", "all", "none"],
  findings: ["own", "all", "all", "none"],
  receipt: ["own", "all", "all", "none"],
  file: ["own", "all", "all", "none"],
  "not-received-file": ["own", "all", "all", "none"],
  comparison: ["own", "all", "all", "none"],
  return: ["none", "all", "none", "none"],
  accept: ["none", "all", "none", "none"],
  "ask-exemption": ["own", "none", "none", "none"],
  "review-file": ["own", "none", "none", "none"],
  "approve-review": ["own", "none", "none", "none"],
  "revise-review": ["own", "none", "none", "none"],
  units: ["none", "all", "none", "all"],
  "require-review": ["none", "all", "none", "all"],
  "give-duty": ["none", "all", "none", "all"],
  "attach-scan": ["own", "none", "none", "none"],
  scan: ["own", "all", "all", "none"],
  "decide-exemption": ["none", "all", "none", "none"],
  "correct-time": ["none", "all", "none", "none"],
  unlock: ["none", "all", "none", "none"],
  remind: ["none", "all", "none", "none"],
  period: ["all", "all", "all", "none"],
  close: ["none", "all", "none", "none"],
  reopen: ["none", "all", "none", "none"],
  reminders: ["none", "all", "none", "none"],
  rollup: ["none", "all", "all", "none"],
  "rollup-workbook": ["none", "all", "all", "none"],
  cues: ["none", "none", "all", "none"],
  "enter-paper": ["none", "none", "all", "none"],
  papers: ["none", "none", "all", "none"],
  "paper-file": ["none", "none", "all", "none"],
  figures: ["none", "all", "all", "none"],
  region: ["none", "all", "all", "none"],
  "region-parts": ["none", "all", "all", "none"],
  "region-workbook": ["none", "all", "all", "none"],
  history: ["own", "all", "all", "none"],
  "log-head": "anyone",
  "log-entries": ["none", "all", "all", "all"],
  "log-proof": ["own", "all", "all", "all"],
  "log-consistency": ["all", "all", "all", "all"],
  lists: ["all", "all", "all", "all"],
  list: ["all", "all", "all", "all"],
  "publish-list": ["none", "all", "none", "all"],
  "try-list": ["none", "all", "none", "none"],
  "next-list": ["none", "all", "none", "all"],
  "blank-form": ["own", "all", "all", "none"],
  users: ["none", "none", "none", "all"],
  "add-user": ["none", "none", "none", "all"],
  "change-user": ["none", "none", "none", "all"],
};

let running: RunningService;
const files = new Map<string, Uint8Array>();
/** Of each unit: the place of its submission in the log, and the hash of a file of it that was not received. */
const kept = new Map<string, { index: number; refused: string }>();

beforeAll(async () => {
  running = await runService();
  await running.person("department", "department", OWN);
  await running.person("their colleague", "department", FOREIGN);
  for (const role of ROLES.filter((one) => one !== "department")) await running.person(role, role);
  for (const [unit, as] of [
    [OWN, "department"],
    [FOREIGN, "their colleague"],
  ] as const) {
    const form = await filledForm(unit).bytes();
    files.set(unit, form);
    const sent = await running.ask("POST", "/api/submissions?name=a.xlsx", { as, body: form });
    const { sheet, cell, value } = typedFigures(form)[0]!;
    const faulty = changed(form, [{ sheet, cell, value: `${value}万元` }]);
    const refused = await running.ask("POST", "/api/submissions?name=a.xlsx", { as, body: faulty });
    kept.set(unit, { index: sent.json.receipt.logIndex, refused: refused.json.sha256 });
  }
});
afterAll(() => running?.end());

/** A request as a route wants it, about a unit. */
function requestFor(id: string, unit: string): { path: string; asking: Asking } {
  const { path, query, body } = ROUTES.find((route) => route.id === id)!;
  const { index, refused } = kept.get(unit)!;
  const filled = path
    .replace(":period", "2024-03")
    .replace(":department", unit)
    .replace(":version", "1")
    .replace(":sha256", refused)
    .replace(":index", String(index))
    .replace(":hash", list.hash)
    .replace(":number", "1")
    .replace(":name", "nobody");
  const queries: Record<string, string> = {
    submit: "name=a.xlsx",
    "attach-scan": "name=a.pdf",
    "enter-paper": "name=a.xlsx",
    "list-forms": `period=2024-03&department=${unit}`,
    comparison: "from=1&to=1",
    history: `before=2024-04&department=${unit}`,
    "log-consistency": "from=1",
    "publish-list": "effectiveFrom=2024-01&reason=x",
  };
  // What is sent is wrong wherever it would be done: who may not do it must be told so before.
  const asking = body === "file" ? { body: files.get(unit)! } : body ? { body: { nothing: "of the kind" } } : {};
  return { path: `/api${filled}${query && queries[id] ? `?${queries[id]}` : ""}`, asking };
}

async function ask(id: string, unit: string, as?: string) {
  const { path, asking } = requestFor(id, unit);
  const { method } = ROUTES.find((route) => route.id === id)!;
  return running.ask(method, path, { ...asking, ...(as === undefined ? {} : { as }) });
}

const reachOf = (access: Access, role: Role): Reach => {
  if (access === "anyone" || access === "signed-in") return "all";
  return access[role] ?? "none";
};

describe("The table of routes", () => {
  test("has a line in this matrix for every route, and says the same", () => {
    const table = ROUTES.map(({ id, access }) => [
      id,
      typeof access === "string" ? access : ROLES.map((role) => reachOf(access, role)),
    ]);
    // A proof is the unit's own by what the entry says, which the table cannot know.
    const written = { ...MATRIX, "log-proof": ["all", "all", "all", "all"] };
    expect(Object.fromEntries(table)).toEqual(written);
  });

  test("is all there is below /api", async () => {
    const listed = ROUTES.map(({ method, path }) => `${method} /api${path}`);
    expect([...running.laid].sort()).toEqual(
      [...listed, "GET /healthz", "GET /metrics", "GET /readyz", "GET /api", "GET /api/*"].sort(),
    );
    for (const path of ["/api", "/api/", "/api/submissions/2024-03", "/api/users/a/b"]) {
      const { status, json } = await running.ask("GET", path);
      expect([path, status, json.code]).toEqual([path, 404, "S07"]);
    }
  });
});

describe.each(Object.entries(MATRIX).filter(([, row]) => row !== "anyone" && row !== "signed-in"))("%s", (id, row) => {
  test("is nothing for who is not signed in", async () => {
    for (const unit of [OWN, FOREIGN]) expect((await ask(id, unit)).json.code).toBe("S02");
  });

  test.each(ROLES.map((role, index) => [role, (row as readonly Reach[])[index]!] as const))(
    "as %s: %s",
    async (role, reach) => {
      const { db } = running.service.store;
      const before = [await logRoot(db, "220106"), await formsWhere(db, "220106", {})];
      for (const unit of [OWN, FOREIGN]) {
        const { status, json } = await ask(id, unit, role);
        if (reach === "none") expect([status, json.code]).toEqual([403, "S05"]);
        else if (reach === "own" && unit === FOREIGN) {
          expect([status, json.code]).toEqual([403, "S06"]);
          expect(JSON.stringify(json)).not.toMatch(/commerce|商务/);
        } else expect([401, 403]).not.toContain(status);
      }
      const changes = reach !== "none" && /submit|close|publish-list/.test(id);
      if (!changes) expect([await logRoot(db, "220106"), await formsWhere(db, "220106", {})]).toEqual(before);
    },
  );
});

describe("Another district", () => {
  test("has nothing of this one's, whoever asks", async () => {
    const { hashPassword } = await import("#src/service/people/password");
    const { addAccount } = await import("#src/store/accounts");
    const account = { area: "220105", name: "bureau", role: "bureau" as const, department: null, contact: "" };
    const password = await hashPassword("of another district");
    const at = "2024-04-01T00:00:00Z";
    await addAccount(running.service.store.db, { ...account, password, mustChange: false, disabled: false }, at);
    const signIn = { body: { area: "220105", name: "bureau", password: "of another district", as: "token" } };
    const { token } = (await running.ask("POST", "/api/sign-in", signIn)).json;
    const headers = { authorization: `Bearer ${token}` };
    for (const id of ["form", "findings", "file", "receipt", "comparison", "not-received-file", "log-proof"]) {
      const { path } = requestFor(id, OWN);
      const { status, json } = await running.ask("GET", path, { headers });
      expect([id, status === 404 || json.state === "empty"]).toEqual([id, true]);
    }
    const { forms } = (await running.ask("GET", "/api/submissions?period=2024-03", { headers })).json;
    expect(forms.every(({ state }: { state: string }) => state === "empty")).toBe(true);
    const sent = await running.ask("POST", "/api/submissions?name=a.xlsx", { headers, body: files.get(OWN)! });
    expect(sent.json.code).toBe("S46");
  });
});
