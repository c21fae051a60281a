import { describe, expect, test } from 'vitest'
import { readSource } from '../../../src/library/readers/read.ts'
import { toTcvn3, toVni, toWindows1258, wordRecall } from '../../support/make-files.ts'
import { planText } from '../../support/sample-plan.ts'

const read = (bytes: Buffer, name = 'ke-hoach.txt') => readSource(bytes, name)
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

describe('plain text', () => {
  test.each([
    ['UTF-8', Buffer.from(planText)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${planText}`)],
    ['UTF-8 in decomposed form', Buffer.from(planText.normalize('NFD'))],
    ['UTF-8 with Windows line ends', Buffer.from(planText.replaceAll('\n', '\r\n'))],
    ['UTF-16 little endian', Buffer.from(`\ufeff${planText}`, 'utf16le')],
    ['UTF-16 little endian without a mark', Buffer.from(planText, 'utf16le')],
    ['UTF-16 big endian', utf16be(planText)],
  ])('reads %s without loss or warning', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ text: planText, pages: [], warnings: [] })
  })

  test('reads Windows-1258 bytes and says so', async () => {
    const { text, warnings } = await read(toWindows1258(planText))
    expect(text).toBe(planText)
    expect(warnings.join()).toContain('Windows-1258')
  })

  test('reads VNI bytes and says so', async () => {
    const { text, warnings } = await read(Buffer.from(toVni(planText), 'latin1'))
    expect(text).toBe(planText)
    expect(warnings.join()).toContain('VNI')
  })

  test('reads TCVN3 bytes, restores capitals and says so', async () => {
    const { text, warnings } = await read(toTcvn3(planText))
    expect(wordRecall(planText, text)).toBeGreaterThanOrEqual(0.99)
    expect(text).toContain('KẾ HOẠCH')
    expect(warnings.join()).toContain('TCVN3')
  })

  test('keeps text with a few bad bytes as UTF-8 and reports the damage', async () => {
    const bytes = Buffer.concat([Buffer.from(planText), Buffer.from([0x20, 0xff, 0xfe]), Buffer.from(' hết')])
    const { text, warnings } = await read(bytes)
    expect(text.startsWith(planText)).toBe(true)
    expect(warnings.join()).toContain('ký tự hỏng')
  })

  test('keeps lines, inner spaces and empty cells at the end of a row', async () => {
    const source = 'Mục  A\n\n1\tSở Y tế\t\n\n\n\n\n\nhết   \n'
    expect((await read(Buffer.from(source))).text).toBe('Mục  A\n\n1\tSở Y tế\t\n\n\nhết')
  })

  test('reads a web page behind a .txt name as a page and warns', async () => {
    const { text, warnings } = await read(Buffer.from('<html><body><p>Một</p><p>Hai</p></body></html>'))
    expect(text).toBe('Một\nHai')
    expect(warnings[0]).toContain('.txt')
  })
})

describe('Markdown', () => {
  test('keeps the words of headings, emphasis, links, lists and tables', async () => {
    const source = [
      '# I. YÊU **CẦU**',
      '',
      '1. Gửi *đúng hạn*, xem [hướng dẫn](https://example.vn/a_b) và `mẫu 01`',
      '- Gạch đầu dòng __đậm__ tên_tệp_có_gạch',
      '| TT | Việc |',
      '|----|:---:|',
      '| 1 | Sơn \\| sửa **quầy** |',
      '> Trích dẫn 2 * 3 = 6',
      '```',
      'giữ *nguyên*',
      '```',
    ].join('\n')
    expect((await read(Buffer.from(source), 'a.md')).text.split('\n')).toEqual([
      'I. YÊU CẦU',
      '',
      '1. Gửi đúng hạn, xem hướng dẫn và mẫu 01',
      '- Gạch đầu dòng đậm tên_tệp_có_gạch',
      'TT\tViệc',
      '1\tSơn | sửa quầy',
      'Trích dẫn 2 * 3 = 6',
      'giữ *nguyên*',
    ])
  })
})

describe('CSV', () => {
  test.each([
    [
      'commas and quotes',
      'TT,Việc,Hạn\r\n1,"Sơn, sửa ""quầy""\nhai tầng",30/4/2031\r\n',
      ['TT\tViệc\tHạn', '1\tSơn, sửa "quầy" hai tầng\t30/4/2031'],
    ],
    [
      'semicolons, as Excel writes here',
      'TT;Việc;Giá\n1;Sơn;1,5\n2;Sửa;2,5\n',
      ['TT\tViệc\tGiá', '1\tSơn\t1,5', '2\tSửa\t2,5'],
    ],
    ['tabs', 'TT\tViệc\n1\tSơn, sửa\n', ['TT\tViệc', '1\tSơn, sửa']],
    ['a quote that never closes', 'TT,Việc\n1,"Sơn\n2,Sửa\n', ['TT\tViệc', '1\tSơn', '2\tSửa']],
    ['an empty last cell', 'a,b\n1,\n', ['a\tb', '1\t']],
  ])('reads %s', async (_, source, rows) => {
    expect((await read(Buffer.from(source), 'bang.csv')).text.split('\n')).toEqual(rows)
  })
})
