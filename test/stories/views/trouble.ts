import { formOf } from "#src/core/form/form";
import { writeTemplate } from "#src/workbook/template/write";
import { filledForm, list } from "../../scenario/form-file";
import type { Walk } from "./view";

/** A form that was issued by the list of the year before. */
function formOfLastYear(): Promise<Uint8Array> {
  const { header } = list;
  const before = { ...list, header: { ...header, id: header.id.replace("2024", "2023"), year: header.year - 1 } };
  return writeTemplate(formOf(before, before.departments[0]!)!, before);
}

const NAME = "绿园区_投资合作局_2023年3月.xlsx";

/** What the pane shows when something is in the way. */
export const TROUBLE_WALKS: readonly Walk[] = [
  {
    name: "an Excel that is too old",
    apiSet: "1.6",
    file: async () => null,
    views: [{ name: "too-old", show: ({ sees }) => sees("pane.excel.tooOld") }],
  },
  {
    name: "a form of another year",
    file: async () => ({ name: "绿园区_发展和改革局_2023.xlsx", bytes: await formOfLastYear() }),
    views: [{ name: "refused", show: ({ sees }) => sees(/(?:这是别的年度的空白报表|belongs to another year)/) }],
  },
  {
    name: "a workbook that cannot be read",
    file: async () => ({ name: NAME, bytes: await filledForm().bytes() }),
    views: [
      {
        name: "failed",
        async show({ excel, sees }) {
          excel.faults.failAlways("ServiceNotAvailable", "Range.Values");
          await excel.page.reload();
          await sees("errors.host.busy");
        },
      },
      {
        name: "loading",
        async show({ excel, say }) {
          excel.faults.hold();
          await excel.page.reload();
          await excel.pane.getByLabel(say("pane.shell.loading")).waitFor();
        },
      },
    ],
  },
];
