import { type ReactNode, useRef } from "react";
import { type FoundFile, filesOfInput, OFFERED } from "./found-files";

/** A way to let the user choose workbooks, or a folder of them. `input` has to stand somewhere in the view. */
export function useFilePicker(
  label: string,
  onFound: (found: readonly FoundFile[]) => void,
  kind: "files" | "folder" = "files",
): { readonly input: ReactNode; open(): void } {
  const element = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={element}
      type="file"
      multiple
      hidden
      aria-label={label}
      {...(kind === "folder" ? { webkitdirectory: "" } : { accept: OFFERED.join() })}
      onChange={({ currentTarget }) => {
        const found = filesOfInput(currentTarget.files ?? []);
        // The same file may be chosen again.
        currentTarget.value = "";
        if (found.length > 0) onFound(found);
      }}
    />
  );
  return { input, open: () => element.current?.click() };
}
