import { Button, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { AttachRegular, DocumentCheckmarkRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { CodedError } from "../../../core/errors/coded-error";
import { beijingMinute } from "../../../core/states/deadlines";
import { LARGEST_SCAN } from "../../../core/submission/scan";
import { scanTypeOf } from "../../../core/submission/scan-type";
import { makeStyles } from "../../components/make-styles";
import { useWorkspace } from "../../workspace/workspace";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", overflowWrap: "anywhere" },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  body: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  attach: { alignSelf: "flex-start" },
});

/** 盖章件: the scans with the stamp that were attached to the form, and another, until its month is closed. */
export function Scans() {
  const { say, service, run, toast } = useWorkspace();
  const styles = useStyles();
  const [share, setShare] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { standing, account, desk } = service;
  if (!standing || !desk || account?.role !== "department") return null;
  const attach = async (file: File) => {
    setShare(0);
    await run(async () => {
      if (file.size > LARGEST_SCAN)
        throw new CodedError("service", "scan-too-large", { megabytes: LARGEST_SCAN / 1024 / 1024 });
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (scanTypeOf(bytes) === null) throw new CodedError("service", "no-scan");
      await desk.attach({ name: file.name, bytes }, setShare);
      toast({ intent: "success", title: say("pane.service.scans.attached", { name: file.name }) });
    });
    setShare(null);
  };
  const sending = share === null ? "" : say("pane.service.scans.sending", { percent: Math.floor(share * 100) });
  return (
    <section className={styles.section} aria-label={say("pane.service.scans.title")}>
      <Text as="h2" weight="semibold" block className={styles.title}>
        {say("pane.service.scans.title")}
      </Text>
      {standing.scanFiles.length === 0 ? (
        <Text size={200} className={styles.quiet}>
          {say("pane.service.scans.none")}
        </Text>
      ) : (
        <ul className={styles.list}>
          {standing.scanFiles.map(({ number, fileName, at, sentBy }) => (
            <li key={number} className={styles.item}>
              <DocumentCheckmarkRegular className={styles.icon} aria-hidden />
              <span className={styles.body}>
                <Text>{fileName}</Text>
                <Text size={200} className={styles.quiet}>
                  {say("pane.service.scans.one", { number, by: sentBy, time: beijingMinute(Date.parse(at)) })}
                </Text>
              </span>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={say("pane.service.scans.attach")}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void attach(file);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      {share === null ? (
        <Button className={styles.attach} icon={<AttachRegular />} onClick={() => input.current?.click()}>
          {say("pane.service.scans.attach")}
        </Button>
      ) : (
        <>
          <Text size={200} role="status">
            {sending}
          </Text>
          <ProgressBar aria-label={sending} value={share} />
        </>
      )}
    </section>
  );
}
