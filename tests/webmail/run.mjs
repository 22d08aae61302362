// A webmail to try things on: node tests/webmail/run.mjs, until Ctrl+C.
import { once } from "node:events"

import { startWebmail } from "./webmail.mjs"

const webmail = await startWebmail()
console.log(`${webmail.url} (user ${webmail.user}, any password). Ctrl+C stops it.`)
await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
await webmail.stop()
