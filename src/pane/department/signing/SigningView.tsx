import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import { SIGNATURES } from "../../../core/submission/submission";
import { ViewFrame } from "../../components/ViewFrame";
import type { FormContent } from "../../workspace/content";
import type { PaneService } from "../../workspace/use-service";
import { useWorkspace } from "../../workspace/workspace";
import { StandingNotice } from "../StandingNotice";
import { NotReceivedNotice } from "./NotReceivedNotice";
import { ObstacleList } from "./ObstacleList";
import { isClear, isExemptible, obstaclesOf } from "./obstacles";
import { Scans } from "./Scans";
import { SealReceipt } from "./SealReceipt";
import { SignatureFields } from "./SignatureFields";
import { LASTING, type Signatures, signatureEdits, spokenTime, writtenSignatures } from "./signature-drafts";
import { useSealing } from "./use-sealing";

/** 签署报送: who signs, why the form cannot go yet, the seal, and the receipt. */
export default function SigningView() {
  const { content } = useWorkspace();
  return content.kind === "form" ? <Signing content={content} /> : null;
}

function Signing({ content }: { readonly content: FormContent }) {
  const { say, write, show, service, settings, sealing, brokenSeal, mustSignAgain, signedAgain } = useWorkspace();
  const [changed, setChanged] = useState<Partial<Signatures>>({});
  const { seal, busy, notReceived } = useSealing();
  const written = writtenSignatures(content);
  // Who signs is most likely the same; when is not.
  const drafts: Signatures = { ...written, ...(mustSignAgain ? { reportedOn: "" } : {}), ...changed };
  const edits = signatureEdits(content, drafts);
  const obstacles = obstaclesOf(content, mustSignAgain);

  const sign = async () => {
    if (edits.length > 0 && !(await write(edits, say("pane.signing.written")))) return;
    if (mustSignAgain) signedAgain();
    for (const name of LASTING) settings.save(`${content.form.department.id}.${name}`, drafts[name].trim() || null);
    setChanged({});
  };
  if (sealing) return <SealReceipt sealing={sealing} />;

  const { way, told, isReviewed } = wayOf(service);
  const complete = SIGNATURES.every((name) => drafts[name].trim() !== "");
  return (
    <ViewFrame
      action={
        edits.length > 0 || mustSignAgain ? (
          <Button appearance="primary" disabled={mustSignAgain && !complete} onClick={() => void sign()}>
            {say(mustSignAgain ? "pane.signing.signAgain" : "pane.signing.sign")}
          </Button>
        ) : isClear(obstacles) ? (
          <SealButton
            busy={busy}
            told={told}
            isReviewed={isReviewed}
            onSeal={() => void seal(way)}
            onSave={() => void seal("save")}
          />
        ) : (
          <Button
            appearance="primary"
            disabled={!complete && obstacles.unsigned > 0 && onlyUnsigned(obstacles)}
            onClick={() => show("department")}
          >
            {say(onlyUnsigned(obstacles) ? "pane.signing.sign" : "pane.signing.toCheck")}
          </Button>
        )
      }
    >
      <StandingNotice />
      {notReceived ? <NotReceivedNotice notReceived={notReceived} content={content} /> : null}
      {brokenSeal !== null && mustSignAgain ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say("pane.signing.broken.title")}</MessageBarTitle>
            {say("pane.signing.broken.body", { time: spokenTime(brokenSeal) })}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <SignatureFields
        content={content}
        drafts={drafts}
        onChange={(name, text) => setChanged((known) => ({ ...known, [name]: text }))}
      />
      <ObstacleList obstacles={obstacles} content={content} />
      {way === "submit" && edits.length === 0 && isExemptible(obstacles) ? (
        <AsItIs busy={busy} isGranted={isGranted(service)} onSend={() => void seal("submit", true)} />
      ) : null}
      <Scans />
    </ViewFrame>
  );
}

interface SealButtonProps extends Pick<ReturnType<typeof wayOf>, "told" | "isReviewed"> {
  readonly busy: boolean;
  onSeal(): void;
  onSave(): void;
}

/** Seals the form and sends it on its way, under what is said of that way or how far it has gone. */
function SealButton({ busy, told, isReviewed, onSeal, onSave }: SealButtonProps) {
  const { say, service } = useWorkspace();
  return (
    <>
      {service.sending === null ? (
        <Text size={200} align="center">
          {say(`pane.signing.hint.${told}`)}
        </Text>
      ) : (
        <Sending share={service.sending} isReviewed={isReviewed} />
      )}
      <Button
        appearance="primary"
        disabledFocusable={busy}
        icon={busy ? <Spinner size="tiny" /> : null}
        onClick={onSeal}
      >
        {say(busy ? "pane.signing.sealing" : `pane.signing.seal.${told}`)}
      </Button>
      {/* Whoever has no account, or no network yet, hands the file over by another way. */}
      {told === "signIn" ? (
        <Button disabledFocusable={busy} onClick={onSave}>
          {say("pane.signing.seal.save")}
        </Button>
      ) : null}
    </>
  );
}

/** Where a sealed form goes, and what is said of that. */
function wayOf({ isPresent, account, standing }: PaneService) {
  const isReviewed = standing?.reviewed === true && account?.role === "department";
  if (!isPresent) return { way: "save", told: "save", isReviewed } as const;
  const told = account ? (isReviewed ? ("present" as const) : ("submit" as const)) : ("signIn" as const);
  return { way: "submit", told, isReviewed } as const;
}

function isGranted({ standing }: PaneService): boolean {
  return standing?.exemptions.some(({ state }) => state === "granted") ?? false;
}

interface AsItIsProps {
  readonly busy: boolean;
  /** Whether the bureau has granted leave. */
  readonly isGranted: boolean;
  onSend(): void;
}

/** The way for figures that are so although the checks forbid them: sent as they are, for leave to be asked and used. */
function AsItIs({ busy, isGranted: granted, onSend }: AsItIsProps) {
  const { say } = useWorkspace();
  return (
    <MessageBar intent={granted ? "success" : "info"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say(`pane.signing.asItIs.${granted ? "granted" : "title"}`)}</MessageBarTitle>
        {say(`pane.signing.asItIs.${granted ? "grantedBody" : "body"}`)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={onSend}>
          {say(`pane.signing.asItIs.${granted ? "submit" : "send"}`)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** How far the file has gone, and that it is being checked when all of it has. */
function Sending({ share, isReviewed }: { readonly share: number; readonly isReviewed: boolean }) {
  const { say } = useWorkspace();
  const label =
    share < 1
      ? say("pane.signing.sending", { percent: Math.floor(share * 100) })
      : say(`pane.signing.${isReviewed ? "checking" : "receiving"}`);
  return (
    <>
      <Text size={200} align="center" role="status">
        {label}
      </Text>
      <ProgressBar aria-label={label} {...(share < 1 ? { value: share } : {})} />
    </>
  );
}

function onlyUnsigned({ blank, wrong, unexplained }: ReturnType<typeof obstaclesOf>): boolean {
  return blank + wrong.length + unexplained.length === 0;
}
