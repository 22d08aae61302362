/** The middle value: one slow run among many doesn't move it. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Prints rows as a table. Times are milliseconds, and only ratios within a row may be compared between machines. */
export function print(title: string, rows: Record<string, string | number>[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const cell = (value: unknown) =>
    typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value ?? "")
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => cell(row[column]).length)))
  const line = (cells: string[]) => cells.map((text, i) => text.padEnd(widths[i] ?? 0)).join("  ")
  console.log(
    `\n${title}\n${line(columns)}\n${rows.map((row) => line(columns.map((column) => cell(row[column])))).join("\n")}`,
  )
}
