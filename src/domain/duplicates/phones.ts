/**
 * A telephone as it is compared: its last nine digits, which are the same with and without the country's code and the zero before
 * the area's, and with another number inside a house told by what is dialled after it. Empty where there are too few digits.
 */
export function phoneForm(phone: { value: string; extension?: string }): string {
  const [number = "", inner] = phone.value.split(/(?:ext|x|#|;)/i, 2)
  const digits = number.replace(/\D/g, "").replace(/^0+/, "")
  if (digits.length < 6) return ""
  const extension = (phone.extension ?? inner ?? "").replace(/\D/g, "")
  return extension === "" ? digits.slice(-9) : `${digits.slice(-9)}x${extension}`
}
