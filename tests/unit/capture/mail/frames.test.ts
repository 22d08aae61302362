// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest"

import { horde } from "~capture/mail/clients/horde"

const URL = "https://horde.example.edu/imp/dynamic.php?page=message"
const HEADER = `<div class="msgHeaders"><span class="subject">Oferta</span><table id="msgHeadersTable">
  <tr id="msgHeaderDate"><td class="label">Fecha:</td><td><time datetime="2026-11-20T12:05:00+01:00">hace 2 horas</time></td></tr>
  <tr id="msgHeaderFrom"><td class="label">De:</td><td class="from"><a class="horde-address">Marta Soler &lt;marta.soler@example.es&gt;</a></td></tr></table></div>`
const MAIL = "<p>Nos quedamos con la oferta.</p><p>Marta Soler<br>Tel. 944 55 01 44</p>"

/** A message as IMP shows HTML: in a frame of the page's own origin that its script fills (imp/lib/Mime/Viewer/Html.php). */
async function show(beside: string, frame = `srcdoc="${MAIL}"`): Promise<void> {
  document.body.innerHTML = `<div id="horde-page"><div id="impbase"><div id="msgData">${HEADER}<div id="messageBody"><div class="mimePartBase">${beside}<div class="mimePartData"><iframe class="htmlMsgData" id="htmldata_1" ${frame}></iframe></div></div></div></div></div></div>`
  const element = document.querySelector("iframe")
  for (let wait = 0; wait < 50 && !element?.contentDocument?.body?.textContent; wait++)
    await new Promise((done) => setTimeout(done, 5))
}

afterEach(() => document.body.replaceChildren())

describe("a message in a frame", () => {
  it.each([
    ["alone", ""],
    ["with words of the program above it", '<div class="mimeStatus">Se han bloqueado las imágenes.</div>'],
  ])("is read %s", async (_how, beside) => {
    await show(beside)
    expect(horde.read(document, URL)).toMatchObject({
      state: "mail",
      mail: {
        from: { name: "Marta Soler", address: "marta.soler@example.es" },
        text: "Nos quedamos con la oferta.\n\nMarta Soler\nTel. 944 55 01 44",
      },
    })
  })

  it("has no words before it is filled, whatever the program says meanwhile", async () => {
    await show('<div style="display:none">Cargando…</div>', 'srcdoc=""')
    expect(horde.read(document, URL)).not.toMatchObject({ mail: { text: expect.stringMatching(/./) } })
  })
})
