import type { Application } from "./application";

/** Changes the workbook without WPS telling of it, redrawing or asking back, and leaves WPS as it was. */
export function quietly<Result>(app: Application, work: () => Result): Result {
  const { EnableEvents, ScreenUpdating, DisplayAlerts } = app;
  app.EnableEvents = false;
  app.ScreenUpdating = false;
  app.DisplayAlerts = false;
  try {
    return work();
  } finally {
    app.DisplayAlerts = DisplayAlerts;
    app.ScreenUpdating = ScreenUpdating;
    app.EnableEvents = EnableEvents;
  }
}
