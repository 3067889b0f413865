/** Keeps the page for working without a network, where the browser can and the page was not opened from a disk. */
export function stayOffline(): void {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  window.addEventListener("load", () => {
    // A browser that forbids it, as in a private window, still works with a network.
    navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
  });
}
