// Whom an official letter addresses ("Kính gửi: …"): they do what the letter asks for where it names nobody else. Pure.

import type { DocumentHeader } from '../document.ts'
import { oneLine } from './due-day.ts'

const addressed =
  /(?:^|\n)[ \t]*Kính gửi[ \t]*:?[ \t]*([^\n]*)((?:\n[ \t]*[-+*•–][^\n]+(?:\n[ \t]*\p{Ll}[^\n]+)?)*)/u
const asks =
  /(?<![\p{L}])(?:đề nghị|yêu cầu)\s+(?:các|quý|[ỦU]ỷ? ban|UBND|Sở|Phòng|Thủ trưởng|Giám đốc|Chủ tịch|cơ quan|đơn vị|ông|bà)/iu
const longest = 240

/** The bodies that a letter asks; `null` for other documents, and where it asks for nothing. */
export function addressees(text: string, { kind }: Pick<DocumentHeader, 'kind'>): string | null {
  if (kind !== 'công văn') return null
  const found = addressed.exec(text.slice(0, 4000))
  if (!found || !asks.test(text.slice(found.index + found[0].length, found.index + 20_000))) return null
  const lines = [found[1]!, ...found[2]!.split(/\n(?![ \t]*\p{Ll})/u)]
  const bodies = lines.map((line) => oneLine(line.replace(/^[\s\-+*•–]+|[\s;,.]+$/gu, ''))).filter(Boolean)
  const words = bodies.join('; ')
  return words !== '' && words.length <= longest ? words : null
}
