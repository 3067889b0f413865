import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { stopServer } from "../../src/service/pages/server";
import { type RunningService, runService } from "./running";

const MEGABYTES = 15;

let running: RunningService;
const sockets: Socket[] = [];
beforeAll(async () => {
  running = await runService();
  await running.person("财政", "department", "finance");
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

test("Only so many files come in at once; one more is asked to come again, and is taken once there is room", async () => {
  const { json } = await running.ask("POST", "/api/sign-in", {
    body: { name: "财政", password: "a password of some length", as: "token" },
  });
  const arriving = Array.from({ length: 26 }, () => beginFile(json.token));
  const answer = await Promise.race(arriving.map(answerTo));
  expect(answer).toMatch(/^HTTP\/1\.1 503 /);
  expect(answer).toMatch(/retry-after: 5/i);
  for (const socket of arriving) socket.destroy();
  const sendOne = () => running.ask("POST", "/api/submissions?name=a.xlsx", { as: "财政", body: new Uint8Array(9) });
  let { status } = await sendOne();
  // The server learns of each broken connection in its own time.
  for (; status === 503; { status } = await sendOne()) await wait(100);
  expect(status).toBe(422);
});

test("A request that hangs keeps the server from stopping for some seconds only", async () => {
  const { json } = await running.ask("POST", "/api/sign-in", {
    body: { name: "财政", password: "a password of some length", as: "token" },
  });
  const socket = beginFile(json.token);
  const closed = new Promise((resolve) => socket.on("close", resolve));
  // Being cut off may be told as an error; what is answered is let in, else the end would wait behind it.
  socket.on("error", () => undefined).resume();
  await wait(200);
  await stopServer(running.server);
  await closed;
}, 15_000);
