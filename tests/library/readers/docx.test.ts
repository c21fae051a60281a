import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../src/library/readers/read.ts'
import { makeRawDocx, makeZip, toTcvn3, wordRecall } from '../../support/make-files.ts'
import { dutyTable, letterhead, planParagraphs, planText } from '../../support/sample-plan.ts'

const read = async (bytes: Buffer, name = 'ke-hoach.docx') => (await readSource(bytes, name)).text.split('\n')
const pack = (children: (Paragraph | Table)[], more: object = {}) =>
  Packer.toBuffer(new Document({ sections: [{ children }], ...more }))
const cell = (text: string, options: object = {}) =>
  new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...options })
const row = (...cells: TableCell[]) => new TableRow({ children: cells })

const planNumbering = {
  config: [
    {
      reference: 'plan',
      levels: [
        { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
        { level: 2, format: LevelFormat.DECIMAL, text: '%2.%3.', alignment: AlignmentType.START },
        { level: 3, format: LevelFormat.LOWER_LETTER, text: '%4)', alignment: AlignmentType.START },
        { level: 4, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.START },
      ],
    },
    {
      reference: 'articles',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.', start: 5, alignment: AlignmentType.START },
      ],
    },
  ],
}
const item = (text: string, level: number, reference = 'plan') =>
  new Paragraph({ text, numbering: { reference, level } })

