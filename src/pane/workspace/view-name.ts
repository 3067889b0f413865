/** The views of the pane. shell/views.ts says where each of them stands. */
export type ViewName = "department" | "comparison" | "signing" | "audit" | "bureau" | "targets";
