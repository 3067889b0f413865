/** An element of an XML document, without its text in between. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const TAG = /<(\/)?([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/)?>/g;

/** The root of a document as plain as a manifest: no comments, no CDATA, no doctype. */
export function rootOf(xml: string): Element {
  const open: Element[] = [{ name: "", attributes: {}, children: [] }];
  for (const [, closing, name, attributes, empty] of xml.matchAll(TAG)) {
    if (closing) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`);
      continue;
    }
    const pairs = [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    const element: Element = { name: name!, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return open[0]!.children[0]!;
}

/** The element and everything below it, in the document's order. */
export function elementsOf(element: Element): Element[] {
  return [element, ...element.children.flatMap(elementsOf)];
}
