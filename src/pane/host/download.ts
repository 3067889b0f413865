const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

function typeOf(name: string): string {
  if (name.endsWith(".zip")) return TYPES.zip;
  return name.endsWith(".docx") ? TYPES.docx : TYPES.xlsx;
}

/** Hands a file to the user as a download. */
export function download(bytes: Uint8Array, name: string, type: string = typeOf(name)): void {
  hand(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
}

/** The same of a text; the mark at its beginning lets old editors see that it is UTF-8. */
export function downloadText(text: string, name: string): void {
  hand(new Blob(["\ufeff", text], { type: "text/plain;charset=utf-8" }), name);
}

function hand(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
