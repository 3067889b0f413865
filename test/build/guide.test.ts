import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHAPTERS } from "#src/pane/workspace/guide";

const WEB = "dist/web";
const page = readFileSync(join(WEB, "guide.html"), "utf8");
const markdown = readFileSync("docs/guide.zh-CN.md", "utf8");

const all = (pattern: RegExp, text = page) => [...text.matchAll(pattern)].map(([, found]) => found!);
const ids = all(/<h[1-6] id="?([^">]+)/g);

describe("the guide as it is built", () => {
  test("has every chapter at which pane, page and desk open it", () => {
    const missing = Object.entries(CHAPTERS).filter(([, chapter]) => !ids.includes(chapter));
    expect(missing).toEqual([]);
  });

  test("has every heading of its text once, and a link to each chapter and section", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(all(/^(#{1,4}) /gm, markdown).length);
    const [contents = ""] = all(/<nav[^>]*>(.*?)<\/nav>/gs);
    expect(all(/href="?#([^">]+)/g, contents)).toHaveLength(all(/^(#{2,3}) /gm, markdown).length);
  });

  test("leads nowhere but to its own headings and pictures, and to the web", () => {
    const lost = all(/<a [^>]*?href="?([^">\s]+)/g).filter((href) => {
      if (/^https?:/.test(href)) return false;
      return href.startsWith("#")
        ? !/^#(?:text|contents)$/.test(href) && !ids.includes(href.slice(1))
        : !existsSync(join(WEB, href));
    });
    expect(lost).toEqual([]);
  });

  test("shows every picture of its text, each as large as it is", () => {
    const pictures = all(/<img [^>]*?src="?([^">\s]+)/g).filter((src) => src.startsWith("pictures/"));
    expect(pictures).toEqual(all(/<img src="([^"]+)"/g, markdown));
    expect(pictures.filter((src) => !existsSync(join(WEB, src)))).toEqual([]);
    const shapes = [...page.matchAll(/<img [^>]*?src="?(pictures\/[^">\s]+)"? width="?(\d+)"? height="?(\d+)/g)];
    expect(shapes).toHaveLength(pictures.length);
    for (const [, src, width, height] of shapes) {
      const png = readFileSync(join(WEB, src!));
      expect([src, Number(height)]).toEqual([
        src,
        Math.round((Number(width) * png.readUInt32BE(20)) / png.readUInt32BE(16)),
      ]);
    }
  });

  test("runs and looks by files of its own alone", () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });
});
