import { nicknameGroups } from "./nicknames"

/** A value with how many contacts have it, and bins of the names they have (`Terms.sharers`). */
export type CommonTerm = { text: string; count: number; faces: number }

/** The values of one kind (family names, telephones, words of streets …), each by its number, with how many contacts have it. */
export class Terms {
  /** @param isOfPeople whether it is told which people have a value (`seenWith`): copies of one person don't make it a common one */
  constructor(readonly isOfPeople: boolean) {}

  readonly texts: string[] = []
  readonly counts: number[] = []
  /** For values of a name: bits of the letters in it, so that unlike ones are told apart without comparing. */
  readonly letters: number[] = []
  private readonly faces: number[] = []
  private readonly hashes: (number | undefined)[] = []
  private readonly skeletons: (number | undefined)[] = []
  private readonly groups: (readonly number[] | null | undefined)[] = []
  private isCounting = true
  private readonly numbers = new Map<string, number>()

  /** The value's number, counting one more contact that has it. */
  add(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) {
      this.again(known)
      return known
    }
    const number = this.texts.length
    this.numbers.set(text, number)
    this.texts.push(text)
    this.counts.push(this.isCounting ? 1 : 2)
    this.faces.push(0)
    this.letters.push(lettersOf(text))
    return number
  }

  /** Counts one more contact that has a value which was met before. */
  again(number: number): void {
    if (this.isCounting) this.counts[number] = (this.counts[number] as number) + 1
  }

  /** A number of 32 bits for the value, alike in every run. */
  hash(number: number): number {
    this.hashes[number] ??= hashOf(this.texts[number] as string)
    return this.hashes[number]
  }

  /** As `hash`, of the value's beginning and consonants, which most typos leave. */
  skeleton(number: number): number {
    this.skeletons[number] ??= hashOf(skeleton(this.texts[number] as string))
    return this.skeletons[number]
  }

  /** Tells that somebody with a name of this hash has the value: how many different people share it is estimated from that. */
  seenWith(number: number, nameHash: number): void {
    this.faces[number] = (this.faces[number] as number) | (1 << (nameHash & 31))
  }

  /** From here on values are looked up and not counted: those not met before are taken for shared by the two that are compared. */
  stopCounting(): void {
    this.isCounting = false
  }

  /** Takes over what was counted before. */
  know({ text, count, faces }: CommonTerm): void {
    const number = this.add(text)
    this.counts[number] = count
    this.faces[number] = faces
  }

  /** The values that more than two contacts have, the commonest first. */
  common(most: number): CommonTerm[] {
    const found: CommonTerm[] = []
    for (const [number, count] of this.counts.entries())
      if (count > 2) found.push({ text: this.texts[number] as string, count, faces: this.faces[number] as number })
    return found.sort((a, b) => b.count - a.count).slice(0, most)
  }

  /**
   * How many people of different names have the value. Names fall into 32 bins, and the bins that stayed empty tell how many there
   * were (linear counting; Whang and others, 1990).
   */
  sharers(number: number): number {
    const empty = 32 - bitsIn(this.faces[number] as number)
    const count = this.counts[number] as number
    return Math.min(count, empty === 0 ? count : -32 * Math.log(empty / 32))
  }

  nicknames(number: number): readonly number[] | null {
    const known = this.groups[number]
    if (known !== undefined) return known
    const found = nicknameGroups(this.texts[number] as string)
    this.groups[number] = found
    return found
  }
}

/** The first letter and the next three consonants, doubled ones once; of other scripts and of numbers, the first four signs. */
function skeleton(text: string): string {
  let bones = text.charAt(0)
  for (let at = 1; at < text.length && bones.length < 4; at++) {
    const sign = text.charAt(at)
    if (!"aeiouyhw".includes(sign) && sign !== text.charAt(at - 1)) bones += sign
  }
  return bones
}

/** A well spread number of 32 bits (FNV-1a with a last mix). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13)
}

function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits
}

export function bitsIn(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
