import { CodedError } from "../core/errors/coded-error";
import { type Settings, settingsShape } from "../service/settings";
import { readBytes } from "./files";

/** The settings of a service from their file; what is wrong is named by its place, never repeated, as it may be a secret. */
export function readSettings(path: string | undefined): Settings {
  if (path === undefined) return {};
  const result = settingsShape.safeParse(contentOf(path));
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path: place }) => place.join(".") || "{}");
  throw new CodedError("usage", "bad-settings", { file: path, places: [...new Set(places)].join(", ") });
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(
      readBytes(path)
        .toString("utf8")
        .replace(/^\ufeff/, ""),
    );
  } catch (error) {
    if (error instanceof SyntaxError) throw new CodedError("usage", "settings-no-json", { file: path });
    throw error;
  }
}
