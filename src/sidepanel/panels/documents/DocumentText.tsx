import { useEffect, useState } from "react"

import { Loading } from "~ui/components/Loading"
import { useText } from "~ui/text/use-text"

import styles from "./DocumentText.module.css"

type Props = { bytes: Blob }

/** As much as is shown, in bytes. */
const MOST = 200_000

/** The letters of a document, be it text, a table, a mail or a page. */
export function DocumentText({ bytes }: Props) {
  const t = useText()
  const [text, setText] = useState<string>()

  useEffect(() => {
    let isShown = true
    void bytes
      .slice(0, MOST)
      .arrayBuffer()
      .then((start) => isShown && setText(lettersOf(new Uint8Array(start))))
    return () => {
      isShown = false
    }
  }, [bytes])

  if (text === undefined) return <Loading />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too
    <section className={styles.scroll} tabIndex={0} aria-label={t("document_text")}>
      <pre className={styles.text} dir="auto">
        {text}
      </pre>
      {bytes.size > MOST && <p className={styles.more}>{t("document_goes_on")}</p>}
    </section>
  )
}

/** UTF-16 where its mark says so, UTF-8 where it is that, else the code that older programs write. */
function lettersOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    // A letter that is cut at the end is no error yet.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
