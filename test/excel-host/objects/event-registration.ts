import type { WorkbookModel } from "../model/workbook";

/** The numbers office.js knows worksheet events by, under the names it registers them with. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

interface Listening {
  readonly book: WorkbookModel;
  /** The sheet listened to, or "Workbook" for all of them. */
  readonly id: string;
}

type Method<T> = (target: T) => null;

/** The methods by which office.js asks for events of an object and lets go of them. */
export function registrations<T>(
  names: readonly EventName[],
  listening: (target: T) => Listening,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const name of names) {
    methods[`_Register${name}Event`] = (target) => {
      const { book, id } = listening(target);
      book.subscriptions.add(subscription(name, id));
      return null;
    };
    methods[`_Unregister${name}Event`] = (target) => {
      const { book, id } = listening(target);
      book.subscriptions.delete(subscription(name, id));
      return null;
    };
  }
  return methods;
}

/** The key under which a workbook remembers that the add-in listens. */
export function subscription(name: EventName, targetId: string): string {
  return `${name}:${targetId}`;
}
