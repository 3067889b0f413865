import { useEffect, useEffectEvent } from "react";
import { recall, remember } from "../workspace/earlier-files";
import { useWorkspace } from "../workspace/workspace";

/**
 * Keeps the open form's unit and its sealed forms in mind, whichever view is open; it shows nothing itself. Of forms that
 * somebody else than their unit looks at nothing is kept.
 */
export default function EarlierForms() {
  const { content, list, reading, service, sealing, earlier } = useWorkspace();
  const form = content.kind === "form" ? content : null;
  const submission = form?.checked.submission ?? null;
  const department = form?.form.department.id ?? null;
  const area = submission?.identity.area ?? list.header.area.code;
  const follow = useEffectEvent(() => void recall(earlier, department === null ? null : { area, department }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another unit has other files
  useEffect(() => follow(), [area, department]);

  const isUnits = service.account === null || service.account.role === "department";
  const sealed = isUnits && submission?.seal?.intact ? submission.seal.digest : null;
  const keep = useEffectEvent((fileName: string, sealedAt?: string) => {
    if (submission) void remember(earlier, submission, fileName, sealedAt);
  });
  useEffect(() => {
    if (sealed !== null) keep(reading.fileName);
  }, [sealed, reading.fileName]);
  useEffect(() => {
    if (sealing) keep(sealing.name, sealing.sealedAt);
  }, [sealing]);
  return null;
}
