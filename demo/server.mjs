import fs from "node:fs"
import http from "node:http"
import path from "node:path"

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json" }
const FILES = ["index.html", "mailbox.css", "mailbox.js", "message.js", "mails.json"]

/**
 * Serves the demo mailbox on loopback.
 * @param {number} port 0 takes any free one
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveDemo(port = 0) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1")
    const name = pathname === "/" ? "index.html" : pathname.slice(1)
    if (!FILES.includes(name)) return response.writeHead(404).end()
    const headers = { "content-type": `${TYPES[path.extname(name)]}; charset=utf-8`, "cache-control": "no-store" }
    response.writeHead(200, headers).end(fs.readFileSync(path.join(import.meta.dirname, name)))
  })
  await new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
