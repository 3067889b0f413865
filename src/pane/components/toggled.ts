/** What is chosen once an item was pressed: without it where it was chosen, else with it. */
export function toggled<Item>(chosen: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(chosen);
  if (!next.delete(item)) next.add(item);
  return next;
}
