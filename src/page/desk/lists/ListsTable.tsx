import { Button, mergeClasses, tokens } from "@fluentui/react-components";
import type { PublishedVersion } from "../../../client/answers";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";
import { ScrollRegion } from "../ScrollRegion";
import { timeText } from "../times";
import { useTableStyles } from "../use-table-styles";
import type { Making } from "./use-making";

const useStyles = makeStyles({ acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS } });

/** A list as the dialog shows it; the program's own was never published. */
export interface ShownList extends Partial<PublishedVersion> {
  readonly hash: string;
  readonly version: string;
}

interface Props {
  readonly lists: readonly ShownList[];
  readonly making: Making;
}

/** The lists, the newest first: from when each counts, who published it and why, and what can be made of it. */
export function ListsTable({ lists, making }: Props) {
  const { say } = useDesk();
  const table = useTableStyles();
  const title = say("desk.lists.title");
  return (
    <ScrollRegion className={table.scroll} label={title}>
      <table className={mergeClasses(table.table, table.stacked)}>
        <caption className={table.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("desk.lists.from")}</th>
            <th scope="col">{say("desk.lists.version")}</th>
            <th scope="col">{say("desk.lists.who")}</th>
            <th scope="col">{say("desk.lists.why")}</th>
            <th scope="col">{say("desk.lists.acts")}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow key={`${list.effectiveFrom} ${list.hash} ${list.publishedAt}`} {...{ list, making }} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ListRow({ list, making }: { readonly list: ShownList; readonly making: Making }) {
  const { say, language } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const { effectiveFrom, version, publishedBy, publishedAt, why } = list;
  const busy = making.progress !== null;
  return (
    <tr>
      <th scope="row">{effectiveFrom ?? say("desk.lists.own")}</th>
      <td data-head={say("desk.lists.version")}>{version}</td>
      <td data-head={say("desk.lists.who")}>
        {publishedBy}
        {publishedAt === undefined ? "" : ` ${timeText(publishedAt, language)}`}
      </td>
      <td className={table.long} data-head={say("desk.lists.why")}>
        {why}
      </td>
      <td className={table.long}>
        <span className={styles.acts}>
          <Button size="small" disabledFocusable={busy} onClick={() => void making.forms(list)}>
            {say("desk.lists.forms")}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => void making.next(list)}>
            {say("desk.lists.next")}
          </Button>
        </span>
      </td>
    </tr>
  );
}
