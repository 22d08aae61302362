import type { FindingCode } from "~domain/standards"
import type { Suggestion } from "~messages/quality"

import type { TextKey } from "./catalogues"
import { fieldKey } from "./names"
import type { Text } from "./use-text"

const FINDING_TEXT: Record<FindingCode, TextKey> = {
  missing: "finding_missing",
  "name-casing": "finding_name_casing",
  "phone-form": "finding_phone_form",
  "phone-invalid": "finding_phone_invalid",
  "email-invalid": "finding_email_invalid",
  "email-disposable": "finding_email_disposable",
  "email-role-only": "finding_email_role_only",
  "postal-code": "finding_postal_code",
  "birthday-future": "finding_birthday",
  "tag-unknown": "finding_tag_unknown",
  "no-working-email": "finding_no_working_email",
}

/** What isn't as it should be, in words. */
export function suggestionText(t: Text, { code, field, value = "" }: Suggestion): string {
  const name = fieldKey(field)
  return t(FINDING_TEXT[code], { field: name ? t(name) : field, value })
}
