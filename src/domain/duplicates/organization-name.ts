import { words } from "../text/fold"

const LEGAL_FORMS = new Set(
  "sl slu slp sll sa sau saic sab sapi cv sas sarl sasu eurl sci snc scs srl srls spa sapa sc scrl scoop gmbh mbh ag kg kgaa ohg ug ev eg gbr se co inc incorporated llc llp lp ltd limited plc corp corporation company pty bv nv vof cvba bvba ab asa as aps oy oyj sro spol zoo doo kft zrt nyrt ltda eireli sca pte bhd kk pvt the and und et & y e i".split(
    " ",
  ),
)

/**
 * The words of an organisation's name, folded, without its legal form: of "Acme Logistics, S.L." and "ACME Logistics" the same.
 * A name of nothing else stays whole.
 */
export function organizationWords(name: string): string[] {
  const all = words(name.replace(/['’`´]/g, "").replace(/\b([A-Za-z])\.(?=[A-Za-z]\b)/g, "$1"))
  const own = all.filter((word) => !LEGAL_FORMS.has(word))
  return own.length > 0 ? own : all
}
