import { vi } from "vitest"

/** The origin's own file system, in memory, as far as the code under test uses it. */
class FakeFolder {
  readonly kind = "directory"
  readonly folders = new Map<string, FakeFolder>()
  readonly files = new Map<string, File>()

  async getDirectoryHandle(name: string): Promise<FakeFolder> {
    const known = this.folders.get(name) ?? new FakeFolder()
    this.folders.set(name, known)
    return known
  }

  async getFileHandle(name: string, options: { create?: boolean } = {}) {
    if (!this.files.has(name) && !options.create) throw new DOMException("No such file.", "NotFoundError")
    if (!this.files.has(name)) this.files.set(name, new File([], name))
    return {
      kind: "file",
      name,
      getFile: async () => this.files.get(name),
      createWritable: async () => this.#writable(name),
    }
  }

  #writable(name: string): WritableStream & { write(part: BlobPart): Promise<void>; close(): Promise<void> } {
    const parts: BlobPart[] = []
    const finish = () => void this.files.set(name, new File(parts, name))
    const stream = new WritableStream({ write: (part: BlobPart) => void parts.push(part), close: finish })
    return Object.assign(stream, {
      write: async (part: BlobPart) => void parts.push(part),
      close: async () => finish(),
    })
  }

  async removeEntry(name: string): Promise<void> {
    this.files.delete(name)
  }

  async *values() {
    for (const name of [...this.files.keys()]) yield await this.getFileHandle(name)
  }
}

/** Begins an empty file system, and gives what writes files into it and reads them. */
export function fakeFiles() {
  const root = new FakeFolder()
  // Node has no navigator of its own.
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => root, estimate: async () => ({}) } })
  return {
    async put(folder: string, name: string, content: string | Uint8Array): Promise<void> {
      const bytes = typeof content === "string" ? content : new Uint8Array(content)
      ;(await root.getDirectoryHandle(folder)).files.set(name, new File([bytes], name))
    },
    names: async (folder: string): Promise<string[]> => [...(await root.getDirectoryHandle(folder)).files.keys()],
    bytes: async (folder: string, name: string): Promise<Uint8Array> =>
      new Uint8Array(
        (await (await root.getDirectoryHandle(folder)).files.get(name)?.arrayBuffer()) ?? new ArrayBuffer(0),
      ),
    list: async (folder: string): Promise<string[]> => [...(await root.getDirectoryHandle(folder)).files.keys()],
    text: async (folder: string, name: string): Promise<string> =>
      (await (await root.getDirectoryHandle(folder)).files.get(name)?.text()) ?? "",
  }
}
