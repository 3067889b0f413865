import { CodedError } from "../core/errors/coded-error";
import type { Mark } from "../pane/host/workbook-host";
import { isKind } from "./errors";
import { type Layer, layerOf, redraw } from "./marks";
import type { SheetReading } from "./read";
import type { BookShape } from "./shape";

/** The add-in's marks as they are on the sheets now. */
export interface MarkLayer {
  /** Takes in the marks that were found on the sheets. */
  adopt(shape: BookShape): void;
  /** Makes the sheets show these marks and no others. Throws a problem of the host that names the sheets that took none. */
  draw(sheets: readonly SheetReading[], marks: readonly Mark[]): Promise<void>;
}

/** Marks drawn by this session are known better than by asking; those it has not drawn are left from an earlier one. */
export function markLayer(): MarkLayer {
  let layer: Layer = new Map();
  return {
    adopt({ sheets }) {
      const drawn = new Set([...layer.values()].flat().map(({ id }) => id));
      for (const [id, found] of layerOf(sheets)) {
        const others = found.filter((one) => !drawn.has(one.id));
        if (others.length === 0 && layer.has(id)) continue;
        layer = new Map([...layer, [id, [...(layer.get(id) ?? []), ...others]]]);
      }
    },
    async draw(sheets, marks) {
      const drawn = await redraw(sheets, layer, marks);
      layer = drawn.layer;
      if (drawn.refused.length === 0) return;
      const kind = drawn.refused.every(({ error }) => isKind(error, "protected")) ? "marks-locked" : "marks-failed";
      throw new CodedError("host", kind, { sheet: drawn.refused.map(({ sheet }) => sheet).join("、") });
    },
  };
}
