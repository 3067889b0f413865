import type { Application } from "./application";

/** Changes how the workbook looks without WPS redrawing or asking back, and leaves WPS as it was. */
export function unseen<Result>(app: Application, work: () => Result): Result {
  const { ScreenUpdating, DisplayAlerts } = app;
  app.ScreenUpdating = false;
  app.DisplayAlerts = false;
  try {
    return work();
  } finally {
    app.DisplayAlerts = DisplayAlerts;
    app.ScreenUpdating = ScreenUpdating;
  }
}

/**
 * The same for changes that WPS would tell of. WPS goes on between two calls, so what the user does meanwhile is not
 * told either: whoever does this tells of a change when it is over.
 */
export function quietly<Result>(app: Application, work: () => Result): Result {
  const { EnableEvents } = app;
  app.EnableEvents = false;
  try {
    return unseen(app, work);
  } finally {
    app.EnableEvents = EnableEvents;
  }
}
