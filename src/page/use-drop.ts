import { type DragEvent, useState } from "react";
import { droppedFiles, type Given } from "./files/pick";

/** Takes files and folders dropped on an element; `over` while they hang over it. */
export function useDrop(onDrop: (given: Promise<Given | null>) => void) {
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
      onDrop(droppedFiles(event.dataTransfer));
    },
  };
}
