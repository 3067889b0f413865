import type { Say } from "../summary/say";
import type { Bulletin } from "./bulletin";

/** The text for pasting into a message or another document: a line a paragraph, an empty line before each heading. */
export function bulletinText({ title, issuer, sections, source }: Bulletin, say: Say): string {
  const lines = [
    title,
    issuer,
    ...sections.flatMap(({ heading, paragraphs }) => [
      "",
      heading,
      ...paragraphs.map(({ lead, text }) => (lead ? say("bulletin.lead", { lead, text }) : text)),
    ]),
    "",
    source,
  ];
  return `${lines.join("\n")}\n`;
}
