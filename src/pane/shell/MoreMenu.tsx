import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import {
  ArrowClockwiseRegular,
  CalendarAddRegular,
  LocalLanguageRegular,
  MoreHorizontalRegular,
  PersonRegular,
  StethoscopeRegular,
  TableMultipleRegular,
} from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { LANGUAGES, type Language } from "../../language/make-speaker";
import { useWorkspace } from "../workspace/workspace";

const NewMonthDialog = lazy(() => import("../department/new-form/NewMonthDialog"));

interface Props {
  onLanguage(language: Language): void;
  onSelfCheck(): void;
}

/** What is seldom wanted. It opens as it appears, since it is loaded by the click that asks for it. */
export default function MoreMenu({ onLanguage, onSelfCheck }: Props) {
  const { host, say, language, refresh, show, content, service, run } = useWorkspace();
  const { desk, account } = service;
  const other = LANGUAGES.find((one) => one !== language)!;
  const [isBeginning, setBeginning] = useState(false);
  return (
    <>
      <Menu defaultOpen>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={say("pane.shell.more")} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ArrowClockwiseRegular />} onClick={() => void Promise.all([refresh(true), desk?.look()])}>
              {say("pane.shell.refresh")}
            </MenuItem>
            {content.kind === "form" ? (
              <MenuItem icon={<CalendarAddRegular />} onClick={() => setBeginning(true)}>
                {say("pane.newForm.month.menu")}
              </MenuItem>
            ) : null}
            {content.kind === "form" ? (
              <MenuItem icon={<TableMultipleRegular />} onClick={() => show("bureau")}>
                {say("pane.shell.toBureau")}
              </MenuItem>
            ) : null}
            {service.isPresent && desk ? (
              account ? (
                <MenuItem icon={<PersonRegular />} onClick={() => void run(() => desk.signOut())}>
                  {say("pane.service.signOut", { name: account.name })}
                </MenuItem>
              ) : (
                <MenuItem icon={<PersonRegular />} onClick={() => void desk.askSignIn()}>
                  {say("pane.service.signIn.menu")}
                </MenuItem>
              )
            ) : null}
            {host.selfCheck ? (
              <MenuItem icon={<StethoscopeRegular />} onClick={onSelfCheck}>
                {say("pane.check.title")}
              </MenuItem>
            ) : null}
            <MenuDivider />
            <MenuItem icon={<LocalLanguageRegular />} lang={other} onClick={() => onLanguage(other)}>
              {say(`pane.shell.language.${other}`)}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isBeginning && content.kind === "form" ? (
        <Suspense>
          <NewMonthDialog content={content} onClose={() => setBeginning(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
