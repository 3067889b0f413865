import type { Language } from "../../language/make-speaker";

/** A time as the office's clock has it, day and minute: reports count by Beijing's time wherever they are read. */
export function timeText(at: string, language: Language): string {
  const parts = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: "Asia/Shanghai" }).format(new Date(at));
}

/** The reader's own clock, to the second. */
export function clockText(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "medium", hourCycle: "h23" }).format(at);
}
