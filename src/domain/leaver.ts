import type { Contact } from "./contact"
import { domainOf, isSharedDomain } from "./free-mail"
import type { Values } from "./operation"
import { addressKey } from "./text/ascii-domain"
import { fold } from "./text/fold"

/**
 * The changes that note that somebody no longer works where they did: the place becomes a former one, and its addresses are kept as
 * archived, so that they are still known by them and no longer written to.
 * @param at when it was noted, in milliseconds since 1970
 * @param bounced an address that is known not to work
 */
export function leavingChanges(contact: Contact, at: number, bounced?: string): Values {
  const { organization, jobTitle, emails, formerJobs = [] } = contact
  const job = { ...(organization && { organization }), ...(jobTitle && { jobTitle }), until: at }
  const isGone = (address: string) => (bounced && isSame(address, bounced)) || isOfWork(address)
  return {
    formerJobs: [...formerJobs, job],
    organization: null,
    jobTitle: null,
    "provenance/organization": null,
    "provenance/jobTitle": null,
    emails: emails.map((email) => (isGone(email.value) ? { ...email, status: "archived" as const } : email)),
  }
}

const isSame = (one: string, other: string): boolean => addressKey(one) === addressKey(other)

/** An address at a domain of its own is the organisation's; one at a provider for everybody goes with the person. */
const isOfWork = (address: string): boolean => !isSharedDomain(domainOf(addressKey(address)))

/** The address to write to: the first that works. */
export const currentEmail = ({ emails }: Pick<Contact, "emails">): string | undefined =>
  emails.find(({ status }) => status === undefined)?.value

const LEFT =
  /\b(?:no longer (?:works?|working|employed|with)|(?:has|have) left (?:the (?:company|firm|organi[sz]ation)|our)|is not working here any ?more|ya no (?:trabaja|forma parte|esta con nosotros|pertenece)|(?:ha dejado|dejo|abandono) (?:la empresa|de trabajar|la compania|nuestra)|nicht mehr (?:bei uns|im unternehmen)|ne (?:travaille|fait) plus|non (?:lavora|collabora) piu)\b/

/** A link, a login and a machine can no longer work, too. */
const THING =
  /\b(?:(?:links?|buttons?|integration|login|password|app|page|site|website|feature|sync|export|import|file|form|version|machine|printer|account)\b[\w' ]{0,40}|(?:it|this|that|we|you|they|i)) (?:has |have )?no longer (?:works?|working|with)\b(?! (?:here|for|at|with us)\b)/

const tellsOfLeaving = (said: string): boolean => LEFT.test(said) && !THING.test(said)

/** The sentence of a mail that says that somebody has left where they worked, if there is one. */
export function sentenceOfLeaving(text: string): string | undefined {
  return text
    .slice(0, MOST_TEXT)
    .split(/[\n.!?]+/)
    .find((sentence) => tellsOfLeaving(fold(sentence)))
    ?.trim()
    .slice(0, 300)
}

const MOST_TEXT = 5_000

/** The addresses that a report of failed delivery names. */
export function addressesIn(text: string): string[] {
  const found = text.slice(0, MOST_TEXT).match(/[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi) ?? []
  return [...new Set(found.map((address) => address.toLowerCase()))].slice(0, 20)
}

/** By which a proposal that was declined is not made again. */
export const declinedLeaving = (address: string): string => `leaving:${addressKey(address)}`
