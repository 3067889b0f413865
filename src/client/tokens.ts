import type { TokenStore } from "./calls";

const KEY = "huizong.session";

/** Keeps the token as long as the window stands, also over a reload; where the browser forbids that, until a reload. */
export function windowTokens(): TokenStore {
  let own: string | null = null;
  return {
    read() {
      try {
        return sessionStorage.getItem(KEY) ?? own;
      } catch {
        return own;
      }
    },
    keep(token) {
      own = token;
      try {
        if (token === null) sessionStorage.removeItem(KEY);
        else sessionStorage.setItem(KEY, token);
      } catch {
        // It is kept in this window alone.
      }
    },
  };
}
