import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../../pane/components/make-styles";
import type { Choices } from "./choices";

const useStyles = makeStyles({
  button: {
    position: "absolute",
    right: "1px",
    top: "50%",
    transform: "translateY(-50%)",
    minWidth: "20px",
    zIndex: 4,
  },
  list: { maxHeight: "60vh", overflowY: "auto" },
});

interface Props {
  readonly say: Speaker;
  readonly choices: Choices;
  readonly label: string;
  readonly open: boolean;
  onOpen(open: boolean): void;
  onChoose(choice: string): void;
}

/** The values a cell may be chosen from. */
export function ChoiceMenu({ say, choices, label, open, onOpen, onChoose }: Props) {
  const styles = useStyles();
  return (
    <Menu open={open} onOpenChange={(_, data) => onOpen(data.open)} positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          tabIndex={-1}
          icon={<ChevronDownRegular />}
          aria-label={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {choices.values.map((choice) => (
            <MenuItem
              key={choice}
              {...(choice === choices.likely ? { secondaryContent: say("pane.page.sheet.dueNow") } : {})}
              onClick={() => onChoose(choice)}
            >
              {choice}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
