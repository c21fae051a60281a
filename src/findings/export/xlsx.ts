// A workbook of findings: one row each under a header that filters, photos as links to the page.

import ExcelJS from 'exceljs'
import type { Finding } from '../finding.ts'
import { COLUMNS, inert } from './columns.ts'

/** `publicUrl` is where photos can be opened by those who may; without it only their number is told. */
export async function writeXlsx(
  findings: readonly Finding[],
  publicUrl: string | null,
  now: Date,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = now
  const sheet = book.addWorksheet('Phát hiện', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    ...COLUMNS.map(({ title, width }) => ({ header: title, width })),
    { header: 'Minh chứng', width: 24 },
  ]
  for (const finding of findings) {
    const row = sheet.addRow(COLUMNS.map(({ value }) => inert(value(finding))))
    row.getCell(COLUMNS.length + 1).value = evidenceCell(finding, publicUrl)
    row.alignment = { vertical: 'top', wrapText: true }
  }
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: findings.length + 1, column: COLUMNS.length + 1 },
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function evidenceCell({ number, evidence }: Finding, publicUrl: string | null): ExcelJS.CellValue {
  if (evidence.length === 0) return ''
  const text = `${evidence.length} tệp`
  return publicUrl === null ? text : { text, hyperlink: `${publicUrl}/findings/${number}#minh-chung` }
}
