import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/make-speaker";

/** A department's name; the id itself where the list has none of it, the district where there is no department. */
export function departmentName(id: string | null, list: TargetList, say: Speaker): string {
  if (id === null) return say("pane.bureau.findings.district");
  const department = list.departments.find((known) => known.id === id);
  return department ? say("terms.name", { nameZh: department.nameZh, nameEn: department.nameEn }) : id;
}

/** A moment as people write it where the pane is: "2024-04-08 09:31". */
export function momentText(iso: string): string {
  const moment = new Date(iso);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
