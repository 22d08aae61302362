import { useEffect, useState } from "react"

import { dataUrl } from "~ui/data-url"

type Props = { bytes: Blob; alt: string; className?: string }

/**
 * A picture from a document, which may be hostile: an image runs nothing and fetches nothing. A drawing (SVG) gets no address of this
 * extension's own, at which it could be opened as a page.
 */
export function DocumentImage({ bytes, alt, className }: Props) {
  const [address, setAddress] = useState<string>()

  useEffect(() => {
    if (bytes.type === "image/svg+xml") {
      let isShown = true
      void dataUrl(bytes).then((made) => isShown && setAddress(made))
      return () => {
        isShown = false
      }
    }
    const made = URL.createObjectURL(bytes)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])

  return address ? <img className={className} src={address} alt={alt} draggable={false} /> : null
}
