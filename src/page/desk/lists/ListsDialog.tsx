import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PublishedVersion } from "../../../client/answers";
import { DialogFrame, dialogWidth } from "../../../pane/components/DialogFrame";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import { useLoaded } from "../use-loaded";
import { ListsTable, type ShownList } from "./ListsTable";
import { PublishDialog } from "./PublishDialog";
import { useMaking } from "./use-making";

const useStyles = makeStyles({ surface: dialogWidth(920) });

/** 目标清单: the district's lists by the months they count for, what is made of each, and the way to publish another. */
export function ListsDialog({ onClose }: { onClose(): void }) {
  const { service, list, say } = useDesk();
  const styles = useStyles();
  const [isPublishing, setPublishing] = useState(false);
  const making = useMaking();
  const loaded = useLoaded("lists", async () => {
    const { lists } = await service.get<{ lists: readonly PublishedVersion[] }>("/lists");
    const { hash, header } = list;
    const own: ShownList[] = lists.some((one) => one.hash === hash) ? [] : [{ hash, version: header.version }];
    return [...lists.toReversed(), ...own];
  });
  if (isPublishing) {
    return <PublishDialog onDone={() => void loaded.reload()} onClose={() => setPublishing(false)} />;
  }
  return (
    <DialogFrame
      wide
      title={say("desk.lists.title")}
      surface={styles.surface}
      actions={
        <>
          <Button appearance="primary" onClick={() => setPublishing(true)}>
            {say("desk.lists.publish")}
          </Button>
          <Button onClick={onClose}>{say("desk.lists.close")}</Button>
        </>
      }
      onClose={onClose}
    >
      <Text>{say("desk.lists.body")}</Text>
      <Loading loaded={loaded}>{(lists) => <ListsTable lists={lists} making={making} />}</Loading>
      <Text role="status">{making.progress ?? ""}</Text>
      {making.problem === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{making.problem}</MessageBarBody>
        </MessageBar>
      )}
    </DialogFrame>
  );
}
