import { Button } from "@fluentui/react-components";
import { PeopleCheckmarkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useDesk } from "../desk-context";
import { ReviewDialog } from "./ReviewDialog";

/** The way to who fills in and who reviews. */
export function ReviewButton() {
  const { say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" icon={<PeopleCheckmarkRegular />} onClick={() => setOpen(true)}>
        {say("desk.review.open")}
      </Button>
      {isOpen ? <ReviewDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
