import type { ReactNode } from "react"

import { useText } from "~ui/text/use-text"

import styles from "./Plot.module.css"

type Props = {
  title: string
  columns: readonly string[]
  rows: { key: string; cells: readonly string[] }[]
  /** What is drawn of them. */
  children: ReactNode
}

/** A drawing of numbers, with the numbers themselves in a table behind it: for whoever can't see it, or wants to know exactly. */
export function Plot({ title, columns, rows, children }: Props) {
  const t = useText()
  const said = rows
    .slice(0, MOST_SAID)
    .map(({ cells }) => cells.join(": "))
    .join("; ")

  return (
    <figure className={styles.plot}>
      <figcaption>{title}</figcaption>
      <div role="img" aria-label={`${title}: ${said}${rows.length > MOST_SAID ? " …" : ""}`}>
        {children}
      </div>
      <details>
        <summary>
          {t("plot_table")}
          <span className="unseen">: {title}</span>
        </summary>
        {/* Long ones scroll, by keyboard too. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className={styles.scroll} aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [head, ...others] }) => (
                <tr key={key}>
                  <th scope="row">{head}</th>
                  {others.map((cell, i) => (
                    <td key={columns[i + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}

/** As many as one can listen to. */
const MOST_SAID = 12
