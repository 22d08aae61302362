// Builds the extension: node scripts/build.mjs [--test ORIGIN…] [--target chrome-mv3|firefox-mv3]
//
// Plasmo bundles; the manifest comes from plasmo.config.ts. With --test the given match patterns are granted in the
// manifest and the mail script is registered on them at start, since a permission prompt can't be answered without a screen.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { build as bundle } from "esbuild"

const root = path.resolve(import.meta.dirname, "..")
const TARGETS = ["chrome-mv3", "firefox-mv3"]

const config = await importTypeScript("plasmo.config.ts")
const { targets, origins } = readArguments(process.argv.slice(2))
for (const target of targets) build(target, origins)

function readArguments(args) {
  const targets = []
  const origins = []
  let test = false
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--target") targets.push(args[++i])
    else if (args[i] === "--test") test = true
    else origins.push(args[i])
  }
  if (test && origins.length === 0) fail("--test needs the match patterns to grant, for example http://127.0.0.1/*")
  const unknown = targets.find((target) => !TARGETS.includes(target))
  if (unknown) fail(`No such target: ${unknown}. There are ${TARGETS.join(" and ")}.`)
  return { targets: targets.length > 0 ? targets : TARGETS, origins: test ? origins : undefined }
}

function build(target, origins) {
  const kind = origins ? "test" : "prod"
  const out = path.join(root, "build", `${target}-${kind}`)
  fs.rmSync(out, { recursive: true, force: true })

  const plasmo = path.join(root, "node_modules/plasmo/bin/index.mjs")
  // --hoist shakes unused code out of the bundles; without it zod alone is half a megabyte.
  const run = spawnSync(process.execPath, [plasmo, "build", `--target=${target}`, `--tag=${kind}`, "--hoist"], {
    cwd: root,
    encoding: "utf8",
  })
  const file = path.join(out, "manifest.json")
  if (run.status !== 0 || !fs.existsSync(file)) fail(run.stdout + run.stderr)

  const made = JSON.parse(fs.readFileSync(file, "utf8"))
  const { icons, action, background, manifest_version, version, author, content_scripts = [] } = made
  const ours = config.manifest(target, origins)
  if (ours.sidebar_action) ours.sidebar_action.default_icon = icons
  fs.writeFileSync(
    file,
    `${JSON.stringify({ manifest_version, version, author, icons, action, background, ...ours }, null, 2)}\n`,
  )
  // Content scripts are registered at run time, from copies the worker's bundle names; Plasmo's own copies go unused.
  for (const script of content_scripts) for (const name of script.js) fs.rmSync(path.join(out, name), { force: true })
  if (origins) fs.writeFileSync(path.join(out, "granted-origins.json"), JSON.stringify(origins))
  process.stdout.write(`${path.relative(root, out)}\n`)
}

async function importTypeScript(file) {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(root, file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`)
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
