import {
  Button,
  Link,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, DeleteRegular, DocumentAddRegular, FolderAddRegular, HistoryRegular } from "@fluentui/react-icons";
import { formatPeriod, type Period, parsePeriod } from "../../core/period";
import { alteredSentence } from "../../language/altered-sentence";
import { countText } from "../../language/numbers";
import { escaped } from "../../language/shown-text";
import { makeStyles } from "../components/make-styles";
import type { Overview } from "../engine/overview";
import { useFilePicker } from "../files/use-file-picker";
import { usePicked } from "../files/use-picked";
import { useWorkspace } from "../workspace/workspace";
import type { BureauState } from "./bureau-state";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  bar: { display: "flex", gap: tokens.spacingHorizontalS },
  month: { flexGrow: 1, minWidth: 0 },
  past: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly session: BureauSession;
  readonly state: BureauState;
  readonly overview: Overview;
  /** Whether files are being read; then none are taken away. */
  readonly busy: boolean;
}

/** The month that is rolled up, and what can be added to its files. */
export function MonthBar({ session, state: { chosen, past }, overview, busy }: Props) {
  const { list, say, toast } = useWorkspace();
  const styles = useStyles();
  const files = useFilePicker(say("pane.bureau.add"), usePicked(session.add));
  const folder = useFilePicker(say("pane.bureau.addFolder"), usePicked(session.add), "folder");
  const earlier = useFilePicker(say("pane.bureau.past.pick"), usePicked(session.addPast));
  const period = overview.month?.period ?? chosen;
  const forms = new Map(overview.periods.map((one) => [formatPeriod(one.period), one.forms]));
  const clear = () => {
    session.clear();
    toast({ intent: "info", title: say("pane.bureau.cleared") });
  };
  return (
    <>
      <div className={styles.bar}>
        <Select
          className={styles.month}
          aria-label={say("pane.bureau.month")}
          value={period ? formatPeriod(period) : ""}
          onChange={(_, { value }) => session.choose(parsePeriod(value)!)}
        >
          {monthsOf(list.header.year, list.calendar.firstMonth, overview).map((month) => {
            const text = formatPeriod(month);
            const name = say("terms.period", { ...month });
            const count = forms.get(text);
            return (
              <option key={text} value={text}>
                {count === undefined ? name : say("pane.bureau.monthWithForms", { period: name, forms: count })}
              </option>
            );
          })}
        </Select>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<AddRegular />} aria-label={say("pane.bureau.more")} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<DocumentAddRegular />} onClick={files.open}>
                {say("pane.bureau.add")}
              </MenuItem>
              <MenuItem icon={<FolderAddRegular />} onClick={folder.open}>
                {say("pane.bureau.addFolder")}
              </MenuItem>
              <MenuItem icon={<HistoryRegular />} onClick={earlier.open}>
                {say("pane.bureau.past.pick")}
              </MenuItem>
              <MenuDivider />
              <MenuItem icon={<DeleteRegular />} disabled={busy} onClick={clear}>
                {say("pane.bureau.clear")}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {past.files > 0 ? (
        <div className={styles.past}>
          <HistoryRegular aria-hidden />
          <Text size={200} className={styles.quiet}>
            {say("pane.bureau.past.known", { files: past.files, figures: countText(past.figures) })}
          </Text>
        </div>
      ) : (
        <PastHint waiting={overview.month?.withoutHistory ?? 0} onPick={earlier.open} />
      )}
      {overview.undecidedPast.map((paths) => (
        <Text key={paths.join()} size={200} className={styles.warning}>
          {say("pane.department.history.undecided", { files: paths.map(escaped).join(say("terms.separator")) })}
        </Text>
      ))}
      {overview.alteredPast.map((one) => (
        <Text key={one.file} size={200} className={styles.warning}>
          {alteredSentence("altered-history", one.file, one.cells, say)}
        </Text>
      ))}
      {files.input}
      {folder.input}
      {earlier.input}
    </>
  );
}

function PastHint({ waiting, onPick }: { readonly waiting: number; onPick(): void }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <Text size={200} className={styles.quiet}>
      <Link as="button" inline className={styles.small} onClick={onPick}>
        {say("pane.bureau.past.pick")}
      </Link>
      {say("pane.bureau.past.hint")}
      {waiting === 0 ? null : say("pane.bureau.past.waiting", { count: waiting })}
    </Text>
  );
}

/** The months of the list's year, and whatever else the forms are of. */
function monthsOf(year: number, firstMonth: number, { periods }: Overview): Period[] {
  const months = new Map<string, Period>();
  for (let month = firstMonth; month <= 12; month++) months.set(formatPeriod({ year, month }), { year, month });
  for (const { period } of periods) months.set(formatPeriod(period), period);
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, period]) => period);
}
