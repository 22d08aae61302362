import type { Settings } from "~domain/settings"

type Appearance = Pick<Settings, "language" | "theme">

const KEY = "junto.appearance"

/**
 * The look as it was last chosen. The settings come from the worker some milliseconds after the first frame;
 * without this memory a dark panel would flash white and a Spanish one English.
 */
export function rememberedAppearance(): Appearance {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Appearance>
    return { language: kept.language ?? "auto", theme: kept.theme ?? "auto" }
  } catch {
    // Storage may be refused or hold something else; the browser's own preference is as good a start.
    return { language: "auto", theme: "auto" }
  }
}

export function rememberAppearance({ language, theme }: Appearance): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme }))
  } catch {
    // Only the next first frame is the poorer for it.
  }
}

/** "auto" leaves the choice to the browser's colour scheme. */
export function showTheme(theme: Settings["theme"], root: HTMLElement = document.documentElement): void {
  if (theme === "auto") delete root.dataset.theme
  else root.dataset.theme = theme
}
