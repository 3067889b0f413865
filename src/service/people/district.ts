import { areasWithAccount } from "../../store/accounts";
import type { Service } from "../service";

/** A name with the division code of its district behind it, where several districts have the name: "统计局@220105". */
const WITH_AREA = /^(?<name>.+)@(?<area>\d{6})$/;

/**
 * Whose account a name is, where who signs in says no district: the one written behind the name; else the program's own
 * district, or, where that has no such account, the only one that does, such as a city's.
 */
export async function accountNamed({ store, bundled }: Service, typed: string) {
  const { name, area } = WITH_AREA.exec(typed)?.groups ?? {};
  if (name !== undefined && area !== undefined) return { name, area };
  const own = bundled.header.area.code;
  const areas = await areasWithAccount(store.db, typed);
  const [only] = areas;
  return { name: typed, area: only !== undefined && areas.length === 1 ? only : own };
}
