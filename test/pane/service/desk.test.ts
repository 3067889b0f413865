import type { Account, FormStanding, ServiceReceipt } from "#src/client/answers";
import type { Handing, ServiceClient } from "#src/client/client";
import { CodedError } from "#src/core/errors/coded-error";
import { openDesk } from "#src/pane/service/desk";
import type { KeptStanding, StandingKeeper } from "#src/pane/service/kept-standings";

const given: Account = {
  area: "220106",
  name: "填报人甲",
  role: "department",
  department: "finance",
  mustChange: true,
};
const outbox = { put: async () => {}, of: async () => [], remove: async () => {} };

function deskOver(client: Partial<ServiceClient>) {
  return openDesk(client as ServiceClient, outbox);
}

test("whoever would not change the password he was given is signed out, and asked for nothing more", async () => {
  const asked: string[] = [];
  const desk = deskOver({
    signIn: async () => given,
    leaveOffice: () => undefined,
    signOut: async () => void asked.push("sign-out"),
  });
  const answer = desk.askSignIn();
  await desk.signIn("填报人甲", "given");
  expect(desk.get()).toMatchObject({ account: { mustChange: true } });
  desk.cancelSignIn();
  expect(await answer).toBeNull();
  await new Promise(setImmediate);
  expect(asked).toEqual(["sign-out"]);
  expect(desk.get()).toMatchObject({ account: null, isAsking: false });
});

test("with a password of his own he is in, and whoever waited for that goes on", async () => {
  const desk = deskOver({
    signIn: async (_, password) => ({ ...given, mustChange: password === "given" }),
    changePassword: async () => {},
  });
  const answer = desk.askSignIn();
  await desk.signIn("填报人甲", "given");
  await desk.changePassword("given", "a password of his own");
  expect(await answer).toMatchObject({ name: "填报人甲", mustChange: false });
  expect(desk.get().isAsking).toBe(false);
});

describe("A receipt", () => {
  const form = { period: "2024-03", department: "finance" };
  const receipt = {
    ...{ ...form, version: 2, sha256: "b", fileName: "财政局.xlsx", receivedAt: "2024-04-03T01:00:00.000Z" },
    ...{ late: false, sentBy: given.name, logIndex: 7 },
  } satisfies ServiceReceipt;
  const file = { name: "财政局.xlsx", bytes: new Uint8Array([1]), sha256: "b", sealedAt: "2024-04-03T09:00:00+08:00" };
  const own = { ...given, mustChange: false };

  function memory(): StandingKeeper {
    const kept = new Map<string, KeptStanding>();
    return {
      load: async (period, department) => kept.get(`${period} ${department}`) ?? null,
      keep: async (one) => void kept.set(`${one.standing.period} ${one.standing.department}`, one),
    };
  }
  const settled = () => new Promise((done) => setTimeout(done, 5));

  test("is seen again after the pane was closed and the network is gone, with when that was", async () => {
    const standings = memory();
    const first = { ...receipt, version: 1, sha256: "a" };
    const before = { ...form, state: "returned", version: 1, versions: [first], returnedCells: [{}], changes: [] };
    let isGone = false;
    const client = {
      signIn: async () => own,
      history: async () => ({ facts: [] }),
      form: async () => {
        if (isGone) throw new CodedError("host", "service-unreachable");
        return before as unknown as FormStanding;
      },
      submit: async () => {
        isGone = true;
        return { receipt, again: false } satisfies Handing;
      },
    };
    const desk = openDesk(client as unknown as ServiceClient, outbox, { standings });
    desk.follow(form);
    await desk.signIn(own.name, "own");
    expect(await desk.hand(file)).toMatchObject({ receipt });
    await settled();
    expect(desk.get()).toMatchObject({ standing: { state: "submitted", version: 2, returnedCells: [] } });

    const later = openDesk({} as ServiceClient, outbox, { standings });
    later.follow(form);
    await settled();
    expect(later.get()).toMatchObject({
      account: null,
      standing: { state: "submitted", versions: [first, receipt] },
      standingAt: expect.stringMatching(/^20/),
    });
    later.follow({ ...form, department: "commerce" });
    await settled();
    expect(later.get().standing).toBeNull();
  });
});
