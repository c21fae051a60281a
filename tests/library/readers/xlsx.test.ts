import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/library/read-document.ts'
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
      'Trang tính: Quý I',
      'Cơ quan\tViệc\t\t',
      'Sở Y tế\tMột\t\t',
      'Sở Y tế\tHai\t\txa',
      '',
      'Trang tính: Quý II',
      'Ba',
    ])
  })

  test('gives the notes and the signature below the table as lines of their own', async () => {
    const lines = await linesOf((book) => {
      const sheet = book.addWorksheet('Lịch')
      sheet.addRow(['TT', 'Đơn vị', 'Thời gian'])
      sheet.addRow([1, 'Trạm Nà Hang', 'Quý I'])
      sheet.addRow(['Ghi chú: các trạm báo cáo trước ngày 25 hằng tháng.'])
      sheet.addRow(['', 'TRƯỞNG PHÒNG'])
    })
    expect(lines.slice(2)).toEqual(['Ghi chú: các trạm báo cáo trước ngày 25 hằng tháng.', 'TRƯỞNG PHÒNG'])
  })

  test('gives what is told in words below the table as lines, with the two columns of the signature', async () => {
    const lines = await linesOf((book) => {
      const sheet = book.addWorksheet('Việc')
      sheet.addRow(['TT', 'Nội dung', 'Chủ trì', 'Hạn'])
      sheet.addRow(['I', 'Tập huấn'])
      sheet.addRow([1, 'Mở lớp sơ cứu', 'Trạm Y tế', '5/4/2031'])
      sheet.addRow([2, 'Phát tủ thuốc', 'Hội Chữ thập đỏ', '6/4/2031'])
      sheet.addRow(['Tổ chức thực hiện:'])
      sheet.addRow(['1. Các thôn đăng ký với Trạm Y tế trước ngày 02/3/2031.'])
      sheet.addRow(['Nơi nhận: - Như trên; - Lưu: VT.', '', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Văn Pâng'])
    })
    expect(lines.slice(1)).toEqual([
      'I\tTập huấn\t\t',
      '1\tMở lớp sơ cứu\tTrạm Y tế\t5/4/2031',
      '2\tPhát tủ thuốc\tHội Chữ thập đỏ\t6/4/2031',
      'Tổ chức thực hiện:',
      '1. Các thôn đăng ký với Trạm Y tế trước ngày 02/3/2031.',
      'Nơi nhận: - Như trên; - Lưu: VT.\tKT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Pâng',
    ])
  })

  test('gives a sheet of text below a letterhead of two columns as lines without cells', async () => {
    const lines = await linesOf((book) => {
      const sheet = book.addWorksheet('Kế hoạch')
      sheet.addRow(['ỦY BAN NHÂN DÂN', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
      sheet.addRow(['XÃ SUỐI CÁT', '', '', 'Độc lập - Tự do - Hạnh phúc'])
      sheet.addRow(['Số: 9/KH-UBND', '', '', 'Suối Cát, ngày 3 tháng 2 năm 2031'])
      sheet.addRow(['I. MỤC ĐÍCH'])
      sheet.addRow(['1. Trạm bơm nộp báo cáo trước ngày 05/4/2031.'])
      sheet.addRow(['Nơi nhận:', '', '', 'CHỦ TỊCH'])
      sheet.addRow(['- Như trên;', '', '', 'Lò Văn Pâng'])
    })
    expect(lines).toEqual([
      ...['ỦY BAN NHÂN DÂN', 'XÃ SUỐI CÁT', 'Số: 9/KH-UBND'],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      'Suối Cát, ngày 3 tháng 2 năm 2031',
      ...['I. MỤC ĐÍCH', '1. Trạm bơm nộp báo cáo trước ngày 05/4/2031.'],
      ...['Nơi nhận:', '- Như trên;', 'CHỦ TỊCH', 'Lò Văn Pâng'],
    ])
  })

  test('begins a table of two columns right below a letterhead of two', async () => {
    const lines = await linesOf((book) => {
      const sheet = book.addWorksheet('Trực')
      sheet.addRow(['XÃ SUỐI CÁT', 'Độc lập - Tự do - Hạnh phúc'])
      sheet.addRow(['TRẠM BƠM', 'Suối Cát, ngày 3 tháng 2 năm 2031'])
      sheet.addRow(['Ngày', 'Người trực'])
      sheet.addRow(['5/4/2031', 'Lò Văn Pâng'])
    })
    expect(lines.slice(-2)).toEqual(['Ngày\tNgười trực', '5/4/2031\tLò Văn Pâng'])
    expect(lines.slice(0, 2)).toEqual(['XÃ SUỐI CÁT', 'TRẠM BƠM'])
  })

  test('keeps a last row that fills one column only', async () => {
    const lines = await linesOf((book) => {
      const sheet = book.addWorksheet('Trạm')
      sheet.addRow(['Trạm', 'Ngày kiểm tra'])
      sheet.addRow(['Nà Hang', '5/4/2031'])
      sheet.addRow(['Bản Phố'])
    })
    expect(lines.at(-1)).toBe('Bản Phố\t')
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

test('each of several sheets is a place of its own, named as its tab and headed by its title', async () => {
  const book = new ExcelJS.Workbook()
  const visits = book.addWorksheet('Lịch đi')
  visits.addRow(['LỊCH KIỂM TRA BẾN THỦY NĂM 2031'])
  visits.addRow(['STT', 'Đơn vị được kiểm tra', 'Thời gian'])
  visits.addRow([1, 'UBND xã Bãi Cát', '12/5/2031'])
  const tasks = book.addWorksheet('Giao việc')
  tasks.addRow(['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'])
  tasks.addRow([1, 'Sửa biển báo', 'Phòng Hạ tầng', '30/6/2031'])
  const { header, sections, deadlines } = await readDocument(
    Buffer.from(await book.xlsx.writeBuffer()),
    'ben-thuy.xlsx',
  )
  expect(header.title).toBe('LỊCH KIỂM TRA BẾN THỦY NĂM 2031')
  expect(sections.map(({ path, heading }) => [path, heading])).toEqual([
    ['Trang tính Lịch đi', 'LỊCH KIỂM TRA BẾN THỦY NĂM 2031'],
    ['Trang tính Giao việc', 'Giao việc'],
  ])
  expect(deadlines.map(({ section, what }) => [section, what])).toEqual([
    ['Trang tính Lịch đi', 'Lịch kiểm tra bến thủy năm 2031: UBND xã Bãi Cát'],
    ['Trang tính Giao việc', 'Sửa biển báo'],
  ])
})
