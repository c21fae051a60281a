// Placed fragments become lines, and stretches of lines that stand side by side become columns: letterhead and
// signature block are read column by column, anything else with aligned gaps is a table without rules.

import type { Fragment, PageItem, PageLine, Segment } from './page-model.ts'

/** Lines from top to bottom, each cut where a gap is wide enough to part columns. */
export function linesOf(fragments: Fragment[]): PageLine[] {
  const sorted = fragments.filter((fragment) => fragment.text.trim() !== '').sort((a, b) => a.y - b.y)
  const groups: Fragment[][] = []
  for (const fragment of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && sameLine(group, fragment)) group.push(fragment)
    else groups.push([fragment])
  }
  return groups.map(toLine)
}

function sameLine(group: Fragment[], fragment: Fragment): boolean {
  const first = group[0]!
  return Math.abs(fragment.y - first.y) < 0.45 * Math.max(first.size, fragment.size)
}

function toLine(group: Fragment[]): PageLine {
  const sorted = [...group].sort((a, b) => a.x - b.x)
  const size = Math.max(...sorted.map((fragment) => fragment.size))
  const segments: Segment[] = []
  for (const fragment of sorted) {
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : fragment.x - last.x1
    if (last === undefined || gap > 1.6 * size) {
      segments.push({ x0: fragment.x, x1: fragment.x + fragment.width, text: fragment.text })
      continue
    }
    const spaced = gap > 0.16 * size && !last.text.endsWith(' ') && !fragment.text.startsWith(' ')
    last.text += spaced ? ` ${fragment.text}` : fragment.text
    last.x1 = Math.max(last.x1, fragment.x + fragment.width)
  }
  const biggest = sorted.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return { y: biggest.y, size: biggest.size, segments: segments.map(tidy) }
}

const tidy = (segment: Segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() })

/** The lines in reading order: columns one after another, aligned rows as rows. */
export function itemsOf(lines: PageLine[], pageHeight: number): PageItem[] {
  const items: PageItem[] = []
  let at = 0
  while (at < lines.length) {
    const region = lines[at]!.segments.length > 1 ? columnRegion(lines, at) : null
    if (region === null) {
      items.push(wholeLine(lines[at]!, true))
      at++
      continue
    }
    items.push(...readRegion(lines.slice(at, region.end), region, pageHeight))
    at = region.end
  }
  return items
}

interface Region {
  end: number
  /** Gutters from left to right, each an empty vertical strip. */
  gutters: { x0: number; x1: number }[]
}

/** The longest stretch from `start` whose lines all leave the gutters of its first line free. */
function columnRegion(lines: PageLine[], start: number): Region | null {
  let gutters = gapsOf(lines[start]!)
  let end = start + 1
  let supported = 1
  while (end < lines.length && lines[end]!.y - lines[end - 1]!.y < 3 * lines[end]!.size) {
    // Whom a letter addresses stands below the letterhead, in columns of its own.
    if (addressed.test(lines[end]!.segments[0]!.text) || namesKind(lines[end]!)) break
    const narrowed = narrow(gutters, lines[end]!)
    if (narrowed.length === 0) break
    if (narrowed.length < gutters.length && supported > 2) break
    gutters = narrowed
    if (lines[end]!.segments.length > 1) supported++
    end++
  }
  while (end > start + 1 && lines[end - 1]!.segments.length === 1 && isPlainTail(lines, end - 1, gutters))
    end--
  return end - start < 2 && !lines[start]!.segments.some(({ text }) => official.test(text))
    ? null
    : { end, gutters }
}

/** A lone line far below the others, or one that begins at the far left, starts the text after the columns. */
function isPlainTail(lines: PageLine[], index: number, gutters: Region['gutters']): boolean {
  const line = lines[index]!
  const gap = line.y - lines[index - 1]!.y
  return gap > 1.9 * line.size && line.segments[0]!.x1 <= gutters[0]!.x0 && line.segments[0]!.text.length > 60
}

function gapsOf(line: PageLine): Region['gutters'] {
  return line.segments.slice(1).map((segment, i) => ({ x0: line.segments[i]!.x1, x1: segment.x0 }))
}

