/** A block of cells as the clipboard of Excel and WPS holds it: rows of tab-separated texts, quoted where they must be. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  const put = (character: string) => {
    const row = rows.at(-1)!;
    row[row.length - 1] += character;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const isStart = rows.at(-1)!.at(-1) === "";
    if (quoted) {
      if (character !== '"') put(character);
      else if (text[at + 1] === '"') put(text[++at]!);
      else quoted = false;
    } else if (character === '"' && isStart && closes(text, at)) quoted = true;
    else if (character === "\t") rows.at(-1)!.push("");
    else if (character === "\n") rows.push([""]);
    else if (character !== "\r") put(character);
  }
  if (rows.length > 1 && rows.at(-1)!.join("") === "") rows.pop();
  return rows;
}

/** Whether a quote that opens a cell is closed again at the end of one, and so is not part of the text. */
function closes(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(at));
}

/** A block in that form. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join("\t")).join("\n");
}

function cellText(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
