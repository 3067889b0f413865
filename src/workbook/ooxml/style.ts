import { attributes, escapeXml, XML_HEAD } from "./xml";

type Rule = "thin" | "medium" | "hair";

/** How a cell looks. Colors are RRGGBB; sizes in points. */
export interface Style {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly top?: Rule;
  readonly bottom?: Rule;
  readonly left?: Rule;
  readonly right?: Rule;
  readonly horizontal?: "left" | "center" | "right" | "fill";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly format?: string;
  /** Keeps a text that looks like a formula a text when someone edits the cell. */
  readonly quoted?: boolean;
}

/** What a conditional format changes. */
export interface Highlight {
  readonly color?: string;
  readonly bold?: boolean;
  readonly fill?: string;
}

/** Collects equal values once, each with the number of its first appearance. */
class Pool {
  readonly #numbers = new Map<string, number>();
  constructor(...first: string[]) {
    for (const xml of first) this.number(xml);
  }
  number(xml: string): number {
    const known = this.#numbers.get(xml);
    if (known !== undefined) return known;
    this.#numbers.set(xml, this.#numbers.size);
    return this.#numbers.size - 1;
  }
  xml(element: string): string {
    return `<${element} count="${this.#numbers.size}">${[...this.#numbers.keys()].join("")}</${element}>`;
  }
}

/** Inner rules stay behind the figures, outer ones hold the table together. */
const RULE_COLORS: Record<Rule, string> = { hair: "BFBFBF", thin: "A6A6A6", medium: "262626" };

const FIRST_OWN_FORMAT = 164;
const BODY_FONT: Style = { font: "宋体", size: 10 };

/** The styles of one workbook: gives every style and highlight its number, then writes styles.xml. */
export class StyleBook {
  readonly #fonts = new Pool(fontXml(BODY_FONT));
  readonly #fills = new Pool(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Pool(borderXml({}));
  readonly #cells = new Pool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #highlights = new Pool();
  readonly #formats = new Map<string, number>();
  readonly #known = new Map<Style, number>();

  number(style: Style): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const number = this.#cells.number(this.#cellXml(style));
    this.#known.set(style, number);
    return number;
  }

  highlight({ color, bold, fill }: Highlight): number {
    const font = color || bold ? `<font>${bold ? "<b/>" : ""}${color ? `<color rgb="FF${color}"/>` : ""}</font>` : "";
    const back = fill ? `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill>` : "";
    return this.#highlights.number(`<dxf>${font}${back}</dxf>`);
  }

  #cellXml(style: Style): string {
    const { horizontal, vertical, wrap, indent } = style;
    const xf = attributes({
      numFmtId: style.format ? this.#format(style.format) : 0,
      fontId: this.#fonts.number(fontXml({ ...BODY_FONT, ...style })),
      fillId: style.fill ? this.#fills.number(fillXml(style.fill)) : 0,
      borderId: this.#borders.number(borderXml(style)),
      xfId: 0,
      quotePrefix: style.quoted,
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
      applyAlignment: true,
    });
    const alignment = attributes({ horizontal, vertical: vertical ?? "center", wrapText: wrap, indent });
    return `<xf${xf}><alignment${alignment}/></xf>`;
  }

  #format(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const number = FIRST_OWN_FORMAT + this.#formats.size;
    this.#formats.set(code, number);
    return number;
  }

  xml(): string {
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "") +
      this.#fonts.xml("fonts") +
      this.#fills.xml("fills") +
      this.#borders.xml("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.#cells.xml("cellXfs") +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.#highlights.xml("dxfs") +
      '<tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/>' +
      "</styleSheet>"
    );
  }
}

function fontXml({ font, size, bold, underline, color }: Style): string {
  return (
    `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size}"/>` +
    `<color ${color ? `rgb="FF${color}"` : 'theme="1"'}/><name val="${font}"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(style: Style): string {
  const side = (name: string, rule?: Rule) =>
    rule ? `<${name} style="${rule}"><color rgb="FF${RULE_COLORS[rule]}"/></${name}>` : `<${name}/>`;
  return `<border>${side("left", style.left)}${side("right", style.right)}${side("top", style.top)}${side("bottom", style.bottom)}<diagonal/></border>`;
}
