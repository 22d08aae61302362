import fs from "node:fs"
import net from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

/** A port of the loopback interface that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Waits until somebody answers; the log says why when nobody does. */
export async function untilListening(port, name, log, milliseconds = 20_000) {
  const deadline = Date.now() + milliseconds
  while (Date.now() < deadline) {
    if (await answers(port)) return
    await sleep(50)
  }
  const lines = log && fs.existsSync(log) ? fs.readFileSync(log, "utf8").slice(-2_000) : ""
  throw new Error(`${name} doesn't answer on port ${port}.\n${lines}`)
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1")
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.once("error", () => resolve(false))
  })
