// CSV that spreadsheet programs open as it is: UTF-8 with its mark, quoted cells, no cell that runs as a formula.

import type { Finding } from '../finding.ts'
import { COLUMNS, inert } from './columns.ts'

export function writeCsv(findings: readonly Finding[]): string {
  const rows = [
    COLUMNS.map(({ title }) => title),
    ...findings.map((finding) => COLUMNS.map(({ value }) => inert(value(finding)))),
  ]
  const lines = rows.map((cells) => cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
