// "gd SNV", "ct huyện": whoever heads a body, by the first letters of the post right before the body. Alone the letters
// stand for other words ("giáo dục", "chỉ thị", "công ty"). Pure.

import type { Lexicon } from './lexicon.ts'

const director: Record<string, string> = {
  gd: 'giám đốc',
  gđ: 'giám đốc',
  pgd: 'phó giám đốc',
  pgđ: 'phó giám đốc',
}
const chairman: Record<string, string> = { ct: 'chủ tịch', pct: 'phó chủ tịch' }
const directed =
  /^(?:sở|so|trung tâm|trung tam|bệnh viện|benh vien|công an|cong an|thư viện|thu vien|kho bạc|kho bac|bảo tàng|bao tang)(?!\p{L})/iu
const chaired =
  /^(?:ubnd|hđnd|hdnd|ủy ban|uỷ ban|uy ban|hội đồng|hoi dong|mttq|tỉnh|tinh|thành phố|thanh pho|tp|huyện|huyen|quận|quan|thị xã|thi xa|xã|xa|phường|phuong|thị trấn|thi tran)(?!\p{L})/iu

/** The post in full where `behind`, what follows the word, begins with a body that has such a head; else `null`. */
export function headOfBody(word: string, behind: string, { expand }: Pick<Lexicon, 'expand'>): string | null {
  const small = word.toLowerCase()
  const next = /^\s+(\p{L}+)/u.exec(behind)?.[1] ?? ''
  const rest = behind.trimStart()
  if (Object.hasOwn(chairman, small)) return chaired.test(rest) ? (chairman[small] ?? null) : null
  if (!Object.hasOwn(director, small) || next === '') return null
  const isDirected = directed.test(rest) || directed.test(expand(next, () => false) ?? '')
  return isDirected ? (director[small] ?? null) : null
}
