import { useCallback, useEffect, useMemo, useState } from "react";
import type { WaysIn } from "../client/answers";
import { openClient, type ServiceClient } from "../client/client";

/** The submission service the page came from, and who is signed in; `ways` is null while there is none or not known. */
export function useWaysIn(): {
  readonly client: ServiceClient;
  readonly ways: WaysIn | null;
  look(): Promise<void>;
} {
  const client = useMemo(() => openClient({ base: "", language: () => document.documentElement.lang }), []);
  const [ways, setWays] = useState<WaysIn | null>(null);
  const look = useCallback(async () => {
    setWays(await client.waysIn().catch(() => null));
  }, [client]);
  useEffect(() => void look(), [look]);
  return { client, ways, look };
}
