import styles from "./Tip.module.css"

type Props = { text: string }

/** Words as somebody wrote them. */
export function Quote({ text }: Props) {
  return (
    <p className={styles.quote}>
      <bdi>{text}</bdi>
    </p>
  )
}
