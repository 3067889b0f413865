/** Names the file that a tab has opened last, to the other tabs of this browser alone. */
const TAKEN = "huizong.taken";

/** Tells the other tabs that what is kept of a file is written by this one from now on. */
export function take(id: string): void {
  try {
    // The same word twice would be no change, of which nobody is told.
    localStorage.setItem(TAKEN, id);
    localStorage.removeItem(TAKEN);
  } catch {
    // A browser that keeps nothing has no file that two tabs could share.
  }
}

/** Calls back when another tab takes a file. */
export function whenTaken(id: string, onTaken: () => void): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === TAKEN && newValue === id) onTaken();
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}
