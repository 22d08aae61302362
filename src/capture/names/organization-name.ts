/** Legal forms and words that end an organisation's name and nothing else. */
const FORM =
  /(?:^|[\s,])(?:Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Co|Company|GmbH|gGmbH|mbH|GbR|AG|KG|OHG|UG|e\.V|e\.K|e\.G|SE|S\.? ?A|S\.? ?L(?:\.? ?[ULP])?|S\.?R\.?L(?:\.?S)?|S\.?r\.?l(?:\.?s)?|S\.?n\.?c|S\.?a\.?s|s\.r\.o|a\.s|S\.?p\.?A|S\.?A\.?S|SARL|SASU|EURL|SCI|E\.?I\.?R\.?L|S\.? ?Coop|C\.B|B\.?V|N\.?V|PLC|LLP|L\.L\.P|LP|PLLC|P\.C|Pty|Oy|Ab|AB|A\/S|ApS|AS|Kft|Sp\. z o\.o|d\.o\.o|Ltda|Lda|Unipessoal|(?:S\.?A\.?|S\. de R\.?L\.?)(?: de C\.?V)?|Pvt)\.?(?=$|[\s,.)])/
const KIND =
  /\b(?:University|College|School|Institute|Foundation|Association|Society|Bank|Hospital|Clinic|Group|Agency|Studio|Partners|Associates|Consulting|Solutions|Technologies|Systems|Services|Holdings|Industries|Enterprises|Universidad|Instituto|Fundación|Asociación|Ayuntamiento|Universität|Stiftung|Verein|Université|Università|Council|Ministry|Department of|City of|Labs|Ventures|Capital|Insurance|Realty|Restaurant|Hotel)\b/

export function hasLegalForm(text: string): boolean {
  return FORM.test(text)
}

/** An organisation's name, when a text is one and nothing else. */
export function isOrganizationName(text: string): boolean {
  if (
    text.length < 3 ||
    text.length > 90 ||
    /[@|!?]|https?:|\. \p{L}{3,}.*\. /u.test(text) ||
    !/^[\p{Lu}\d"“]/u.test(text)
  )
    return false
  return text.split(" ").length <= 10 && (FORM.test(text) || KIND.test(text))
}
