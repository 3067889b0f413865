import { useSyncExternalStore } from "react";

/** The part of the page's address that stands for the bureau's desk, so that a reload and a bookmark lead back to it. */
const DESK = "#desk";

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
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
