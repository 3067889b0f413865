import type { FormContent } from "../../workspace/content";
import { MoveNotice } from "./MoveNotice";
import { NewMonthNotice } from "./NewMonthNotice";
import { PrefillSection } from "./PrefillSection";

/** What spares typing: an outdated form moved, the month that is due begun, and what is known prefilled. */
export default function NewFormPanel({ content }: { readonly content: FormContent }) {
  return (
    <>
      <MoveNotice content={content} />
      <NewMonthNotice content={content} />
      <PrefillSection content={content} />
    </>
  );
}
