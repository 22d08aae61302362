import { execFileSync } from "node:child_process"
import fs from "node:fs"
import http from "node:http"
import https from "node:https"
import net from "node:net"
import os from "node:os"
import path from "node:path"

import type { HostPage } from "./driver"

/**
 * A proxy through which every https host arrives at one server of ours, with a certificate of its own making; a host
 * that nobody pretends to be is refused. Chromium needs none of this: there requests are answered inside the browser.
 */
export async function servePretendHosts(hosts: Record<string, HostPage>) {
  const server = https.createServer(selfSigned(), (request, response) => {
    const page = hosts[(request.headers.host ?? "").split(":")[0] ?? ""]
    if (!page || request.headers["sec-fetch-dest"] !== "document") response.writeHead(404).end()
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(request.url ?? "/"))
  })
  const proxy = http.createServer((_request, response) => response.writeHead(502).end())
  proxy.on("connect", (request, client: net.Socket) => {
    const host = (request.url ?? "").split(":")[0] ?? ""
    client.on("error", () => client.destroy())
    if (!hosts[host]) return client.end("HTTP/1.1 502 Nobody\r\n\r\n")
    const upstream = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n")
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on("error", () => client.destroy())
  })
  await Promise.all([server, proxy].map((one) => new Promise<void>((done) => one.listen(0, "127.0.0.1", done))))
  return {
    port: (proxy.address() as net.AddressInfo).port,
    stop: async () => {
      for (const one of [server, proxy]) {
        one.closeAllConnections()
        one.close()
      }
    },
  }
}

function selfSigned() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "junto-certificate-"))
  const [key, cert] = [path.join(folder, "key.pem"), path.join(folder, "cert.pem")]
  const ask = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=pretend.example -keyout ${key} -out ${cert}`
  execFileSync("openssl", ask.split(" "), { stdio: "ignore" })
  const pair = { key: fs.readFileSync(key), cert: fs.readFileSync(cert) }
  fs.rmSync(folder, { recursive: true })
  return pair
}
