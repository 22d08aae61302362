import { words } from "~domain/text/fold"

/** What a word in a column's header can mean. */
export type Concept =
  | "name"
  | "given"
  | "family"
  | "middle"
  | "prefix"
  | "suffix"
  | "full"
  | "other-name"
  | "identifier"
  | "place"
  | "email"
  | "phone"
  | "mobile"
  | "fax"
  | "pager"
  | "extension"
  | "url"
  | "social"
  | "organization"
  | "title"
  | "job"
  | "department"
  | "address"
  | "street"
  | "line"
  | "city"
  | "region"
  | "postal"
  | "zip"
  | "country"
  | "box"
  | "extended"
  | "formatted"
  | "code"
  | "birthday"
  | "anniversary"
  | "event"
  | "year"
  | "month"
  | "day"
  | "notes"
  | "tags"
  | "photo"
  | "stage"
  | "kind"
  | "value"
  | "home"
  | "work"
  | "other"
  | "main"
  | "second"
  | "and"
  | "silent"
  | "foreign"

/**
 * The words of headers in English, Spanish, German, French, Italian, Romanian, Portuguese, Dutch and Arabic, and the plainest
 * in others, as address books and CRMs write them. "foreign" is what is of somebody or something else, so that the column isn't the contact's.
 */
const WORDS: Record<Concept, string> = {
  name: "namn navn nimi nazwa имя 姓名 名前 氏名 name names anzeigename nombre nombres nome nomes nom nume naam الاسم اسم الإسم",
  given: `imie fornamn fornavn etunimi 名 名字 first given forename vorname vornamen rufname prenom prenume pila primer firstname givenname fname voornaam prenoms
    الأول`,
  family: `nazwisko efternamn efternavn etternavn sukunimi фамилия 姓 last family surname surnames apellido apellidos nachname familienname cognome sobrenome apelido lastname lname
    familyname familie famille famiglia familia achternaam العائلة اللقب الأخير`,
  middle: "middle segundo deuxieme secondo zweiter weitere additional mittelname middlename intermediaire",
  prefix: "prefix salutation anrede tratamiento tratamento honorific civilite prefijo prefisso prefixo aanhef formula",
  suffix: "suffix sufijo suffixe suffisso sufixo namenszusatz",
  full: "full display anzeigename complete completo completa complet voller vollstandiger vollständiger volledige whole entier mostrar الكامل",
  "other-name": `phonetic yomi furigana pronunciation fonetico phonetisch maiden initials iniciales initialen initiales nickname
    apodo spitzname surnom soprannome porecla alias kana pronunciacion`,
  email: `emailadres emailadresses почта 邮箱 电子邮件 メール メールアドレス email emails mail mails mailadresse emailadresse emailaddress correo correos courriel courriels messagerie posta epost
    البريد بريد ايميل الايميل الإيميل`,
  phone: `telefoonnummer telefonszam puhelin телефон 电话 電話 電話番号 phone phones ph telephone telephones tel telefono telefonos telefon telefone telefones telefonul telefonnummer fon tlf
    tfno telf telefoon rufnummer phonenumber telephonenumber landline festnetz fixe fijo الهاتف هاتف تليفون التليفون تلفون`,
  mobile: `komorkowy mobilnr matkapuhelin мобильный 手机 携帯 mobile mob mobil movil moviles cell cellphone cellulare cellular celular celulare handy handynummer portable gsm
    mobilnummer mobiltelefon mobiel mobiele natel whatsapp telemovel mobilephone الموبايل موبايل الجوال جوال محمول المحمول واتساب`,
  fax: "fax telefax telecopie telecopieur faxnummer faks فاكس الفاكس",
  pager: "pager buscapersonas beeper cercapersone recepteur localizador",
  extension: "extension ext durchwahl interno anexo ramal poste",
  url: `website websites web url urls homepage webseite webpage siteweb weburl internetseite www sitio sito site link perfil
    profile profil profilo الموقع`,
  social: "linkedin twitter facebook instagram xing github youtube tiktok skype",
  organization: `foretag bedrijfsnaam yritys компания 公司 会社 company institution agency workplace organization organisation organizations empresa firma societe entreprise azienda societa companie compania
    organizacion organizacao organizzazione organizatie unternehmen employer employeur account cuenta bedrijf companyname
    firmenname الشركة شركة المؤسسة
    ragione razon raison social sociale denominacion denominazione ragionesociale`,
  title: "title titulo titre titel titolo titlu",
  job: `stanowisko befattning должность 职位 job jobtitle position puesto cargo funcion fonction funktion funzione functie functia posizione posicao posicion pozitie
    role rol ruolo beruf profession profesion professione profissao ocupacion occupation mansione qualifica stelle designation arbeitstitel المنصب
    الوظيفة وظيفة المسمى`,
  department: "department departamento abteilung service reparto dipartimento departement afdeling القسم",
  address:
    "adressrad адрес 地址 住所 address addresses adresse direccion indirizzo endereco adresa anschrift domicilio adres addr morada العنوان عنوان",
  street:
    "street house hausnummer hausnr calle strasse straße rue via strada rua straat logradouro streetaddress vialidad الشارع",
  line: "line linea zeile ligne riga linha regel",
  city: `localidade woonplaats plaats miasto город 城市 city town locality ciudad localidad poblacion municipio ort stadt wohnort ville commune citta comune localita cidade
    localitate oras orasul plaats suburb المدينة مدينة`,
  region: `state region province provincia estado county bundesland dep departement etat judet judetul regione regiao kanton
    canton provincie المحافظة المنطقة`,
  postal: "postal post postale postala postales",
  zip: "zip pincode pin postcode plz postleitzahl cap cp cep zipcode postalcode codpostal البريدي",
  country: "country pais pays land paese stato tara nation nacion nazione الدولة البلد دولة",
  box: "box pobox apartado postfach casella boite bp caixa",
  extended: "extended suite apt apartment unit",
  formatted: "formatted formateado formatiert",
  code: "code codigo codice cod الرمز",
  birthday: `urodzenia fodelsedag 生日 birthday birthdate birth bday dob cumpleanos nacimiento geburtstag geburtsdatum geburt geburtsjahr geburtsmonat naissance anniversaire
    compleanno nascita nascimento nastere nasterii geboortedatum verjaardag dateofbirth الميلاد ميلاد`,
  anniversary:
    "anniversary aniversario jahrestag hochzeitstag anniversario bodas wedding aniversare mariage comemorativas",
  event: "event evento ereignis evenement",
  year: "year geburtsjahr ano jahr annee anno an",
  month: "month geburtsmonat mes monat mois mese luna",
  day: "day dia tag jour giorno zi ziua",
  notes: `uwagi anteckningar примечание 备注 notes note notas nota notizen notiz bemerkung bemerkungen comment comments comentario comentarios commentaire
    commentaires kommentar kommentare remarks remark observaciones observacoes annotazioni anotacoes notite observatii
    description descripcion beschreibung descrizione memo message mensaje nachricht messaggio mensagem opmerkingen ملاحظات
    ملاحظة`,
  tags: `tag tags label labels etikett etiketten category categories categorias categoria kategorien kategorie etiquetas etiqueta
    etichette etichetta etiquettes etiquette etichete categorie categorii groups group grupos grupo gruppen gruppe gruppi gruppo
    groupes groupe grupuri membership schlagworte schlagworter schlagwörter المجموعة مجموعة التصنيف`,
  photo: "photo picture image avatar foto imagen bild photourl",
  stage: "lifecycle stage",
  kind: "type typ tipo tip",
  value: "value valor wert valeur valore",
  home: `home personal private privat particular domicile domicilio residencial casa acasa ab priv perso personnel personale
    privee prive thuis privado abitazione المنزل`,
  work: `work business trabajo laboral oficina geschaftlich geschäftlich dienstlich bureau buro büro uff ufficio lavoro comercial
    serviciu office professional pro professionnel professionnelle beruflich firmen travail zakelijk corporate trabalho العمل`,
  other: `other otro otra autre altro altra outro outra alt alta andere sonstige weiteres mailing billing shipping custom`,
  main: "main primare primäre primary principal haupt principale preferred primario primar principala hauptnummer default",
  second:
    "secondary sekundare sekundäre alternate alternative secundario secondario secundar secondaire zweite additional",
  and: "and y e und et si ed en",
  silent: `i o a po user applicant buyer student guest patient attendee participant visitor employee teilnehmer mitglied dd mm
    yyyy yy tt jj jjjj aaaa of the for de del la el los las le les l du des d der die das do da dos di della delle dell il lo para por zu
    al n nr no num number numbers numero numeros nummer numar numarul contact contacts contacto contactos kontakt kontakte
    ansprechpartner associated person persona personne lead leads client cliente clienti kunde kundin customer prospect member people your their electronico electronica
    elettronica elettronico electronique eletronico eletronica elektronische angezeigte page pagina seite date fecha datum data
    address1 رقم عميل العميل تاريخ uff`,
  identifier: "id ids",
  place: "location ubicacion standort lieu localizacao",
  foreign: `owner created modified updated create update source status uuid key count score time timestamp campaign form
    platform device keyword conversion opportunity deal amount assistant assistants asistente assistent assistentin secretary
    manager managers gestor vorgesetzter responsable spouse conyuge ehepartner conjoint coniuge conjuge partner partners
    children kinder hijos enfants referred domain opt optin optout bounced bounce verified rep alias sensitivity priority
    gender sexo geschlecht sesso genre hobby mileage directory language idioma sprache subject 
    username screen connected relation relationship sent opened clicked delivered unsubscribed consent gdpr
    activity parent reports callback telex isdn ttd tdd radio quality open replied assigned`,
}

