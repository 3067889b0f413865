import { useEffect, useState, useSyncExternalStore } from "react";
import { openClient } from "../client/client";

/** The part of the page's address that stands for the bureau's desk, so that a reload and a bookmark lead back to it. */
const DESK = "#desk";

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** Whether a submission service stands where the page came from; false while that is not known. */
export function useHasService(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    const client = openClient({ base: "", language: () => document.documentElement.lang });
    client.waysIn().then(
      (ways) => setHas(ways !== null),
      () => undefined,
    );
  }, []);
  return has;
}

/** Whether the page shows the bureau's desk, and the ways in and out. */
export function useAtDesk() {
  const isAt = useSyncExternalStore(subscribe, () => location.hash === DESK);
  return {
    isAt,
    enter: () => {
      location.hash = DESK;
    },
    leave: () => {
      location.hash = "";
    },
  };
}
