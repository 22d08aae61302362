import { rulesOf } from "./rules-of"

export const DATE = String.raw`(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre|(?:fin(?:al|ales)?|principios?|mediados|primeros) de|\d{1,2} de [a-z]|\d{1,2}[/.-]\d{1,2}|(?:dia )?\d{1,2}\b|manana|pasado manana|hoy|(?:la )?(?:proxima|semana|siguiente)|(?:este|proximo|mes|otro) (?:mes|ano|trimestre|lunes|martes|miercoles|jueves|viernes|que viene)|(?:el )?verano|navidad~|semana santa|(?:la )?(?:campana|temporada|feria|apertura|inauguracion)|(?:las )?(?:vacaciones|fiestas)|entonces)`

/** Nobody asks: it isn't wanted, or a matter of lunch. */
const NOT_WANTED =
  /\b(?:no (?:hace falta|es necesario|necesit\w{1,6} (?:que|un|una|mas|ning)|(?:me|nos) (?:llam|marq|mand|envi|pas|hag)\w{1,6}|quer\w{1,5} (?:un|una|que)|busc\w{1,5} (?:un|una))|sin necesidad|si algun dia|en vez de)\b/
const PRIVATE =
  /\b(?:ninos|crios|cole|cafes?|comida|cena|almuerzo|desayuno|menu|vino|cervezas?|bocadillos?|aceite|gasolina|alquiler|(?:contrato|renta) del (?:local|piso|depa)|(?:mi|el|la|del|de la) (?:hij[oa]|nin[oa]|mujer|marido|suegr[oa]|profe)|la renta|cumple\w{0,7}|boda|vuelo|hotel|tren|piso|hipoteca|regalo)\b/
/** Our own words, told again. */
const OURS =
  /\bcomo (?:me |nos )?(?:decia|dijiste|dijo|comenta|preguntab|escrib)\w{0,8}|\b(?:me|nos) pregunta(?:bas|ste|ron|bais)\b/
const COMMON = [NOT_WANTED, PRIVATE, OURS]

export const { rule, asked } = rulesOf("es", COMMON)

export const THANKED =
  /\bgracias por (?:la|el|los|las|tu|su|vuestr\w|est\w|envi\w{1,6}|mand\w{1,6})\b|\b(?:recibi|recibimos|hemos recibido|he recibido|he visto|hemos visto|me llego|nos llego)\b/
/** They send it, or will. */
export const THEIRS =
  /\b(?:(?:te|os|le|les) (?:lo |la |los |las )?(?:mando|envio|paso|adjunto|remito|hago llegar|comparto|pasare|enviare|mandare)|adjunt(?:o|amos|ado))\b/

/** "Nos puedes mandar", "mándame", "me pasas", "necesitamos". */
export const GIVE =
  "(?:pasa~|pase~|manda~|mande~|envi~|hac~|hag~|hari~|prepar~|solicit~|pid~|ped~|necesit~|quer~|quisier~|requer~|requier~|gustaria|elabor~|facilit~|remit~|remi~|dar~|dame|deme|den|dime|deci~|genera~|compart~|ocupa~|proporcion~|interesa~)"
