import { z } from "zod";
import { CodedError } from "../../core/errors/coded-error";
import { DUTIES, ROLES } from "../../core/states/state";
import { accountsOf } from "../../store/accounts";
import { changeUser, createAccount } from "../people/accounts";
import { Answer, route } from "../route";
import { department } from "../shapes";

const admin = { admin: "all" } as const;
const name = z.string().trim().min(1).max(64);
const contact = z.string().max(200);
const duty = z.enum(DUTIES).describe("The one duty (填报, 复核) of a person of a unit.");

export const userRoutes = [
  route({
    method: "GET",
    path: "/users",
    id: "users",
    summary: "The accounts of the district.",
    access: admin,
    handle: async ({ service, account }) => ({ users: await accountsOf(service.store.db, account.area) }),
  }),
  route({
    method: "POST",
    path: "/users",
    id: "add-user",
    summary: "Adds an account and gives the password for its first sign-in.",
    access: admin,
    body: z.strictObject({
      name,
      role: z.enum(ROLES),
      department: department.nullable().default(null),
      contact: contact.default(""),
      duty: duty.nullable().default(null),
    }),
    async handle({ service, account, body }) {
      const password = await createAccount(service, { area: account.area, ...body }, account.name);
      return new Answer({ name: body.name, password }, {}, 201);
    },
  }),
  route({
    method: "PATCH",
    path: "/users/:name",
    id: "change-user",
    summary:
      "Disables or enables an account, changes its contact or duty, or gives it a new first password; all that is asked, or nothing.",
    access: admin,
    params: z.strictObject({ name }),
    body: z.strictObject({
      disabled: z.boolean().optional(),
      contact: contact.optional(),
      duty: duty.nullable().optional(),
      resetPassword: z.literal(true).optional(),
    }),
    async handle({ service, account: { area, name: by }, params: { name: changed }, body }) {
      // Whoever keeps accounts leaves somebody behind who does.
      if (body.disabled && changed === by) throw new CodedError("service", "own-account");
      const password = await changeUser(service, { area, name: changed }, body, by);
      return { name: changed, ...(password === null ? {} : { password }) };
    },
  }),
];
