import type { Agreement, Field } from "~domain/duplicates/fields"
import type { Reason } from "~domain/duplicates/matcher"

import type { TextKey } from "./catalogues"
import type { Text } from "./use-text"

const FIELD_TEXT: Record<Field, TextKey> = {
  givenName: "field_given_name",
  familyName: "field_family_name",
  nameOrder: "reason_name_order",
  birthday: "field_birthday",
  email: "field_email",
  phone: "field_phone",
  street: "field_address",
  area: "reason_area",
  organization: "field_organization",
  domain: "reason_domain",
  jobTitle: "field_job_title",
  profile: "reason_profile",
}

const AGREEMENT_TEXT: Record<Exclude<Agreement, "missing">, TextKey> = {
  same: "agreement_same",
  form: "agreement_form",
  nickname: "agreement_nickname",
  typo: "agreement_typo",
  initial: "agreement_initial",
  part: "agreement_part",
  swapped: "agreement_swapped",
  similar: "agreement_similar",
  differs: "agreement_differs",
}

/** A reason in words: "Phone: the same". That a name's parts stand in their usual order is none. */
export function reasonText(t: Text, { field, agreement }: Reason): string | undefined {
  if (agreement === "missing" || (field === "nameOrder" && agreement === "same")) return undefined
  return t("reason", { field: t(FIELD_TEXT[field]), agreement: t(AGREEMENT_TEXT[agreement]) })
}

/** What speaks for two being one, and what against it, the weightiest first. */
export function reasonTexts(t: Text, reasons: Reason[]): { for: string[]; against: string[] } {
  const texts = (wanted: (weight: number) => boolean) =>
    reasons.flatMap((reason) => (wanted(reason.weight) ? (reasonText(t, reason) ?? []) : []))
  return { for: texts((weight) => weight > 0.5), against: texts((weight) => weight < -0.5) }
}
