import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { stopServer } from "#src/service/pages/server";
import { PASSWORD, type RunningService, runService } from "./running";

const MEGABYTES = 15;
const UNITS = ["财政", "商务", "教育", "民政", "司法"];

let running: RunningService;
const sockets: Socket[] = [];
beforeAll(async () => {
  running = await runService();
  for (const [place, department] of ["finance", "commerce", "education", "civil-affairs", "justice"].entries()) {
    await running.person(UNITS[place]!, "department", department);
  }
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await running?.end();
});

/** Sends the head of a file with so many megabytes to follow, and of these nothing. */
function beginFile(token = ""): Socket {
  const socket = connect(Number(new URL(running.address).port), "127.0.0.1");
  sockets.push(socket);
  const head = [
    "POST /api/submissions?name=a.xlsx HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/octet-stream",
    `Content-Length: ${MEGABYTES * 1024 * 1024}`,
    ...(token === "" ? [] : [`Authorization: Bearer ${token}`]),
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  return socket;
}

const answerTo = async (socket: Socket) => String((await once(socket, "data"))[0]);

test("A file of nobody is refused at its head, before any of it is taken in", async () => {
  const answer = await answerTo(beginFile());
  expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  expect(answer).toContain('"S02"');
});

async function tokenOf(name: string): Promise<string> {
  const body = { name, password: PASSWORD, as: "token" };
  return (await running.ask("POST", "/api/sign-in", { body })).json.token;
}

const sendOne = (as: string) => running.ask("POST", "/api/submissions?name=a.xlsx", { as, body: new Uint8Array(9) });

/** The answer once there is room; the server learns of each broken connection in its own time. */
async function onceThereIsRoom(as: string): Promise<number> {
  let { status } = await sendOne(as);
  for (; status === 503 || status === 429; { status } = await sendOne(as)) await wait(100);
  return status;
}

test("One account has a few files on their way at once and no more, and keeps nobody else from handing in", async () => {
  const token = await tokenOf("财政");
  const arriving = Array.from({ length: 7 }, () => beginFile(token));
  const answer = await Promise.race(arriving.map(answerTo));
  expect(answer).toMatch(/^HTTP\/1\.1 429 /);
  expect(answer).toContain('"S54"');
  expect((await sendOne("商务")).status).toBe(422);
  for (const socket of arriving) socket.destroy();
  expect(await onceThereIsRoom("财政")).toBe(422);
});

test("Only so many files come in at once; one more is asked to come again, and is taken once there is room", async () => {
  const tokens = await Promise.all(UNITS.map(tokenOf));
  const arriving = tokens.flatMap((token) => Array.from({ length: 6 }, () => beginFile(token)));
  const answer = await Promise.race(arriving.map(answerTo));
  expect(answer).toMatch(/^HTTP\/1\.1 503 /);
  expect(answer).toMatch(/retry-after: 5/i);
  for (const socket of arriving) socket.destroy();
  expect(await onceThereIsRoom("财政")).toBe(422);
});

test("A request that hangs keeps the server from stopping for some seconds only", async () => {
  const socket = beginFile(await tokenOf("财政"));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  // Being cut off may be told as an error; what is answered is let in, else the end would wait behind it.
  socket.on("error", () => undefined).resume();
  await wait(200);
  await stopServer(running.server);
  await closed;
}, 15_000);
