import { spawn, spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

import { freePort, untilListening } from "./ports.mjs"

const WEB_ROOT = "/var/lib/roundcube"

/**
 * Serves Debian's Roundcube with a configuration and a database of its own.
 * @param {{ state: string, imapPort: number, domain: string }} options `domain` completes the name one logs in with
 */
export async function startRoundcube({ state, imapPort, domain }) {
  const conf = path.join(state, "conf")
  for (const folder of [conf, path.join(state, "temp"), path.join(state, "logs")]) fs.mkdirSync(folder)
  for (const file of ["defaults.inc.php", "mimetypes.php"])
    fs.copyFileSync(path.join("/etc/roundcube", file), path.join(conf, file))
  fs.writeFileSync(path.join(conf, "config.inc.php"), configuration({ state, imapPort, domain }))
  createDatabase(path.join(state, "rc.db"))

  const port = await freePort()
  const log = fs.openSync(path.join(state, "php.log"), "a")
  // The workers are children of the first process: a group of their own lets one signal end them all.
  const server = spawn("php", ["-S", `127.0.0.1:${port}`, "-t", WEB_ROOT], {
    env: { ...process.env, ROUNDCUBE_CONFIG_DIR: conf, PHP_CLI_SERVER_WORKERS: "4" },
    stdio: ["ignore", log, log],
    detached: true,
  })
  await untilListening(port, "Roundcube", path.join(state, "php.log"))
  return { port, process: server }
}

function createDatabase(file) {
  const script = `$db = new PDO("sqlite:" . $argv[1]); $db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
    $db->exec(file_get_contents("/usr/share/roundcube/SQL/sqlite.initial.sql"));`
  const { status, stderr } = spawnSync("php", ["-r", script, file], { encoding: "utf8" })
  if (status !== 0) throw new Error(`Roundcube's database could not be created.\n${stderr}`)
}

const configuration = ({ state, imapPort, domain }) => `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${state}/rc.db?mode=0646';
$config['imap_host'] = ['127.0.0.1:${imapPort}'];
$config['smtp_host'] = '127.0.0.1:9';
$config['username_domain'] = '${domain}';
$config['mail_domain'] = '${domain}';
$config['des_key'] = 'only-for-tests-24-bytes!';
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['plugins'] = [];
$config['log_dir'] = '${state}/logs';
$config['temp_dir'] = '${state}/temp';
$config['session_lifetime'] = 600;
$config['refresh_interval'] = 0;
$config['enable_spellcheck'] = false;
`
