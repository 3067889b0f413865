import { join } from "node:path";
import { launch } from "./launch";

launch(join(__dirname, "thread.cjs"));
