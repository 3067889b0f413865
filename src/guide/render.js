import GithubSlugger from "github-slugger";
import { Marked } from "marked";

/** CSS pixels: a picture up to so wide, of the pane, stands beside its words; a wider one under them. */
const BESIDE = 400;

/**
 * The guide's Markdown as HTML: `contents`, the list of its chapters, and `body`. Headings have the ids GitHub gives
 * them, so that a link to one holds in both places. `sizeOf` tells how many pixels a picture has.
 */
export function renderGuide(markdown, sizeOf) {
  const slugger = new GithubSlugger();
  const headings = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = slugger.slug(text.replace(/\\(?=[^\w\s])/g, ""));
        const html = this.parser.parseInline(tokens);
        headings.push({ depth, id, html });
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      // Other documents are not served: what a link to one is called tells where it lies.
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        return /^(?:#|https?:)/.test(href) ? `<a href="${href}">${words}</a>` : words;
      },
      // A line wider than the screen is scrolled by the keyboard too.
      code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
    },
  });
  const blocks = marked.lexer(markdown).filter((block) => !isContents(block));
  const body = sectionsOf(blocks)
    .map(({ heading, parts }) => {
      const head = heading ? marked.parser([heading]) : "";
      return head + parts.map(({ words, pictures }) => partHtml(marked.parser(words), pictures, sizeOf)).join("");
    })
    .join("");
  return { contents: contentsHtml(headings), body };
}

/** The Markdown's own list of chapters, which GitHub's readers have. */
function isContents({ type, items }) {
  return type === "list" && items.every(({ text }) => /^\[[^\]]*\]\(#[^)]*\)$/.test(text));
}

/** What stands under each heading, in parts: words, and the pictures that end them. A table is a part of its own. */
function sectionsOf(blocks) {
  const sections = [{ heading: null, parts: [] }];
  let part = null;
  for (const block of blocks) {
    if (block.type === "heading") {
      sections.push({ heading: block, parts: [] });
      part = null;
      continue;
    }
    if (!part || block.type === "table") {
      part = { words: [], pictures: [] };
      sections.at(-1).parts.push(part);
    }
    const pictures = block.type === "html" ? picturesIn(block.text) : [];
    if (pictures.length === 0) part.words.push(block);
    part.pictures.push(...pictures);
    if (pictures.length > 0 || block.type === "table") part = null;
  }
  return sections;
}

function picturesIn(html) {
  return [...html.matchAll(/<img src="([^"]+)" width="(\d+)" alt="([^"]+)">/g)].map(([, src, width, alt]) => {
    return { src, width: Number(width), alt };
  });
}

function partHtml(words, pictures, sizeOf) {
  const figures = pictures.map((picture) => figureHtml(picture, sizeOf)).join("");
  const isBeside = pictures.length === 1 && pictures[0].width <= BESIDE;
  // The picture comes first, so that what follows runs on beside it.
  if (isBeside) return `<div class="beside">${figures}<div>${words}</div></div>\n`;
  return figures === "" ? words : `${words}<div class="pictures">${figures}</div>\n`;
}

/** A picture with its caption; it opens as large as it is. */
function figureHtml({ src, width, alt }, sizeOf) {
  const size = sizeOf(src);
  const height = Math.round((width * size.height) / size.width);
  return (
    `<figure class="${width <= BESIDE ? "pane" : "page"}"><a href="${src}">` +
    `<img src="${src}" width="${width}" height="${height}" alt="${alt}" loading="lazy"></a>` +
    `<figcaption aria-hidden="true">${alt}</figcaption></figure>`
  );
}

/** Chapters, and under each of them its sections. */
function contentsHtml(headings) {
  const link = ({ id, html }) => `<a href="#${id}">${html.replace(/<[^>]+>/g, "")}</a>`;
  const chapters = headings.flatMap((heading, index) => (heading.depth === 2 ? [{ heading, index }] : []));
  const items = chapters.map(({ heading, index }, number) => {
    const within = headings.slice(index + 1, chapters[number + 1]?.index);
    const sections = within.filter(({ depth }) => depth === 3).map((section) => `<li>${link(section)}</li>`);
    return `<li>${link(heading)}${sections.length > 0 ? `<ol>${sections.join("")}</ol>` : ""}</li>`;
  });
  return `<ol>${items.join("\n")}</ol>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