function narrow(gutters: Region['gutters'], line: PageLine): Region['gutters'] {
  return gutters.flatMap((gutter) => {
    let { x0, x1 } = gutter
    for (const segment of line.segments) {
      if (segment.x1 <= x0 || segment.x0 >= x1) continue
      const left = segment.x0 - x0
      const right = x1 - segment.x1
      if (Math.max(left, right) < 0.5 * line.size) return []
      if (left > right) x1 = segment.x0
      else x0 = segment.x1
    }
    return x1 - x0 < 0.5 * line.size ? [] : [{ x0, x1 }]
  })
}

const kind =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|CHƯƠNG TRÌNH|HƯỚNG DẪN|CHỈ THỊ|BÁO CÁO|NGHỊ QUYẾT|KẾT LUẬN|THÔNG TƯ|NGHỊ ĐỊNH|QUY CHẾ|QUY ĐỊNH|TỜ TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|BIÊN BẢN|LỊCH)(?: (?:THANH TRA|KIỂM TRA|HÀNH ĐỘNG|LIÊN TỊCH))?$/u

/** The kind of a document stands alone below its letterhead and opens the text. */
const namesKind = ({ segments }: PageLine) => segments.length === 1 && kind.test(segments[0]!.text)

const addressed = /^K[íi]nh g[ửu]i/iu
const official =
  /c[ộôo]ng h(?:[òo]a|oà) x[ãa] h[ộôo]i|đ[ộôo]c l[ậâa]p\s*[-–—]|đảng cộng sản việt nam|^n[ơo]i nh[ậâa]n|^[-–•]?\s*l[ưu]u\s*:|^(?:TM|KT|TL|TUQ|Q)\s*[.,]\s*\p{Lu}|^số\s*:.*\/|^\p{Lu}[\p{L} ]+, ngày .{0,12} tháng/iu

function readRegion(lines: PageLine[], region: Region, pageHeight: number): PageItem[] {
  const columns = region.gutters.length + 1
  const texts = lines.flatMap((line) => line.segments.map((segment) => segment.text))
  const formal = texts.some((text) => official.test(text)) || addressed.test(texts[0] ?? '')
  const newspaper = columns === 2 && lines.length >= 12 && isProse(lines)
  if (columns <= 3 && (formal || newspaper)) return columnByColumn(lines, region, newspaper)
  const nearTop = lines[0]!.y < pageHeight * 0.25
  if (lines.filter((line) => line.segments.length > 1).length < 2 && !nearTop) {
    return lines.map((line) => wholeLine(line, true))
  }
  return [{ kind: 'rows', rows: alignedRows(lines, region), y: lines[0]!.y }]
}

const isProse = (lines: PageLine[]) =>
  lines.filter((line) => line.segments.length === 2 && line.segments.every(({ text }) => text.length > 25))
    .length >
  lines.length * 0.5

function columnOf(segment: Segment, region: Region): number {
  const middle = (segment.x0 + segment.x1) / 2
  return region.gutters.filter((gutter) => middle > (gutter.x0 + gutter.x1) / 2).length
}

function columnByColumn(lines: PageLine[], region: Region, flowing: boolean): PageItem[] {
  const items: PageItem[] = []
  for (let column = 0; column <= region.gutters.length; column++) {
    for (const line of lines) {
      const own = line.segments.filter((segment) => columnOf(segment, region) === column)
      if (own.length > 0) items.push(wholeLine({ ...line, segments: own }, flowing))
    }
  }
  return items
}

/** A row begins on every line that has something in the first column, or on every line when few have. */
function alignedRows(lines: PageLine[], region: Region): string[][] {
  const led = lines.filter((line) => columnOf(line.segments[0]!, region) === 0).length
  const rows: string[][] = []
  for (const line of lines) {
    const starts = columnOf(line.segments[0]!, region) === 0 || led < lines.length * 0.25
    if (rows.length === 0 || starts) rows.push(Array.from({ length: region.gutters.length + 1 }, () => ''))
    const row = rows.at(-1)!
    for (const segment of line.segments) {
      const column = columnOf(segment, region)
      row[column] = row[column] === '' ? segment.text : `${row[column]} ${segment.text}`
    }
  }
  return rows
}

function wholeLine(line: PageLine, alone: boolean): PageItem {
  return {
    kind: 'line',
    text: line.segments.map((segment) => segment.text).join(' '),
    x0: line.segments[0]!.x0,
    x1: line.segments.at(-1)!.x1,
    y: line.y,
    size: line.size,
    alone,
  }
}
