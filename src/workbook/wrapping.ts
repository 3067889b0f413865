/** Chinese characters and their punctuation, which break anywhere; everything else breaks at spaces and hyphens only. */
const PIECES = /[^\S\n]+|[⺀-￿—“”‘’…]|[^\s⺀-￿—“”‘’…-]+-?|-/gu;

/** How wide a text is in columns' units: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f || "—“”‘’…".includes(character) ? 2 : 1;
  return width;
}

/** Lines a text takes, wrapped in a width of so many column units: a word that does not fit goes to the next line whole. */
export function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + wrapped(paragraph, width), 0);
}

function wrapped(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(PIECES)) {
    const own = textWidth(piece);
    if (piece.trim() === "") {
      used += own;
    } else if (used + own <= width) {
      used += own;
    } else {
      // A word longer than a line is cut where the line ends.
      if (used > 0) lines++;
      lines += Math.ceil(own / width) - 1;
      used = own % width || width;
    }
  }
  return lines;
}
