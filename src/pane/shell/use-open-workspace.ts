import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { namedList } from "../../actions/named-list";
import type { Handing } from "../../client/client";
import type { History } from "../../core/history/history";
import { formatPeriod } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";
import type { Language, Speaker } from "../../language/make-speaker";
import type { Platform } from "../../workbook/platform/platform";
import type { SampleSource } from "../host/sample-source";
import type { Settings } from "../host/settings";
import type { WorkbookHost, WorkbookReading } from "../host/workbook-host";
import type { ServiceDesk } from "../service/desk";
import type { FollowedForm } from "../service/desk-state";
import type { Lists } from "../service/lists";
import type { WaitingFile } from "../service/outbox";
import type { Content } from "../workspace/content";
import { contentOf } from "../workspace/content";
import { errorMessage } from "../workspace/error-message";
import type { Place } from "../workspace/guide";
import { followWorkbook, type Live, type Understood } from "../workspace/live-reading";
import { type Sealing, sealStateOf, useSealMemory } from "../workspace/sealing";
import { type Actions, useActions } from "../workspace/use-actions";
import { useHistory } from "../workspace/use-history";
import { listOf, useLists, useNamedList, withObstacle } from "../workspace/use-lists";
import { useMarking } from "../workspace/use-marking";
import { useOnline } from "../workspace/use-online";
import { useFollowedForm, useService } from "../workspace/use-service";
import type { ViewName } from "../workspace/view-name";
import type { Workspace } from "../workspace/workspace";

/** What the pane is opened with. */
export interface OpenWorkspaceRequest {
  readonly host: WorkbookHost;
  /** The target lists forms may be of, the program's own first. */
  readonly lists: Lists;
  readonly platform: Platform;
  readonly language: Language;
  readonly say: Speaker;
  readonly settings: Settings;
  readonly desk: ServiceDesk | undefined;
  readonly samples: SampleSource | undefined;
  /** The view a ribbon button asked for; `at` tells one press from the next. */
  readonly asked: { readonly view: ViewName; readonly at: number } | null;
}

/** The open workbook, the view chosen, and the workspace of the views as soon as the workbook has been read. */
export interface OpenWorkspace {
  readonly live: Live;
  readonly workspace: Workspace | null;
  readonly chosen: ViewName | null;
  choose(view: ViewName): void;
  refresh(whole?: boolean): Promise<void>;
}

/** Follows the workbook and puts together what every view works with. */
export function useOpenWorkspace(request: OpenWorkspaceRequest): OpenWorkspace {
  const { host, lists, platform, language, say, settings, desk, samples, asked } = request;
  const online = useOnline();
  const service = useService(desk);
  const shelf = useLists(lists);
  const earlier = useHistory(shelf.lists, service);
  const { historyFor } = earlier;
  const { live, refresh } = useLiveReading({ host, shelf, platform, historyFor });
  useNamedList(lists, live.status === "ready" ? live.named : null, service.account?.name ?? null);
  const actions = useActions(host, say, refresh);
  const marking = useMarking(settings);
  const { ask: askForMarks } = marking;
  const [chosen, setChosen] = useState<ViewName | null>(null);
  useEffect(() => {
    if (!asked) return;
    setChosen(asked.view);
    if (asked.view === "department") askForMarks();
  }, [asked, askForMarks]);
  const show = useCallback((view: ViewName) => setChosen(view), []);
  const seals = useSealMemory();
  const place = useRef<Place | null>(null);

  const surroundings = useMemo(
    () => ({ host, shelf, platform, language, say, settings, service, samples, online, earlier, marking, place }),
    [host, shelf, platform, language, say, settings, service, samples, online, earlier, marking],
  );
  const workspace = useMemo((): Workspace | null => {
    if (live.status !== "ready") return null;
    const { reading, content, list, named } = live;
    const { settle, ...doing } = actions;
    const seal = sealStateOf(content, reading, seals, surroundings.platform);
    const sealActions = {
      keepSealing: (sealing: Sealing) => {
        settle();
        seals.keepSealing(sealing);
      },
      signedAgain: () => seals.keepSignedAfter(seal.brokenSeal),
    };
    const begin = async (bytes: Uint8Array, name: string) => {
      const handed = await surroundings.host.open(bytes, name);
      if (handed !== "here") return handed;
      settle();
      seals.keepSealing(null);
      return handed;
    };
    const period = periodIn(content);
    const understood = { reading, content, list, history: historyFor(list), period };
    const again = () => lists.find(named).then(() => undefined);
    return { ...surroundings, ...doing, ...seal, ...sealActions, ...understood, begin, refresh, show, findList: again };
  }, [live, surroundings, actions, refresh, show, seals, historyFor, lists]);
  useFollowedForm(service, live.status === "ready" ? formIn(live.content) : null);
  useDelivered(desk, seals, actions, say);
  return { live, workspace, chosen, choose: setChosen, refresh };
}

interface LiveNeeds extends Pick<Workspace, "host" | "shelf" | "platform"> {
  historyFor(list: TargetList): History;
}

/** The workbook understood by the list it names. */
function understood(reading: WorkbookReading, { shelf, platform, historyFor }: Omit<LiveNeeds, "host">): Understood {
  const named = namedList(reading.workbook);
  const list = listOf(shelf, named);
  const content = contentOf(reading, { list, history: historyFor(list), platform });
  return { content: withObstacle(content, shelf, named), list, named };
}

/** The workbook as it is read whenever it, the list or the history changes. */
function useLiveReading(needs: LiveNeeds) {
  const { host, shelf, historyFor } = needs;
  const request = useRef(needs);
  request.current = needs;
  const follower = useMemo(() => followWorkbook(host, (reading) => understood(reading, request.current)), [host]);
  useEffect(() => () => follower.stop(), [follower]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another history or list is what makes the reading mean something else
  useEffect(() => follower.reconsider(), [follower, historyFor, shelf]);
  const live = useSyncExternalStore(follower.subscribe, follower.get, follower.get);
  return { live, refresh: follower.refresh };
}

/** A file that had waited has its receipt, or the service's answer, in passing. */
function useDelivered(
  desk: ServiceDesk | undefined,
  { made, keepSealing }: ReturnType<typeof useSealMemory>,
  { toast }: Actions,
  say: Speaker,
): void {
  const delivered = useEffectEvent(({ name, sha256 }: WaitingFile, { receipt }: Handing) => {
    if (made?.sha256 === sha256) keepSealing({ ...made, receipt, handed: receipt ? null : "review" });
    toast({ intent: "success", title: say(receipt ? "pane.service.delivered" : "pane.service.presented", { name }) });
  });
  const refused = useEffectEvent(({ name }: WaitingFile, problem: unknown) => {
    if (made?.name === name) keepSealing(null);
    toast({ intent: "error", title: say("pane.service.refused", { name }), body: errorMessage(problem, say).body });
  });
  useEffect(() => desk?.listen({ delivered, refused }), [desk]);
}

function formIn(content: Content): FollowedForm | null {
  if (content.kind !== "form") return null;
  const { period } = content.checked.submission.identity;
  return period && { period: formatPeriod(period), department: content.form.department.id };
}

/** The month the open form or summary is about. */
function periodIn(content: Content): Workspace["period"] {
  if (content.kind === "form") return content.checked.submission.identity.period;
  return content.kind === "summary" ? content.stored.period : null;
}
