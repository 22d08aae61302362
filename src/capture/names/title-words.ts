import { unaccented } from "./given-names"
import { WordSet } from "./word-set"

/** Words that name what somebody does, in the languages of most business pages: without accents, in the masculine singular. */
const KNOWN = new WordSet(
  `
abogado accountant actionar actor actress actriz actuary acupuncturist addetto adjoint adjunto adjuster administrativo administratoare adviser
adviseur advisor advocate agent agricultor agronomo aktuar albanil alcalde alcaldesa alderman ambassador analist analyst animateur ansprechpartner
ansprechpartnerinnen antrenor apicultor apoderado apotheker appraiser apprenti apprentice aprendiz archaologe architect architekt architetto
archivero archivist archivista arhitect arquitecto arquiteto artist arzt arztin asesor asistent asistenta asociado asociat assegnista assessor
assistant assistente assistenti assistenz associate associe atendente attorney attrice auctioneer auditor aufsichtsratsvorsitzende ausbilder
auszubildende auszubildender auteur author autista auxiliar außendienst avocat avvocato ayudante azubi barber barista barrister bartender
bautechniker becario bedrijfsleider beekeeper beisitzer benevole berater bestuurder bestuurslid betriebsratsvorsitzende bibliotecar bibliotecario
bibliothecaire bibliothekar biolog biologo bioquimico bodeguero boekhouder bookkeeper bricklayer brigadier broker bucatar buchhalter builder buyer
cabinetmaker cajero camarero cameraman cameriere cantiniere capataz capo capocantiere capogruppo captain caretaker carpenter cashier casier
catedratico catequista cco cdo celador cellist ceo ceramista cercetator cfo chair chairman chairperson chairwoman chancellor chapista chaplain
charge chauffeur chef chefarzt chefe cheffe chefredakteur chemist chercheur chief chimist chocolatier chofer choregraphe choreographer chro
churchwarden cio ciso clerk cmo coach coafeza cocinero cofetar cofounder coiffeur colegiado columnist comandante comedian comedien comercial comisar
comisario commerciale commercialista commissioner composer comptable comptroller concejal concierge conferentiar conrector conseiller consejero
conserje consigliera consigliere consilier consulente consultant consultor contabil contabilista contable controller conveyancer coo coordonatoare
copywriter correspondent councillor councilman councilmember councilwoman counsel counsellor counselor courtier couvreur cpo creator cro croitoreasa
cso cto cuisinier cuoca cuoco curate curator daf dancer danseur datenschutzbeauftragte deacon dean decan decano delegado delegue delineante dentist
dependienta designer developer developpeur diacon diacono diacre diakon dietician dietitian diputado directielid directivo directoare directors
direktor diretor direttore dirigeant dirigent dirigente dispatcher dispecer disponent docente doctorand doctorando doctorant documentalista
doktorand dottorando dozent drh driver ebanista economist editor educatoare ehrenvorsitzende ehrenvorsitzender eigenaar eigenaresse einkaufer
ejecutivo electrician electricien electricista elektriker elettricista eleveur encargado encarregado endodoncista enfermeiro enfermero engenheiro
engineer enologo enseignant entraineur ergonomist escribana especialista estagiario esteticista estetista esthetician estheticien estilista
evangelist evp examiner executive expert fachangestellte facharzt fachkraft fahrlehrer falegname farmaceutico farmacist fellow firefighter
fisioterapeuta fisioterapista fitter fleuriste florist fondatoare fontanero foreman fotograf fotografo founder franquiciado friseur frisor
funcionario fundadores fundraiser funzionario ganadero gardener geographer geometra geometre geophysicist gerant gerenta gerente geschaftsfuhrende
geschaftsfuhrenden geschaftsfuhrender geschaftsfuhrerinnen geschaftsfuhrung geschaftsleitung gesellschafter gestalter gestionar gestionnaire gestor
giardiniere giornalista glazier gleichstellungsbeauftragte gp gradinar grafiker graphiste greenkeeper grefier groundskeeper groundsman grunder
hairdresser handyman hausverwalter head headmaster headmistress headteacher hebamme heilpraktiker higienista hilfskraft historian hiwi hoofd
hoogleraar hotesse housekeeper huissier hygienist idraulico igienista imbianchino immobilienmakler impiegato infermiera infermiere infirmier
informatico ingegnera ingegnere ingeniero ingenieur inginer inhaber inhaberinnen inkoper innenarchitekt innendienst insegnante inspectoare inspector
instalator installer intendente intern interprete interpreter intervenant interventor inventor istruttore janitor jardinero jefa jefatura jefe
joiner jornalista journalist judge jurist jurnalist justiziar kantor kassier kassierer kassierin kinesiologo kinesitherapeute kinetoterapeut kochin
konrektor koordinator kosmetiker kraftfahrer krankenschwester kuchenchef kuster laborant laborer lagerist landammann landrat landscaper landwirt
lawyer lead leader lector lecturer lehrbeauftragte lehrbeauftragter lehrer lehrling lehrstuhlinhaber leiter leitung lektor leraar letrado librarian
lieutenant lobbyist logopad logopeda logopede logopedista machinist macon maestro magazziniere magistrate maire maistru maitre makelaar manager
maraicher marketer marshal martillero mathematician matrona mayor mayordomo mecanic mecanicien mecanico mechanic mechatroniker medecin medeoprichter
medewerker medic medico meister mentor menuisier merceolog merchandiser metreur metteur midwife minister mitgrunder moasa monteur motorista musician
musicien musicista musico notaio notaire notar notario notaris notary nurse nutricionista nutritionist oberarzt obfrau obmann oenologue officer
operaio operario oprichter optician opticien optometrist ordenanza organist organizer orthodontist orthophoniste ortodoncista ortsvorsteher ospatar
osteopath ostetrica owner paediatrician painter panettiere paralegal paramedic parroco parrucchiere partner pasante pasticcere pastor patiser
patissier patrolman paznic pdg pediatrician peintre peluquera penningmeester periodista perito pfarrer pflegedienstleitung pharmacien pharmacist
phlebotomist photographe photographer physician physicist pianist pianista pilot pizzaiolo planner playwright plombier plumber podiatrist poeta
policia polier portavoce portavoz portiere postdoc postdoctorant practitioner praktikant prasident praticante praticien preot prescriber presedinta
presedinte presenter president pressesprecher primar principal privatdozent procurador prodecan producer profesoara profesor professeur professor
professoressa progettista programmer projectleider projektleitung prokurist promotor proofreader propietario proprietaire proprietar proprietario
prorector provost psicopedagoga psicoterapeuta psiholog psihoterapeut psychiatrist psychologin psychologue publicist publisher quartermaster quimico
quiropractico rabbi ragioniera ragioniere rancher ranger rappresentante realtor recepcionista receptioner receptionist receptionniste recorder
recruiter rector redakteurin redator redattore referent regidor regisseur regista registrar regizor rep reporter representante representative
reprezentant researcher responsabil responsable responsavel revisor revisore revizor roofer sachverstandiger sacristan salesman salesperson
saleswoman schatzmeister schriftfuhrer scientist secretaire secretara secretaresse secretario secretaris secretary sef sefa segretario sekretar
sekretariat senco sergeant serveur shareholder sheriff sindaco sindico socia socio socorrista sofer soignant solicitor sommelier sophrologue
specialist spokesman spokesperson spokeswoman sprecher stadtrat standardiste statiker stellvertretende stellvertretender stellvertreter stenographer
steuerfachangestellte stockbroker stomatolog strategist stylist subgerenta subgerente subsecretario sudor sumiller superintendant superintendent
supervisor surgeon surveyor svp tandarts teacher teamleider technician technicien tecnico tehnician tekenaar telefonista teller terapeut tesorero
tesoriere tesoureiro tierarzt tierpfleger tiler titolare titolari titular trader traducator traduttore trainee trainer transportista treasurer
tresorier trezorier tributarista trustee tutor underwriter valuer vanzator vendeur verantwortliche verantwortlicher verkoper verpleegkundige
vertegenwoordiger vertreter verwalter vet veterinaire veterinarian veterinario vicar vice vicealcalde vicedecano viceparroco vicepresedinta
vicepresedinte vicepresidenta vicepresidente viceprimar vicerrector vicesecretario vicesindaco videographer vigilante vigneron violinist violinista
viticulteur vizeprasident vocal volontarin volontario voluntar voorzitter vorarbeiter vorsitzende vorsitzenden vorsitzender vorstand
vorstandsmitglied vorstandsvorsitzende vorstandsvorsitzender vp warden webmaster werkzeugmacher wethouder winemaker woodworker worker writer
zaakvoerder zahnarzt zugfuhrer
`,
)

