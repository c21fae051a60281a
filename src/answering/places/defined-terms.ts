// Words that a document gives a meaning of its own: "Báo cáo đột xuất là báo cáo được lập khi …", "(sau đây gọi chung là
// Sở)". A place that uses such a word speaks of what it stands for, though the words themselves are elsewhere. Pure.

import type { StoredDocument } from '../../library/store.ts'
import { type Field, fieldOf } from './match.ts'
import { phraseKey, syllablesOf } from './syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from './units.ts'

interface DefinedTerm {
  /** The word as the document writes it, where no proper name follows that would make it another one. */
  written: RegExp
  meaning: Field
  /** Where it is defined: the place itself says all of it. */
  start: number
}

const known = new WeakMap<PreparedDocument, DefinedTerm[]>()

/** What the defined words of a place stand for. */
export function meaningsIn(prepared: PreparedDocument, unit: Unit): Field[] {
  const terms = definedIn(prepared)
  if (terms.length === 0) return []
  const { document } = prepared
  const above = unit.headings.slice(unit.row ? 2 : 1).map((h) => leadOf(document, h.section))
  const words = [document.text.slice(unit.start, unit.end), ...above].join('\n')
  return terms
    .filter((t) => !(unit.start <= t.start && t.start < unit.end) && t.written.test(words))
    .map((t) => t.meaning)
}

function definedIn(prepared: PreparedDocument): DefinedTerm[] {
  const found = known.get(prepared)
  if (found) return found
  const made = [
    ...inGlossary(prepared),
    ...inBrackets(prepared.document),
    ...inScope(prepared),
    ...inspectedOnes(prepared),
  ]
  known.set(prepared, made)
  return made
}

/** The places below "Giải thích từ ngữ": "2. Báo cáo đột xuất là …". */
function inGlossary({ document, units }: PreparedDocument): DefinedTerm[] {
  return units.flatMap((unit) => {
    if (!unit.headings.some((h) => phraseKey(h.section.heading).includes('giai thich tu ngu'))) return []
    const words = document.text.slice(unit.start, unit.end)
    const found = /^\s*(?:\d+\.|[a-zđ]\)|[-+•])?\s*["“]?([^.;:\n]{2,70}?)["”]?\s+(?:là|được hiểu là)\s/u.exec(
      words,
    )
    return found?.[1] ? [termOf(found[1], words.slice(found[0].length), unit.start)] : []
  })
}

/** "Sở Văn hóa và Thể thao các tỉnh (sau đây gọi chung là Sở)". */
function inBrackets({ text }: StoredDocument): DefinedTerm[] {
  return [...text.matchAll(calledBelow)].flatMap((m) => {
    const before = text.slice(Math.max(0, m.index - 240), m.index)
    const clause = before.slice(before.search(/[^.\n]*$/u)).replace(/^\s*\d+\s/u, '')
    return m[1] && clause.trim() !== '' ? [termOf(m[1], clause, m.index)] : []
  })
}

/** Where a document says whom and what it is about. */
const scopeHeading =
  /^(?:doi tuong|pham vi)(?: (?:va|doi tuong|pham vi|ap dung|dieu chinh|kiem tra|thanh tra))*$/
const body =
  /^(?:cac |nhung )?(?:to chuc|co quan|don vi|co so|ca nhan|doanh nghiep|chu (?:dau tu|ho|the)|nguoi|ho|hop tac xa|truong|benh vien|dia phuong)(?: |$)/
const kinds =
  /^\s*(?:\d+(?:\.\d+)*[.)]?|[a-zđ]\)|[-+•])?\s*(\p{Lu}[^:;,.\n]{3,60}?)\s*(?:(?:bao )?gồm(?: có)?\s*:?|:)\s*([^\n:]*,[^\n]*)/u

