// The table that law sites put above a text: "Số hiệu", "Ngày ban hành", "Loại văn bản", "Người ký", …

import type { Day, Span } from '../document.ts'
import { firstNumber } from './numbers.ts'

interface Value {
  value: string
  span: Span
}

interface DateValue {
  day: Day | null
  written: string
  span: Span
}

export interface SiteMetadata {
  number?: Value
  kind?: Value
  issuer?: Value
  signer?: Value
  title?: Value
  issued?: DateValue
  effective?: DateValue
}

const labels = {
  number: 'Số hiệu|Số/Ký hiệu|Số ký hiệu|Số văn bản',
  issued: 'Ngày ban hành|Ban hành ngày',
  effective: 'Ngày có hiệu lực|Ngày hiệu lực|Có hiệu lực từ|Hiệu lực từ ngày',
  kind: 'Loại văn bản|Hình thức văn bản',
  issuer: 'Cơ quan ban hành|Nơi ban hành|Cơ quan ban hành văn bản',
  signer: 'Người ký(?! duyệt)',
  title: 'Trích yếu(?: nội dung)?',
} as const
const anyLabel = `(?:${Object.values(labels).join('|')}|Lĩnh vực|Ngày công báo|Số công báo|Tình trạng|Ngày đăng|Ngày hết hiệu lực|Ngành|Phạm vi|Chức danh)`

/** Reads the table; a text without at least two of its lines has none. */
export function readSiteMetadata(head: string): SiteMetadata {
  const found: SiteMetadata = {}
  for (const [key, label] of Object.entries(labels)) {
    const value = valueBehind(head, label)
    if (value) assign(found, key as keyof SiteMetadata, value)
  }
  return Object.keys(found).length >= 2 ? found : {}
}

function valueBehind(head: string, label: string): Value | null {
  const found = new RegExp(
    `(?:^|[\\n\\t|])[ \\u00a0]*(?:${label})[ \\u00a0]*:?[ \\u00a0\\t|]*(?:\\n[ \\u00a0]*)?([^\\n\\t|]+)`,
    'u',
  ).exec(head)
  if (!found) return null
  const written = found[1]!.split(new RegExp(`\\s+(?=${anyLabel}\\s*:)`, 'u'))[0]!.trim()
  if (written === '' || written.length > 400 || new RegExp(`^${anyLabel}`, 'u').test(written)) return null
  const start = found.index + found[0].lastIndexOf(found[1]!) + found[1]!.indexOf(written)
  return { value: written, span: { start, end: start + written.length } }
}

function assign(found: SiteMetadata, key: keyof SiteMetadata, value: Value): void {
  if (key === 'issued' || key === 'effective') {
    const date = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value.value)
    if (date) found[key] = { day: dayOf(date), written: value.value, span: value.span }
    return
  }
  if (key === 'number') {
    const number = firstNumber(value.value, 0, 60)
    if (number) found.number = { value: number.number, span: value.span }
    return
  }
  found[key] = key === 'kind' ? { ...value, value: value.value.toLowerCase() } : value
}

function dayOf([, day, month, year]: RegExpExecArray): Day | null {
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}
