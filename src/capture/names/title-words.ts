import { unaccented } from "./given-names"
import { WordSet } from "./word-set"

/** Words that name what somebody does, in the languages of most business pages: without accents, in the masculine singular. */
const KNOWN = new WordSet(
  `
abogado accountant actionar actor actress actuary addetto adjoint adjunto adjuster administrativo administratoare adviser adviseur advisor advocate
agent agronomo analist analyst ansprechpartner ansprechpartnerinnen antrenor apoderado apotheker appraiser apprenti apprentice aprendiz architect
architekt architetto archivist arhitect arquitecto arquiteto artist arzt arztin asesor asistent asociado asociat assessor assistant assistente
assistenti assistenz associate associe atendente attorney auctioneer auditor auszubildende auszubildender author auxiliar außendienst avocat avvocato
ayudante azubi barber bartender becario bedrijfsleider berater bestuurder bestuurslid boekhouder bookkeeper bricklayer broker bucatar buchhalter
builder buyer cabinetmaker cajero cameraman capataz capo captain caretaker carpenter cashier casier catedratico cco cdo ceo ceramista cfo chair
chairman chairperson chairwoman chancellor chaplain charge chauffeur chef chefarzt chefe cheffe chemist chercheur chief chocolatier chro cio ciso
clerk cmo coach coafeza cocinero cofounder coiffeur colegiado columnist comedian comercial comisario commerciale commercialista commissioner comptable
comptroller concierge conseiller consejero consigliera consigliere consilier consulente consultant consultor contabil contabilista contable controller
coo coordonatoare copywriter correspondent councillor councilman councilwoman counsel counsellor counselor cpo creator cro cso cto cuisinier cuoco
curate curator dean decan decano delegado delineante dentist dependienta designer developer developpeur dietician dietitian directielid directivo
directoare directors direktor diretor direttore dirigeant dirigente dispatcher docente documentalista dozent driver economist editor educatoare
eigenaar eigenaresse einkaufer ejecutivo electrician elektriker encargado encarregado enfermeiro enfermero engenheiro engineer enologo enseignant
ergonomist especialista estagiario estilista evangelist evp examiner executive expert facharzt fahrlehrer farmaceutico farmacist fellow firefighter
fisioterapeuta fitter florist fondatoare foreman fotograf fotografo founder fundadores fundraiser gardener geographer geometra geophysicist gerant
gerente geschaftsfuhrende geschaftsfuhrenden geschaftsfuhrender geschaftsfuhrerinnen geschaftsfuhrung gesellschafter gestalter gestionar gestionnaire
gestor giornalista glazier graphiste grefier groundskeeper grunder hairdresser handyman head hebamme historian hoofd hoogleraar housekeeper huissier
hygienist impiegato infermiera infermiere infirmier informatico ingegnere ingeniero inginer inhaber inhaberinnen inkoper innendienst insegnante
installer intendente intern intervenant interventor inventor istruttore janitor jardinero jefa jefatura jefe joiner jornalista journalist judge jurist
jurnalist justiziar kinesitherapeute kinetoterapeut kochin laborer landscaper lawyer lead leader lector lecturer lehrer leiter leitung leraar letrado
librarian lieutenant lobbyist logopeda machinist maestro magazziniere magistrate maire maitre makelaar manager marketer marshal mathematician mayor
mecanico mechanic medecin medeoprichter medewerker medic medico meister mentor menuisier merceolog merchandiser metreur midwife minister mitgrunder
monteur motorista musician notaio notaire notar notaris notary nurse nutricionista nutritionist officer operario oprichter optician opticien
optometrist organizer orthodontist orthophoniste osteopath owner paediatrician painter paralegal paramedic partner pastor patrolman pdg pediatrician
peluquera penningmeester periodista perito pharmacien pharmacist photographer physician physicist pilot pizzaiolo planner plumber podiatrist portavoce
portavoz practitioner praktikant presedinta presedinte presenter president principal producer profesoara profesor professeur professor progettista
programmer projectleider prokurist promotor proofreader propietario proprietaire proprietar proprietario provost psicopedagoga psicoterapeuta psiholog
psychiatrist psychologin psychologue publicist publisher quartermaster quimico quiropractico rabbi ragioniere rancher ranger rappresentante realtor
recepcionista receptioner receptionist receptionniste recorder recruiter rector redakteurin redator redattore referent registrar rep reporter
representative reprezentant researcher responsabil responsable responsavel revisore revizor roofer salesman salesperson saleswoman scientist
secretaire secretara secretaresse secretario secretaris secretary sef sekretariat sefa segretario sekretar sergeant shareholder sheriff sindaco socia socio
sommelier specialist spokesman spokesperson spokeswoman sprecher stellvertretende stellvertretender stellvertreter stockbroker stomatolog strategist
stylist subgerente sumiller superintendant superintendent supervisor surgeon surveyor svp tandarts teacher teamleider technician technicien tecnico
tehnician tekenaar telefonista terapeut tesorero tesoriere tesoureiro tierarzt tiler titolare titolari titular trader traduttore trainee
trainer treasurer tresorier trezorier tributarista trustee tutor underwriter valuer vendeur verantwortliche verantwortlicher verkoper verpleegkundige
vertegenwoordiger vertreter vet veterinaire veterinarian veterinario vicar vice vicepresedinte vicepresidenta vicepresidente vicesecretario
videographer volontarin voorzitter vorsitzende vorsitzenden vorsitzender vorstand vorstandsvorsitzende vorstandsvorsitzender vp warden webmaster
werkzeugmacher wethouder winemaker woodworker writer zaakvoerder zahnarzt
`,
)

