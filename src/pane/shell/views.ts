import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Content } from "../workspace/content";
import type { ViewName } from "../workspace/view-name";

/** The views, each a chunk of its own. */
export const VIEWS = {
  department: lazy(() => import("../department/DepartmentView")),
  comparison: lazy(() => import("../comparison/ComparisonView")),
  signing: lazy(() => import("../department/signing/SigningView")),
  audit: lazy(() => import("../audit/AuditView")),
  bureau: lazy(() => import("../bureau/BureauView")),
  targets: lazy(() => import("../targets/TargetsView")),
} as const satisfies Readonly<Record<ViewName, LazyExoticComponent<ComponentType>>>;

/** The tabs a workbook of each kind opens with, the first one shown. */
const TABS: Readonly<Record<Content["kind"], readonly ViewName[]>> = {
  form: ["department", "comparison", "signing"],
  summary: ["audit", "bureau"],
  "target-list": ["targets", "bureau"],
  other: ["bureau"],
};

/** The tabs to offer. 汇总 joins any of them when asked for; the other views have nothing to show elsewhere. */
export function tabsFor(kind: Content["kind"], asked: ViewName | null): readonly ViewName[] {
  const tabs = TABS[kind];
  return asked === "bureau" && !tabs.includes(asked) ? [...tabs, asked] : tabs;
}

/** The view that is shown: the one chosen where it is offered, else the first. */
export function viewShown(kind: Content["kind"], chosen: ViewName | null): ViewName {
  const tabs = tabsFor(kind, chosen);
  return chosen && tabs.includes(chosen) ? chosen : tabs[0]!;
}

/** Verbs of the ribbon and the context menu, and the view each leads to. */
export const COMMAND_VIEWS = { check: "department", submit: "signing", rollup: "bureau", trace: "audit" } as const;

export type Command = keyof typeof COMMAND_VIEWS;
