// @vitest-environment happy-dom
import { expect, it } from "vitest"

import { newId } from "~domain/ids"
import { accessFile } from "~ui/access-file"

import { aContact } from "../../support/builders"
import { fakeFiles } from "../../support/fake-files"
import { failing, fakeWorker } from "./fake-worker"

const contact = aContact()
const aDocument = (name: string) => ({
  id: newId(),
  contactId: contact.id,
  name,
  type: "application/octet-stream",
  size: 4,
  hash: "a".repeat(64),
  addedAt: 1,
  stamps: {},
})
const rest = { generatedAt: "2026", contact, mergedContacts: [], interactions: [], tasks: [], drafts: [], changes: [] }

it("has everything that is held on somebody, with the bytes of documents, and leaves no file behind", async () => {
  const files = fakeFiles()
  const documents = [aDocument('a "map".bin'), aDocument("lost.bin"), aDocument("key.bin")]
  fakeWorker({
    "documents.open": async ({ id }) => {
      if (id === documents[1]?.id) failing("document-lost", { name: "lost.bin" })()
      await files.put("exports", id, new Uint8Array([0, 255, 128, id === documents[0]?.id ? 1 : 2]))
      return { file: id }
    },
  })
  const file = await accessFile({ ...rest, documents })
  expect(JSON.parse(await file.text())).toEqual(
    JSON.parse(
      JSON.stringify({
        ...rest,
        documents: documents.map((one, at) => ({ ...one, bytes: ["AP+AAQ==", null, "AP+AAg=="][at] })),
      }),
    ),
  )
  expect(await files.names("exports")).toEqual([])
})

it("is whole where there are no documents", async () => {
  expect(JSON.parse(await (await accessFile({ ...rest, documents: [] })).text())).toMatchObject({ documents: [] })
})
