import type { Provenance } from "~domain/contact"

import { IMPORTED, TYPED } from "~domain/provenance"

import { sourceText } from "../text/source-text"
import { useFormats, useText } from "../text/use-text"
import { Quote } from "./Quote"
import { type Described, useTip } from "./use-tip"

/** Where a value came from, told on hover and on focus. */
export const useProvenance = (provenance: Provenance | undefined): Described =>
  useTip(provenance && (() => <Told provenance={provenance} />))

function Told({ provenance }: { provenance: Provenance }) {
  const t = useText()
  const formats = useFormats()

  function wordsFor({ kind, url, at }: Provenance): string {
    const when = formats.ago(at)
    if (kind === TYPED) return t("provenance_typed", { when })
    if (kind === IMPORTED) return t("provenance_import", { file: url, when })
    return t("provenance", { source: sourceText(t, kind), site: siteOf(url), when })
  }

  return (
    <>
      <p>{wordsFor(provenance)}</p>
      {provenance.text && <Quote text={provenance.text} />}
    </>
  )
}

function siteOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return url
  }
}
