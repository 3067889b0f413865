import { createHmac } from "node:crypto";
import { createTransport } from "nodemailer";
import type { Reminder } from "../store/reminders";
import type { ReminderSettings } from "./settings";

/** What became of sending; `reason` is a code, never an address or what a server said, as either may hold a secret. */
export interface Sent {
  readonly state: "sent" | "failed" | "unknown";
  readonly reason: string;
}

/** Longer than this nobody waits for an answer, in milliseconds. */
const PATIENCE = 15_000;

/** The ways a unit is reminded by: every robot that is set up, and a mail to each address among its contacts. */
export function waysOf(settings: ReminderSettings, contacts: readonly string[]) {
  const words = contacts.flatMap((contact) => contact.split(/[\s,;，；、]+/));
  const mobiles = words.filter((word) => /^1\d{10}$/.test(word));
  const addresses = [...new Set(words.filter((word) => /^[^@<>"]+@[^@<>"]+\.[^@<>"]+$/.test(word)))];
  const robots = settings.webhooks.map((_, index) => ({ way: `webhook ${index}`, mobiles, address: null }));
  const mails = settings.smtp
    ? addresses.map((address, index) => ({ way: `mail ${index}`, mobiles: [], address }))
    : [];
  return [...robots, ...mails];
}

/** Sends a reminder once. Only what certainly did not arrive counts as failed. */
export async function send(reminder: Reminder, settings: ReminderSettings, subject: string): Promise<Sent> {
  const { address, way } = reminder;
  const robot = address === null ? settings.webhooks[Number(way.split(" ")[1])] : undefined;
  if (robot) return post(robot, reminder);
  if (address !== null && settings.smtp) return mail(reminder, address, settings.smtp, subject);
  // The settings may have changed since.
  return { state: "failed", reason: "not-configured" };
}

async function post(robot: ReminderSettings["webhooks"][number], { text, mobiles }: Reminder): Promise<Sent> {
  const body =
    robot.kind === "wecom"
      ? { msgtype: "text", text: { content: text, mentioned_mobile_list: mobiles } }
      : { msgtype: "text", text: { content: text }, at: { atMobiles: mobiles, isAtAll: false } };
  try {
    const answer = await fetch(signed(robot), {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    // Both answer 200 to a refusal too, and say it inside.
    if (!answer.ok) return { state: "failed", reason: `HTTP ${answer.status}` };
    const { errcode } = JSON.parse(await beginningOf(answer)) as { errcode?: unknown };
    return errcode === 0 ? { state: "sent", reason: "" } : { state: "failed", reason: `errcode ${Number(errcode)}` };
  } catch (error) {
    return outcomeOf((error as { cause?: unknown }).cause ?? error);
  }
}

/** Characters of a robot's answer; it says what it has to say in far fewer. */
const LONGEST_ANSWER = 64 * 1024;

async function beginningOf({ body }: Response): Promise<string> {
  let text = "";
  const pieces = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream());
  for await (const piece of pieces as unknown as AsyncIterable<string>) {
    text += piece;
    if (text.length > LONGEST_ANSWER) throw new RangeError("a robot that does not end");
  }
  return text;
}

/** DingTalk's robots may ask for a signature with the time in milliseconds. */
function signed({ url, secret }: ReminderSettings["webhooks"][number]): string {
  if (secret === undefined) return url;
  const timestamp = String(Date.now());
  const sign = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
  const address = new URL(url);
  address.searchParams.set("timestamp", timestamp);
  address.searchParams.set("sign", sign);
  return address.href;
}

async function mail(
  { area, cause, way, text }: Reminder,
  to: string,
  { from, user, password, ...server }: NonNullable<ReminderSettings["smtp"]>,
  subject: string,
) {
  const auth = user === undefined ? {} : { auth: { user, pass: password ?? "" } };
  const waits = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ ...server, ...auth, ...waits });
  // Who gets it twice after all can tell by the number.
  const messageId = `<huizong.${area}.${cause}.${way.replace(" ", "-")}@${from.split("@")[1] ?? "localhost"}>`;
  try {
    await transport.sendMail({ from, to, subject, text, messageId });
    return { state: "sent", reason: "" } as const;
  } catch (error) {
    const { responseCode } = error as { responseCode?: number };
    if (responseCode !== undefined) return { state: "failed", reason: `SMTP ${responseCode}` } as const;
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

/** Codes of a connection that never stood, so that nothing can have arrived. */
const BEFORE_SENDING =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EDNS|EAUTH|ETLS|UND_ERR_CONNECT_TIMEOUT)$/;

function outcomeOf(error: unknown): Sent {
  const { code, errno, command } = error as { code?: string; errno?: string; command?: string };
  const reason = String(code ?? errno ?? "no-answer");
  const isBefore = BEFORE_SENDING.test(reason) || command === "CONN";
  return { state: isBefore ? "failed" : "unknown", reason };
}