/** "Tổ chức chủ trì: viện nghiên cứu, trường đại học, doanh nghiệp …": what is said of the one is said of each kind of it. */
function inScope({ document, units }: PreparedDocument): DefinedTerm[] {
  return units.flatMap((unit) => {
    if (unit.row || !unit.headings.slice(1, 3).some(isOfScope)) return []
    const [, name, meant] = kinds.exec(document.text.slice(unit.start, unit.end)) ?? []
    return name && meant && /\s/u.test(name) && body.test(phraseKey(name))
      ? [termOf(name, meant, unit.start)]
      : []
  })
}

function isOfScope({ section }: Unit['headings'][number]): boolean {
  return scopeHeading.test(phraseKey(section.heading))
}

const inspected = '(?:được|bị|thuộc (?:diện|đối tượng)) (?:kiểm tra|thanh tra|phúc tra)'
const inspectedOne = new RegExp(
  `(?<!\\p{L})(?:cơ quan|đơn vị|cơ sở|tổ chức|cá nhân|địa phương)(?:, (?:cơ quan|đơn vị|cơ sở|tổ chức|cá nhân|địa phương))* ${inspected}|đối tượng (?:được )?(?:kiểm tra|thanh tra)|(?:tại|mỗi|từng|một) (?:mỗi |từng |một )?(?:cơ quan|đơn vị|cơ sở|địa phương)(?!\\p{L})`,
  'iu',
)
const inspectedColumn = new RegExp(`${inspected}|đối tượng (?:kiểm tra|thanh tra)`, 'iu')

/** "Đơn vị được kiểm tra" is whoever the document lists to be inspected: a school where schools are. */
function inspectedOnes({ document, units }: PreparedDocument): DefinedTerm[] {
  const listed = units.flatMap((unit) => {
    if (unit.row) return unit.row.cells.flatMap((c) => (inspectedColumn.test(c.column) ? [c.text] : []))
    const ofThem = unit.headings
      .slice(0, 2)
      .some((h) => isOfScope(h) && /đối tượng(?! áp dụng)/iu.test(h.section.heading))
    const words = document.text.slice(unit.start, unit.end)
    return ofThem && !/không (?:thuộc|kiểm tra|áp dụng)|tự kiểm tra/iu.test(words) ? [words] : []
  })
  if (listed.length === 0) return []
  const kinds = listed.flatMap((words) => words.split(/[,;:\n]/u)).map(kindOf)
  return [{ written: inspectedOne, meaning: fieldOf(syllablesOf(kinds.join('\n'))), start: -1 }]
}

/** What one of them is called by: "Trường THPT …", "Bệnh viện …"; its further name is that of one. */
function kindOf(name: string): string {
  return (
    name
      .replace(/^\s*(?:[-+•]|\d+[.)]|[a-zđ]\))?\s*(?:(?:các|những)\s+)?/iu, '')
      .match(/^(?:\p{L}+\s+){0,1}\p{L}+/u)?.[0] ?? ''
  )
}

/** "(sau đây gọi tắt là X)", "(gọi tắt là X)". */
export const calledBelow =
  /\(\s*(?:(?:sau đây|dưới đây)\s+(?:được\s+)?(?:gọi|viết)\s+(?:(?:chung|tắt)\s+)?(?:(?:chung|tắt)\s+)?(?:là)?|(?:gọi|viết)\s+tắt\s+là)\s*:?\s*["“]?([^)"”]{2,60}?)["”]?\s*\)/giu

function termOf(written: string, meaning: string, start: number): DefinedTerm {
  const words = written
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+')
  // "Sở" stands for what was defined, "Sở Y tế" for itself
  const alone = /\s/u.test(written.trim()) ? '' : '(?!\\s+\\p{Lu})'
  const first = `[${written.trim()[0]?.toLowerCase()}${written.trim()[0]?.toUpperCase()}]`
  return {
    written: new RegExp(
      `(?<!\\p{L})${/^\p{L}/u.test(words) && alone === '' ? first + words.slice(1) : words}(?!\\p{L})${alone}`,
      'u',
    ),
    meaning: fieldOf(syllablesOf(meaning)),
    start,
  }
}
