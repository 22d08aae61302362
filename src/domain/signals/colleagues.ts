import { domainOf, isSharedDomain } from "../free-mail"
import { addressKey } from "../text/ascii-domain"
import { isRoleAddress } from "../text/role-address"
import { ownWords } from "./body"
import { polarityOf } from "./kinds"
import { comparable, sentencesOf } from "./sentences"
import type { Party, PlacedMail, Signal } from "./thread"

/** Whoever a header names beyond these is one of a crowd. */
const MOST_PARTIES = 50

const ANNOUNCED =
  /\b(?:copy(?:ing)?|copied|cc'?(?:ing|ed|d)?|adding|added|loop(?:ing|ed)? in|bringing in|including|en copia|copio|pongo en|incluyo|anado|agrego|sumo|meto en|involucro)\b/
const DECIDES =
  /\b(?:ceo|cfo|cto|coo|cio|owner|founder|president|director\w{0,2}|head of|chief|vp|manag(?:er|ing)|boss|partner|decides?|decision|sign(?:s)? off|final say|gerente|gerencia|jef[ea]|socio|dueno|propietari[oa]|responsable|decide|presidente|administrador\w{0,1}|compras|procurement)\b/

/** Whoever a mail has in copy for the first time, and works where its sender does, or is presented as put in copy. */
export function addedColleagues(mails: readonly PlacedMail[], known: readonly string[]): Signal[] {
  const met = new Set(known.map(addressKey))
  const ownDomains = new Set(mails.map(ownAddress).map(domainOf).filter(isTelling))
  const found: Signal[] = []
  for (const [place, mail] of mails.entries()) {
    const sender = addressKey(mail.from?.address ?? "")
    const all = [...(mail.to ?? []), ...(mail.cc ?? [])].slice(0, MOST_PARTIES)
    const fresh = all.filter(({ address }) => !met.has(addressKey(address)) && addressKey(address) !== sender)
    for (const { address } of all) met.add(addressKey(address))
    met.add(sender)
    // Who is in copy of the first mail was put there as well; its first addressee is us.
    const news = mail.direction === "in" && !mail.isAutomatic ? fresh : []
    const us = place === 0 ? addressKey(mail.to?.[0]?.address ?? "") : ""
    const colleague = news
      .filter(({ address }) => addressKey(address) !== us && isPerson(address) && !ownDomains.has(domainOf(address)))
      .map((party) => signalOf(mail, party, sender))
      .filter((signal) => signal !== undefined)
      .sort((a, b) => b.confidence - a.confidence)[0]
    if (colleague) found.push(colleague)
  }
  return found
}

function signalOf(mail: PlacedMail, party: Party, sender: string): Signal | undefined {
  const domain = domainOf(addressKey(party.address))
  const isColleague = isTelling(domain) && domain === domainOf(sender)
  const sentence = sentencesOf(ownWords(mail.text)).find((one) => ANNOUNCED.test(comparable(one)))
  if (!isColleague && !sentence) return undefined
  const decides = sentence !== undefined && DECIDES.test(comparable(sentence))
  const quote = sentence ?? (party.name ? `${party.name} <${party.address}>` : party.address)
  const rule = decides ? "decider-copied" : "colleague-copied"
  const confidence = decides ? 0.95 : isColleague ? 0.85 : 0.6
  const kind = "colleague-added"
  return { kind, polarity: polarityOf(kind), quote, at: mail.at, mail: mail.index, rule, confidence }
}

const isPerson = (address: string): boolean => address.includes("@") && !isRoleAddress(address)
const isTelling = (domain: string): boolean => domain !== "" && !isSharedDomain(domain)

/** Who of a mail's people we are. */
function ownAddress({ direction, from, to }: PlacedMail): string {
  return addressKey((direction === "out" ? from?.address : to?.[0]?.address) ?? "")
}
