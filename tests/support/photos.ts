// Photos as phones make them: a picture that compresses like one, with camera and place in its EXIF.

import sharp from 'sharp'

export interface PhotoShape {
  width?: number
  height?: number
  /** EXIF orientation; 6 is a phone held upright. */
  orientation?: number
}

/** 12 million dots and about 3 MB unless told otherwise; every seed is another picture. */
export async function makePhoto(
  seed: number,
  { width = 4_032, height = 3_024, orientation = 1 }: PhotoShape = {},
): Promise<Buffer> {
  const coarse = { width: Math.ceil(width / 8), height: Math.ceil(height / 8), channels: 3 as const }
  const pixels = Buffer.alloc(coarse.width * coarse.height * 3)
  let state = seed || 1
  for (let i = 0; i < pixels.length; i++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    pixels[i] = 40 + ((state >> 16) % 176)
  }
  return sharp(pixels, { raw: coarse })
    .resize(width, height, { kernel: 'cubic' })
    .jpeg({ quality: 88 })
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: 'Máy ảnh' },
      IFD3: { GPSLatitude: '9/1 48/1 0/1', GPSLongitude: '105/1 3/1 0/1' },
    })
    .toBuffer()
}