const CONCEPTS = new Map<string, Concept[]>()
for (const [concept, list] of Object.entries(WORDS) as [Concept, string][])
  for (const word of list.split(/\s+/).flatMap(words)) CONCEPTS.set(word, [...(CONCEPTS.get(word) ?? []), concept])

/** A header taken apart: what its words mean, the numbers in it, and how many words say nothing known. */
export type HeaderWords = { concepts: Set<Concept>; number?: number; isNumberLast: boolean; unknown: number }

export function readHeader(header: string): HeaderWords {
  const spaced = header
    .slice(0, 200)
    .replace(/\be[- ](?=mail|post)/i, "e")
    // A Portuguese birthday and a Spanish anniversary differ in their accent alone.
    .replace(/anivers[áÁ]rio/i, "birthday")
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (CONCEPTS.has(words(word)[0] ?? "") ? word : apart(word)))
  const parts = words(spaced)
  const concepts = new Set<Concept>()
  let unknown = 0
  for (const part of parts) {
    if (/^\d+$/.test(part)) continue
    const found = CONCEPTS.get(part)
    if (found) for (const concept of found) concepts.add(concept)
    else unknown++
  }
  const number = parts.find((part) => /^\d{1,3}$/.test(part))
  return {
    concepts,
    ...(number !== undefined && { number: Number(number) }),
    isNumberLast: number !== undefined && parts.at(-1) === number,
    unknown,
  }
}

/** The words of one written together: "firstName", "email2". */
const apart = (word: string): string =>
  word
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")

/** Whether every word is one that labels are made of, and which label that is: "* Trabajo" is "work". */
export function labelOfWords(text: string): string | undefined {
  const { concepts, unknown } = readHeader(text)
  if (unknown > 0 || concepts.size === 0) return undefined
  const rest = [...concepts].filter((concept) => !LABELS.has(concept) && concept !== "silent" && concept !== "phone")
  return rest.length > 0 ? undefined : labelOfConcepts(concepts)
}

const LABELS = new Map<Concept, string>([
  ["work", "work"],
  ["home", "home"],
  ["other", "other"],
  ["main", "main"],
  ["mobile", "cell"],
  ["fax", "fax"],
  ["pager", "pager"],
])

/** The label that a header's words make: "Fax geschäftlich" is "work fax". */
export function labelOfConcepts(concepts: ReadonlySet<Concept>): string | undefined {
  const label = [...LABELS].flatMap(([concept, word]) => (concepts.has(concept) ? word : [])).join(" ")
  return label || undefined
}
