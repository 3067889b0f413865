import * as as from "../codec";
import { field } from "../field";

/** Where in a document a figure stands. */
export const source = [
  field("资料", "source.document", as.chosen("documents"), 24, "数字出自哪份资料，填“资料”表中的编号。"),
  field("章节", "source.section", as.text, 24, "所在章节的标题。"),
  field("小节", "source.subsection", as.text, 22, "所在小节的标题，没有则留空。"),
  field("段落", "source.paragraph", as.number, 7, "在资料中的第几段（行）。"),
];
