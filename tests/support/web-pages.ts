import http from "node:http"
import type { AddressInfo } from "node:net"

/** Serves pages on loopback, as a site that nobody granted yet or that a test build may read. */
export async function serveWebPages(pages: Record<string, string | Buffer>) {
  const server = http.createServer((request, response) => {
    const page = pages[new URL(request.url ?? "/", "http://127.0.0.1").pathname]
    if (page === undefined) response.writeHead(404).end()
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
