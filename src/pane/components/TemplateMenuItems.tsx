import { MenuDivider, MenuItem } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formsOf } from "../../core/form/form";
import type { TargetList } from "../../core/targets/schema";
import { useWorkspace } from "../workspace/workspace";
import type { Builder } from "./use-builder";

interface Props {
  readonly list: TargetList;
  readonly builder: Builder;
  /** What stands above the departments. */
  readonly children: ReactNode;
}

/** The blank form of each department, to be made one by one, under whatever else the menu offers. */
export function TemplateMenuItems({ list, builder, children }: Props) {
  const { say } = useWorkspace();
  return (
    <>
      {children}
      <MenuDivider />
      {formsOf(list).map(({ department: { id, nameZh, nameEn } }) => (
        <MenuItem key={id} onClick={() => void builder.template(list, id)}>
          {say("terms.name", { nameZh, nameEn })}
        </MenuItem>
      ))}
    </>
  );
}
