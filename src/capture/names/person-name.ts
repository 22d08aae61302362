import { isGivenName } from "./given-names"

const PREFIX =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|dra|prof|professor|sir|dame|lady|rev|fr|capt|captain|lt|sgt|col|hon|sr|sra|srta|sig|sig\.ra|d|d\.?ª|dña|don|doña|dl|dna|herr|frau|m|mme|mlle|dott|dott\.ssa|avv|geom|rag|ing|dipl\.-ing|dipl\.-kfm|mag|arq|lic|drs|ir|mtro|mtra|cdr)\.?,? )+/i
/** The same as far as they are mere politeness, and no part of a name. */
const COURTESY =
  /^(?:mr|mrs|ms|miss|sr|sra|srta|sig|sig\.ra|d|d\.?ª|dña|don|doña|dl|dna|herr|frau|m|mme|mlle)\.?,? (?=\p{Lu})/iu
const SUFFIXES = String.raw`jr|sr|ii|iii|iv|esq|md|m\.d|phd|ph\.d|mba|cpa|cfa|cfp|cmfo|dds|d\.d\.s|dmd|rn|np|pa-c|jd|j\.d|llm|ma|m\.a|b\.a|msc|m\.sc|bsc|b\.sc|pe|p\.e|pmp|aia|faia|leed ap|fcca|aca|od|do|dvm|lcsw|cfre|sphr|shrm-cp|dr`
const SUFFIX = new RegExp(String.raw`(?:,? (?:${SUFFIXES})\.?)+$`, "i")
const SUFFIX_AT_END = new RegExp(String.raw`^(?:${SUFFIXES}|ap)\.?$`, "i")
const PARTICLES = new Set(
  "de del la las los da das do dos di du des van von der den ten ter te zu zum zur y e i el al bin ben ibn le lo af av st".split(
    " ",
  ),
)
/** Words with a capital that no surname is, and that stand beside given names in headings. */
const NO_NAME = new Set(
  `
gmbh mbh gbr ohg sarl sasu eurl srl spa plc llp limited ltda lda gruppe verein stiftung
about above acasa account accounts accueil actualidad actualités address admin administración administration advertising agence agencia agency agenzia airport aktuelles alert all and
anfahrt angebote annual apartment app application apply archivo area art articles asesoría asociación association atención auto avenida aviso award
awards ayuda back bank beach before best biblioteca big blog board book books box building business buy calendar call calle cameras camino camp campus
car career careers carretera cart casa case catalog category catálogo center centre centro certified chairs chamber change charter chat check chi
child children church city class classes click cliente clientes clinic close club coast code colegio collection college comercial comments community
companies company compras comunicación condiciones conditions condizioni conference construction consultant contact contacto contacts contatti content contract
cookies copyright corp corporate costa county course court create credit cuenta customer customers daily data datenschutz day deals december default
delivery departamento department derechos design despre details development diensten digital dirección directions director directory district doctor
dove download drive dónde east edit editor education email empleo employees empresa energy enero engineering enlaces enter entreprise equipo estate
event events experience experts explore facebook facturación falls family faq farm featured febrero february feedback film finance find first follow for
formación forum foundation free friday full fund fundación furniture galerie galería gallery game games garden gestión global gobierno golf great
green group grupo guide hall health heights help here high hills history hogar holiday home horario hospital hotel hours house iglesia image images
impressum inc index industrial info information inicio inn instalaciones institute insurance international island items january janvier job jobs join
judge july karriere kitchen kontakt lake last latest law learn legal legale legales legali leistungen library liens life lighting link linkedin links
list live llc local localización location locations login logout london loss ltd lundi lunes mail main maintenance mall management manager manual map
mapa march market marketing martes marzo master medical mediodía meeting member members memorial menciones mentions menu mercado message miércoles
mirror mobile monday montag more mortgage mountain museum music my national network new news newsletter next nieuws night no north nosotros noticias november
noviembre nuestra nuestro obra october octubre of office offices oficina online onze open opinión order orders ordina other our out owner page
papelería park parking parque partenaires partner partners paseo password payable payment pedidos photo photos picture place plan planning planta plaza
plumbing policy polígono política pool portada portal post power prensa press price prices pricing print printer privacidad privacy privatsphäre prodotti
producción productos products produits produkte produse profile progetti program programs project projects properties property proyecto proyectos
public puerto público questions quienes quiénes receivable recent record recursos region register related rentals repair report request research reservas
reservations reserved resort resources restaurant review reviews rezervări rights river road room rooms rua rue ruta sale sales saturday save school
science search secretary section security sede see select send senior september series service services servicii servicio servicios servizi settings
share shipping shop shopping show siamo sierra sitemap sitio size sobre social software solutions soporte sostenibilidad south special sponsors
springs stadt staff startseite statement station store stores story strada straße street subscribe summer sunday supplies support system systems
tarifas team tech technology telefon teléfono termeni terms the theater theatre thursday tienda to today todos torre trabajo trade training transfer
travel trust tuesday turismo twitter type union united university unser unsere unternehmen update upload urbanización valley ventas verkauf vertrieb
verwaltung video viernes view village visit vivienda web website wednesday week welcome west work works workshop world yacht your youtube über
überblick
`
    .trim()
    .split(/\s+/),
)
/** A word of a name: "Ana", "O'Neill", "Jean-Luc", "McDonald", "MUÑOZ", or an initial. */
const WORD = /^(?:\p{Lu}[\p{L}\p{M}]{0,25}(?:[-'’]\p{L}[\p{L}\p{M}]{0,25}){0,2}|\p{Lu}\.|\p{Lu}\.\p{Lu}\.|M\.?ª\.?)$/u

export type PersonName = { fullName: string; isCertain: boolean }

/** The name of a person, when a text is one and nothing else. Certain means that it begins with a known given name. */
export function readPersonName(text: string): PersonName | undefined {
  if (text.length < 4 || text.length > 70 || !text.includes(" ") || /[\d@/|<>{}()[\]!?:;_=+*#%&]/.test(text))
    return undefined
  const whole = withoutEnd(IN_ORDER.test(text) ? text : text.replace(/\s+/g, " ")).trim()
  const bare = withoutTitles(whole)
  const words = bare.includes(",") ? surnameFirst(bare) : bare.split(" ")
  if (!words || words.length < 2 || words.length > 5) return undefined
  const named = words.filter((word) => !PARTICLES.has(word.toLowerCase()))
  if (named.length < 2 || named.length > 4 || !named.every((word) => WORD.test(word))) return undefined
  if (named.some((word) => NO_NAME.has(word.toLowerCase()))) return undefined
  if (named.every((word) => word.length < 3) || !named.at(-1)?.match(/\p{L}{2}/u)) return undefined
  const isCertain =
    isGivenName(named[0]?.split("-", 1)[0] ?? "") ||
    (named[0]?.startsWith("M") && named[0].includes("ª")) ||
    (named[0]?.length === 2 && isGivenName(named[1] ?? "") && named.length > 2)
  return { fullName: bare.includes(",") ? words.join(" ") : whole.replace(COURTESY, ""), isCertain }
}

/** Nothing but single spaces between the words, as in nearly every line that was made for reading. */
const IN_ORDER = /^\S+(?: \S+)*$/

function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === 44 || text.charCodeAt(end - 1) === 46)) end--
  // "M.D." and "Ana R." end with their own.
  if (text[end] === "." && /(?:^|[\s.])\p{L}$/u.test(text.slice(Math.max(0, end - 2), end))) end++
  return end < text.length ? text.slice(0, end) : text
}

/** The suffixes are sought where the last word is one: the pattern begins anew at every letter. */
function withoutTitles(name: string): string {
  const bare = withoutAbbreviations(name.replace(PREFIX, ""))
  const last = bare.slice(bare.lastIndexOf(" ") + 1)
  return (last.length < 10 && SUFFIX_AT_END.test(last) ? bare.replace(SUFFIX, "") : bare).trim()
}

/** "Psih. Ana Ruiz", "Ass. soc. Ana Ruiz": what is cut short before a known given name is a degree or a post. */
function withoutAbbreviations(name: string): string {
  const cut = /^(?:\p{L}{2,5}\. ?){1,2}/u.exec(name)?.[0]
  const rest = cut ? name.slice(cut.length) : name
  return cut && isGivenName(rest.slice(0, Math.max(0, rest.indexOf(" ")))) ? rest : name
}

/** "Ruiz, Ana"; with the surname in capitals the given name need not be a known one. */
function surnameFirst(text: string): string[] | undefined {
  const [family = "", given = "", ...more] = text.split(/, ?/)
  const named = given.split(" ")
  const isKnown = isGivenName(named[0] ?? "") || (family === family.toUpperCase() && given !== given.toUpperCase())
  return more.length === 0 && isKnown && named.every((word) => WORD.test(word))
    ? [...named, ...family.split(" ")]
    : undefined
}

export function isPersonName(text: string): boolean {
  if (!text.includes(" ")) return false
  return readPersonName(text)?.isCertain === true
}

/** Whether the part of an address before the "@" is made of a name: "ana.ruiz", "aruiz", "ruiz", "anar". */
export function isAddressOf(address: string, name: string): boolean {
  const local = plain(address.slice(0, address.lastIndexOf("@")))
  const words = name
    .replace(PREFIX, "")
    .replace(SUFFIX, "")
    .split(/[\s-]+/)
    .map(plain)
    .filter((word) => word.length > 1)
  const [given = "", family = ""] = [words[0], words.at(-1)]
  if (!given || !family || local.length < 2) return false
  if (local.includes(family) && family.length > 2) return true
  return local === given || local === `${given}${family[0]}` || local === `${given[0]}${family[0]}`
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9ßæøœł]/g, "")
}
