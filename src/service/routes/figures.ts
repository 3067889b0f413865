import { z } from "zod";
import { summaryReport } from "../../actions/summary-report";
import { writeSummaryWorkbook } from "../../actions/summary-workbook";
import { CodedError } from "../../core/errors/coded-error";
import { rollupRows } from "../../store/rollups";
import { nodePlatform } from "../../workbook/platform/node";
import { headOf } from "../keeper";
import { factsBefore, rollUpMonth } from "../month";
import { isWithin, rollUpRegion } from "../region";
import { route } from "../route";
import { area, department, period } from "../shapes";
import { fileAnswer } from "./submissions";

const params = z.strictObject({ period });
const readers = { bureau: "all", auditor: "all" } as const;

export const figureRoutes = [
  route({
    method: "GET",
    path: "/periods/:period/rollup",
    id: "rollup",
    summary: "The month rolled up, as huizong rollup --json says it.",
    access: readers,
    params,
    async handle({ service, account, params: asked, say }) {
      const { summary, list } = await rollUpMonth(service, account.area, asked.period);
      return summaryReport(summary, list, say);
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/rollup.xlsx",
    id: "rollup-workbook",
    summary: "The month's summary workbook.",
    access: readers,
    params,
    produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    async handle({ service, account, params: asked, say }) {
      const rolled = await rollUpMonth(service, account.area, asked.period);
      const generatedAt = service.now().toISOString();
      // Taken after the forms, so that the log it stands for holds every one of them.
      const logHead = await headOf(service.store.db, service.keeper, account.area, service.now());
      const made = { ...rolled, say, generatedAt, packer: nodePlatform, logHead };
      const bytes = await writeSummaryWorkbook(rolled.summary, made);
      const { nameZh } = rolled.list.header.area;
      return fileAnswer(bytes, `${nameZh}_${asked.period}_汇总表.xlsx`);
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/figures",
    id: "figures",
    summary: "The district's figures of the month as last computed by a worker; quick, and a moment behind.",
    access: readers,
    params,
    handle: async ({ service, account, params: asked }) => ({
      figures: await rollupRows(service.store.db, account.area, asked.period),
    }),
  }),
  route({
    method: "GET",
    path: "/periods/:period/region",
    id: "region",
    summary:
      "The month over all districts of a region (220100 a city, 220000 its province, 000000 the nation), from the sums of all units; by default the asker's own. As the list of `beside` defines figures, a region that holds it.",
    access: readers,
    params,
    query: z.strictObject({ area: area.optional(), beside: area.optional() }),
    async handle({ service, account, params: asked, query }) {
      const region = query.area ?? account.area;
      if (!isWithin(region, account.area)) throw new CodedError("service", "not-found");
      if (query.beside !== undefined && !isWithin(query.beside, account.area))
        throw new CodedError("service", "not-found");
      return rollUpRegion(service, region, asked.period, query.beside);
    },
  }),
  route({
    method: "GET",
    path: "/history",
    id: "history",
    summary: "What was reported in the 13 months before a month, for checks that look back.",
    access: { department: "own", bureau: "all", auditor: "all" },
    query: z.strictObject({ before: period, department: department.optional() }),
    async handle({ service, account, query }) {
      const unit = account.role === "department" ? account.department! : query.department;
      return { facts: await factsBefore(service, account.area, query.before, unit) };
    },
  }),
];