describe('Word documents', () => {
  test('gives every paragraph as one line', async () => {
    const bytes = await pack(planParagraphs.map((text) => new Paragraph(text)))
    const lines = await read(bytes)
    expect(lines).toEqual(planParagraphs)
    expect(wordRecall(planText, lines.join('\n'))).toBe(1)
  })

  test('writes out automatic numbers as Word counts them', async () => {
    const bytes = await pack(
      [
        item('MỤC ĐÍCH', 0),
        item('Ý một', 1),
        item('Ý hai', 1),
        item('nhánh', 2),
        item('nhánh nữa', 2),
        item('điểm', 3),
        item('điểm sau', 3),
        item('gạch', 4),
        item('TỔ CHỨC', 0),
        item('đếm lại', 1),
        item('Hiệu lực', 0, 'articles'),
        item('Thi hành', 0, 'articles'),
        new Paragraph('1. số gõ tay'),
      ],
      { numbering: planNumbering },
    )
    expect(await read(bytes)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Ý một',
      '2. Ý hai',
      '2.1. nhánh',
      '2.2. nhánh nữa',
      'a) điểm',
      'b) điểm sau',
      '- gạch',
      'II. TỔ CHỨC',
      '1. đếm lại',
      'Điều 5. Hiệu lực',
      'Điều 6. Thi hành',
      '1. số gõ tay',
    ])
  })

  test('follows numbering through styles, start overrides and Arabic display of Roman levels', async () => {
    const numbered = (text: string, list: number, level: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const level = (n: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
    const bytes = makeRawDocx(
      `<w:p><w:pPr><w:pStyle w:val="Child"/></w:pPr><w:r><w:t>qua kiểu</w:t></w:r></w:p>${numbered('con', 1, 1)}${numbered('mở lại', 2, 0)}
       <w:p><w:pPr><w:pStyle w:val="Child"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>không số</w:t></w:r></w:p>`,
      {
        'word/styles.xml': `<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Base"/></w:style></w:styles>`,
        'word/numbering.xml': `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
          <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`,
      },
    )
    expect(await read(bytes)).toEqual(['I. qua kiểu', '1.1 con', 'IV. mở lại', 'không số'])
  })

  test('finds the level that a list ties to a heading style', async () => {
    const heading = (style: string, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`
    const bytes = makeRawDocx(heading('H1', 'Chung') + heading('H2', 'Riêng') + heading('H2', 'Nữa'), {
      'word/styles.xml': `<w:styles xmlns:w="x">${style('H1')}${style('H2')}</w:styles>`,
      'word/numbering.xml': `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="H2"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    })
    expect(await read(bytes)).toEqual(['I. Chung', '1. Riêng', '2. Nữa'])
  })

  test('makes rows of tables, merged cells once', async () => {
    const bytes = await pack([
      new Table({
        rows: [
          row(...dutyTable[0]!.map((text) => cell(text))),
          row(
            cell('1', { verticalMerge: VerticalMergeType.RESTART }),
            cell('Sơn lại\nbiển hiệu'),
            cell('Văn phòng, mọi hạn', { columnSpan: 2 }),
          ),
          row(
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('Rửa kính'),
            cell('Các xã'),
            cell('Quý II/2031'),
          ),
        ],
      }),
    ])
    expect(await read(bytes)).toEqual([
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn',
      '1\tSơn lại biển hiệu\tVăn phòng, mọi hạn\t',
      '\tRửa kính\tCác xã\tQuý II/2031',
    ])
  })

  test('reads letterhead and signature tables cell by cell', async () => {
    const { left, right } = letterhead
    const bytes = await pack([
      new Table({
        rows: [
          row(cell(left.slice(0, 2).join('\n')), cell(right.slice(0, 2).join('\n'))),
          row(cell(left[2]!), cell(right[2]!)),
        ],
      }),
      new Paragraph('KẾ HOẠCH'),
      new Table({
        rows: [
          row(cell('Nơi nhận:\n- Các sở;\n- Lưu: VT.'), cell('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Tùng')),
        ],
      }),
    ])
    expect(await read(bytes)).toEqual([
      ...left.slice(0, 2),
      ...right.slice(0, 2),
      left[2],
      right[2],
      'KẾ HOẠCH',
      'Nơi nhận:',
      '- Các sở;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Tùng',
    ])
  })

  test('parts a letterhead that is set with tab stops', async () => {
    const line = (a: string, b: string) =>
      new Paragraph({ children: [new TextRun(a), new TextRun('\t'), new TextRun(b)] })
    const bytes = await pack(letterhead.left.map((text, i) => line(text, letterhead.right[i]!)))
    expect(await read(bytes)).toEqual([...letterhead.left, ...letterhead.right])
  })

  test('leaves out headers, footers and deleted text, keeps insertions and appends footnotes', async () => {
    const bytes = await Packer.toBuffer(
      new Document({
        footnotes: { 1: { children: [new Paragraph('Tính cả ngày nghỉ.')] } },
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('ĐẦU TRANG')] }) },
            footers: { default: new Footer({ children: [new Paragraph('CHÂN TRANG')] }) },
            children: [
              new Paragraph({
                children: [
                  new TextRun('Hạn nộp '),
                  new DeletedTextRun({ text: 'ngày 01/3', id: 1, author: 'A', date: '2031-01-01T00:00:00Z' }),
                  new InsertedTextRun({
                    text: 'ngày 15/3',
                    id: 2,
                    author: 'A',
                    date: '2031-01-01T00:00:00Z',
                  }),
                  new FootnoteReferenceRun(1),
                ],
              }),
            ],
          },
        ],
      }),
    )
    expect(await read(bytes)).toEqual(['Hạn nộp ngày 15/3[1]', '[1] Tính cả ngày nghỉ.'])
  })

  test('reads text boxes once, fields by their result, breaks as lines', async () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`
    const box = '<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>'
    const body = `<w:p>${run('<w:t xml:space="preserve">Trang </w:t>')}${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText> REF x </w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>12</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}${run('<w:br/><w:t>dòng sau &amp; hết</w:t>')}
      <mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:p>`
    expect(await read(makeRawDocx(body))).toEqual(['Trang 12', 'dòng sau & hết', 'Trong khung'])
  })

  test('converts runs in the old .VnTime fonts, capitals of the capital font included', async () => {
    const run = (font: string, text: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${toTcvn3(text).toString('latin1')}</w:t></w:r>`
    const body = `<w:p>${run('.VnTimeH', 'kế hoạch ')}${run('.VnTime', 'sửa trụ sở')}</w:p><w:p><w:r><w:t>Phần Unicode vẫn vậy</w:t></w:r></w:p>`
    expect(await read(makeRawDocx(body))).toEqual(['KẾ HOẠCH sửa trụ sở', 'Phần Unicode vẫn vậy'])
  })

  test('reads a docx behind a wrong extension and warns', async () => {
    const { text, warnings } = await readSource(makeRawDocx('<w:p><w:r><w:t>Một</w:t></w:r></w:p>'), 'a.pdf')
    expect(text).toBe('Một')
    expect(warnings[0]).toContain('.pdf')
  })

  test('ignores entries outside the package', async () => {
    const bytes = makeZip({
      '../../etc/passwd': 'x',
      'word/document.xml':
        '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Một</w:t></w:r></w:p></w:body></w:document>',
    })
    expect(await read(bytes)).toEqual(['Một'])
  })
})
