/** The kinds of a value that formats have words of their own for, in the order in which they stand in a label: "work fax". */
const KINDS =
  "work home other main school car cell fax pager video textphone isdn bbs modem homepage profile blog".split(" ")

/** What a format's word stands for; those that say nothing a person would look for are left out. */
const MEANING: Record<string, string> = {
  business: "work",
  company: "work",
  private: "home",
  personal: "home",
  mobile: "cell",
  cellular: "cell",
  handy: "cell",
  iphone: "cell",
  beeper: "pager",
  homefax: "home fax",
  workfax: "work fax",
  businessfax: "work fax",
  otherfax: "other fax",
  faxhome: "home fax",
  faxwork: "work fax",
  homemobile: "home cell",
  workmobile: "work cell",
  workpager: "work pager",
  homephone: "home",
  workphone: "work",
  "home page": "homepage",
}
const SILENT = new Set(
  "voice msg pref internet smtp ex dom intl postal parcel text inline vcard uri url utf-8 quoted-printable base64 x400 email tel".split(
    " ",
  ),
)

/** One label of the types a value is marked with: ["WORK", "FAX", "PREF"] is "work fax". */
export function labelOfTypes(types: string[]): string | undefined {
  const words = types.flatMap((type) => {
    const word = type.trim().toLowerCase().replace(/^x-/, "")
    if (word === "" || SILENT.has(word)) return []
    const known = MEANING[word] ?? (/^(home|work|other|cell)\d{1,2}$/.test(word) ? word.replace(/\d/g, "") : word)
    return known.split(" ")
  })
  const unique = [...new Set(words)].sort((a, b) => order(a) - order(b))
  return unique.length > 0 ? unique.join(" ").slice(0, 40).trim() : undefined
}

/** The types a label is written as, or undefined where it is somebody's own words. */
export function typesOfLabel(label: string): string[] | undefined {
  const words = label.split(" ")
  const isKnown = words.every((word) => KINDS.includes(word)) && labelOfTypes(words) === label
  return isKnown ? words : undefined
}

/** A label as Apple's address book writes it: its own between marks (_$!<HomeFAX>!$_), anybody else's as it is. */
export function labelOfApple(label: string): string {
  const own = /^_\$!<(.{1,60})>!\$_$/.exec(label)?.[1]
  return own === undefined ? label : (labelOfTypes([own]) ?? own.toLowerCase())
}

function order(word: string): number {
  const at = KINDS.indexOf(word)
  return at < 0 ? KINDS.length : at
}
