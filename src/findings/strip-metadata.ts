// Copies of photos that leave the house: EXIF, XMP, IPTC, comments and texts taken out, the picture itself untouched.
// The way up (orientation) is put back in a segment that holds nothing else. Pure.

/** The copy, or `null` when the format is not one whose parts are known: such a file does not leave. */
export function stripMetadata(bytes: Uint8Array): Uint8Array | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data[0] === 0xff && data[1] === 0xd8) return stripJpeg(data)
  if (data.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return stripPng(data)
  if (data.toString('latin1', 0, 4) === 'RIFF' && data.toString('latin1', 8, 12) === 'WEBP')
    return stripWebp(data)
  return null
}

/** Segments: FF marker, length, body; after "start of scan" everything is picture up to the end. */
function stripJpeg(data: Buffer): Buffer | null {
  const kept: Buffer[] = [data.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= data.length) {
    if (data[at] !== 0xff) return null
    const marker = data[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xda) {
      const turned = orientation === 1 ? [] : [orientationSegment(orientation)]
      return Buffer.concat([kept[0]!, ...turned, ...kept.slice(1), data.subarray(at, endOfImage(data, at))])
    }
    const length = data.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > data.length) return null
    if (marker === 0xe1) orientation = orientationOf(data.subarray(at + 4, end)) ?? orientation
    if (keepsJpeg(marker)) kept.push(data.subarray(at, end))
    at = end
  }
  return null
}

/** Without what phones append behind the picture (a second picture, a film). */
function endOfImage(data: Buffer, from: number): number {
  const end = data.indexOf(Buffer.from([0xff, 0xd9]), from)
  return end < 0 ? data.length : end + 2
}

/** APP0 (JFIF), APP2 (colour profile), APP14 (colour transform) and everything that is no application's. */
const keepsJpeg = (marker: number) =>
  marker === 0xe0 ||
  marker === 0xe2 ||
  marker === 0xee ||
  !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)

/** Tag 0x0112 of the first directory; `null` when there is none. */
function orientationOf(app1: Buffer): number | null {
  if (app1.toString('latin1', 0, 6) !== 'Exif\0\0' || app1.length < 14) return null
  const tiff = app1.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const start = u32(4)
  if (start + 2 > tiff.length) return null
  const count = u16(start)
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 12
    if (entry + 12 > tiff.length) return null
    if (u16(entry) !== 0x0112) continue
    const value = u16(entry + 8)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

function orientationSegment(orientation: number): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0])
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return Buffer.concat([head, tiff])
}

const PNG_DROPPED = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])

function stripPng(data: Buffer): Buffer | null {
  const kept = [data.subarray(0, 8)]
  for (let at = 8; at + 12 <= data.length; ) {
    const end = at + 12 + data.readUInt32BE(at)
    if (end > data.length) return null
    const type = data.toString('latin1', at + 4, at + 8)
    if (!PNG_DROPPED.has(type)) kept.push(data.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

function stripWebp(data: Buffer): Buffer | null {
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= data.length; ) {
    const length = data.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > data.length) return null
    const type = data.toString('latin1', at, at + 4)
    const chunk = Buffer.from(data.subarray(at, Math.min(end, data.length)))
    // VP8X says which chunks follow: neither EXIF (bit 3) nor XMP (bit 2)
    if (type === 'VP8X') chunk[8] = chunk[8]! & ~0b1100
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk)
    at = end
  }
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
