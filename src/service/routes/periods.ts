import { z } from "zod";
import { accountsOf } from "../../store/accounts";
import { periodState } from "../../store/forms";
import { changePeriod } from "../decide";
import { formLines } from "../form-view";
import { reminderText } from "../reminders";
import { route } from "../route";
import { listOf } from "../service";
import { period, reason } from "../shapes";
import { actorOf } from "./asker";

const params = z.strictObject({ period });
const bureau = { bureau: "all" } as const;

export const periodRoutes = [
  route({
    method: "GET",
    path: "/periods/:period",
    id: "period",
    summary: "Whether a month is open, and how many forms stand where.",
    access: { department: "all", bureau: "all", auditor: "all" },
    below: true,
    params,
    async handle({ service, account, params: asked }) {
      const { area, role, department } = account;
      const state = await periodState(service.store.db, area, asked.period);
      const wanted = role === "department" ? { department: department! } : {};
      const lines = await formLines(service, area, asked.period, wanted);
      const counts: Record<string, number> = {};
      for (const line of lines) counts[line.state] = (counts[line.state] ?? 0) + 1;
      const { hash, header } = await listOf(service, area, asked.period);
      return {
        period: asked.period,
        state,
        list: { hash, id: header.id, version: header.version, year: header.year, nameZh: header.nameZh },
        forms: lines.length,
        late: lines.filter(({ late }) => late).length,
        counts,
      };
    },
  }),
  route({
    method: "POST",
    path: "/periods/:period/close",
    id: "close",
    summary: "Closes a month (封存): no form of it changes any more.",
    access: bureau,
    params,
    body: z.strictObject({}),
    async handle({ service, account, params: asked }) {
      const key = { area: account.area, period: asked.period };
      return { logIndex: await changePeriod(service, key, { action: "close", actor: actorOf(account) }) };
    },
  }),
  route({
    method: "POST",
    path: "/periods/:period/reopen",
    id: "reopen",
    summary: "Opens a closed month again.",
    access: bureau,
    params,
    body: z.strictObject({ reason }),
    async handle({ service, account, params: asked, body }) {
      const key = { area: account.area, period: asked.period };
      const change = { action: "reopen", actor: actorOf(account), why: body.reason } as const;
      return { logIndex: await changePeriod(service, key, change) };
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/reminders",
    id: "reminders",
    summary: "The text of a reminder (催报) for each unit that owes something, with whom to send it to.",
    access: bureau,
    params,
    async handle({ service, account, params: asked, say }) {
      const { area } = account;
      const list = await listOf(service, area, asked.period);
      const lines = await formLines(service, area, asked.period, {});
      const accounts = (await accountsOf(service.store.db, area)).filter(({ disabled }) => !disabled);
      const reminders = await Promise.all(
        lines.map(async (line) => {
          const { department, state, due } = line;
          const text = await reminderText(service, { area, period: asked.period }, line, list, say);
          if (text === null) return [];
          const contacts = accounts.filter((one) => one.department === department && one.contact !== "");
          return [{ department, state, due, text, contacts: contacts.map(({ name, contact }) => ({ name, contact })) }];
        }),
      );
      return { reminders: reminders.flat() };
    },
  }),
];
