import { randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { maxFileBytes, ReadError, readSource, sizeProblem } from '../../../src/library/readers/read.ts'
import { makePdf, makeRawDocx, makeZip, setParagraphs } from '../../support/make-files.ts'
import { planParagraphs } from '../../support/sample-plan.ts'

const docx = makeRawDocx('<w:p><w:r><w:t>Một đoạn văn</w:t></w:r></w:p>')
const pdf = makePdf(setParagraphs(planParagraphs))
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ])
const noise = randomBytes(5000)
const gif = Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1')

/** One letter of the stored text changed on the way, lengths and structure intact. */
function flipped(): Buffer {
  const name = 'word/document.xml'
  const text =
    '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Han nop</w:t></w:r></w:p></w:body></w:document>'
  const bytes = Buffer.from(zipSync({ [name]: new TextEncoder().encode(text) }, { level: 0 }))
  bytes[bytes.indexOf('Han nop')] = 'B'.charCodeAt(0)
  return bytes
}

/** A docx whose one part inflates to `megabytes` of blanks. */
function bomb(megabytes: number, name = 'word/document.xml'): Buffer {
  const blanks = new Uint8Array(megabytes * 1024 * 1024).fill(32)
  return Buffer.from(zipSync({ [name]: blanks }, { level: 9 }))
}

describe('files that cannot be read end in one clear sentence', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'a.txt', /rỗng/],
    ['blanks only', Buffer.from(' \n\t \r\n'), 'a.txt', /không có chữ nào/],
    [
      'a page without words',
      Buffer.from('<html><body><img src="a"></body></html>'),
      'a.html',
      /không có chữ nào/,
    ],
    ['random bytes named .txt', Buffer.concat([Buffer.from([0, 1, 2]), noise]), 'a.txt', /nhị phân/],
    ['zeros named .md', Buffer.alloc(4000), 'a.md', /nhị phân/],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'), 'a.txt', /nhị phân/],
    ['a picture', gif, 'a.pdf', /là ảnh/],
    ['a photo', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'anh.jpg', /là ảnh/],
    ['an old .doc', ole('WordDocument'), 'a.doc', /\.docx/],
    ['an old .xls', ole('Workbook'), 'a.xls', /\.xlsx/],
    ['a locked docx', ole('EncryptedPackage'), 'a.docx', /mật khẩu/],
    ['a docx that is no package', Buffer.from('chỉ là chữ'), 'a.docx', /không phải tệp Word/],
    ['a pdf that is none', Buffer.from('chỉ là chữ'), 'a.pdf', /không phải tệp PDF/],
    ['a truncated docx', docx.subarray(0, Math.floor(docx.length * 0.6)), 'a.docx', /hỏng|trọn/],
    ['a docx without a document', makeZip({ 'readme.txt': 'x' }), 'a.docx', /\.zip/],
    ['a docx with torn XML', makeZip({ 'word/document.xml': '<w:document><w:body><w:p>' }), 'a.docx', /hỏng/],
    ['a docx with a flipped bit', flipped(), 'a.docx', /hỏng/],
    ['a docx of blanks', makeRawDocx('<w:p/>'), 'a.docx', /không có chữ nào/],
    ['a presentation', makeZip({ 'ppt/presentation.xml': '<p/>' }), 'a.pptx', /PowerPoint/],
    ['a docx bomb', bomb(400), 'a.docx', /bất thường/],
    ['an xlsx bomb', bomb(400, 'xl/workbook.xml'), 'a.xlsx', /bất thường/],
    ['an archive', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), 'a.7z', /tệp nén/],
    ['a locked pdf', makePdf(setParagraphs(planParagraphs), { encrypted: true }), 'a.pdf', /mật khẩu/],
    ['a pdf of noise', Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]), 'a.pdf', /hỏng/],
    ['a pdf head alone', Buffer.from('%PDF-1.4'), 'a.pdf', /hỏng/],
    [
      'a pdf of pictures, nothing to recognise them',
      makePdf([{ image: { width: 20, height: 20, pixels: Buffer.alloc(400, 9) } }]),
      'a.pdf',
      /ảnh quét/,
    ],
    [
      'a web archive',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n'),
      'a.mht',
      /\.mht/,
    ],
  ])('%s', async (_, bytes, name, sentence) => {
    const problem = await readSource(bytes, name, { tesseract: null }).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ReadError)
    const { message } = problem as ReadError
    expect(message).toMatch(sentence)
    expect(message).toMatch(/^\p{Lu}.*\.$/su)
    expect(message).not.toContain('\n')
  })

  test('refuses by size before anything is read', () => {
    expect(sizeProblem(maxFileBytes)).toBeNull()
    expect(sizeProblem(200 * 1024 * 1024)).toMatch(/200 MB/)
  })

  test('a docx with absurd nesting', async () => {
    const deep = makeRawDocx(`${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}`)
    await expect(readSource(deep, 'a.docx')).rejects.toThrow(/quá sâu/)
  })
})

describe('files that look bad and can be read', () => {
  test('a pdf cut off at its end keeps what is left of it', async () => {
    const { text } = await readSource(pdf.subarray(0, pdf.lastIndexOf('xref')), 'a.pdf')
    expect(text).toContain('Văn phòng trước ngày 25')
  })

  test('one line of ten million signs', async () => {
    const line = 'Văn phòng tiếp nhận hồ sơ, '.repeat(370_000)
    expect((await readSource(Buffer.from(line), 'a.txt')).text).toBe(line.trimEnd())
  })

  test('lines made to trip up patterns', async () => {
    const hard = [
      '*'.repeat(50_000),
      '['.repeat(50_000),
      '_a'.repeat(30_000),
      'a b '.repeat(30_000),
      '| '.repeat(50_000),
      '<b '.repeat(30_000),
      'A '.repeat(40_000),
    ]
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.csv']) {
      const { text } = await readSource(Buffer.from(`Đầu\n${hard.join('\n')}`), name)
      expect(text.startsWith('Đầu')).toBe(true)
    }
  })
})
