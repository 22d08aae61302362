import type { TextKey } from "./catalogues"
import type { Text } from "./use-text"

/** The words for the readers that give values. */
const SOURCE_TEXT: Record<string, TextKey> = {
  "mail-header": "source_mail_header",
  signature: "source_signature",
  "forwarded-mail": "source_forwarded_mail",
  invitation: "source_invitation",
  "json-ld": "source_structured_data",
  microdata: "source_structured_data",
  rdfa: "source_structured_data",
  "h-card": "source_structured_data",
  taught: "source_taught",
  vcard: "source_structured_data",
  "open-graph": "source_structured_data",
  "rel-links": "source_links",
  "mailto-links": "source_links",
  "tel-links": "source_links",
  "visible-text": "source_page_text",
  standard: "source_standard",
}

/** What gave a value, in words. Readers of single sites share theirs: the site is named beside them. */
export function sourceText(t: Text, kind: string): string {
  const key = SOURCE_TEXT[kind]
  return t(key ?? "source_site")
}
