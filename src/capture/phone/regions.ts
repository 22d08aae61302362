/** What a region's numbers look like. */
export type Region = {
  code: string
  /** Dialled before a number inside the region and left out from abroad; "" for none. */
  trunk: string
  /** How many digits a number has without code and trunk. */
  lengths: ReadonlySet<number>
}

/*
 * Region, country code, trunk prefix ("n" none, "t8" eight, else zero) and, after the colon, the possible lengths as digits of
 * base 36 ("9a" is 9 or 10). Facts of the ITU's numbering plans as libphonenumber's metadata collects them; the library
 * itself would be ten times the size of all readers together, and the worker checks numbers with it later.
 */
const PLANS = [
  "AC247n:56 AD376n:689 AE971:56789abc AF93:9 AL355:6789 AM374:8 AO244n:9 AR54:ab AT43:456789abcd AU61:56789ac",
  "AW297n:7 AX358:56789abc AZ994:9 BA387:89 BD880:6789a BE32:89 BF226n:8 BG359:6789c BH973n:8 BI257n:8 BJ229n:a",
  "BL590:9 BN673n:7 BO591:89 BQ599n:7 BR55:89ab BT975n:78 BW267n:78a BY375t80:6789ab BZ501n:7b CC61:6789ac",
  "CD243:789a CF236n:8 CG242n:9 CH41:9c CI225n:a CK682n:5 CL56n:9ab CM237n:89 CN86:789abc CO57:8ab CR506n:8a",
  "CU53:678a CV238n:7 CW599n:78 CX61:6789ac CY357n:8 CZ420n:9abc DE49:456789abcdef DJ253n:8 DK45n:8 DZ213:89",
  "EC593:89ab EE372n:78a EG20:89a EH212:9 ER291:7 ES34n:9 ET251:9 FI358:56789abc FJ679n:7b FK500n:5 FM691n:7",
  "FO298n:6 FR33:9 GA241n:78 GB44:79a GE995:9 GF594:9 GG44:79a GH233:89 GI350n:8 GL299n:6 GM220n:79 GN224n:89",
  "GP590:9 GQ240n:9 GR30n:abc GT502n:8b GW245n:79 GY592n:7 HK852n:56789b HN504n:8b HR385:789 HT509n:8 HU36t06:89",
  "ID62:789abcdefgh IE353:789a IL972:789abc IM44:a IN91:89abcd IO246n:7 IQ964:89a IR98:4567a IS354n:79",
  "IT39n:6789abc JE44:a JO962:89 JP81:89abcdefgh KE254:789a KG996:9a KH855:89a KI686:58 KM269n:7 KP850:8a",
  "KR82:5689abcde KW965n:78 KZ7t8:ae LA856:89a LB961:78 LI423:79 LK94:9 LR231:789 LS266n:8 LT370:8 LU352n:456789ab",
  "LV371n:8 LY218:9 MA212:9 MC377:89 MD373:8 ME382:89 MF590:9 MG261:9 MH692t1:7 MK389:8 ML223n:8 MM95:6789a",
  "MN976:89a MO853n:78 MQ596:9 MR222n:8 MT356n:8 MU230n:78a MV960n:7a MW265:79 MX52n:a MY60:89a MZ258n:89 NA264:89",
  "NC687n:6 NE227n:8 NF672n:6 NG234:abcde NI505n:8 NL31:56789ab NO47n:58 NP977:8ab NR674n:7 NU683n:47 NZ64:56789a",
  "OM968n:789 PA507n:78ab PE51:89 PF689n:689 PG675n:78 PH63:689abcd PK92:89abc PL48n:6789a PM508:69 PS970:89a",
  "PT351n:9 PW680n:7 PY595:6789ab QA974n:789b RE262:9 RO40:69 RS381:6789abc RU7t8:ae RW250:89 SA966:9a SB677n:57",
  "SC248n:7 SD249:9 SE46:6789ac SG65n:8ab SH290n:45 SI386:5678 SJ47n:58 SK421:679 SL232:8 SM378n:8a SN221n:9",
  "SO252:6789 SR597n:67 SS211:9 ST239n:7 SV503n:78b SY963:89 SZ268n:89 TA290n:4 TD235n:8 TG228n:8 TH66:89ad",
  "TJ992n:9 TK690n:4567 TL670n:78 TM993t8:8 TN216n:8 TO676n:57 TR90:7acd TV688n:567 TW886:789ab TZ255:9 UA380:9a",
  "UG256:9 UY598:456789abcd UZ998n:9 VA39n:6789abc VE58:a VN84:789a VU678n:57 WF681n:69 WS685n:567a XK383:89abc",
  "YE967:789 YT262:9 ZA27:56789a ZM260:9 ZW263:79a",
].join(" ")

/** The regions of the North American plan, +1. */
const NORTH_AMERICA = "AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MP MS PR SX TC TT US VC VG VI".split(" ")

const regions = new Map<string, Region>()
const byCode = new Map<string, Region[]>()

function add(name: string, region: Region): void {
  regions.set(name, region)
  byCode.set(region.code, [...(byCode.get(region.code) ?? []), region])
}

for (const name of NORTH_AMERICA) add(name, { code: "1", trunk: "1", lengths: new Set([10]) })
for (const [, name = "", code = "", none, trunk, lengths = ""] of PLANS.matchAll(
  /([A-Z]{2})(\d+)(?:(n)|t(\d+))?:(\w+)/g,
))
  add(name, {
    code,
    trunk: none ? "" : (trunk ?? "0"),
    lengths: new Set([...lengths].map((one) => Number.parseInt(one, 36))),
  })

/** @param name as in ISO 3166-1: "ES". */
export function regionNamed(name: string): Region | undefined {
  return regions.get(name)
}

/** The regions whose country code a number without its "+" begins with; empty where there is none. */
export function regionsOfNumber(digits: string): Region[] {
  for (const length of [1, 2, 3]) {
    const found = byCode.get(digits.slice(0, length))
    if (found) return found
  }
  return []
}
