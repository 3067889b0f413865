/** What is said at an address where nothing is, in one language. */
export interface NotFoundWords {
  readonly title: string;
  readonly body: string;
  /** The words of the link to the page. */
  readonly back: string;
}

/** The words by language tag; the first language is spoken to browsers that ask for none of them. */
export type NotFound = Readonly<Record<string, NotFoundWords>>;

/** The page for an address where nothing is, in the first of the browser's languages that there are words in. */
export function notFoundPage(words: NotFound, accepted: string): string {
  const language = languageFor(Object.keys(words), accepted);
  const { title, body, back } = words[language]!;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<h1>${escaped(title)}</h1>
<p>${escaped(body)}</p>
<p><a href="/">${escaped(back)}</a></p>
`;
}

/** The language of an Accept-Language header such as "en-US,en;q=0.9,zh-CN;q=0.8". */
function languageFor(languages: readonly string[], accepted: string): string {
  const wanted = accepted
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(/\s*;\s*q=/);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  const spoken = wanted.flatMap(({ tag }) => languages.find((language) => primary(language) === primary(tag)) ?? []);
  return spoken[0] ?? languages[0]!;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
