// What the first words of a head say a passage is: definitions, scope, or entry into force and carrying out.

import type { Segment } from './segment.ts'

export const IS_GLOSSARY = 1
export const IS_SCOPE = 2
export const IS_FINAL = 4

const GLOSSARY = ['giai thich tu ngu', 'giai thich thuat ngu', 'thuat ngu', 'khai niem', 'dinh nghia']
const SCOPE = ['pham vi dieu chinh', 'doi tuong ap dung', 'pham vi ap dung']
const FINAL = [
  'hieu luc thi hanh',
  'to chuc thuc hien',
  'trach nhiem thi hanh',
  'dieu khoan thi hanh',
  'dieu khoan chuyen tiep',
  'quy dinh chuyen tiep',
]

/** The kinds of every passage, as bits. */
export function headKindsOf(segment: Segment): Uint8Array {
  return Uint8Array.from({ length: segment.size }, (_, passage) => {
    const [start, body] = [segment.starts[passage]!, segment.bodies[passage]!]
    const words = Array.from(segment.words.subarray(start, Math.min(body, start + 12)))
    const head = words.map((word) => segment.bareVocabulary[segment.bareOf[word]!]).join(' ')
    const says = (phrases: string[]): boolean => phrases.some((phrase) => head.includes(phrase))
    return (says(GLOSSARY) ? IS_GLOSSARY : 0) | (says(SCOPE) ? IS_SCOPE : 0) | (says(FINAL) ? IS_FINAL : 0)
  })
}
