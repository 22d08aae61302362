import { openFile } from "~db/files"
import { displayName } from "~domain/contact-name"
import { csvLine } from "~exchange/csv"
import type { ExchangeProblem, Loss } from "~exchange/report"

import type { Candidate } from "./candidate"

/** Each value that is in no contact, and each problem, as lines of a CSV file in the folder "imports". */
export class LossFile {
  #text = csvLine(["Line", "Contact", "Property", "Value", "Why"])

  private constructor(readonly stream: FileSystemWritableFileStream) {}

  /** Begins the file anew. */
  static async open(file: string): Promise<LossFile> {
    return new LossFile(await openFile({ folder: "imports", file }))
  }

  loss({ line, property, value, why }: Loss, contact?: Candidate): void {
    this.#text += csvLine([String(line), contact ? displayName(contact.written) : "", property, value, why])
  }

  problem({ line, code, message }: ExchangeProblem): void {
    this.#text += csvLine([String(line ?? ""), "", "", message, code])
  }

  /** Writes what has gathered. */
  async flush(): Promise<void> {
    if (this.#text.length < PORTION) return
    await this.stream.write(this.#text)
    this.#text = ""
  }

  async close(): Promise<void> {
    await this.stream.write(this.#text)
    this.#text = ""
    await this.stream.close()
  }
}

const PORTION = 64_000

/** The file of lost values that belongs to a file of contacts. */
export const lossFileOf = (file: string, step: "preview" | "import"): string => `${file}.${step}-losses.csv`
