// The head of a digest that ships: what the document is, and that the words below are ours and not the text itself.

import { z } from 'zod'
import type { DocumentHeader, ReadDocument } from '../document.ts'
import { ReadError } from './readers/read.ts'

const day = z.iso.date()
const frontMatter = z.object({
  nature: z.literal('digest'),
  number: z.string(),
  kind: z.string(),
  issuer: z.string(),
  place: z.string(),
  issued: day,
  issuedAsWritten: z.string(),
  signer: z.string().nullable(),
  signerTitle: z.string().nullable(),
  title: z.string(),
  note: z.string().optional(),
  /** JSON, of a digest that rests on a news report: the document that was reported. */
  reports: z.string().optional(),
})

const reported = z.object({
  number: z.string().nullable(),
  kind: z.string().nullable(),
  issued: day.nullable(),
})

export interface FrontMatter {
  header: Omit<DocumentHeader, 'spans' | 'effective'>
  reports: ReadDocument['reports']
}

/** Splits `---` front matter from the bytes of a digest; `front` is `null` for any other file. */
export function splitFrontMatter(bytes: Buffer): { front: FrontMatter | null; body: Buffer } {
  const head = bytes.subarray(0, 4096).toString('utf8')
  const match = head.match(/^---\n(nature: digest\n[\s\S]*?)\n---\n/u)
  if (!match?.[1]) return { front: null, body: bytes }
  const fields = Object.fromEntries(
    match[1].split('\n').map((line) => {
      const colon = line.indexOf(':')
      const value = line.slice(colon + 1).trim()
      return [line.slice(0, colon).trim(), value === 'null' ? null : value]
    }),
  )
  const parsed = frontMatter.safeParse(fields)
  if (!parsed.success) {
    throw new ReadError(
      `Phần đầu của bản tóm lược sai ở ${parsed.error.issues[0]?.path.join('.') ?? 'đầu tệp'}; sửa rồi nạp lại.`,
    )
  }
  const { nature: _nature, note: _note, reports, ...header } = parsed.data
  return {
    front: { header, reports: reports ? reported.parse(JSON.parse(reports)) : null },
    body: bytes.subarray(Buffer.byteLength(match[0])),
  }
}
