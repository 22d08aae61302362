/**
 * A set of words of small letters, asked of thousands of lines: a word is cut out of its text and looked up only where some
 * member has its first letter, its last and its length, which nearly no other word has.
 */
export class WordSet {
  private readonly words: ReadonlySet<string>
  /** The lengths of the words between two letters, a bit each. */
  private readonly lengths = new Int32Array(32 * 32)

  constructor(words: string) {
    this.words = new Set(words.trim().split(/\s+/))
    for (const word of this.words) {
      const shape = shapeOf(word, 0, word.length)
      this.lengths[shape] = (this.lengths[shape] ?? 0) | (1 << word.length)
    }
  }

  has(word: string): boolean {
    return this.words.has(word)
  }

  /** Whether the part of a text from `start` to `end` is one of the words, in whichever case. */
  hasPart(text: string, start: number, end: number): boolean {
    const length = end - start
    if (length < 1 || length > 31) return false
    const lengths = this.lengths[shapeOf(text, start, end)] ?? 0
    return (lengths & (1 << length)) !== 0 && this.words.has(text.slice(start, end).toLowerCase())
  }
}

/** ASCII keeps the last five bits of a letter alike in both cases, and so does Latin-1. */
function shapeOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) & 31) * 32 + (text.charCodeAt(end - 1) & 31)
}
