import styles from "./Icon.module.css"

/** Drawn for Junto on a grid of 16, one stroke of 1.5. */
const PATHS = {
  add: "M8 3v10M3 8h10",
  address: "M8 14s4.5-4.2 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14zM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z",
  attach: "M12.8 7.2 7.7 12.3a3.2 3.2 0 0 1-4.5-4.5l5.4-5.4a2.1 2.1 0 0 1 3 3L6.3 10.7a1 1 0 0 1-1.5-1.5l4.8-4.8",
  back: "M9.5 3.5 5 8l4.5 4.5",
  birthday: "M3 13.5v-5h10v5zM3 11c1.2 0 1.2-1 2.5-1s1.3 1 2.5 1 1.2-1 2.5-1 1.3 1 2.5 1M8 8.5v-3M8 3.2v.1",
  call: "M5.6 2.5 3.4 3c-.5.1-.8.5-.8 1 .3 5 4.4 9.1 9.4 9.4.5 0 .9-.3 1-.8l.5-2.2-2.9-1.4-1.2 1.4a8.3 8.3 0 0 1-3.8-3.8L7 5.4z",
  capture: "M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5.5 8h5",
  check: "m3 8.5 3.2 3.2L13 4.8",
  close: "m4 4 8 8M12 4l-8 8",
  columns: "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
  document: "M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.2",
  down: "m4 6 4 4 4-4",
  download: "M8 2.5v7.3M5 7l3 3 3-3M3 13.5h10",
  edit: "m10.8 2.8 2.4 2.4L5.6 12.8l-3 .6.6-3z",
  filter: "M2.5 3h11L9.4 8.2v4.3l-2.8 1.2V8.2z",
  "form-submission": "M3.5 2.5h9v11h-9zM6 6h4M6 8.5h4M6 11h2",
  handover: "M2 5.5h8M7.5 3 10 5.5 7.5 8M14 10.5H6M8.5 8 6 10.5 8.5 13",
  help: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M8 11.2v.1",
  history: "M2.5 8a5.5 5.5 0 1 0 1.7-4M2.5 2.5v2.7h2.7M8 5v3.2l2 1.3",
  link: "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l1-1",
  mail: "M2 3.5h12v9H2zM2.3 4 8 8.5 13.7 4",
  meeting: "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3",
  note: "M3.5 2.5h9v7l-4 4h-5zM12.5 9.5h-4v4",
  "page-visit": "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2.2 8h11.6M8 2c3 3.6 3 8.4 0 12-3-3.6-3-8.4 0-12z",
  page: "M2.5 3h11v10h-11zM2.5 6h11M5 8.5h6M5 10.7h4",
  people:
    "M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3a2.3 2.3 0 0 1 0 4.2M12 9.9c1.5.5 2.5 1.8 2.5 3.6",
  phone:
    "M5.6 2.5 3.4 3c-.5.1-.8.5-.8 1 .3 5 4.4 9.1 9.4 9.4.5 0 .9-.3 1-.8l.5-2.2-2.9-1.4-1.2 1.4a8.3 8.3 0 0 1-3.8-3.8L7 5.4z",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7 14 14",
  settings:
    "M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4",
  signal: "M2.5 13.5v-2.5M6.2 13.5V8.7M9.8 13.5V6M13.5 13.5V2.5",
  "stage-change": "M3 4.5h7.5M8 2l2.5 2.5L8 7M13 11.5H5.5M8 9l-2.5 2.5L8 14",
  tasks: "m2 4.3 1.2 1.2 2-2.4M7.5 4.5H14M2 11l1.2 1.2 2-2.4M7.5 11.2H14",
  timer: "M8 14A5 5 0 1 0 8 4a5 5 0 0 0 0 10zM8 6.5V9l1.5 1M6.5 1.8h3",
  trash: "M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9",
  undo: "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.5l-3 3 3 3",
  up: "m4 10 4-4 4 4",
  warning: "M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.7v.1",
} as const

export type IconName = keyof typeof PATHS

type Props = { name: IconName }

/** A picture beside words, never instead of them: hidden from screen readers. */
export function Icon({ name }: Props) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
