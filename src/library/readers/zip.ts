// Opens the zip container of docx and xlsx. Sizes that the archive claims are never trusted: every entry is
// inflated under a hard limit, so a zip bomb costs no more memory than the limit allows.

import { inflateRawSync } from 'node:zlib'
import { ReadError } from './read-error.ts'

/** Bytes that all entries read from one archive may have together once inflated. */
export const maxInflatedBytes = 192 * 1024 * 1024
/** An entry above `freeBytes` that shrank more than this was made to explode, not to be read. */
const maxRatio = 400
const freeBytes = 16 * 1024 * 1024

export interface ZipArchive {
  names: string[]
  /** The entry's bytes, or `null` when there is none of that name. */
  read: (name: string) => Buffer | null
}

interface Entry {
  method: number
  encrypted: boolean
  packed: number
  checksum: number
  offset: number
}

/** Lists the archive; throws ReadError when the central directory is missing or torn. */
export function openZip(bytes: Buffer): ZipArchive {
  const entries = readDirectory(bytes)
  let left = maxInflatedBytes
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      const content = inflate(bytes, entry, left)
      if (crc32(content) !== entry.checksum) throw torn()
      left -= content.length
      return content
    },
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw torn()
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name.replace(/^\/+/, ''), {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record sits behind everything else, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at
  }
  throw torn()
}

function inflate(bytes: Buffer, entry: Entry, left: number): Buffer {
  if (entry.encrypted) {
    throw new ReadError('Tệp có mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi nạp lại.')
  }
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== 0x04034b50) throw torn()
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) throw torn()
  const allowed = Math.min(left, Math.max(freeBytes, packed.length * maxRatio))
  if (entry.method === 0) {
    if (packed.length > left) throw bomb()
    return packed
  }
  if (entry.method !== 8) throw torn()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, allowed) })
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb(cause) : torn(cause)
  }
}

const torn = (cause?: unknown) =>
  new ReadError(
    'Tệp bị hỏng hoặc tải về chưa trọn nên không mở được; hãy tải lại hoặc lưu lại từ Word/Excel.',
    {
      cause,
    },
  )

const bomb = (cause?: unknown) =>
  new ReadError(
    'Tệp bung ra lớn bất thường (dấu hiệu tệp nén độc hại) nên không được đọc; hãy mở bằng Word/Excel và lưu lại thành tệp mới.',
    { cause },
  )

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(content: Buffer): number {
  let value = 0xffffffff
  for (const byte of content) value = crcTable[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
