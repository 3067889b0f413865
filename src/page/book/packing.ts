import { openForPatching, type Patcher } from "../../workbook/patch/patch";
import type { Platform } from "../../workbook/platform/platform";
import type { BookState } from "./state";

/** Makes the bytes of a file with its edits; the last ones are kept, since they are asked for again and again. */
export function openPacker(original: Uint8Array, platform: Platform): (state: BookState) => Uint8Array {
  let patcher: Patcher | null = null;
  let packed: { readonly revision: number; readonly bytes: Uint8Array } | null = null;
  return ({ edits, revision, contents }) => {
    if (edits.size === 0) return original;
    if (packed?.revision !== revision) {
      patcher ??= openForPatching(original, platform);
      const cells = [...edits.values()].map(({ sheet, cell, value, formula }) =>
        formula ? { sheet, cell, value, formula: true as const } : { sheet, cell, value },
      );
      packed = { revision, bytes: patcher.apply(cells, contents.computed) };
    }
    return packed.bytes;
  };
}
