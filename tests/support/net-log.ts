import fs from "node:fs"

export type Request = { url: string; initiator: string }

/**
 * The requests in a log written by Chromium's --log-net-log: everything its network stack was asked for, by whomever.
 * The log is written as things happen and lacks its end while the browser runs, so it is read line by line.
 */
export async function readNetLog(file: string): Promise<Request[]> {
  const lines = fs.readFileSync(file, "utf8").split("\n")
  return lines.flatMap((line) => {
    if (!line.includes('"initiator"') || !line.includes('"url"')) return []
    try {
      const { params } = JSON.parse(line.replace(/,\s*$/, "")) as { params?: Partial<Request> }
      return params?.url && params.initiator ? [{ url: params.url, initiator: params.initiator }] : []
    } catch {
      return [] // The constants at the head of the log span one long line that isn't an event.
    }
  })
}
