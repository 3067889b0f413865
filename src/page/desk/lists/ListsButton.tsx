import { Button } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useDesk } from "../desk-context";
import { ListsDialog } from "./ListsDialog";

/** The way to the district's target lists. */
export function ListsButton() {
  const { say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" icon={<ClipboardTaskListLtrRegular />} onClick={() => setOpen(true)}>
        {say("desk.lists.open")}
      </Button>
      {isOpen ? <ListsDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
