import type { InputFile } from "../../../actions/received-file";
import { formsOf } from "../../../core/form/form";
import type { TargetList } from "../../../core/targets/schema";
import { openBuilder } from "../../../pane/engine/builder";

/** Every blank form of a list in one zip, made in another thread; `tell` hears how many there are so far. */
export async function blankFormsOf(list: TargetList, tell: (done: number, total: number) => void) {
  const forms = formsOf(list);
  const files: InputFile[] = [];
  tell(0, forms.length);
  for (const { department } of forms) {
    files.push(await openBuilder().call("template", { list, department: department.id }));
    tell(files.length, forms.length);
  }
  const { bytes } = await openBuilder().call("zip", files);
  return { bytes, count: forms.length };
}
