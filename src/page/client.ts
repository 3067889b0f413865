import { openClient, type ServiceClient } from "../client/client";

let client: ServiceClient | undefined;

/** The service of the server the page came from, in whose name its cookie says. */
export function pageClient(): ServiceClient {
  client ??= openClient({ base: "", language: () => document.documentElement.lang });
  return client;
}
