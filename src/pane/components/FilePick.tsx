import { Button, type ButtonProps } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import type { InputFile } from "../../actions/intake";

interface Props {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  onPick(files: readonly InputFile[]): void;
}

/** A button that lets the user choose workbooks and hands on their bytes. */
export function FilePick({ label, icon, appearance = "secondary", onPick }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    // The same file may be chosen again.
    input.current!.value = "";
    if (chosen.length === 0) return;
    onPick(
      await Promise.all(
        chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    );
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm"
        aria-label={label}
        onChange={(event) => void take(event.currentTarget.files)}
      />
      <Button appearance={appearance} {...(icon ? { icon } : {})} onClick={() => input.current!.click()}>
        {label}
      </Button>
    </>
  );
}
