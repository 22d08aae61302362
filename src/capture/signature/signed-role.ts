import { words } from "~domain/text/fold"

import { isJobTitle } from "../names/job-title"
import { hasLegalForm, isOrganizationName } from "../names/organization-name"
import { readPersonName } from "../names/person-name"
import { nameAfterClosing } from "./closing"
import { partsOf } from "./telling-lines"
import type { Sender } from "./writer"

/** Who signs, what they do and for whom, each with the line it stands in. */
export type SignedRole = { fullName?: Told; jobTitle?: Told; organization?: Told }
type Told = { value: string; line: string }

type Part = Told & { kind: "name" | "title" | "degree" | "organization" | "department" | "plain" | "way" }

const MOST_LINES = 12

/**
 * Name, title and organisation stand in a signature's first lines, one to a line or parted by bars and commas. What no word gives
 * away is told by its place: what follows the name is the title, what is written like the writer's domain the organisation.
 */
export function signedRole(lines: readonly string[], sender: Sender): SignedRole {
  const domain = domainOf(sender)
  const known = words(sender.name ?? "")
  const all = lines.slice(0, MOST_LINES).flatMap((line) => partsOfRole(line, sender, domain, known))
  const toldOf = (part: Part | undefined): Told | undefined => part && { value: part.value, line: part.line }
  const name = all.find(({ kind }) => kind === "name") ?? nameByPlace(all)
  const organization =
    all.find((part) => part.kind === "organization" && isLikeDomain(part.value, domain)) ??
    all.find(({ kind, value }) => kind === "organization" && hasLegalFormAtEnd(value)) ??
    all.find(
      (part) =>
        part.kind !== "way" && part.kind !== "title" && !isWriterOf(part, sender) && isLikeDomain(part.value, domain),
    ) ??
    all.find(({ kind }) => kind === "organization")

  const title = all.find(({ kind }) => kind === "title") ?? titleByPlace(all, name, organization)
  return {
    fullName: toldOf(name),
    jobTitle: toldOf(title),
    organization: toldOf(organization ?? organizationByPlace(all, name, title)),
  }
}

/** A signature begins with its writer's name; where nothing says which words are names, those in its form. */
function nameByPlace(all: Part[]): Part | undefined {
  const [first] = all
  return first?.kind === "plain" && readPersonName(first.value) ? first : undefined
}

/** A plain part right under the writer's name, when the organisation stands elsewhere: "Ana Ruiz | Compras | Example, S.L." */
function titleByPlace(all: Part[], name: Part | undefined, organization: Part | undefined): Part | undefined {
  const next = name && all[all.indexOf(name) + 1]
  if (!next || next === organization) return all.find(({ kind }) => kind === "department")
  if (next.kind === "department") return next
  return next.kind === "plain" && organization && isShort(next.value) ? next : undefined
}

/**
 * A plain part right under the title, or under the name when it is written as names are ("Casa Tigre Films", not "Técnico de
 * campo"), with a way to reach somebody below it.
 */
function organizationByPlace(all: Part[], name: Part | undefined, title: Part | undefined): Part | undefined {
  const above = title ?? name
  if (!above) return undefined
  const at = all.indexOf(above) + 1
  const next = all[at]
  const isFollowed = all.slice(at + 1, at + 4).some(({ kind }) => kind === "way")
  if (next?.kind !== "plain" || !isFollowed || !isShort(next.value)) return undefined
  return title || IS_NAMED.test(next.value) ? next : undefined
}

/** Two words or more, each with a capital but for the small ones between them. */
const IS_NAMED =
  /^\p{Lu}[\p{L}\p{N}'’.&-]{0,30}(?: (?:de|del|la|las|los|el|y|e|i|&|and|of|the|und|für|von|der|et|du|des|di|da|do|și)){0,3}(?: \p{Lu}[\p{L}\p{N}'’.&-]{0,30}){1,5}$/u

