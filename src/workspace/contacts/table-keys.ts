/**
 * The row that a key leads to; undefined for a key that leads nowhere.
 * @param screenful rows that a page key passes
 */
export function rowAfterKey(key: string, active: number, total: number, screenful: number): number | undefined {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + screenful,
    PageUp: active - screenful,
    Home: 0,
    End: total - 1,
  }[key]
  return to === undefined ? undefined : Math.max(0, Math.min(total - 1, to))
}
