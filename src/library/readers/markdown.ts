// Markdown becomes the text that a person sees: marks of emphasis, links, headings and code go, words and list labels
// stay, a table row becomes one line with TAB between its cells.

import { type RawSource, wholeText } from './raw-source.ts'
import { stackedTable } from './stacked-cells.ts'

/** Reads Markdown line by line; what is not clearly a mark stays as written. */
export function readMarkdown(source: string): RawSource {
  const lines: string[] = []
  let fence: string | null = null
  for (const line of source.split(/\r\n?|\n/)) {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1]
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark.slice(0, 3) : null
      continue
    }
    if (fence !== null) lines.push(line)
    else pushLine(lines, line)
  }
  return wholeText(withStackedTables(lines).join('\n'))
}

function withStackedTables(lines: string[]): string[] {
  const result: string[] = []
  for (let at = 0; at < lines.length; ) {
    const table = stackedTable(lines, at)
    result.push(...(table?.lines ?? [lines[at]!]))
    at = table?.end ?? at + 1
  }
  return result
}

const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/

function pushLine(lines: string[], line: string): void {
  if (tableRule.test(line)) return
  const bare = line.replace(/^(\s{0,3}>)+\s?/, '')
  if (/^\s{0,3}(=+|-{3,}|\*{3,}|_{3,})\s*$/.test(bare)) return
  if (/^\s*\|.*\|\s*$/.test(bare)) lines.push(tableCells(bare).map(inline).join('\t'))
  else lines.push(inline(bare.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/\s+#+\s*$/, '')))
}

function tableCells(row: string): string[] {
  const inner = row.trim().slice(1, -1)
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }

function inline(text: string): string {
  if (!/[*_`[\]<>&~\\]/.test(text)) return text
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:b|i|u|em|strong|span|p|div|sup|sub|center|font|small|mark)(?:\s[^<>]{0,200})?>/gi, '')
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]{1,2000})>/g, '$1')
    .replace(/(\*{1,3})(?=\S)([^*\n]{1,5000}?\S|\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,5000}?\S|\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~([^~\n]{1,5000})~~/g, '$1')
    .replace(/(`+)([^`\n]{1,5000})\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
    .replace(/&([a-z]{2,4});/g, (whole, name: string) => entities[name] ?? whole)
}
