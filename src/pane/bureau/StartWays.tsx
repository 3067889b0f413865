import {
  createFocusOutlineStyle,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  shorthands,
  Text,
  tokens,
} from "@fluentui/react-components";
import { BeakerRegular, ClipboardTaskListLtrRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { type ComponentProps, forwardRef, type ReactElement, useState } from "react";
import { formsOf } from "../../core/form/form";
import type { TargetList } from "../../core/targets/schema";
import { makeStyles } from "../components/make-styles";
import { ShareDialog } from "../components/ShareDialog";
import { TemplateMenuItems } from "../components/TemplateMenuItems";
import type { useBuilder } from "../components/use-builder";
import { pickedAlone } from "../files/picked-files";
import type { SampleSource } from "../host/sample-source";
import { useWorkspace } from "../workspace/workspace";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  ways: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  way: {
    ...createFocusOutlineStyle(),
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { ...shorthands.borderColor(tokens.colorCompoundBrandStroke) },
    "&:disabled": { cursor: "default", color: tokens.colorNeutralForegroundDisabled },
  },
  wayIcon: { fontSize: "24px", lineHeight: 1, flexShrink: 0, color: tokens.colorBrandForeground1 },
  wayText: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  menu: { overflowY: "auto" },
});

interface Props {
  readonly session: BureauSession;
  /** The list that forms and workbook are made of. */
  readonly list: TargetList;
  readonly builder: ReturnType<typeof useBuilder>;
}

/** What can be begun with besides files: blank forms, the target list's workbook, the sample month. */
export function StartWays({ session, list, builder }: Props) {
  const { shelf, say, samples } = useWorkspace();
  const styles = useStyles();
  const [sharing, setSharing] = useState(false);
  const busy = builder.making !== null;
  const openSample = async (source: SampleSource) => {
    const sample = await builder.sample(shelf.lists[0], source);
    if (!sample) return;
    session.addPast(pickedAlone(sample.past));
    session.add(pickedAlone(sample.forms));
  };
  return (
    <>
      <div className={styles.ways}>
        <Menu positioning={{ autoSize: true }}>
          <MenuTrigger disableButtonEnhancement>
            <Way name="templates" icon={<DocumentTableRegular />} disabled={busy} />
          </MenuTrigger>
          <MenuPopover className={styles.menu}>
            <MenuList>
              <TemplateMenuItems list={list} builder={builder}>
                <MenuItem onClick={() => void builder.templates(list)}>
                  {say("pane.bureau.ways.allTemplates", { count: formsOf(list).length })}
                </MenuItem>
                <MenuItem onClick={() => setSharing(true)}>{say("pane.bureau.share.menu")}</MenuItem>
              </TemplateMenuItems>
            </MenuList>
          </MenuPopover>
        </Menu>
        <Way
          name="list"
          icon={<ClipboardTaskListLtrRegular />}
          disabled={busy}
          onClick={() => void builder.targetList(list)}
        />
        {samples ? (
          <Way
            name="sample"
            icon={<BeakerRegular />}
            disabled={busy}
            hint={say("pane.bureau.ways.sampleHint", {
              period: say("terms.period", { ...samples.periodOf(shelf.lists[0]) }),
            })}
            onClick={() => void openSample(samples)}
          />
        ) : null}
      </div>
      {sharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
    </>
  );
}

interface WayProps extends ComponentProps<"button"> {
  readonly name: "templates" | "list" | "sample";
  readonly icon: ReactElement;
  readonly hint?: string;
}

const Way = forwardRef<HTMLButtonElement, WayProps>(function Way({ name, icon, hint, ...button }, ref) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <button {...button} ref={ref} type="button" className={styles.way}>
      <span className={styles.wayIcon} aria-hidden>
        {icon}
      </span>
      <span className={styles.wayText}>
        <Text weight="semibold">{say(`pane.bureau.ways.${name}`)}</Text>
        <Text size={200} className={styles.quiet}>
          {hint ?? (name === "sample" ? "" : say(`pane.bureau.ways.${name}Hint`))}
        </Text>
      </span>
    </button>
  );
});
