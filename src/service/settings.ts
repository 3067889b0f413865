import { z } from "zod";
import { DUTIES, ROLES } from "../core/states/state";
import { area, department } from "./shapes";

const text = z.string().min(1).max(2000);

/** An address that is asked over https; a program on this machine may do without. */
const address = z.url({ protocol: /^https?$/ }).refine((url) => {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1";
});

/** Where OpenID Connect comes from, and how its claims name a person, their role and their unit. */
const openIdConnect = z.strictObject({
  /** What the office calls it, as the button to sign in says: "政务统一认证". */
  label: z.string().min(1).max(20).optional(),
  issuer: address,
  clientId: text,
  /** None for a client that has only PKCE. */
  clientSecret: text.optional(),
  scope: text.default("openid profile"),
  /** The claim that becomes the account's name. */
  name: text.default("preferred_username"),
  /** The claim that tells the role, one value or several, and what each of its values means. */
  role: z.strictObject({ claim: text, values: z.record(text, z.enum(ROLES)) }),
  /** The claim that tells a unit's people which; its own values where none are given another meaning. */
  department: z.strictObject({ claim: text, values: z.record(text, department).optional() }).optional(),
  /** The claim that tells of which district a person is, and which division code each of its values means, where they are no codes themselves. */
  area: z.strictObject({ claim: text, values: z.record(text, area).optional() }).optional(),
  /** The claim that tells a unit's people what they do for its forms (填报, 复核); without a value it knows, what is set here stays. */
  duty: z.strictObject({ claim: text, values: z.record(text, z.enum([...DUTIES, "both"])) }).optional(),
});

/** How reminders are sent beside being recorded: a group's robot, and mail. */
const reminders = z.strictObject({
  webhooks: z
    .array(z.strictObject({ kind: z.enum(["wecom", "dingtalk"]), url: address, secret: text.optional() }))
    .default([]),
  smtp: z
    .strictObject({
      host: text,
      port: z.int().min(1).max(65_535).default(465),
      /** TLS from the first byte; without it the connection changes to TLS where the server offers it. */
      secure: z.boolean().default(true),
      /** Whether a connection that cannot change to TLS is given up. */
      requireTLS: z.boolean().default(true),
      user: text.optional(),
      password: text.optional(),
      from: z.email(),
    })
    .optional(),
});

/** What districts, cities and provinces are called that publish no target list of their own, by their division codes. */
const divisionNames = z.record(z.string().regex(/^\d{6}$/), z.string().trim().min(1).max(40));

/** What is set up for a service in a file, beside the options of its commands. */
export const settingsShape = z.strictObject({
  openIdConnect: openIdConnect.optional(),
  reminders: reminders.optional(),
  divisionNames: divisionNames.optional(),
});

export type Settings = z.infer<typeof settingsShape>;
export type OpenIdSettings = z.infer<typeof openIdConnect>;
export type ReminderSettings = z.infer<typeof reminders>;
