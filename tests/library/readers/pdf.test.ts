import { describe, expect, test } from 'vitest'
import { readSource } from '../../../src/library/readers/read.ts'
import {
  makePdf,
  type PdfPageContent,
  type PdfText,
  setParagraphs,
  signWidth,
  toTcvn3,
  wordRecall,
} from '../../support/make-files.ts'
import { dutyTable, letterhead, planParagraphs, planText } from '../../support/sample-plan.ts'

const read = (pages: PdfPageContent[]) => readSource(makePdf(pages), 'ke-hoach.pdf', { tesseract: null })
const centred = (text: string, centre: number, y: number, size = 12): PdfText => ({
  text,
  x: centre - (text.length * size * signWidth) / 2,
  y,
  size,
})

/** The paragraphs again with other numbers, so that the text runs over several pages. */
const longPlan = Array.from({ length: 8 }, (_, i) =>
  planParagraphs.slice(3).map((text) => text.replaceAll('2031', String(2031 + i))),
).flat()

describe('PDF with text', () => {
  test('joins broken lines into their paragraphs', async () => {
    const { text, pages, warnings } = await read(setParagraphs(planParagraphs))
    expect(text).toBe(planText)
    expect(pages).toEqual([{ number: 1, start: 0, end: text.length, ocr: null, read: true }])
    expect(warnings).toEqual([])
  })

  test('joins a paragraph over the page break and drops page numbers and running headers', async () => {
    const { text, pages } = await read(
      setParagraphs(longPlan, {
        footer: (page) => `- ${page} -`,
        header: 'Kế hoạch theo dõi sửa chữa trụ sở',
      }),
    )
    expect(pages.length).toBeGreaterThan(2)
    expect(text.split('\n')).toEqual(longPlan)
  })

  test('gives spans of pages that cover the text in order', async () => {
    const { text, pages } = await read(setParagraphs(longPlan))
    expect(pages[0]!.start).toBe(0)
    expect(pages.at(-1)!.end).toBe(text.length)
    for (let i = 1; i < pages.length; i++) expect(pages[i]!.start - pages[i - 1]!.end).toBeLessThanOrEqual(1)
  })

  test('ends the columns of a letterhead at the kind of the document, whatever is set below it', async () => {
    const { text } = await read([
      {
        texts: [
          { text: 'ỦY BAN NHÂN DÂN', x: 60, y: 60 },
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 300, y: 60 },
          { text: 'Số: 12/KH-UBND', x: 60, y: 80 },
          { text: 'Lạng Hải, ngày 05 tháng 02 năm 2031', x: 300, y: 80 },
          { text: 'KẾ HOẠCH', x: 320, y: 110 },
          { text: 'Sơn lại phao', x: 320, y: 130 },
          { text: 'I. MỤC ĐÍCH', x: 60, y: 150 },
          { text: 'Phao dễ thấy trong sương.', x: 60, y: 170 },
        ],
      },
    ])
    expect(text.split('\n').slice(-5)).toEqual([
      'Lạng Hải, ngày 05 tháng 02 năm 2031',
      'KẾ HOẠCH',
      'Sơn lại phao',
      'I. MỤC ĐÍCH',
      'Phao dễ thấy trong sương.',
    ])
  })

  test('keeps a number that ends the text and is no page number', async () => {
    const { text } = await read([
      {
        texts: [
          { text: 'Tổng số hồ sơ', x: 80, y: 100 },
          { text: '125', x: 80, y: 130 },
        ],
      },
    ])
    expect(text).toBe('Tổng số hồ sơ\n125')
  })

  test('reads the letterhead column by column', async () => {
    const texts = [
      ...letterhead.left.map((text, i) => centred(text, 150, 60 + i * 18, 10)),
      ...letterhead.right.map((text, i) => centred(text, 420, 60 + i * 18, 10)),
      centred('KẾ HOẠCH', 300, 150, 14),
    ]
    const { text } = await read([{ texts }])
    expect(text.split('\n')).toEqual([...letterhead.left, ...letterhead.right, 'KẾ HOẠCH'])
  })

  test('puts letters that another font fills in later back into their words', async () => {
    const [size, x, y] = [9, 80, 100]
    const line = 'Các x‸ gửi báo cáo đ‸nh kỳ v‸ Phòng Nội v‸ trước ngày 15/6/2031.'
    const gaps = [...line.matchAll(/‸/gu)].map(({ index }) => x + index * size * signWidth)
    const letters = [...'ãịềụ'].map((text, i) => ({ text, x: gaps[i]!, y, size }))
    const texts = [{ text: line, x, y, size }, ...letters]
    expect((await read([{ texts }])).text).toBe(
      'Các xã gửi báo cáo định kỳ về Phòng Nội vụ trước ngày 15/6/2031.',
    )
  })

  test('reads words that are painted twice to look bold only once', async () => {
    const bold = (x: number) => ({ text: 'Hạn nộp báo cáo: ngày 15/6/2031', x, y: 100 })
    expect((await read([{ texts: [bold(80), bold(80.4)] }])).text).toBe('Hạn nộp báo cáo: ngày 15/6/2031')
  })

  test('says which page has letters that its font does not name', async () => {
    const { warnings } = await read([
      { texts: [{ text: 'Phòng Nội vụ gửi báo cáo', x: 80, y: 100 }] },
      { texts: [{ text: 'S\u0001 Y tế gửi báo cáo trước ngày 15/6/2031', x: 80, y: 100 }] },
    ])
    expect(warnings.filter((warning) => warning.startsWith('Trang 2 có chữ'))).toHaveLength(1)
  })

  test('reads the signature block column by column', async () => {
    const left = ['Nơi nhận:', '- Các sở, ngành;', '- Lưu: VT.']
    const right = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Tùng']
    const texts = [
      { text: planParagraphs.at(-1)!.slice(0, 70), x: 85, y: 90 },
      ...left.map((text, i) => ({ text, x: 85, y: 140 + i * 16, size: 11 })),
      ...right.map((text, i) => centred(text, 420, 140 + i * 20)),
    ]
    expect((await read([{ texts }])).text.split('\n').slice(1)).toEqual([...left, ...right])
  })

  test('reads a ruled table row by row, wrapped and merged cells included', async () => {
    const xs = [80, 120, 320, 430, 530]
    const ys = [200, 230, 280, 330]
    const rules: [number, number, number, number][] = [
      ...ys.map((y, i): [number, number, number, number] => [i === 2 ? xs[1]! : xs[0]!, y, xs[4]!, y]),
      ...xs.map((x): [number, number, number, number] => [x, ys[0]!, x, ys[3]!]),
    ]
    const put = (text: string, column: number, y: number) => ({ text, x: xs[column]! + 4, y, size: 10 })
    const texts = [
      { text: 'Bảng phân công việc của các cơ quan trong năm:', x: 80, y: 180 },
      ...dutyTable[0]!.map((text, i) => put(text, i, 218)),
      put('1', 0, 250),
      put('Sơn lại biển hiệu của', 1, 248),
      put('các quầy tiếp nhận', 1, 262),
      put('Văn phòng', 2, 255),
      put('Trước 30/4/2031', 3, 255),
      put('Lắp máy lấy số', 1, 300),
      put('Sở Xây dựng', 2, 300),
      put('Quý II/2031', 3, 300),
      { text: 'Hết bảng phân công.', x: 80, y: 360 },
    ]
    expect((await read([{ texts, rules }])).text.split('\n')).toEqual([
      'Bảng phân công việc của các cơ quan trong năm:',
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn',
      '1\tSơn lại biển hiệu của các quầy tiếp nhận\tVăn phòng\tTrước 30/4/2031',
      '\tLắp máy lấy số\tSở Xây dựng\tQuý II/2031',
      'Hết bảng phân công.',
    ])
  })

  test('reads whom a letter addresses below both columns of the letterhead', async () => {
    const texts = [
      ...letterhead.left.map((text, i) => centred(text, 150, 60 + i * 18, 10)),
      ...letterhead.right.map((text, i) => centred(text, 420, 60 + i * 18, 10)),
      { text: 'Kính gửi:', x: 120, y: 132 },
      { text: '- Các trạm bơm;', x: 340, y: 132 },
      { text: '- Các xã ven kênh.', x: 340, y: 150 },
    ]
    const { text } = await read([{ texts }])
    expect(text.split('\n').slice(-3)).toEqual(['Kính gửi:', '- Các trạm bơm;', '- Các xã ven kênh.'])
  })

  test('reads a table without rules by its columns', async () => {
    const xs = [80, 130, 340, 450]
    const texts = dutyTable.flatMap((row, r) =>
      row.map((text, c) => ({ text, x: xs[c]!, y: 300 + r * 20, size: 8 })),
    )
    expect((await read([{ texts }])).text.split('\n')).toEqual(dutyTable.map((row) => row.join('\t')))
  })

  test('drops the head row that a table repeats on its next page', async () => {
    const xs = [80, 120, 320, 430, 530]
    const page = (rows: string[][]): PdfPageContent => ({
      texts: rows.flatMap((row, r) =>
        row.map((text, c) => ({ text, x: xs[c]! + 4, y: 90 + r * 20, size: 8 })),
      ),
      rules: [
        ...[...rows, []].map((_, r): [number, number, number, number] => [80, 78 + r * 20, 530, 78 + r * 20]),
        ...xs.map((x): [number, number, number, number] => [x, 78, x, 78 + rows.length * 20]),
      ],
    })
    const more = ['3', 'Thay đèn hành lang', 'Sở Tài chính', 'Quý III/2031']
    const { text } = await read([page(dutyTable), page([dutyTable[0]!, more])])
    expect(text.split('\n')).toEqual([...dutyTable, more].map((row) => row.join('\t')))
  })

  test('makes a row whole again that the page break cut in two', async () => {
    const xs = [80, 120, 320, 430, 530]
    const verticals = (y0: number, y1: number) =>
      xs.map((x): [number, number, number, number] => [x, y0, x, y1])
    const put = (text: string, column: number, y: number) => ({ text, x: xs[column]! + 4, y, size: 8 })
    const first: PdfPageContent = {
      texts: [
        ...dutyTable[0]!.map((text, c) => put(text, c, 702)),
        put('1', 0, 722),
        put('Sơn lại biển hiệu của', 1, 722),
        put('Văn phòng', 2, 722),
        put('30/4/2031', 3, 722),
      ],
      rules: [[80, 690, 530, 690], [80, 710, 530, 710], ...verticals(690, 735)],
    }
    const second: PdfPageContent = {
      texts: [
        put('các quầy tiếp nhận', 1, 92),
        put('2', 0, 112),
        put('Rửa kính', 1, 112),
        put('Các xã', 2, 112),
        put('Quý II', 3, 112),
      ],
      rules: [[80, 100, 530, 100], [80, 120, 530, 120], ...verticals(80, 120)],
    }
    expect((await read([first, second])).text.split('\n')).toEqual([
      dutyTable[0]!.join('\t'),
      '1\tSơn lại biển hiệu của các quầy tiếp nhận\tVăn phòng\t30/4/2031',
      '2\tRửa kính\tCác xã\tQuý II',
    ])
  })

  test('does not take a clipping path or a page frame for a table', async () => {
    const texts = setParagraphs(planParagraphs)[0]!.texts!
    const frame: [number, number, number, number][] = [
      [40, 30, 560, 30],
      [40, 820, 560, 820],
      [40, 30, 40, 820],
      [560, 30, 560, 820],
    ]
    expect((await read([{ texts, rules: frame }])).text).toBe(planText)
  })

  test('converts text in an old font, where pdf.js loses the letter "ư"', async () => {
    const source = 'Các phòng gửi báo cáo về Văn phòng trước ngày 25, đúng phương án được duyệt'
    const texts = [{ text: toTcvn3(source).toString('latin1'), x: 80, y: 100, size: 8 }]
    const { text, warnings } = await read([{ texts }])
    expect(text).toBe(source)
    expect(warnings.join()).toContain('TCVN3')
  })

  test('drops a sign that the printer drew on both sides of the page break', async () => {
    const [first, second] = setParagraphs(longPlan) as [PdfPageContent, PdfPageContent]
    const ghost = { text: 'Ủ', x: 300.5, y: 785, size: 13 }
    const whole = [
      { texts: [...first.texts!, ghost] },
      { texts: [{ ...ghost, y: 60, x: 300.5 }, ...second.texts!] },
    ]
    expect((await read(whole)).text).not.toContain('Ủ\n')
    expect((await read([{ texts: [...first.texts!, ghost] }, second])).text).toContain('Ủ\n')
  })

  test('puts torn words of a line end together', async () => {
    const texts = [
      { text: 'Hồ sơ nộp qua đường bưu điện được trả lời trong giai đoạn 2031-', x: 80, y: 100 },
      { text: '2035 và các năm sau nếu Văn phòng không có thông báo nào khác đi.', x: 80, y: 115 },
    ]
    expect((await read([{ texts }])).text).toContain('giai đoạn 2031-2035 và các năm')
  })

  test('says which pages are pictures when nothing can recognise them', async () => {
    const image = { width: 60, height: 80, pixels: Buffer.alloc(4800, 200) }
    const { text, pages, warnings } = await read([...setParagraphs(planParagraphs), { image }, { image }])
    expect(wordRecall(planText, text)).toBe(1)
    expect(pages.map((page) => page.read)).toEqual([true, false, false])
    expect(warnings.join()).toContain('trang 2–3')
  })

  test('reads a PDF behind a .txt name and warns', async () => {
    const { text, warnings } = await readSource(makePdf(setParagraphs(['Một dòng chữ.'])), 'a.txt')
    expect(text).toBe('Một dòng chữ.')
    expect(warnings[0]).toContain('.txt')
  })
})
