import { deflateRawSync } from "node:zlib"

/** Every entry gets this moment, so that the same content always makes the same archive: 1 January 1980, the format's zero. */
const DOS_DATE = (1 << 5) | 1
const UTF8_NAMES = 0x0800
const DEFLATE = 8

/**
 * A zip archive (APPNOTE.TXT 6.3.10), entries sorted by name.
 * @param {{ name: string, data: Buffer }[]} files names with forward slashes
 */
export function zip(files) {
  const bodies = []
  const directory = []
  let offset = 0
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, data } of sorted) {
    const packed = deflateRawSync(data, { level: 9 })
    const bytes = Buffer.from(name, "utf8")
    const shared = sharedHeader({ data, packed, nameLength: bytes.length })
    const local = Buffer.concat([u32(0x04034b50), u16(20), shared, u16(0), bytes, packed])
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(0x0314),
        u16(20),
        shared,
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        UNIX_FILE,
        u32(offset),
        bytes,
      ]),
    )
    bodies.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const count = u16(sorted.length)
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(index.length), u32(offset), u16(0)])
  return Buffer.concat([...bodies, index, end])
}

/** What an entry's own header and its line in the directory have in common. */
function sharedHeader({ data, packed, nameLength }) {
  return Buffer.concat([
    u16(UTF8_NAMES),
    u16(DEFLATE),
    u16(0),
    u16(DOS_DATE),
    u32(crc32(data)),
    u32(packed.length),
    u32(data.length),
    u16(nameLength),
  ])
}

const u16 = (value) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const u32 = (value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** A plain file that everybody may read: mode 0644 of Unix. */
const UNIX_FILE = u32(0o100644 << 16)

const CRC_TABLE = Array.from({ length: 256 }, (_, i) => {
  let value = i
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** Node has one of its own from version 22 on. */
function crc32(data) {
  let value = 0xffffffff
  for (const byte of data) value = CRC_TABLE[(value ^ byte) & 0xff] ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
