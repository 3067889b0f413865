import { z } from "zod";
import { summaryReport } from "../../actions/summary-report";
import { isWithin } from "../../core/divisions";
import { CodedError } from "../../core/errors/coded-error";
import { parsePeriod } from "../../core/period";
import { areaName, areaNameIn } from "../../language/names";
import { rollupRows } from "../../store/rollups";
import { nodePlatform } from "../../workbook/platform/node";
import { writeRegionSummary } from "../../workbook/region/write";
import { cuesOf } from "../cues";
import { knownBefore, rollUpMonth } from "../month";
import { rollUpParts, rollUpRegion } from "../region";
import { route } from "../route";
import { area, department, period } from "../shapes";
import { summaryBytes } from "../summary-bytes";
import { fileAnswer, XLSX } from "./submissions";

const params = z.strictObject({ period });
const readers = { bureau: "all", auditor: "all" } as const;

export const figureRoutes = [
  route({
    method: "GET",
    path: "/periods/:period/rollup",
    id: "rollup",
    summary: "The month rolled up, as huizong rollup --json says it.",
    access: readers,
    below: true,
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
    below: true,
    params,
    produces: XLSX,
    async handle({ service, account, params: asked, say }) {
      const { bytes, list } = await summaryBytes(service, account.area, asked.period, say);
      const area = areaName(list.header.area, say);
      return fileAnswer(bytes, say("terms.summaryFile", { area, ...parsePeriod(asked.period)! }));
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/cues",
    id: "cues",
    summary: "What an auditor may look at first in the month, as huizong cues --json says it; nobody else's.",
    access: { auditor: "all" },
    below: true,
    params,
    handle: ({ service, account, params: asked, say }) => cuesOf(service, account.area, asked.period, say),
  }),
  route({
    method: "GET",
    path: "/periods/:period/figures",
    id: "figures",
    summary: "The district's figures of the month as last computed by a worker; quick, and a moment behind.",
    access: readers,
    below: true,
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
    path: "/periods/:period/region/parts",
    id: "region-parts",
    summary: "The same with each part of the region, of one moment: a city's districts, a province's cities.",
    access: readers,
    params,
    query: z.strictObject({ area: area.optional() }),
    async handle({ service, account, params: asked, query }) {
      const region = query.area ?? account.area;
      if (!isWithin(region, account.area)) throw new CodedError("service", "not-found");
      const { total, parts } = await rollUpParts(service, region, asked.period);
      return { total, parts };
    },
  }),
  route({
    method: "GET",
    path: "/periods/:period/region.xlsx",
    id: "region-workbook",
    summary: "The same as a workbook: the region beside its parts, and who has reported.",
    access: readers,
    params,
    query: z.strictObject({ area: area.optional() }),
    produces: XLSX,
    async handle({ service, account, params: asked, query, say }) {
      const region = query.area ?? account.area;
      if (!isWithin(region, account.area)) throw new CodedError("service", "not-found");
      const summary = await rollUpParts(service, region, asked.period);
      const simulated = service.sample !== null;
      const generatedAt = service.now().toISOString();
      const bytes = writeRegionSummary(summary, say, { generatedAt, simulated, packer: nodePlatform });
      const named = areaNameIn(summary.total.names, region, say);
      return fileAnswer(bytes, say("terms.regionFile", { area: named, ...parsePeriod(asked.period)! }));
    },
  }),
  route({
    method: "GET",
    path: "/history",
    id: "history",
    summary:
      "What was reported in the 13 months before a month, for checks that look back, and what was explained and accepted.",
    access: { department: "own", bureau: "all", auditor: "all" },
    query: z.strictObject({ before: period, department: department.optional() }),
    async handle({ service, account, query }) {
      const unit = account.role === "department" ? account.department! : query.department;
      return knownBefore(service, account.area, query.before, unit);
    },
  }),
];
