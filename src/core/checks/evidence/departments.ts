import type { Department, TargetList } from "../../targets/schema";

const departmentsOfList = new WeakMap<TargetList, ReadonlyMap<string, Department>>();

/** The department of an id; undefined where the list has none. Indexed once: a list over many districts is long. */
export function findDepartment(list: TargetList, id: string): Department | undefined {
  let known = departmentsOfList.get(list);
  if (!known) {
    known = new Map(list.departments.map((department) => [department.id, department]));
    departmentsOfList.set(list, known);
  }
  return known.get(id);
}
