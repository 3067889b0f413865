import { audit } from "./audit";
import { bureau } from "./bureau";
import { check } from "./check";
import { comparison } from "./comparison";
import { department } from "./department";
import { excel } from "./excel";
import { newForm } from "./new-form";
import { page } from "./page";
import { service } from "./service";
import { shell } from "./shell";
import { signing } from "./signing";
import { targets } from "./targets";
import { wps } from "./wps";

/** Prose of the pane, one file per view. */
export const pane = {
  audit,
  bureau,
  newForm,
  check,
  excel,
  signing,
  comparison,
  department,
  page,
  service,
  shell,
  targets,
  wps,
};
