import { Plot } from "./Plot"
import styles from "./Plot.module.css"

/** `text`: the value as it is written. `reference`: a band that the value is held against; a line where both ends are one. */
export type BarRow = {
  label: string
  value: number
  text: string
  reference?: { from: number; to: number; text: string } | undefined
}

type Props = {
  title: string
  /** What the labels are, and what the values. */
  columns: [label: string, value: string]
  rows: BarRow[]
  /** The value at the right end; the largest one of the rows without it. */
  most?: number | undefined
}

/** Values side by side, a bar a row; none of them below 0. */
export function Bars({ title, columns, rows, most }: Props) {
  const end = most ?? Math.max(...rows.map(({ value, reference }) => Math.max(value, reference?.to ?? 0)), 0)
  const share = (value: number) => (end > 0 ? (100 * Math.min(value, end)) / end : 0)

  return (
    <Plot
      title={title}
      columns={columns}
      rows={rows.map(({ label, text, reference }) => ({
        key: label,
        cells: [label, reference ? `${text} (${reference.text})` : text],
      }))}
    >
      <div className={styles.bars}>
        {rows.map(({ label, value, text, reference }) => (
          <div key={label} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.filled} width={share(value)} y="2" height="6" />
              {reference && (
                <rect
                  className={styles.reference}
                  x={share(reference.from)}
                  width={Math.max(0.5, share(reference.to) - share(reference.from))}
                  height="10"
                />
              )}
            </svg>
            <span className={styles.value}>{text}</span>
            {reference && <span className={styles.said}>{reference.text}</span>}
          </div>
        ))}
      </div>
    </Plot>
  )
}
