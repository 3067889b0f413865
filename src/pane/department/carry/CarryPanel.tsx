import type { FormContent } from "../../workspace/content";
import { CarrySection } from "./CarrySection";
import { MoveNotice } from "./MoveNotice";
import { NewMonthNotice } from "./NewMonthNotice";

/** What spares typing: an outdated form moved, the month that is due begun, and what is known carried. */
export default function CarryPanel({ content }: { readonly content: FormContent }) {
  return (
    <>
      <MoveNotice content={content} />
      <NewMonthNotice content={content} />
      <CarrySection content={content} />
    </>
  );
}
