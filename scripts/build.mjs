// Builds the extension: node scripts/build.mjs [--test|--demo ORIGIN…] [--dev] [--target chrome-mv3|firefox-mv3]
//
// Plasmo bundles; the manifest comes from plasmo.config.ts. With --test or --demo the given match patterns are granted in
// the manifest and the mail script is registered on them at start, since a permission prompt can't be answered without a
// screen. --dev is the store's build in a folder of its own, made again and again by scripts/dev.mjs.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import { build as bundle } from "esbuild"

const root = path.resolve(import.meta.dirname, "..")
const TARGETS = ["chrome-mv3", "firefox-mv3"]

const config = await importTypeScript("plasmo.config.ts")
const { targets, kind, origins } = readArguments(process.argv.slice(2))
for (const target of targets) build(target)

function readArguments(args) {
  const { values, positionals: origins } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      target: { type: "string", multiple: true, default: TARGETS },
      test: { type: "boolean" },
      demo: { type: "boolean" },
      dev: { type: "boolean" },
    },
  })
  const kind = ["test", "demo", "dev"].find((name) => values[name]) ?? "prod"
  const grants = kind === "test" || kind === "demo"
  if (grants && origins.length === 0)
    fail(`--${kind} needs the match patterns to grant, for example http://127.0.0.1/*`)
  if (!grants && origins.length > 0) fail(`Only --test and --demo builds grant origins: ${origins.join(" ")}`)
  const unknown = values.target.find((target) => !TARGETS.includes(target))
  if (unknown) fail(`No such target: ${unknown}. There are ${TARGETS.join(" and ")}.`)
  return { targets: values.target, kind, origins: grants ? origins : undefined }
}

function build(target) {
  const out = path.join(root, "build", `${target}-${kind}`)
  fs.rmSync(out, { recursive: true, force: true })
  bundleWithPlasmo(target, out)

  const file = path.join(out, "manifest.json")
  const made = JSON.parse(fs.readFileSync(file, "utf8"))
  const { icons, action, background, manifest_version, version, author, content_scripts = [] } = made
  const ours = config.manifest(target, origins)
  if (ours.sidebar_action) ours.sidebar_action.default_icon = icons
  const manifest = { manifest_version, version, author, icons, action, background, ...ours }
  fs.writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
  // Content scripts are registered at run time, from copies the worker's bundle names; Plasmo's own copies go unused.
  for (const script of content_scripts) for (const name of script.js) fs.rmSync(path.join(out, name), { force: true })
  process.stdout.write(`${path.relative(root, out)}\n`)
}

function bundleWithPlasmo(target, out) {
  const plasmo = path.join(root, "node_modules/plasmo/bin/index.mjs")
  // --hoist shakes unused code out of the bundles; without it zod alone is half a megabyte.
  const run = spawnSync(process.execPath, [plasmo, "build", `--target=${target}`, `--tag=${kind}`, "--hoist"], {
    cwd: root,
    encoding: "utf8",
  })
  if (run.status !== 0 || !fs.existsSync(path.join(out, "manifest.json"))) fail(run.stdout + run.stderr)
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
