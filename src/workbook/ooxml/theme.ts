import { XML_HEAD } from "./xml";

const COLORS: readonly (readonly [slot: string, color: string])[] = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "1F3A5F"],
  ["lt2", "F2F2F2"],
  ["accent1", "2F5D8A"],
  ["accent2", "C98A1B"],
  ["accent3", "8C2D19"],
  ["accent4", "6F8FAF"],
  ["accent5", "7F7F7F"],
  ["accent6", "4A7A6A"],
  ["hlink", "1F4E79"],
  ["folHlink", "5B4A7A"],
];

const FONT = '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface=""/>';
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln w="9525">${FILL}</a:ln>`;
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** The workbook's theme: without one Excel and WPS fall back to fonts of their own in charts. */
export const theme =
  `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="huizong"><a:themeElements>` +
  `<a:clrScheme name="huizong">${COLORS.map(([slot, color]) => `<a:${slot}><a:srgbClr val="${color}"/></a:${slot}>`).join("")}</a:clrScheme>` +
  `<a:fontScheme name="huizong"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="huizong"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
  "</a:themeElements></a:theme>";
