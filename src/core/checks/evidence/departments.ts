import { onceFor } from "../../once-for";
import type { Department, TargetList } from "../../targets/schema";

const departmentsOf = onceFor(
  ({ departments }: TargetList): ReadonlyMap<string, Department> =>
    new Map(departments.map((department) => [department.id, department])),
);

/** The department of an id; undefined where the list has none. Indexed once: a list over many districts is long. */
export function findDepartment(list: TargetList, id: string): Department | undefined {
  return departmentsOf(list).get(id);
}

/** The unit of the list that the head of a form names when it names another one than the form's own; null otherwise. */
export function otherUnitNamed(list: TargetList, own: string, head: string): Department | null {
  const text = head.normalize("NFKC").replace(/\s/g, "");
  const isNamed = ({ nameZh, shortZh }: Department) => text.includes(nameZh) || text.includes(shortZh);
  const department = findDepartment(list, own);
  if (text === "" || !department || isNamed(department)) return null;
  return list.departments.find(isNamed) ?? null;
}