/** Endings that such words have in common, in words long enough to be little else: "Coordinadora", "Vertriebsleiterin". */
const ENDING =
  /(?:[aei]dor[ae]?|[aeicut]tora?|[aeicu]tore|trice|teur|teuse|ologist|olog[oa]|iatra|kauf(?:mann|frau)|anwalt|anwaltin|(?:leiter|berater|fuhrer|meister|entwickler|techniker|arbeiter|ingenieur|assistent|manager|verwalter|planer|verkaufer|therapeut|direktor|professor)(?:in)?|ratin|therapeuta|therapist)$/
const LEAST_FOR_ENDING = 8
/** Words with such an ending that are no titles. */
const OTHER = new Set(
  "calculator computadora connector creditor ecuador elevator equator escalator generator indicator labrador monitor navigator predictor processor projector radiator reactor refrigerator salvador simulator storytellers tractor ventilator visitor".split(
    " ",
  ),
)

/** Whether a word in small letters, in whichever gender and number, names what somebody does. */
export function isTitleWord(word: string): boolean {
  const plain = ASCII.test(word) ? word : unaccented(word)
  if (KNOWN.has(plain) || hasTitleEnding(plain)) return true
  const { length } = plain
  if (length < 5) return false
  const bare = plain.slice(0, -1)
  switch (plain.charCodeAt(length - 1)) {
    case 97: // a
      return length > 5 && (KNOWN.has(bare) || KNOWN.has(`${bare}o`))
    case 101: // e
      return length > 5 && KNOWN.has(bare)
    case 110: // n
      return length > 6 && plain.endsWith("in") && KNOWN.has(plain.slice(0, -2))
    default:
      return false
  }
}

/** The same of several people: "administradores", "Founders". */
export function areTitleWords(word: string): boolean {
  return (
    isTitleWord(word) ||
    (/s$/i.test(word) && (isTitleWord(word.slice(0, -1)) || (/es$/i.test(word) && isTitleWord(word.slice(0, -2)))))
  )
}

function hasTitleEnding(word: string): boolean {
  return word.length >= LEAST_FOR_ENDING && word.length < 40 && ENDING.test(word) && !OTHER.has(word)
}

/** The same of a part of a text, without cutting it out: most words are told from titles by their ends. */
export function isTitlePart(text: string, start: number, end: number): boolean {
  if (KNOWN.hasPart(text, start, end)) return true
  const length = end - start
  if (length < 6) return false
  const last = text.charCodeAt(end - 1) | 32
  if (last === 97) {
    if (KNOWN.hasPart(text, start, end - 1) || KNOWN.has(`${text.slice(start, end - 1).toLowerCase()}o`)) return true
  } else if (last === 101) {
    if (KNOWN.hasPart(text, start, end - 1)) return true
  } else if (last === 110 && (text.charCodeAt(end - 2) | 32) === 105 && KNOWN.hasPart(text, start, end - 2)) return true
  if (length < LEAST_FOR_ENDING || !ENDS.has(last * 128 + (text.charCodeAt(end - 2) | 32))) return false
  return hasTitleEnding(text.slice(start, end).toLowerCase())
}

const ASCII = /^[ -~]*$/
/** The last letter and the one before it of every ending. */
const ENDS = new Set(
  "ro ru re ar ag at er ec es ni nn tl ts tu og ua"
    .split(" ")
    .map((pair) => pair.charCodeAt(0) * 128 + pair.charCodeAt(1)),
)
