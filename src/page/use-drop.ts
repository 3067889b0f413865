import { type DragEvent, useState } from "react";

/**
 * Takes files and folders dropped on an element; `over` while they hang over it. What was dropped has to be read while it is
 * handed over.
 */
export function useDrop(onDrop: (dropped: DataTransfer) => void) {
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
      onDrop(event.dataTransfer);
    },
  };
}
