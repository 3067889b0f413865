import { type Theme, webLightTheme } from "@fluentui/react-components";
import type { Language } from "../../language/speaker";

export type ThemeName = "light" | "dark" | "contrast";

const CHINESE = "'Segoe UI', 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const THEMES: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: async () => webLightTheme,
  dark: async () => (await import("./theme-dark")).webDarkTheme,
  contrast: async () => (await import("./theme-contrast")).teamsHighContrastTheme,
};

/** One of Fluent's themes, loading that one alone. */
export function loadTheme(name: ThemeName): Promise<Theme> {
  return THEMES[name]();
}

/** A theme with a face for Chinese, where Fluent names none. */
export function themeFor(theme: Theme, language: Language): Theme {
  return language === "zh-CN" ? { ...theme, fontFamilyBase: CHINESE } : theme;
}