/** Endings that such words have in common, in words long enough to be little else: "Coordinadora", "Vertriebsleiterin". */
const ENDING =
  /(?:[aei]dor[ae]?|[aeicut]tora?|[aeicu]tore|trice|teur|teuse|toare|euse|ologist|olog(?:ue|in)|olog[oa]|iatra|kauf(?:mann|frau)|anwalt|anwaltin|(?:leiter|berater|fuhrer|meister|entwickler|techniker|arbeiter|ingenieur|assistent|manager|verwalter|planer|verkaufer|betreuer|pfleger|erzieher|zeichner|prufer|sprecher|gestalter|vertreter|schreiber|wart|therapeut|direktor|professor|prasident|mechaniker)(?:in)?|beauftragter|vorsitzender|angestellter|ratin|therapeuta|therapist)$/
const LEAST_FOR_ENDING = 8
/** "Notaría", whose accent is gone, is where a notary works. */
const OFFICE = "notaria"
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
      return length > 5 && (KNOWN.has(bare) || (KNOWN.has(`${bare}o`) && plain !== OFFICE))
    case 101: // e
      return length > 5 && (KNOWN.has(bare) || (bare.endsWith("nn") && KNOWN.has(bare.slice(0, -1))))
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
    // "Pharmacienne"
    if (length > 7 && text.endsWith("nne", end) && KNOWN.hasPart(text, start, end - 2)) return true
  } else if (last === 110 && (text.charCodeAt(end - 2) | 32) === 105 && KNOWN.hasPart(text, start, end - 2)) return true
  if (length < LEAST_FOR_ENDING || !ENDS.has(last * 128 + (text.charCodeAt(end - 2) | 32))) return false
  return hasTitleEnding(text.slice(start, end).toLowerCase())
}

const ASCII = /^[ -~]*$/
/** The last letter and the one before it of every ending. */
const ENDS = new Set(
  "ro ru re ar ag at er ec es eu ni nn tl tr ts tu og ua"
    .split(" ")
    .map((pair) => pair.charCodeAt(0) * 128 + pair.charCodeAt(1)),
)
