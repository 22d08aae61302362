import { spawn } from "node:child_process"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")

/**
 * Runs one step and prints a line with its time; what it said is shown only when it fails, and then the process ends.
 * @param {string} name what the step shows to hold
 * @param {string[]} command program and parameters; "node_modules/…" is run by this Node
 */
export async function step(name, [program, ...parameters], { show = false } = {}) {
  const began = Date.now()
  process.stdout.write(show ? `${name}…\n` : `${name} `)
  const { status, output } = await run(program, parameters, show)
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`
  if (status === 0) {
    process.stdout.write(show ? `${name}: ${seconds}\n` : `${".".repeat(Math.max(2, 44 - name.length))} ${seconds}\n`)
    return
  }
  process.stdout.write(`FAILED after ${seconds}\n\n${output}\n${[program, ...parameters].join(" ")}\n`)
  process.exit(1)
}

function run(program, parameters, show) {
  const isScript = /^(node_modules|scripts)\//.test(program)
  const [command, all] = isScript ? [process.execPath, [program, ...parameters]] : [program, parameters]
  const child = spawn(command, all, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, CI: "1" } })
  const said = []
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said.push(chunk)
      if (show) process.stdout.write(chunk)
    })
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (status) => resolve({ status, output: show ? "" : Buffer.concat(said).toString() }))
  })
}
