import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"

/** A screen that nobody sees, with a keyboard and a mouse: what reaches the browser from it counts as a person's doing. */
export async function startDisplay(size: string) {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  })
  const [number] = (await once(server.stdio[3] as NodeJS.ReadableStream, "data")) as [Buffer]
  const name = `:${number.toString().trim()}`
  const tool = (...parameters: string[]) =>
    execFileSync("xdotool", parameters, { env: { ...process.env, DISPLAY: name }, encoding: "utf8" })
  return {
    name,
    key: (keys: string) => tool("key", keys),
    click: (x: number, y: number, button: 1 | 3 = 1) => tool("mousemove", `${x}`, `${y}`, "click", `${button}`),
    /** Keys one after another, with the time a menu needs to follow. */
    async keys(...names: string[]) {
      for (const key of names) {
        tool("key", key)
        await sleep(400)
      }
    },
    picture: (file: string) =>
      execFileSync("import", ["-window", "root", file], { env: { ...process.env, DISPLAY: name } }),
    async stop() {
      const ended = once(server, "exit")
      server.kill()
      await ended
    },
  }
}
