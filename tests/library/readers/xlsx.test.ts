import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../src/library/readers/read.ts'

async function linesOf(fill: (book: ExcelJS.Workbook) => void): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  fill(book)
  const { text } = await readSource(Buffer.from(await book.xlsx.writeBuffer()), 'nhiem-vu.xlsx')
  return text.split('\n')
}

describe('workbooks', () => {
  test('gives each row as a line with dates, results and texts as people see them', async () => {
    const lines = await linesOf((book) => {
      const sheet = book.addWorksheet('Việc')
      sheet.addRow(['TT', 'Nhiệm vụ', 'Hạn', 'Tỷ lệ', 'Số'])
      sheet.addRow([
        1,
        { richText: [{ text: 'Sơn ' }, { text: 'quầy', font: { bold: true } }] },
        new Date(Date.UTC(2031, 3, 5)),
        0.85,
        0.1 + 0.2,
      ])
      sheet.getCell('C2').numFmt = 'dd/mm/yyyy'
      sheet.getCell('D2').numFmt = '0%'
      sheet.addRow([2, 'Tổng\nhai dòng', { formula: 'A2+1', result: 7 }, true, 1250000])
      sheet.getRow(3).hidden = true
    })
    expect(lines).toEqual([
      'TT\tNhiệm vụ\tHạn\tTỷ lệ\tSố',
      '1\tSơn quầy\t5/4/2031\t85%\t0,3',
      '2\tTổng hai dòng\t7\tĐúng\t1250000',
    ])
  })

  test('reads every sheet under its name, a merged value in each of its rows, gaps as empty cells', async () => {
    const lines = await linesOf((book) => {
      const one = book.addWorksheet('Quý I')
      one.getCell('B2').value = 'Cơ quan'
      one.getCell('C2').value = 'Việc'
      one.getCell('B3').value = 'Sở Y tế'
      one.mergeCells('B3:B4')
      one.getCell('C3').value = 'Một'
      one.getCell('C4').value = 'Hai'
      one.getCell('E4').value = 'xa'
      book.addWorksheet('Trống')
      book.addWorksheet('Quý II').addRow(['Ba'])
    })
    expect(lines).toEqual([
      'Quý I',
      'Cơ quan\tViệc\t\t',
      'Sở Y tế\tMột\t\t',
      'Sở Y tế\tHai\t\txa',
      '',
      'Quý II',
      'Ba',
    ])
  })

  test('tells a date with a time from a plain number', async () => {
    const lines = await linesOf((book) => {
      const sheet = book.addWorksheet('A')
      sheet.addRow([new Date(Date.UTC(2031, 0, 31, 14, 30)), 48000])
      sheet.getCell('A1').numFmt = 'dd/mm/yyyy hh:mm'
    })
    expect(lines).toEqual(['31/1/2031 14:30\t48000'])
  })
})
