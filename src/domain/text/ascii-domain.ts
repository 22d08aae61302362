/** An address as it is compared: the same letters in any case, the domain in its one spelling. */
export const addressKey = (address: string): string => withAsciiDomain(address.trim().toLowerCase())

/**
 * An address with its domain in the letters that the network knows (RFC 5891): `info@müller.de` becomes
 * `info@xn--mller-kva.de`. Letters of another alphabet that look like Latin ones then show for what they are, and one domain
 * has one spelling.
 */
export function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf("@") + 1
  const domain = address.slice(at)
  if (!/[^\x21-\x7e]/.test(domain)) return address
  try {
    return address.slice(0, at) + new URL(`http://${domain}`).hostname
  } catch {
    // No domain at all; whether it may stand is for others to say.
    return address
  }
}
