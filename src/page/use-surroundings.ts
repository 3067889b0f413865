import type { Theme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { loadSpeaker } from "../language/load-speaker";
import { LANGUAGES, type Language, type Speaker } from "../language/make-speaker";
import { browserSettings } from "../pane/host/settings";
import { loadTheme, type ThemeName } from "../pane/shell/theme";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(forced-colors: active)";

/** The theme the system asks for, as it changes. */
export function useTheme(): ThemeName {
  const contrast = useMedia(CONTRAST);
  const dark = useMedia(DARK);
  return contrast ? "contrast" : dark ? "dark" : "light";
}

/** A theme once it is loaded, and until another is. */
export function useLook(name: ThemeName): Theme | null {
  const [look, setLook] = useState<Theme | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadTheme(name).then((theme) => {
      if (isCurrent) setLook(theme);
    });
    return () => {
      isCurrent = false;
    };
  }, [name]);
  return look;
}

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}

const SETTING = "language";

/** The language chosen before, else the browser's. */
function initialLanguage(): Language {
  const chosen = LANGUAGES.find((language) => language === browserSettings.read(SETTING));
  return chosen ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en");
}

/** The language of the page with its speaker once it is loaded, and a way to change it for pane and page alike. */
export function useLanguage() {
  const [language, setLanguage] = useState(initialLanguage);
  const [speaker, setSpeaker] = useState<{ readonly language: Language; readonly say: Speaker } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadSpeaker(language).then((say) => {
      if (isCurrent) setSpeaker({ language, say });
    });
    document.documentElement.lang = language;
    return () => {
      isCurrent = false;
    };
  }, [language]);
  const choose = (chosen: Language) => {
    browserSettings.save(SETTING, chosen);
    setLanguage(chosen);
  };
  return { speaker, choose };
}
