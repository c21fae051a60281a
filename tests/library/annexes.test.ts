// Tables of annexes as offices write them: merged cells, "nt", headers of two rows, days without a year.

import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../src/document.ts'
import { readDocument, readText } from '../../src/library/read-document.ts'
import { makeRawDocx } from '../support/make-files.ts'

/** A plan for 2032 of an invented province, signed on `signed`, whose annex is a table of tabbed rows. */
function annex(rows: string[], signed = 'ngày 18 tháng 12 năm 2031', title = 'Nạo vét kênh mương năm 2032') {
  const head = `ỦY BAN NHÂN DÂN TỈNH PHÚ LÂM\nSố: 61/KH-UBND\nPhú Lâm, ${signed}\n\nKẾ HOẠCH\n${title}\n\nI. NỘI DUNG\n1. Làm theo phụ lục.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Sang\n\nPHỤ LỤC\nPHÂN CÔNG\n`
  return readText(head + rows.join('\n')).deadlines
}

const told = ({ who, what, lastDay }: Deadline) => [who, what, lastDay]
const days = (found: Deadline[]) => found.map(({ lastDay }) => lastDay)
const plain = ['TT\tCông việc\tChủ trì\tThời gian\tGhi chú']

describe('days without a year', () => {
  test('are of the year that the plan is for, not of the December in which it was signed', () => {
    const times = ['Tháng 7', 'Quý IV', 'Từ 12–14/9', 'Trước 20/11', 'Ngày 3/10', 'Tháng 12']
    const found = annex([
      ...plain,
      ...times.map((time, i) => `${i + 1}\tVét kênh số ${i}\tSở Xây dựng\t${time}\t`),
    ])
    expect(days(found)).toEqual([
      '2032-07-31',
      '2032-12-31',
      '2032-09-14',
      '2032-11-19',
      '2032-10-03',
      '2032-12-31',
    ])
  })

  test('stay in the month of signing where work may begin at once', () => {
    const found = annex([
      ...plain,
      '1\tGửi dự toán\tSở Xây dựng\tTrước 28/12\t',
      '2\tMở thầu\tSở Xây dựng\tTháng 2\t',
    ])
    expect(days(found)).toEqual(['2031-12-27', '2032-02-29'])
  })

  test('are of the new year where the rows above have come to it', () => {
    const found = annex([
      ...plain,
      '1\tMở thầu\tSở Xây dựng\tTháng 2\t',
      '2\tTổng kết\tSở Xây dựng\tTrước 28/12\t',
    ])
    expect(days(found)).toEqual(['2032-02-29', '2032-12-27'])
  })

  test('are not moved to the year of a law or of a school year that the title names', () => {
    for (const title of ['Thi hành Luật Đê điều năm 2032', 'Nạo vét kênh mương năm học 2032-2033']) {
      expect(days(annex([...plain, '1\tMở thầu\tSở Xây dựng\tTháng 11\t'], undefined, title))).toEqual([
        '2031-11-30',
      ])
    }
  })

  test('of a rhythm begin with the year of the plan', () => {
    expect(days(annex([...plain, '1\tTheo dõi mực nước\tCác xã\tHằng tháng, trước ngày 25\t']))).toEqual([
      '2032-01-24',
    ])
  })
})