const isShort = (text: string) => text.split(" ").length <= 6 && /^\p{Lu}/u.test(text) && !/["“”«»!?.:;]/.test(text)

function partsOfRole(line: string, sender: Sender, domain: string, known: readonly string[]): Part[] {
  const signed = line.length <= 60 && !/[\d@|]/.test(line) ? nameAfterClosing(line) : undefined
  const parts = signed ? [signed] : partsOf(withoutPronouns(line)).flatMap((part) => commaParts(part, domain))
  return parts.map((value) => ({ value, line, kind: kindOf(value, sender, known) }))
}

function kindOf(part: string, sender: Sender, known: readonly string[]): Part["kind"] {
  if (/@|https?:|www\.|\d{3}|\.\p{L}{2,}\/|^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(part) || isLabelled(part)) return "way"
  if (isWriterAlone(part, sender) || isNameHere(part, known)) return "name"
  // "Ingeniero Civil, MSc." says what was studied.
  if (DEGREE_AT_END.test(part)) return "degree"
  if (isJobTitle(part) && !hasLegalFormAtEnd(part)) return "title"
  if (isOrganizationName(part) || hasLegalFormAtEnd(part) || beginsAsFirm(part)) return "organization"
  if (DEPARTMENT.test(part)) return "department"
  return "plain"
}

/** Signed with a given name that is also a title, as Dean is. */
function isWriterAlone(part: string, { name }: Sender): boolean {
  return !part.includes(" ") && part.length > 1 && !!name?.toLowerCase().startsWith(part.toLowerCase())
}

const isWriterOf = ({ value, kind }: Part, { name = "" }: Sender) => kind === "name" && letters(value) === letters(name)

const isLabelled = (part: string) => /^\p{L}{1,12}\s?[.:]\s?[\d+(]/u.test(part)

const withoutPronouns = (line: string) =>
  !/[([]/.test(line)
    ? line
    : line.replace(
        /[([](?:s?he|they|ella?|[ée]l|elle|il|sie|er|lui|lei|ea|el)(?:\s?[/·,]\s?\p{L}{1,8}){0,3}[)\]]/giu,
        "",
      )

/** "Vice President, Example Ltd" is a title and an organisation; "Director, Sales" is a title; "Ruiz y Vega, S.L." is one firm. */
function commaParts(part: string, domain: string): string[] {
  const [head = "", at] = AT_FIRM.test(part) ? part.split(AT_FIRM, 2) : [part]
  if (at && isJobTitle(head)) return [head, at]
  if (!part.includes(",")) return [part]
  const pieces = part.split(/,\s+/)
  const [first = "", ...rest] = pieces
  const tail = rest.join(", ")
  if (!tail || LEGAL_FORM_ALONE.test(pieces.at(-1) ?? "") || DEGREE_AT_END.test(part)) return [part]
  if (
    readPersonName(first)?.isCertain ||
    (isJobTitle(first) && (isOrganizationName(tail) || hasLegalFormAtEnd(tail) || isLikeDomain(tail, domain)))
  )
    return [first, tail]
  return isOrganizationName(part) || isJobTitle(part) ? [part] : pieces
}

const AT_FIRM = /\s+(?:@|at|bei|chez|en|presso)\s+(?=\p{Lu})/u

function isNameHere(part: string, known: readonly string[]): boolean {
  const read = readPersonName(part)
  if (!read) return false
  if (read.isCertain) return true
  return words(part).some((word) => word.length > 2 && known.includes(word))
}

/** Degrees and chartered titles that stand after a name or a profession. */
const DEGREE_AT_END = /,? (?:M\.?Sc|B\.?Sc|M\.?Eng|B\.?Eng|Ph\.?D|MBA|LL\.?M|M\.?A|B\.?A|M\.?Arch|CPA|PMP)\.?$/

const LEGAL_FORMS = String.raw`S\.? ?[AL]\.?(?: ?de ?C\.? ?V)?|S\.? ?C|S\.? ?L\.? ?[UPL]|S\.? ?A\.? ?[SU]|S\.? ?Coop(?:\. ?(?:And|V|Mad))?|S\.? ?R\.? ?L|S\.?r\.?l\.?s?|S\.?p\.?A|S\.?n\.?c|Soc\.? Coop|C\.? ?B|A\.? ?C|Lda|Ltda|S\.?A\.?R\.?L|SARL|SAS|SASU|EURL|SCI|SNC|GmbH(?: & Co\. ?KG)?|AG|KG|OHG|GbR|UG|mbH|PartG(?: mbB)?|e\. ?K|e\. ?V|LLP|LLC|L\.L\.C|Ltd|PLC|Inc|Corp|B\.?V|N\.?V|P\.?F\.?A|I\.?I`
const LEGAL_FORM_AT_END = new RegExp(String.raw`[\s,](?:${LEGAL_FORMS})\.?$`)
const LEGAL_FORM_ALONE = new RegExp(String.raw`^(?:${LEGAL_FORMS})\.?$`)

const hasLegalFormAtEnd = (text: string) => LEGAL_FORM_AT_END.test(text) || hasLegalForm(text)

/** Words that firms of the trades and the professions begin their names with. */
const ORGANIZATION_BEGINS =
  /^(?:grupo|centro|centre|center|hochschule|fachhochschule|gymnasium|klinikum|ministerio|consejer[ií]a|talleres|hermanos|comercial|distribuciones|construcciones|transportes|bodegas?|cl[ií]nica|colegio|escuela|escola|institut(?:o|e)?|notar[ií]a|despacho|bufete|gestor[ií]a|asesor[ií]a|cooperativa|fundaci[oó]n|asociaci[oó]n|ayuntamiento|diputaci[oó]n|universi[a-zàéäât]+|hotel|farmacia|librer[ií]a|ferreter[ií]a|inmobiliaria|estudio|editorial|laboratorios?|kanzlei|praxis|b[aä]ckerei|autohaus|stadtwerke|stiftung|verein|gesellschaft|cabinet|[eé]tude|atelier|agence|mairie|lyc[eé]e|studio|cantin[ae]|azienda|officina|comune|ditta|liceo|universit[aà]|primaria|spitalul|liceul|cabinetul|the)(?= )/i

/** "Talleres Vega", "Clínica del Río", but not "Comercial de zona". */
const beginsAsFirm = (part: string) =>
  ORGANIZATION_BEGINS.test(part) && /^\S+ (?:(?:de|del|de la|der|di|du|des|de l[’']|y) ?)?\p{Lu}/u.test(part)

/** A desk is no title, but says what somebody does where nothing else is said. */
const DEPARTMENT =
  /^(?:(?:dpto|depto|dept|departamento|department|abteilung|abt|service|servicio|ufficio|reparto|departament(?:ul)?|serviciul|[aá]rea|unidad|oficina|secretar[ií]a)\.?(?: \p{L}.{0,60})?|compras|ventas|administraci[oó]n|contabilidad|log[ií]stica|recursos humanos|atenci[oó]n al cliente|calidad|einkauf|verkauf|vertrieb(?:sinnendienst|saussendienst)?|buchhaltung|personal|sekretariat|kundenservice|achats|ventes|comptabilit[eé]|ressources humaines|acquisti|vendite|amministrazione|contabilit[aà]|sales|purchasing|accounts|human resources|customer service|marketing|finance|v[aâ]nz[aă]ri|achizi[tț]ii|contabilitate)$/iu

/** The longest label of the domain the writer's address is at, without its ending. */
export function domainOf({ address = "" }: Sender): string {
  const labels = address.slice(address.lastIndexOf("@") + 1).split(".")
  return letters(labels.slice(0, -1).sort((a, b) => b.length - a.length)[0] ?? "")
}

/** "Talleres Ferrer" under ana@talleresferrer.example, which nothing else in its name gives away. */
export function isLikeDomain(part: string, domain: string): boolean {
  if (domain.length < 4 || part.length > 60) return false
  const written = letters(part)
  return written.startsWith(domain) || (written.length > 4 && domain.startsWith(written))
}

const letters = (text: string) => words(text).join("")
