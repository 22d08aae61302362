/**
 * Top-level domains in which people and firms have mailboxes, besides the countries': the open ones of IANA's list
 * (https://data.iana.org/TLD/tlds-alpha-by-domain.txt) that many register, those of cities and languages, and the reserved ones of
 * RFC 2606. Brands' own are left out: they are as many again, and nearly none has mailboxes.
 */
const GENERIC = new Set(
  `
academy accountant accountants actor adult aero africa agency airforce alsace amsterdam apartments app archi army arpa
art asia associates attorney auction audio auto baby band bank bar barcelona basketball bayern beer berlin best bid
bike bio biz black blog blue boats book boston boutique box broker brussels build builders business buzz bzh cab cafe
cam camera camp capetown capital cards care career careers cars cash casino cat catering center cern charity chat
cheap church city claims cleaning click clinic clothing cloud club coach codes coffee college cologne com community
company computer construction consulting contact contractors cooking cool coop corsica country coupons cpa credit
creditcard cruises cymru dad dance date dating deals degree delivery dental dentist desi design dev diamonds diet
digital direct directory discount diy doctor dog domains download durban earth eco edu education email energy engineer
engineering enterprises equipment esq estate eus events example exchange expert express faith family fan fans farm
fashion feedback film finance financial fish fishing fit fitness flights florist flowers food football forsale forum
foundation freight frl fun fund furniture futbol fyi gal gallery games garage garden gay gent gift gifts gives glass
global gmbh gold golf gop gov graphics gratis green group guide guitars guru hair hamburg haus health healthcare help
helsinki hockey holdings holiday homes horse hospital host hosting hotel hotels house how icu immo immobilien inc
industries info ing ink institute insure int international invalid investments irish istanbul jetzt jewelry jobs
joburg juegos kaufen kim kitchen kiwi koeln kyoto land lat law lawyer lease legal lgbt life lighting limited limo link
live llc loan loans lol london love ltd luxe luxury madrid maison management market marketing markets mba media
melbourne meme memorial men menu miami mil mobi mobile moda moe mom money mortgage moscow motorcycles mov museum music
nagoya name navy net network news ngo ninja nrw nyc observer one ong online ooo org organic osaka page paris partners
parts party pet pharmacy phd photo photography photos physio pics pictures pink pizza place plumbing plus poker porn
post press pro productions prof promo properties property protection pub qpon quebec quest racing radio realty recipes
red rehab reise reisen rent rentals repair report republican rest restaurant review reviews rich rio rip rocks rodeo
rugby ruhr run saarland sale salon sarl school schule science scot secure security select services sexy shiksha shoes
shop shopping show singles site ski skin soccer social software solar solutions spa space sport srl stockholm storage
store stories stream studio study style sucks supplies supply support surf surgery swiss sydney systems tattoo tax
taxi team tech tel tennis test theater theatre tickets tienda tips tires tirol today tokyo top tours toys trade
trading training travel trust tube university uno vacations vegas ventures versicherung vet viajes video villas vin
vip vision vlaanderen vodka vote voyage wales wang watch webcam website wedding whoswho wien wiki win wine work works
world wtf xyz yachts yoga yokohama zip zone zuerich
`
    .trim()
    .split(/\s+/),
)

/** Whether the last part of a domain is one that addresses in texts have; prose runs into what looks like others ("info@link.missing"). */
export function isUsualTopDomain(name: string): boolean {
  return /^[a-z]{2}$|^xn--|[^ -~]/i.test(name) || GENERIC.has(name.toLowerCase())
}
