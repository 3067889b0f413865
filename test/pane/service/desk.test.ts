import type { Account } from "../../../src/client/answers";
import type { ServiceClient } from "../../../src/client/client";
import { openDesk } from "../../../src/pane/service/desk";

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
