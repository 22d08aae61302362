import { fold } from "~domain/text/fold"

/** Words of the notices that firms put under every mail, by language. Folded: lower case, without accents. */
const NOTICE = new RegExp(
  [
    String.raw`confidential|privileged|intended (?:solely |only )?(?:for|recipient)|this (?:e-?mail|message|communication) (?:and|is|may|contains|was|has)|disclaimer|before printing|think before you print|consider the environment|views expressed|registered (?:office|in england|in scotland|number)|company (?:number|registration|no\b)|virus(?:es)?\b|unsubscribe|all rights reserved`,
    String.raw`aviso legal|confidencial|destinatari[oa]|este (?:mensaje|correo|e-?mail)|proteccion de datos|\brgpd\b|\blopd|registro mercantil|inscrita en|antes de imprimir|cuida(?:r|mos)? (?:d?el )?medio ambiente|responsable del tratamiento|politica de privacidad`,
    String.raw`vertraulich|diese (?:e-?mail|nachricht)|handelsregister|amtsgericht|registergericht|sitz der gesellschaft|geschaftsfuhr(?:er|ung|erin) ?:|ust-?id|umwelt ?bewusst|an die umwelt|\bhr[ab] ?\d|vorstand ?:|aufsichtsrat`,
    String.raw`confidentiel|ce (?:message|courriel|mail)|destinataire|avant d'imprimer|n'imprimez|a l'environnement|\brcs\b|capital (?:de|social)|\bsiret\b|donnees personnelles`,
    String.raw`riservat[oa]|questo messaggio|questa e-?mail|destinatari[oi]?|prima di stampare|registro (?:delle )?imprese|cap(?:itale)?\.? soc|p\. ?iva|partita iva|trattamento dei dati`,
    String.raw`confidentialitate|acest (?:mesaj|e-?mail)|destinatar|registrul comertului|inainte de a (?:tipari|imprima)|\bcui\b|date(?:lor)? cu caracter personal`,
    "esta mensagem|confidencialidade|antes de imprimir|vertrouwelijk|dit bericht|kvk|tajemnic|poufn|konfidentiel|luottamuksell",
  ].join("|"),
)

/** A line of a disclaimer or of the legal particulars under a mail. */
export function isLegalNotice(line: string): boolean {
  if (line.length < 14) return false
  return NOTICE.test(fold(line.slice(0, 400)))
}
