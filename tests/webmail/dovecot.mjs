import { execFileSync, spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

import { freePort, untilListening } from "./ports.mjs"

/**
 * Serves a Maildir per user over IMAP on loopback, for any password.
 * @param {{ state: string, mails: string, user: string, owner: { uid: number, gid: number, name: string, group: string } }} options
 *   `mails`: a folder of .eml files, which become the user's inbox in the order of their names
 */
export async function startDovecot({ state, mails, user, owner }) {
  deliver(path.join(state, "mail", user), mails, owner)
  const port = await freePort()
  const config = path.join(state, "dovecot.conf")
  fs.writeFileSync(config, configuration({ state, port, owner }))
  const binary = fs.existsSync("/usr/sbin/dovecot") ? "/usr/sbin/dovecot" : "dovecot"
  const server = spawn(binary, ["-F", "-c", config], { stdio: "ignore" })
  await untilListening(port, "Dovecot", path.join(state, "dovecot.log"))
  return { port, process: server }
}

/** Each message is a file in cur/; Dovecot numbers them in the order of their names, so mail 01 gets uid 1. */
function deliver(maildir, mails, { uid, gid }) {
  for (const folder of ["cur", "new", "tmp"]) fs.mkdirSync(path.join(maildir, folder), { recursive: true })
  const files = fs.readdirSync(mails).filter((name) => name.endsWith(".eml"))
  for (const [i, name] of files.sort().entries())
    fs.copyFileSync(path.join(mails, name), path.join(maildir, "cur", `${String(i + 1).padStart(5, "0")}.M1.host:2,S`))
  if (process.getuid?.() === 0) execFileSync("chown", ["-R", `${uid}:${gid}`, path.dirname(maildir)])
}

/** Every block stands on lines of its own: Dovecot refuses `{ a = b }` on one. */
const configuration = ({ state, port, owner }) => `
protocols = imap
listen = 127.0.0.1
base_dir = ${state}/run
state_dir = ${state}/run
log_path = ${state}/dovecot.log
ssl = no
disable_plaintext_auth = no
default_internal_user = ${process.getuid?.() === 0 ? "dovecot" : owner.name}
default_internal_group = ${process.getuid?.() === 0 ? "dovecot" : owner.group}
default_login_user = ${process.getuid?.() === 0 ? "dovenull" : owner.name}
mail_location = maildir:${state}/mail/%n
mail_uid = ${owner.name}
mail_gid = ${owner.group}
first_valid_uid = 1
first_valid_gid = 1
mailbox_list_index = no
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=${owner.name} gid=${owner.group} home=${state}/mail/%n
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`
