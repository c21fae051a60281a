// "Trước khi sửa thì bao nhiêu?", "sau khi điều chỉnh thì sao?": which reading of an amended text is asked, told beside what is
// asked of it.

import { foldWithOffsets } from '../../library/fold-offsets.ts'

const change = '(?:sua(?: doi)?|dieu chinh|thay doi|thay the|bo sung)(?:,? (?:va )?bo sung)?'
const done = '(?:(?:duoc|bi|co|chua|da|tinh|so|xa|no) ){0,3}'
const edge = '(?![\\p{L}\\d])'
const former = new RegExp(
  [
    `(?:thoi |hoi |luc )?truoc (?:khi|luc|thoi diem) ${done}${change}`,
    `truoc (?:sua doi|dieu chinh)`,
    `(?:khi|luc|hoi) (?:con )?chua ${done}${change}`,
    `theo (?:ban|muc|bang gia|gia|lich|quy dinh|phu luc|van ban|noi dung) cu(?! the)`,
    `(?<=(?:han|ngay|ten|thoi gian|moc|muc|gia|lich|quy dinh|phu luc|ban) )cu(?! the)`,
    `luc dau|ban dau|nguyen goc|theo ban goc`,
  ]
    .map((words) => `(?<![\\p{L}\\d])(?:${words})${edge}`)
    .join('|'),
  'gu',
)
const present = new RegExp(
  [
    `(?:tu |ke tu )?(?:sau khi|tu khi|sau luc) ${done}${change}`,
    `sau (?:sua doi|dieu chinh)`,
    `(?:tinh )?theo (?:lich|quy dinh|van ban|ban|phu luc|noi dung|cong van|quyet dinh) (?:moi nhat|moi|(?:da |duoc )?(?:sua doi|sua|dieu chinh|sap xep lai))`,
  ]
    .map((words) => `(?<![\\p{L}\\d])(?:${words})${edge}`)
    .join('|'),
  'gu',
)
const nothing =
  /^(?:[\s,.;:?!]|(?:con|thi|the|vay|la|sao|bao nhieu|may|the nao|nhu the nao|ra sao|gi|khi nao|ngay nao|bao gio|o|a|nhi|em|anh|chi|cho|hoi|nay|do|no|muc|so|cai|xin|voi|di|nhe|vao|tu)(?![\p{L}\d]))*$/u

export interface EditionAsked {
  /** What stood in the text before it was changed. */
  former: boolean
  /** The turn without these words. */
  rest: string
  /** Nothing else was said: what was asked before is asked of that reading. */
  bare: boolean
}

/** The reading that a turn asks for; `null` where it names none. */
export function editionAsked(words: string): EditionAsked | null {
  const before = without(words, former)
  const after = before === words ? without(words, present) : before
  if (after === words) return null
  return { former: before !== words, rest: after, bare: nothing.test(foldWithOffsets(after).text) }
}

/** The words less each place that a pattern finds in their folded letters. */
function without(words: string, pattern: RegExp): string {
  const { text, at } = foldWithOffsets(words)
  let rest = ''
  let from = 0
  for (const { index, 0: found } of text.matchAll(pattern)) {
    rest += words.slice(from, at[index]!)
    from = at[index + found.length]!
  }
  return from === 0
    ? words
    : (rest + words.slice(from))
        .replace(/\s+/gu, ' ')
        .replace(/^[\s,]+/u, '')
        .replace(/\s+(?=[,?])/gu, '')
}
