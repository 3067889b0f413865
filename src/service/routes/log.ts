import { z } from "zod";
import { CodedError } from "../../core/errors/coded-error";
import { hexOf, textBytes } from "../../core/log/head";
import { consistencyProof, leafHash } from "../../core/log/tree";
import { entryProof, logEntries, sha256 } from "../../store/log";
import { headOf } from "../keeper";
import { route } from "../route";
import { count, positive } from "../shapes";

const readers = { bureau: "all", auditor: "all", admin: "all" } as const;

export const logRoutes = [
  route({
    method: "GET",
    path: "/log/head",
    id: "log-head",
    summary:
      "The signed head of a district's log, to be kept elsewhere; by default the asker's own, a stranger's the program's.",
    access: "anyone",
    query: z.strictObject({
      area: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    }),
    handle({ service, account, query }) {
      const own = account.area === "" ? service.bundled.header.area.code : account.area;
      return headOf(service.store.db, service.keeper, query.area ?? own, service.now());
    },
  }),
  route({
    method: "GET",
    path: "/log/entries",
    id: "log-entries",
    summary: "The log with a signed head over it, as huizong log verify takes it.",
    access: readers,
    async handle({ service, account }) {
      const head = await headOf(service.store.db, service.keeper, account.area, service.now());
      return { head, entries: await logEntries(service.store.db, account.area, head.size) };
    },
  }),
  route({
    method: "GET",
    path: "/log/proof/:index",
    id: "log-proof",
    summary: "One entry with what proves it to be in the log; a unit gets its own.",
    access: { ...readers, department: "all" },
    params: z.strictObject({ index: count }),
    async handle({ service, account, params }) {
      const head = await headOf(service.store.db, service.keeper, account.area, service.now());
      const proof = await entryProof(service.store.db, account.area, params.index, head.size);
      if (account.role === "department") {
        const entry = proof && (JSON.parse(proof.entry) as { department?: string });
        if (entry?.department !== account.department) throw new CodedError("service", "foreign-form");
      }
      if (!proof) throw new CodedError("service", "not-found");
      return { ...proof, head };
    },
  }),
  route({
    method: "GET",
    path: "/log/consistency",
    id: "log-consistency",
    summary: "What proves the log now to begin with the log of an earlier size.",
    access: { ...readers, department: "all" },
    query: z.strictObject({ from: positive }),
    async handle({ service, account, query }) {
      const head = await headOf(service.store.db, service.keeper, account.area, service.now());
      if (query.from > head.size) throw new CodedError("service", "not-found");
      const entries = await logEntries(service.store.db, account.area, head.size);
      const leaves = entries.map((entry) => leafHash(sha256, textBytes(entry)));
      const proof = consistencyProof(sha256, leaves, query.from).map(hexOf);
      return { from: query.from, proof, head };
    },
  }),
];
