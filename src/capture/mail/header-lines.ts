/*
 * The header of a mail that was copied into another: lines of "Word: value" in the language of the program that copied it. The
 * word for who wrote is known in many languages; the rest is told by structure.
 */

const FROM = new Set(
  "from,de,de la,von,da,van,från,fra,od,от,від,lähettäjä,kimden,gönderen,feladó,expéditeur,expeditor,remitente,mittente,remetente,afzender,absender,avsändare,avsender,afsender,nadawca,odesílatel,отправитель,відправник,από,发件人,寄件者,寄件人,差出人,送信者,送信元,보낸사람,보낸 사람,מאת,من,dari,từ".split(
    ",",
  ),
)
const SUBJECT = new Set(
  "subject,asunto,assunto,betreff,objet,oggetto,subiect,onderwerp,temat,ämne,emne,aihe,předmět,tárgy,тема,konu,主题,主旨,件名,제목,assumpte,θέμα".split(
    ",",
  ),
)

const TO = new Set(
  "to,para,an,à,pour,destinataire,a,per,destinatario,destinatari,către,la,aan,naar,do,komu,till,til,vastaanottaja,címzett,кому,kime,alıcı,收件人,宛先,받는사람,per a,empfänger,destinatarios,recipients,recipient".split(
    ",",
  ),
)
const CC = new Set("cc,kopie,copie,copia,cópia,kopia,kopi,kopio,másolat,копия,копія,bilgi,抄送,副本,c/c".split(","))

export const isFromWord = (word: string): boolean => FROM.has(word)
export const isToWord = (word: string): boolean => TO.has(word)
export const isCcWord = (word: string): boolean => CC.has(word)

/** "From: Ana Ruiz", "*Von:* Ana Ruiz", "发件人：Ana Ruiz". */
export function isHeaderLine(line: string): boolean {
  return hasColon(line) && /^[\s*>]{0,4}[\p{L}][\p{L} -]{0,24}\*?\s?[:：]/u.test(line)
}

/** Among the first characters, where a header's word ends. */
function hasColon(line: string): boolean {
  const end = Math.min(line.length, 32)
  for (let at = 1; at < end; at++) {
    const code = line.charCodeAt(at)
    if (code === 58 || code === 0xff1a) return true
  }
  return false
}

export function headerName(line: string): string {
  return (line.replace(/^[\s*>]{1,4}/, "").split(/\*?\s?[:：]/, 1)[0] ?? "").trim().toLowerCase()
}

export function headerValue(line: string): string {
  return line
    .slice(line.search(/[:：]/) + 1)
    .replace(/^\*?\s{0,9}/, "")
    .trim()
}

export const isFromLine = (line: string): boolean => isHeaderLine(line) && FROM.has(headerName(line))
export const isSubjectLine = (line: string): boolean => isHeaderLine(line) && SUBJECT.has(headerName(line))

/** From, Date, To, Subject in any language: three lines of "Word: value", one with an address or a date. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const block = lines
    .slice(at, at + 8)
    .map((line) => line.trim())
    .filter(Boolean)
  const headers = block.slice(0, 6).filter(isHeaderLine)
  if (headers.length < 3 || !isHeaderLine(block[1] ?? "")) return false
  const hasFrom = headers.slice(0, 2).some(isFromLine)
  return hasFrom && (headers.some(hasDate) || headers.some((line) => line.includes("@")))
}

export function hasDate(text: string): boolean {
  return /\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:.]\d{2}\b|\d年|\d년/.test(text)
}

/** "-----Original Message-----", "---------- Forwarded message ---------": words between two rules. */
export function isRuleWithWords(line: string): boolean {
  return RULE_SIGNS.includes(line.charAt(0)) && /^[-_–—*=]{2,60} ?\S[^-_–—*=]{2,50} ?[-_–—*=]{2,60}$/.test(line)
}

const RULE_SIGNS = "-_–—*="

/**
 * "Begin forwarded message:" as Apple's programs put it, "---------- Forwarded message ---------" as Gmail does. By what it says,
 * asked only of lines in the form of either: most are neither, and the words are many.
 */
export function saysForwarded(line: string): boolean {
  if (line.length >= 100 || !(line.endsWith(":") || line.endsWith("：") || isRuleWithWords(line))) return false
  return FORWARDED.test(line)
}

const FORWARDED =
  /forward|reenvi|weitergeleitet|transf[ée]r|r[ée]exp[ée]di|inoltrat|encaminhad|reencaminhad|doorgestuurd|vidarebefordra|videresend|videresendt|przekazan|edelleen|v[äa]litetty|p[řr]eposlan|tov[áa]bb[íi]tott|пересла|перенаправ|пересил|转发|轉寄|转寄|転送|iletilen|iletilmi|redirec[țt]ionat|retransmis|reenviat|전달된/i
