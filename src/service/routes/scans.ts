import { z } from "zod";
import { CodedError } from "../../core/errors/coded-error";
import { scansOf } from "../../store/scans";
import { bytesOfFile } from "../../store/submissions";
import { attach } from "../attach";
import { Answer, fileRoute, route } from "../route";
import { formParams, positive } from "../shapes";
import { actorOf, keyOf } from "./asker";

export const scanRoutes = [
  fileRoute({
    method: "POST",
    path: "/submissions/:period/:department/scans",
    id: "attach-scan",
    summary:
      "Attaches a scan with the stamp (盖章件) as PDF, JPEG or PNG, until the month is closed. Every version is kept; the same file again gets the first answer.",
    access: { department: "own" },
    body: "file",
    params: formParams,
    query: z.strictObject({ name: z.string().min(1).max(255).describe("The file's own name.") }),
    async handle({ service, account, params, query: { name }, body }) {
      const about = { key: keyOf(account, params), actor: actorOf(account) };
      const { scan, again } = await attach(service, about, { name, bytes: body });
      return new Answer({ scan, again }, {}, again ? 200 : 201);
    },
  }),
  route({
    method: "GET",
    path: "/submissions/:period/:department/scans/:number",
    id: "scan",
    summary: "A scan with the stamp, byte for byte.",
    access: { department: "own", bureau: "all", auditor: "all" },
    below: true,
    params: formParams.extend({ number: positive }),
    produces: "application/pdf",
    async handle({ service, account, params }) {
      const { db } = service.store;
      const scan = (await scansOf(db, keyOf(account, params))).find(({ number }) => number === params.number);
      if (!scan) throw new CodedError("service", "not-found");
      const bytes = (await bytesOfFile(db, scan.sha256))!;
      return new Answer(bytes, {
        "Content-Type": scan.type,
        "Content-Disposition": `attachment; filename="scan.${scan.type.split("/")[1]}"; filename*=UTF-8''${encodeURIComponent(scan.fileName)}`,
        // What a unit sent is saved, never shown as part of this site.
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
      });
    },
  }),
];
