import "./application";
import "./format-conditions";
import "./range";
import "./sheets";

export { memberTable } from "./object";
