import styles from "./Plot.module.css"

type Props = { title: string; children: string }

/** In the place of a plot, why there is nothing to draw yet. */
export const NoPlot = ({ title, children }: Props) => (
  <figure className={styles.plot}>
    <figcaption>{title}</figcaption>
    <p className={styles.none}>{children}</p>
  </figure>
)
