import { z } from "zod";
import { DUTIES } from "../../core/states/state";
import { route } from "../route";
import { department, reason } from "../shapes";
import { giveDuty, requireReview, unitsOf } from "../units";
import { actorOf } from "./asker";

const keepers = { bureau: "all", admin: "all" } as const;

export const unitRoutes = [
  route({
    method: "GET",
    path: "/units",
    id: "units",
    summary:
      "Whether two people of a unit must see its forms (复核), its accounts with their duties, how many of them could do what, and whether it is stuck since no two are left.",
    access: keepers,
    async handle({ service, account: { area } }) {
      const units = await unitsOf(service, area);
      return { units, dutiesFromProvider: service.provider?.settings.duty !== undefined };
    },
  }),
  route({
    method: "POST",
    path: "/units/:department/review",
    id: "require-review",
    summary:
      "Says whether two people of a unit must see its forms before they count (复核); refused where the unit has not two accounts for it.",
    access: keepers,
    params: z.strictObject({ department }),
    body: z.strictObject({ reviewed: z.boolean(), reason }),
    async handle({ service, account, params, body }) {
      const unit = { area: account.area, department: params.department };
      const change = { actor: actorOf(account), reviewed: body.reviewed, why: body.reason };
      return { logIndex: await requireReview(service, unit, change) };
    },
  }),
  route({
    method: "POST",
    path: "/units/:department/people/:name/duty",
    id: "give-duty",
    summary: "Gives a person of a unit one duty (填报, 复核), or both with null.",
    access: keepers,
    params: z.strictObject({ department, name: z.string().trim().min(1).max(64) }),
    body: z.strictObject({ duty: z.enum(DUTIES).nullable() }),
    async handle({ service, account, params, body }) {
      await giveDuty(service, { area: account.area, ...params }, { by: account.name, duty: body.duty });
      return { name: params.name, duty: body.duty };
    },
  }),
];
