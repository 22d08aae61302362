export function splitSignature(
  text: string,
  _sender?: { name?: string; address?: string },
): { body: string; signature: string | null } {
  return { body: text, signature: null }
}
