import type { TextKey } from "./catalogues"
import type { Text } from "./use-text"

/** The words for the readers that give values. */
const SOURCE_TEXT: Record<string, TextKey> = {
  user: "source_user",
  signature: "source_signature",
  email: "source_mail_header",
  "json-ld": "source_structured_data",
  microdata: "source_structured_data",
  "h-card": "source_structured_data",
  vcard: "source_structured_data",
  links: "source_links",
  text: "source_page_text",
}

/** What gave a value, in words; a reader without words is told by its own name. */
export function sourceText(t: Text, kind: string): string {
  const key = SOURCE_TEXT[kind]
  return key ? t(key) : kind
}
