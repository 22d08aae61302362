import { WordSet } from "./word-set"

/** Words that name what somebody does, in the languages of most business pages; plurals and feminine forms as they are written. */
const TITLES = new WordSet(
  `
abogada abogado accountant actor actress actuary adjoint adjointe administrador administradora administrator adviser advisor agent amministratore
amministratrice analyst ansprechpartner ansprechpartnerin apoderada apoderado architect architekt architektin arquitecta arquitecto artist asesor
asesora asistente assistant assistent assistentin assistenz associate attorney auditor author avocat avocate avvocato barber berater beraterin
bestuurder bookkeeper broker buchhalter buchhalterin builder buyer captain caretaker carpenter cashier ceo cfo chair chairman chairperson chairwoman
chancellor chargé chargée chef cheffe chemist chief chiropractor cio clerk cmo coach cofounder comercial commissioner comptable comptroller concierge
conductor conseiller conseillère consejera consejero consultant contable contractor controller coo coordinador coordinadora coordinator counsel
counsellor counselor creator cto curator dean delegada delegado dentist dermatologist desarrollador desarrolladora designer developer dietitian
directeur director directora directrice diretor diretora direttore direttrice diseñador diseñadora dispatcher distributor driver economist editor
eigenaar electrician encargada encargado engineer entwickler entwicklerin estimator evp executive expert fellow florist fondateur fondatrice foreman
founder fundador fundadora gardener geologist gerente geschäftsführende geschäftsführenden geschäftsführender geschäftsführer geschäftsführerin
geschäftsführung gesellschafter gesellschafterin gründer gründerin gérant gérante head hygienist illustrator ingeniera ingeniero ingénieur ingénieure
inhaber inhaberin inspector installer instructor intern inventor investigator jefa jefe journalist judge kauffrau kaufmann laborer landscaper lawyer
leader lecturer leiter leiterin leitung librarian lieutenant lobbyist machinist manager marketer mayor mechanic medewerker merchandiser minister
mitarbeiter mitarbeiterin musician médica médico negotiator nurse officer operator optician optometrist organizer orthodontist owner painter paralegal
partner pastor pharmacist photographer physician physicist pilot planner plumber practitioner president presidenta presidente principal producer
profesor profesora professor programmer prokurist prokuristin propietaria propietario proprietor président présidente psychologist publicist publisher
ranger realtor receptionist rechtsanwalt rechtsanwältin recorder recruiter rector referent referentin registrar rep reporter representative researcher
responsabile responsable sachbearbeiter sachbearbeiterin salesman salesperson saleswoman scientist secretaria secretario secretary secrétaire sheriff
socia socio solicitor specialist spokesman spokesperson spokeswoman steuerberater steuerberaterin stylist subdirector subdirectora superintendent
supervisor surgeon surveyor svp sócio teacher technician technologist tesorera tesorero therapist titolare trader trainer translator treasurer trustee
tutor técnica técnico underwriter verkaufsleiter verkaufsleiterin vertreter vertreterin vertriebsleiter vertriebsleiterin vet veterinarian vice
vicepresidenta vicepresidente vorsitzende vorsitzenden vorsitzender vorstand vorständin vp warden webmaster writer zaakvoerder
`,
)
const PHRASE = "member of the board"
const NO_TITLE =
  /[.!?] \p{L}|@|https?:|www\.|\d{3}|(?<!\p{L})(?:our|your|we|you|is|are|was|will|has|have|can|their|this|that|these|click|view|see|read|more|contact|find|meet|become|please|who|tags?|been|call|email|all rights|sign in|log ?in|join|apply|search|download)(?!\p{L})/iu

/** English words that begin other things as often ("Designer Discount", "Head Office"): they make a title only at its end. */
const ALSO_BEGIN = new Set(
  "actor agent artist assistant builder buyer chair chef coach contractor designer distributor driver executive expert fellow guard head installer judge leader minister operator owner painter partner pilot planner producer professional rep representative stylist trainer vet writer".split(
    " ",
  ),
)

/** What somebody does, when a text says that and nothing else: "Head of Purchasing", "Directora comercial", "CEO & Founder". */
export function isJobTitle(text: string): boolean {
  if (text.length < 2 || text.length > 110 || !hasTitleWord(text)) return false
  if (!/^[\p{Lu}("“]/u.test(text) || text.split(" ").length > 13 || NO_TITLE.test(text)) return false
  const low = text.toLowerCase()
  if (low.includes(PHRASE)) return true
  const letters = NOT_ASCII.test(low) ? /\p{L}+/gu : /[a-z]+/g
  const parts = low.split(PARTS)
  for (let at = 0; at < parts.length; at++) {
    const words = parts[at]?.match(letters)
    const [first = "", last = ""] = [words?.[0], words?.at(-1)]
    if (TITLES.has(last) || (at === 0 && TITLES.has(first) && !ALSO_BEGIN.has(first))) return true
  }
  return false
}

const NOT_ASCII = /[^ -~]/
/** What stands between the parts of a title, each of which may be one. */
const PARTS = / (?:of|for|de|del|da|do|di|du|des|der|für|and|y|et|und|e|&|at) |[,;:/&(|]| [-–—] /

/** Asked of thousands of lines: word by word, without a pattern. */
export function hasTitleWord(text: string): boolean {
  if (text.length > 300) return false
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (code >= 0xc0) return hasTitleWordAbroad(text)
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue
    if (i - start > 1 && TITLES.hasPart(text, start, i)) return true
    start = i + 1
  }
  return text.length >= PHRASE.length && text.toLowerCase().includes(PHRASE)
}

function hasTitleWordAbroad(text: string): boolean {
  const low = text.toLowerCase()
  return low.split(NO_LETTERS).some((word) => word.length > 1 && TITLES.has(word)) || low.includes(PHRASE)
}

const NO_LETTERS = /[^a-z\xdf-\uffff]+/
