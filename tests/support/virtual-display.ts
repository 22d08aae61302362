import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"

import { until } from "./poll"

/** A screen that nobody sees, with a keyboard and a mouse: what reaches the browser from it counts as a person's doing. */
export async function startDisplay(size: string) {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  })
  const [number] = (await once(server.stdio[3] as NodeJS.ReadableStream, "data")) as [Buffer]
  const name = `:${number.toString().trim()}`
  const tool = (...parameters: string[]) =>
    execFileSync("xdotool", parameters, { env: { ...process.env, DISPLAY: name }, encoding: "utf8" })
  const seen = () =>
    execFileSync("import", ["-window", "root", "-depth", "8", "rgb:-"], {
      env: { ...process.env, DISPLAY: name },
      maxBuffer: 20_000_000,
    })
  /** Does something that must show on the screen, and waits until it does. */
  const untilSeen = async (act: () => void) => {
    const before = seen()
    act()
    await until("the screen to change", async () => (seen().equals(before) ? undefined : true))
    await sleep(200)
  }
  return {
    name,
    key: (keys: string) => tool("key", keys),
    click: (x: number, y: number) => tool("mousemove", `${x}`, `${y}`, "click", "1"),
    /** Opens the menu at a place and walks in it: each key is given once the one before has shown. */
    async chooseFromMenu(x: number, y: number, ...keys: string[]) {
      await untilSeen(() => tool("mousemove", `${x}`, `${y}`, "click", "3"))
      for (const key of keys) await untilSeen(() => tool("key", key))
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