describe('what a cell says of another', () => {
  test('"nt" and "như trên" take what stands above, time and agency alike', () => {
    const found = annex([
      ...plain,
      '1\tVét kênh Đông\tSở Xây dựng\tTrước 15/6/2032\t',
      '2\tVét kênh Tây\tnt\tnhư trên\t',
      '3\tVét kênh Nam\t-nt-\tnt\t',
    ])
    expect(found.map(told)).toEqual([
      ['Sở Xây dựng', 'Vét kênh Đông', '2032-06-14'],
      ['Sở Xây dựng', 'Vét kênh Tây', '2032-06-14'],
      ['Sở Xây dựng', 'Vét kênh Nam', '2032-06-14'],
    ])
  })

  test('a period that is looked into is no time for the visit', () => {
    const found = annex([
      'TT\tĐơn vị được kiểm tra\tThời kỳ kiểm tra\tThời gian tiến hành',
      '1\tXã Lộc An\tTừ 01/01/2030 đến 31/12/2031\tTháng 5/2032',
      '2\tXã Lộc Thủy\tNăm 2031\tThường xuyên',
    ])
    expect(found.map(({ who, lastDay }) => [who, lastDay])).toEqual([['Xã Lộc An', '2032-05-31']])
  })

  test('times side by side are no list', () => {
    const found = annex([
      'TT\tĐơn vị\tThời gian tiến hành\t\tĐoàn',
      '\t\tXem hồ sơ\tĐi thực địa\t',
      '1\tXã Lộc An\tTháng 3\tTháng 4\tĐoàn 1',
    ])
    expect(found.map(({ what, lastDay }) => [what.split(':')[0], lastDay])).toEqual([
      ['Xem hồ sơ', '2032-03-31'],
      ['Đi thực địa', '2032-04-30'],
    ])
  })

  test('the task is what is told in detail, not the group that heads it', () => {
    const found = annex([
      'TT\tNhóm việc\tNhiệm vụ\tChủ trì\tThời hạn',
      '1\tChuẩn bị\tKhảo sát lòng kênh\tSở Xây dựng\tTrước 15/3/2032',
    ])
    expect(found.map(told)).toEqual([['Sở Xây dựng', 'Khảo sát lòng kênh', '2032-03-14']])
  })
})

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const [opens, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']

describe('merged cells', () => {
  test('of Word say in each row what they say of all; an amount stands once', async () => {
    const head = row(...['TT', 'Công việc', 'Chủ trì', 'Thời gian', 'Kinh phí'].map((name) => cell(name)))
    const bytes = makeRawDocx(
      `<w:p><w:r><w:t>LỊCH NẠO VÉT NĂM 2032</w:t></w:r></w:p><w:tbl>${head}${row(
        cell('1'),
        cell('Vét kênh Đông'),
        cell('Sở Xây dựng', opens),
        cell('Trước 15/6', opens),
        cell('120 triệu', opens),
      )}${row(cell('2'), cell('Vét kênh Tây'), cell('', goesOn), cell('', goesOn), cell('', goesOn))}</w:tbl>`,
    )
    const { text, deadlines } = await readDocument(bytes, 'lich.docx')
    expect(text).toContain('2\tVét kênh Tây\tSở Xây dựng\tTrước 15/6\t')
    expect(text.match(/120 triệu/g)).toHaveLength(1)
    expect(deadlines.map(told)).toEqual([
      ['Sở Xây dựng', 'Vét kênh Đông', '2032-06-14'],
      ['Sở Xây dựng', 'Vét kênh Tây', '2032-06-14'],
    ])
  })

  test('of a sheet below its letterhead and title, days as dates and as words', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Lịch')
    sheet.addRows([
      ['UBND TỈNH PHÚ LÂM', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ Y TẾ', '', '', 'Độc lập - Tự do - Hạnh phúc'],
      ['LỊCH KIỂM TRA NHÀ THUỐC NĂM 2032'],
      [],
      ['STT', 'Đơn vị được kiểm tra', 'Thời gian tiến hành', 'Trưởng đoàn'],
      ['I', 'Khu vực phía Bắc'],
      [1, 'Nhà thuốc An Bình', new Date(Date.UTC(2032, 4, 11)), 'Trần Văn Tám'],
      [2, 'Nhà thuốc Hòa Lợi', 'Tháng 6', ''],
    ])
    sheet.getCell('C7').numFmt = 'dd/mm/yyyy'
    sheet.mergeCells('D7:D8')
    const read = await readDocument(Buffer.from(await book.xlsx.writeBuffer()), 'lich.xlsx')
    expect(read.header).toMatchObject({
      issuer: 'Sở Y tế tỉnh Phú Lâm',
      title: 'LỊCH KIỂM TRA NHÀ THUỐC NĂM 2032',
      issued: null,
    })
    expect(read.text).toContain('2\tNhà thuốc Hòa Lợi\tTháng 6\tTrần Văn Tám')
    expect(read.deadlines.map(({ who, category, lastDay }) => [who, category, lastDay])).toEqual([
      ['Nhà thuốc An Bình', 'event', '2032-05-11'],
      ['Nhà thuốc Hòa Lợi', 'event', '2032-06-30'],
    ])
  })
})

test('reads a list with semicolons and a byte order mark in the year of its title', async () => {
  const csv = `\ufeffBẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2032;;;;\r\nSTT;Nhiệm vụ;Sản phẩm;Cơ quan chủ trì;Thời gian hoàn thành\r\nI;Kênh mương;;;\r\n1;"Vét kênh; dọn bờ";Biên bản;Phòng Kinh tế;Quý II và Quý IV\r\n2;Đo mực nước;Sổ đo;nt;Trước 05/12\r\n`
  const { deadlines } = await readDocument(Buffer.from(csv), 'phan-cong.csv')
  expect(deadlines.map(told)).toEqual([
    ['Phòng Kinh tế', 'Vét kênh; dọn bờ', '2032-06-30'],
    ['Phòng Kinh tế', 'Vét kênh; dọn bờ', '2032-12-31'],
    ['Phòng Kinh tế', 'Đo mực nước', '2032-12-04'],
  ])
})
