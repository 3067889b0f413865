/** The value of an attribute in a start tag, unescaped; null when it is not there. Prefixes are part of the name. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2]!) : null;
}

/** The tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
}

/** The tag with an attribute set to a plain value. */
export function withAttribute(tag: string, name: string, value: string): string {
  return withoutAttribute(tag, name).replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
}

const LAST_CODE_POINT = 0x10ffff;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : whole;
  });
}

/** Text as XML character data: markup escaped, characters XML cannot hold written as _xHHHH_. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    })
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** The namespace prefix of the document's root element with its colon: "" or "x:". */
export function rootPrefix(xml: string): string {
  const match = /<([A-Za-z_][\w.-]*:)?[A-Za-z_]/.exec(xml.replace(/^\s*<\?[\s\S]*?\?>/, ""));
  return match?.[1] ?? "";
}
