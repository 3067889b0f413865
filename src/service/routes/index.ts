import type { Route } from "../route";
import { decisionRoutes } from "./decisions";
import { figureRoutes } from "./figures";
import { listRoutes } from "./lists";
import { logRoutes } from "./log";
import { openIdRoutes } from "./openid";
import { paperRoutes } from "./papers";
import { periodRoutes } from "./periods";
import { reviewRoutes } from "./review";
import { scanRoutes } from "./scans";
import { sessionRoutes } from "./session";
import { submissionRoutes } from "./submissions";
import { unitRoutes } from "./units";
import { userRoutes } from "./users";

/** Every route below /api. */
export const ROUTES: readonly Route[] = [
  ...sessionRoutes,
  ...openIdRoutes,
  ...submissionRoutes,
  ...reviewRoutes,
  ...scanRoutes,
  ...decisionRoutes,
  ...periodRoutes,
  ...figureRoutes,
  ...paperRoutes,
  ...logRoutes,
  ...listRoutes,
  ...unitRoutes,
  ...userRoutes,
];
