/** Where anybody may have an address, so that sharing the domain tells nothing. Whole domains, and names under any ending. */
const PROVIDERS = new Set(
  (
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm fastmail zoho " +
    "mail yandex qq 163 126 orange wanadoo free laposte sfr libero virgilio tiscali t-online freenet terra telefonica " +
    "comcast verizon btinternet hey tutanota tuta hushmail posteo mailbox"
  ).split(" "),
)

/** Names that RFC 2606 and RFC 6761 keep out of use, and machines without one. */
const RESERVED = /(^|\.)(example|test|invalid|localhost|local|internal|lan)(\.(com|net|org))?$/

/** Whether an address at the domain says nothing of whom its owner works for. */
export function isSharedDomain(domain: string): boolean {
  const labels = domain.toLowerCase().split(".")
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? "") || RESERVED.test(domain.toLowerCase())) return true
  const isSecondLevel = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3
  return PROVIDERS.has(labels.at(isSecondLevel ? -3 : -2) ?? "")
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase()
