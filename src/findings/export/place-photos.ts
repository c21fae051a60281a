// The photos of a report: which are printed, and how they come into the packed Word document. They take the place of
// stand-ins, one at a time: the packer itself would hold every one of them several times over.

import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Evidence } from '../finding.ts'
import { type PictureSize, pictureSize } from './picture-size.ts'

const AT_ONCE = 4

/** A photo that is printed: its number among them, and its size. */
export interface Print {
  n: number
  size: PictureSize
}

/** The photos that are printed, in the order of the report until they weigh too much; a few are made side by side. */
export async function printsOf(
  evidence: readonly Evidence[],
  photo: (evidence: Evidence) => Promise<Uint8Array | null>,
  most: number,
): Promise<Map<Evidence, Print>> {
  const prints = new Map<Evidence, Print>()
  const photos = evidence.filter(({ kind }) => kind === 'photo')
  let left = most
  for (let i = 0; i < photos.length && left > 0; i += AT_ONCE) {
    const some = photos.slice(i, i + AT_ONCE)
    const copies = await Promise.all(some.map(photo))
    for (const [k, copy] of copies.entries()) {
      const size = copy && pictureSize(copy)
      if (!copy || !size || copy.length > left) continue
      left -= copy.length
      prints.set(some[k]!, { n: prints.size, size })
    }
  }
  return prints
}

const MARK = 'stand-in for photo '

/** What stands for photo `n` while the document is packed; no two are the same. */
export const standIn = (n: number): Buffer => Buffer.from(`${MARK}${n}.`)

/** The document with each stand-in replaced by what `photo` gives for its number. */
export async function placePhotos(
  packed: Uint8Array,
  photo: (n: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    const n = numberOf(bytes)
    const entry = n === null ? new ZipDeflate(name) : new ZipPassThrough(name)
    zip.add(entry)
    entry.push(n === null ? bytes : await photo(n), true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

function numberOf(bytes: Uint8Array): number | null {
  if (bytes.length > 60) return null
  const read = new RegExp(`^${MARK}(\\d+)\\.$`).exec(Buffer.from(bytes).toString('latin1'))
  return read === null ? null : Number(read[1])
}
