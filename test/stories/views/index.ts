import { AUDIT_WALKS } from "./audit";
import { BUREAU_WALKS } from "./bureau";
import { DEPARTMENT_WALKS } from "./department";
import { TARGETS_WALKS } from "./targets";
import { TROUBLE_WALKS } from "./trouble";

/** Everything the pane can show. */
export const WALKS = [...DEPARTMENT_WALKS, ...BUREAU_WALKS, ...AUDIT_WALKS, ...TARGETS_WALKS, ...TROUBLE_WALKS];
