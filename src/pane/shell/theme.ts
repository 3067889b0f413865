import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Language } from "../../language/speaker";

export type ThemeName = "light" | "dark" | "contrast";

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const CHINESE = "'Segoe UI', 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Fluent's theme, with a face for Chinese where Fluent names none. */
export function themeFor(name: ThemeName, language: Language): Theme {
  return language === "zh-CN" ? { ...THEMES[name], fontFamilyBase: CHINESE } : THEMES[name];
}
