import { Plot } from "./Plot"
import styles from "./Plot.module.css"

/** `x`: its place, `label`: how that is written; `text`: how `y` is. */
export type LinePoint = { x: number; label: string; y: number; text: string }

type Props = {
  title: string
  /** What the places are, and what the values. */
  columns: [place: string, value: string]
  /** In the order of their places. */
  points: LinePoint[]
  /** Whether a value holds until the next one, rather than going over into it. */
  isStepped?: boolean
}

const SIZE = { width: 600, height: 160 }

/** A value over time or the like, from 0 up; a single point is a level. */
export function Line({ title, columns, points, isStepped = false }: Props) {
  const [first, last] = [points[0], points.at(-1)]
  const most = points.reduce((one, point) => (point.y > one.y ? point : one), first ?? NOTHING)
  const width = (last?.x ?? 0) - (first?.x ?? 0)
  const placed = points.map(({ x, y }) => ({
    across: width > 0 ? ((x - (first?.x ?? 0)) / width) * SIZE.width : SIZE.width,
    down: most.y > 0 ? SIZE.height * (1 - y / most.y) : SIZE.height,
  }))
  const drawn = placed.flatMap((point, i) => {
    const before = placed[i - 1]
    if (placed.length === 1) return [{ across: 0, down: point.down }, point]
    return isStepped && before ? [{ across: point.across, down: before.down }, point] : [point]
  })
  const line = drawn.map(({ across, down }) => `${across.toFixed(1)},${down.toFixed(1)}`).join(" ")

  return (
    <Plot
      title={title}
      columns={columns}
      rows={points.map(({ x, label, text }) => ({ key: String(x), cells: [label, text] }))}
    >
      <div className={styles.line}>
        <span className={styles.most}>{most.text}</span>
        <svg
          className={styles.curve}
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <polygon className={styles.under} points={`0,${SIZE.height} ${line} ${SIZE.width},${SIZE.height}`} />
          <polyline className={styles.stroke} points={line} />
        </svg>
        <span className={styles.ends}>
          <span>{first?.label}</span>
          {last !== first && <span>{last?.label}</span>}
        </span>
      </div>
    </Plot>
  )
}

const NOTHING: LinePoint = { x: 0, label: "", y: 0, text: "" }
