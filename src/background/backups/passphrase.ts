import { forgetKey, keepKey } from "~db/backup-key"
import { commit } from "~db/commit"
import { LEAST_LENGTH, strengthOf } from "~domain/passphrase"
import { Problem } from "~domain/problem"
import { makeKey } from "~exchange/backup-key"

import { announce } from "../announce"

/** @throws Problem "passphrase-short" */
export async function setPassphrase(commandId: string, passphrase: string): Promise<{ seq: number }> {
  if (strengthOf(passphrase) === "short") throw new Problem("passphrase-short", { least: LEAST_LENGTH })
  // The key comes first: a worker that dies in between leaves a key without use, never a wish without a key.
  await keepKey(await makeKey(passphrase))
  return wanted(commandId, true)
}

export async function dropPassphrase(commandId: string): Promise<{ seq: number }> {
  const done = await wanted(commandId, false)
  await forgetKey()
  return done
}

async function wanted(commandId: string, backupEncrypted: boolean): Promise<{ seq: number }> {
  const done = await commit({ name: "settings.update", commandId }, async (write) => {
    await write.updateSettings({ backupEncrypted })
    return {}
  })
  announce([{ subject: "backups" }])
  return done
}
