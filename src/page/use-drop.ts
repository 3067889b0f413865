import { type DragEvent, useState } from "react";
import { droppedFile, type PickedFile } from "./files/pick";

/** Takes files dropped on an element; `over` while one hangs over it. */
export function useDrop(onDrop: (file: PickedFile) => void) {
  const [over, setOver] = useState(false);
  const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    over,
    onDragOver(event: DragEvent) {
      if (event.defaultPrevented || !holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave(event: DragEvent) {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
    },
    onDrop(event: DragEvent) {
      setOver(false);
      if (event.defaultPrevented || !holdsFile(event)) return;
      event.preventDefault();
      void droppedFile(event.dataTransfer).then((file) => file && onDrop(file));
    },
  };
}
