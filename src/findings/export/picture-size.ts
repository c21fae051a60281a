// Width and height of a JPEG or PNG from its own head, as the picture is to be seen. Pure.

export interface PictureSize {
  type: 'jpg' | 'png'
  width: number
  height: number
}

/** `null` for any other format and for a damaged head. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.length > 24 && data.toString('latin1', 1, 4) === 'PNG') {
    return sized('png', data.readUInt32BE(16), data.readUInt32BE(20))
  }
  if (data[0] !== 0xff || data[1] !== 0xd8) return null
  for (let at = 2; at + 9 < data.length; ) {
    if (data[at] !== 0xff) return null
    const marker = data[at + 1]!
    // start-of-frame markers, without the tables among them (C4, C8, CC)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sized('jpg', data.readUInt16BE(at + 7), data.readUInt16BE(at + 5))
    }
    at += 2 + data.readUInt16BE(at + 2)
  }
  return null
}

const sized = (type: PictureSize['type'], width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { type, width, height } : null
