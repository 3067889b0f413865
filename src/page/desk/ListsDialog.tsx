import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { PublishedVersion } from "../../client/answers";
import { makeStyles } from "../../pane/components/make-styles";
import { download } from "../../pane/host/download";
import { errorMessage } from "../../pane/workspace/error-message";
import { blankFormsOf } from "./blank-forms";
import { useDesk } from "./desk-context";
import { Loading } from "./Loading";
import { PublishDialog } from "./PublishDialog";
import { ScrollRegion } from "./ScrollRegion";
import { timeText } from "./times";
import { useLoaded } from "./use-loaded";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
  surface: { maxWidth: ["calc(100% - 24px)", "min(920px, calc(100% - 24px))"], boxSizing: "border-box" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A list as the dialog shows it; the program's own was never published. */
interface Shown extends Partial<PublishedVersion> {
  readonly hash: string;
  readonly version: string;
}

/** 目标清单: the district's lists by the months they count for, what is made of each, and the way to publish another. */
export function ListsDialog({ onClose }: { onClose(): void }) {
  const { service, list, say, findList, tell, language } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const [isPublishing, setPublishing] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const loaded = useLoaded("lists", async () => {
    const { lists } = await service.get<{ lists: readonly PublishedVersion[] }>("/lists");
    const { hash, header } = list;
    const own: Shown[] = lists.some((one) => one.hash === hash) ? [] : [{ hash, version: header.version }];
    return [...lists.toReversed(), ...own];
  });

  const make = async (what: string, task: () => Promise<void>) => {
    setBusy(what);
    setProblem(null);
    try {
      await task();
    } catch (error) {
      setProblem(errorMessage(error, say).body);
    } finally {
      setBusy(null);
    }
  };
  const listOf = async (hash: string) => (hash === list.hash ? list : ((await findList({ id: null, hash })) ?? list));
  const next = ({ hash }: Shown) =>
    make(say("desk.lists.making"), async () => {
      const [bytes, { header }] = await Promise.all([service.bytes(`/lists/${hash}/next`), listOf(hash)]);
      const area = say("terms.name", { ...header.area });
      download(bytes, say("pane.bureau.listFile", { area, year: header.year + 1 }));
      tell({ intent: "success", title: say("desk.lists.nextDone", { year: header.year + 1 }) });
    });
  const forms = ({ hash }: Shown) =>
    make(say("desk.lists.making"), async () => {
      const of = await listOf(hash);
      const { bytes, count } = await blankFormsOf(of, (done, total) =>
        setBusy(say("pane.bureau.making.templates", { done, total })),
      );
      download(bytes, say("pane.bureau.zip", { area: say("terms.name", { ...of.header.area }), year: of.header.year }));
      tell({ intent: "success", title: say("pane.bureau.made.templates", { count }) });
    });

  if (isPublishing) {
    return (
      <PublishDialog
        onDone={() => {
          void loaded.reload();
        }}
        onClose={() => setPublishing(false)}
      />
    );
  }
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("desk.lists.title")}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{say("desk.lists.body")}</Text>
            <Loading loaded={loaded}>
              {(lists) => (
                <ScrollRegion className={table.scroll} label={say("desk.lists.title")}>
                  <table className={mergeClasses(table.table, table.stacked)}>
                    <caption className={table.caption}>{say("desk.lists.title")}</caption>
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
                      {lists.map((one: Shown) => (
                        <tr key={`${one.effectiveFrom} ${one.hash} ${one.publishedAt}`}>
                          <th scope="row">{one.effectiveFrom ?? say("desk.lists.own")}</th>
                          <td data-head={say("desk.lists.version")}>{one.version}</td>
                          <td data-head={say("desk.lists.who")}>
                            {one.publishedBy}
                            {one.publishedAt === undefined ? "" : ` ${timeText(one.publishedAt, language)}`}
                          </td>
                          <td className={table.long} data-head={say("desk.lists.why")}>
                            {one.why}
                          </td>
                          <td className={table.long}>
                            <span className={styles.acts}>
                              <Button size="small" disabled={busy !== null} onClick={() => void forms(one)}>
                                {say("desk.lists.forms")}
                              </Button>
                              <Button size="small" disabled={busy !== null} onClick={() => void next(one)}>
                                {say("desk.lists.next")}
                              </Button>
                            </span>
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </ScrollRegion>
              )}
            </Loading>
            <Text role="status">{busy ?? ""}</Text>
            {problem === null ? null : (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => setPublishing(true)}>
              {say("desk.lists.publish")}
            </Button>
            <Button onClick={onClose}>{say("desk.lists.close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
