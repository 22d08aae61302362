/** Words that name what somebody does, in the languages of most business pages. */
const TITLES =
  "accountant|accounts? (?:manager|executive|director)|actor|actress|actuary|administrator|adviser|advisor|agent|analyst|architect|artist|assistant|associate|attorney|auditor|author|barber|bookkeeper|broker|builder|buyer|captain|caretaker|carpenter|cashier|ceo|cfo|chair|chairman|chairperson|chairwoman|chancellor|chef|chemist|chief|chiropractor|cio|clerk|cmo|co-?founder|coach|commissioner|comptroller|concierge|conductor|consultant|contractor|controller|coo|coordinator|co-ordinator|counsel|counsellor|counselor|creator|cto|curator|dean|dentist|dermatologist|designer|developer|dietitian|director|dispatcher|distributor|driver|economist|editor|electrician|engineer|estimator|evp|executive|expert|fellow|florist|foreman|founder|gardener|geologist|head|hygienist|illustrator|inspector|installer|instructor|intern|inventor|investigator|journalist|judge|laborer|landscaper|lawyer|leader|lecturer|librarian|lieutenant|lobbyist|machinist|manager|marketer|mayor|mechanic|member of the board|merchandiser|minister|musician|negotiator|nurse|officer|operator|optician|optometrist|organizer|orthodontist|owner|painter|paralegal|partner|pastor|pharmacist|photographer|physician|physicist|pilot|planner|plumber|practitioner|president|principal|producer|professor|programmer|proprietor|psychologist|publicist|publisher|ranger|realtor|receptionist|recorder|recruiter|rector|registrar|rep|reporter|representative|researcher|sales(?:man|person|woman)|scientist|secretary|sheriff|solicitor|specialist|spokesman|spokesperson|spokeswoman|stylist|supervisor|superintendent|surgeon|surveyor|svp|teacher|technician|technologist|therapist|trader|trainer|translator|treasurer|trustee|tutor|underwriter|vet|veterinarian|vice[- ]president|vp|warden|webmaster|writer" +
  "|abogad[oa]|administrador[a]?|apoderad[oa]|asesor[a]?|asistente|arquitect[oa]|comercial|consejer[oa](?: delegad[oa])?|contable|coordinador[a]?|delegad[oa]|desarrollador[a]?|director[a]?|diseñador[a]?|encargad[oa]|fundador[a]?|gerente|ingenier[oa]|jef[ea]|médic[oa]|presidenta?|profesor[a]?|propietari[oa]|responsable|secretari[oa]|soci[oa]|subdirector[a]?|técnic[oa]|tesorer[oa]|vicepresident[ea]" +
  "|ansprechpartner(?:in)?|architekt(?:in)?|assistent(?:in)?|assistenz|berater(?:in)?|buchhalter(?:in)?|entwickler(?:in)?|geschäftsführer(?:in)?|geschäftsführung|geschäftsführende[rn]?|gesellschafter(?:in)?|gründer(?:in)?|inhaber(?:in)?|kaufmann|kauffrau|leiter(?:in)?|leitung|mitarbeiter(?:in)?|prokurist(?:in)?|rechtsanwalt|rechtsanwältin|referent(?:in)?|sachbearbeiter(?:in)?|steuerberater(?:in)?|verkaufsleiter(?:in)?|vertriebsleiter(?:in)?|vertreter(?:in)?|vorsitzende[rn]?|vorstand|vorständin" +
  "|adjoint[e]?|avocat[e]?|chargée?|chef(?:fe)?|comptable|conseill(?:er|ère)|directeur|directrice|fondat(?:eur|rice)|gérante?|ingénieure?|présidente?|responsable|secrétaire" +
  "|amministrat(?:ore|rice)|avvocato|direttore|direttrice|presidente|responsabile|titolare|socio|diretora?|gerente|sócio|eigenaar|bestuurder|directeur|medewerker|zaakvoerder"

const TITLE = new RegExp(`(?<![\\p{L}])(?:${TITLES})(?:s)?(?![\\p{L}])`, "iu")
const NO_TITLE =
  /[.!?] \p{L}|@|https?:|www\.|\d{3}|(?<!\p{L})(?:our|your|we|you|is|are|was|will|has|have|can|their|this|that|these|click|view|see|read|more|contact|find|meet|become|please|who|been|call|email|all rights|sign in|log ?in|join|apply|search|download)(?!\p{L})/iu

/** What somebody does, when a text says that and nothing else. */
export function isJobTitle(text: string): boolean {
  if (text.length < 2 || text.length > 110 || !/^[\p{Lu}\d("“]/u.test(text)) return false
  if (text.split(" ").length > 13 || NO_TITLE.test(text)) return false
  return TITLE.test(text)
}

export function hasTitleWord(text: string): boolean {
  return text.length < 300 && TITLE.test(text)
}
