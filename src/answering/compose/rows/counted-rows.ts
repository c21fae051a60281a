// "Phụ lục 2 có mấy biểu?", "biểu tổng hợp có bao nhiêu loại báo cáo?": how many rows the one table has that the question
// points at.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Draft } from '../draft.ts'
import { listedRows } from './listed-rows.ts'
import { daysOf } from './row-filter.ts'
import { valuesSaid } from './row-values.ts'
import { nameKey, type Table, tablesOf } from './table-entries.ts'

const asksCount = / (?:may|bao nhieu) (?:loai |dau |muc )?(\S+)(?: (\S+))? /
const points = / (?:phu luc|bieu|bang|danh muc|danh sach|lich)(?= )/
const ofMeasure =
  /^(?:ngay|gio|phut|tuan|thang|quy|nam|lan|dot|buoi|luot|phan|diem|tien|dong|trieu|ty|ti|nguoi|ho|tuoi|do|m2|m|km|kg)$/
const total = /^(?:tổng(?: cộng| số)?|cộng)\s*(?:[:(].*)?$/isu
/** "Danh mục một số biểu mẫu chủ yếu" lists not all of them. */
const partial = /(?<!\p{L})(?:một số|chủ yếu|tiêu biểu|điển hình)(?!\p{L})/iu
const most = 20

/** `null` where no one table is pointed at, or only some of its rows are asked for. */
export function composeCountedRows(asked: Asked): Draft | null {
  const { u, scope } = asked
  const [said, first = '', second = ''] = asksCount.exec(u.folded) ?? []
  if (!said || u.claim || scope.missing || daysOf(u) !== null) return null
  // days, sums and rounds are told by cells, and parts of a whole by the text
  if (ofMeasure.test(first) || / (?:moi|tung) loai /.test(u.folded)) return null
  const beside = u.folded.replace(said, ' ')
  if (!points.test(beside) || (!scope.named && asked.documents.length !== 1)) return null
  const tables = asked.documents.flatMap(tablesOf).filter((table) => {
    const counted = [first, `${first} ${second}`].some((noun) => isNamed(noun, table))
    return (
      counted && isPointedAt(beside, table) && valuesSaid(` ${nameKey(u.folded.trim())} `, table).length === 0
    )
  })
  const [only, ...more] = tables
  if (!only || more.length > 0) return null
  const byPath = beside.includes(` ${phraseKey(only.section.path)} `)
  if (!byPath && (partial.test(only.section.heading) || statesNumber(only, [`${first} ${second}`, first])))
    return null
  const entries = only.entries.filter((e) => !total.test(e.head.text))
  // a report of several senders is one
  const column = ` ${phraseKey(entries[0]?.head.column ?? '')} `
  const ofHead = [first, `${first} ${second}`].some((noun) => column.includes(` ${noun} `))
  const heads = new Set(entries.map((e) => e.head.text)).size
  return listedRows(only, entries, most, ofHead ? heads : entries.length)
}

/** "Hệ thống gồm 34 biểu": how many there are stands in the text, and not as many as the rows. */
function statesNumber({ prepared, entries }: Table, nouns: string[]): boolean {
  const stated = new RegExp(
    ` (?:gom|co|tong so|tong cong|la) (\\d{1,3}) (?:${nouns.map((n) => n.trim()).join('|')}) `,
  )
  return prepared.units.some((unit) => {
    const said = unit.row
      ? null
      : stated.exec(` ${phraseKey(prepared.document.text.slice(unit.start, unit.end))} `)
    return said !== null && Number(said[1]) > entries.length
  })
}

function isNamed(noun: string, { section, entries }: Table): boolean {
  const columns = (entries[0]?.cells ?? []).map((c) => phraseKey(c.column)).join(' | ')
  return noun.trim() !== '' && ` ${columns} | ${phraseKey(section.heading)} `.includes(` ${noun.trim()} `)
}

/** By its number, or by two words of its heading side by side. */
function isPointedAt(question: string, { section }: Table): boolean {
  const label = phraseKey(section.path)
  if (/ \d+$/.test(label)) return question.includes(` ${label} `)
  const words = phraseKey(section.heading).split(' ')
  return words.filter((word, i) => question.includes(` ${words[i - 1]} ${word} `)).length > 0
}
