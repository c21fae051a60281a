// Whom an official letter addresses ("Kính gửi: …"): they do what the letter asks for where it names nobody else. Pure.

import type { DocumentHeader } from '../document.ts'
import { oneLine } from './due-day.ts'

const addressed =
  /(?:^|\n)[ \t]*Kính gửi[ \t]*:?[ \t]*([^\n]*)((?:\n[ \t]*[-+*•–][^\n]+(?:\n[ \t]*\p{Ll}[^\n]+)?)*)/u
const asks =
  /(?<![\p{L}])(?:đề nghị|yêu cầu)\s+(?:các|quý|[ỦU]ỷ? ban|UBND|Sở|Phòng|Thủ trưởng|Giám đốc|Chủ tịch|cơ quan|đơn vị|ông|bà)/iu
/** "…, Trung tâm báo cáo:", "… xin báo cáo như sau:" above what follows. */
const reports = /(?<![\p{L}])báo cáo(?:\s[^.:;\n]{0,60})?:[^\S\n]*\n/iu
const longest = 240

export interface Addressed {
  bodies: string
  /** From where they are meant: a letter that reports tells of the sender's own work until it asks. */
  from: number
}

/** "đề nghị Thống kê cơ sở …": the letter asks the one that it addresses, by its name. */
function asksByName(words: string, name: string): { index: number } | null {
  if (name.length < 6 || /[,;]/u.test(name)) return null
  const at = ['đề nghị', 'yêu cầu'].map((verb) => words.indexOf(`${verb} ${name}`)).filter((i) => i >= 0)
  return at.length > 0 ? { index: Math.min(...at) } : null
}

/** The bodies that a letter asks; `null` for other documents, and where it asks for nothing. */
export function addressees(text: string, { kind }: Pick<DocumentHeader, 'kind'>): Addressed | null {
  if (kind !== 'công văn') return null
  const found = addressed.exec(text.slice(0, 4000))
  if (!found) return null
  const behind = found.index + found[0].length
  const own = oneLine(found[1]!).replace(/[\s;,.]+$/u, '')
  const ask =
    asks.exec(text.slice(behind, found.index + 20_000)) ??
    asksByName(text.slice(behind, found.index + 20_000), own)
  if (!ask) return null
  const from = reports.test(text.slice(behind, behind + ask.index)) ? behind + ask.index : behind
  const lines = [found[1]!, ...found[2]!.split(/\n(?![ \t]*\p{Ll})/u)]
  const bodies = lines.map((line) => oneLine(line.replace(/^[\s\-+*•–]+|[\s;,.]+$/gu, ''))).filter(Boolean)
  const words = bodies.join('; ')
  return words !== '' && words.length <= longest ? { bodies: words, from } : null
}
