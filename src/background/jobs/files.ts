import { listFiles, removeFile } from "~db/files"
import { listJobs } from "~db/jobs"

/** A page that has just put a file somewhere, or is about to save one, is given this long, in milliseconds. */
export const IN_USE = 60 * 60_000

/**
 * Removes the files of imports and exports that no job needs.
 * @param age only those not written to for so many milliseconds
 */
export async function removeUnneededFiles(age: number): Promise<void> {
  const needed = (await listJobs()).flatMap(({ data }) => {
    const { file, source } = data as { file?: string; source?: { file: string } }
    return file || source?.file || []
  })
  // What belongs to a file begins with its name.
  for (const folder of ["imports", "exports"] as const)
    for (const { file, changed } of await listFiles(folder))
      if (Date.now() - changed >= age && !needed.some((name) => file.startsWith(name))) await removeFile(folder, file)
}
