export { progress } from "./progress";
export { openSource } from "./source";
export { target } from "./target";
export { value } from "./value";
