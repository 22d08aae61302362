import { execFileSync } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"

import { startDovecot } from "./dovecot.mjs"
import { startRoundcube } from "./roundcube.mjs"

const here = import.meta.dirname

/** What must be installed, Debian's names. */
export const WEBMAIL_PACKAGES =
  "roundcube-core roundcube-sqlite3 dovecot-imapd php-cli php-sqlite3 php-mbstring php-xml php-intl php-curl".split(" ")

/**
 * A real mail client over a real mail server, on loopback alone. Two can run side by side.
 * @returns {Promise<{ url: string, user: string, address: string, state: string, pids: number[], stop: () => Promise<void> }>}
 *   `user` logs in with any password
 */
export async function startWebmail({ mails = path.join(here, "mails"), user = "rep", domain = "example.com" } = {}) {
  // Dovecot's sockets need a short path, and another user must be able to walk to it.
  const state = fs.mkdtempSync(path.join(os.tmpdir(), "junto-webmail-"))
  fs.chmodSync(state, 0o755)
  const running = []
  try {
    const dovecot = await startDovecot({ state, mails, user, owner: mailOwner() })
    running.push({ process: dovecot.process, pid: dovecot.process.pid })
    const roundcube = await startRoundcube({ state, imapPort: dovecot.port, domain })
    running.push({ process: roundcube.process, pid: -roundcube.process.pid })
    return {
      url: `http://127.0.0.1:${roundcube.port}/`,
      user,
      address: `${user}@${domain}`,
      state,
      pids: running.map(({ pid }) => pid),
      stop: () => stop(running, state),
    }
  } catch (cause) {
    await stop(running, state)
    throw cause
  }
}

/** As root the mail belongs to www-data, since Dovecot refuses to serve root's; otherwise to whoever runs this. */
function mailOwner() {
  const name = process.getuid?.() === 0 ? "www-data" : os.userInfo().username
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8" })))
  return { uid, gid, name, group: execFileSync("id", ["-gn", name], { encoding: "utf8" }).trim() }
}

async function stop(running, state) {
  for (const { process: server, pid } of running) {
    if (server.exitCode !== null || server.signalCode !== null) continue
    const ended = once(server, "exit")
    try {
      process.kill(pid, "SIGTERM")
    } catch {
      continue // It ended in between.
    }
    await ended
  }
  fs.rmSync(state, { recursive: true, force: true, maxRetries: 5 })
}
