/** The SHA-256 of bytes, in hexadecimal. */
export const sha256 = async (bytes: BufferSource): Promise<string> =>
  hexadecimal(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)))

export const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
