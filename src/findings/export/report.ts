// The report of a round as a Word document in the form of Decree 30/2020/NĐ-CP (annex I): A4, margins, Times New Roman,
// national name and motto, number and date left to fill, tables by unit and area, the evidence as an annex.

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { formatDay } from '../../calendar/day.ts'
import type { Evidence, Finding } from '../finding.ts'
import { dayOf } from '../store.ts'
import { isOpen } from '../workflow.ts'
import { quantitiesText } from './columns.ts'
import {
  BODY,
  body,
  centred,
  FONT,
  heading,
  mm,
  NO_BORDER,
  NO_BORDERS,
  rule,
  run,
  table,
  WIDTH,
} from './decree-form.ts'
import { type Print, placePhotos, printsOf, standIn } from './place-photos.ts'

export interface ReportOptions {
  findings: readonly Finding[]
  areaLabel: (area: Finding['area']) => string
  /** A copy of a photo that may leave, without what its camera noted; `null` for what cannot be shown. */
  photo: (evidence: Evidence) => Promise<Uint8Array | null>
  /** "KH 23/KH-UBND, đợt 1"; `null` for findings of several rounds. */
  round: string | null
  /** Most bytes of photos that are printed, 100 MB when absent; the others are listed. */
  photoBytes?: number
}

const MOST_PHOTO_BYTES = 100 * 1024 * 1024
/** The bytes of a .docx file. */
export async function writeReport(options: ReportOptions): Promise<Uint8Array> {
  const { findings, photo, photoBytes = MOST_PHOTO_BYTES } = options
  const evidence = findings.flatMap((finding) => finding.evidence)
  const prints = await printsOf(evidence, photo, photoBytes)
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: BODY },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(20),
              bottom: mm(20),
              left: mm(30),
              right: mm(15),
              header: mm(10),
              footer: mm(10),
            },
          },
          titlePage: true,
        },
        headers: {
          default: new Header({ children: [pageNumber()] }),
          first: new Header({ children: [new Paragraph('')] }),
        },
        footers: { default: new Footer({ children: [new Paragraph('')] }) },
        children: [
          ...head(),
          ...title(options),
          ...summary(options),
          ...details(options),
          ...closing(),
          ...annex(options, prints),
        ],
      },
    ],
  })
  const packed = new Uint8Array(await Packer.toBuffer(document))
  const files = [...prints.keys()]
  return placePhotos(packed, async (n) => (await photo(files[n]!)) ?? new Uint8Array())
}

const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
  })

/** Issuing body and number on the left, national name and motto, place and date on the right. */
function head(): Table[] {
  const left = [
    centred([run('CƠ QUAN CHỦ QUẢN', { size: 24 })]),
    centred([run('ĐOÀN KIỂM TRA CẢI CÁCH HÀNH CHÍNH', { bold: true, size: 24 })], 40),
    rule(1100),
    centred([run('Số:        /BC-ĐKT', { size: 26 })]),
  ]
  const right = [
    centred([run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 })]),
    centred([run('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 })], 40),
    rule(1100),
    centred([run('………, ngày …… tháng …… năm ………', { italics: true, size: 26 })]),
  ]
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, borders: NO_BORDERS, width: { size: width, type: WidthType.DXA } })
  return [
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [3700, WIDTH - 3700],
      borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
      rows: [new TableRow({ children: [cell(left, 3700), cell(right, WIDTH - 3700)] })],
    }),
  ]
}

function title({ round: asked, findings }: ReportOptions): Paragraph[] {
  const rounds = [...new Set(findings.map(({ round }) => round))]
  const round = asked ?? (rounds.length === 1 ? rounds[0] : null) ?? null
  const days = findings.map(({ at }) => dayOf(at)).sort()
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null]
  const span =
    first === null || last === null
      ? ''
      : first === last
        ? `Ngày ${formatDay(first)}`
        : `Từ ngày ${formatDay(first)} đến ngày ${formatDay(last)}`
  return [
    new Paragraph({
      spacing: { before: 240 },
      alignment: AlignmentType.CENTER,
      children: [run('BÁO CÁO', { bold: true })],
    }),
    centred([run('Tổng hợp tồn tại, hạn chế phát hiện qua kiểm tra cải cách hành chính', { bold: true })]),
    rule(3200),
    ...(round === null ? [] : [centred([run(`Đợt kiểm tra: ${round}`, { italics: true })])]),
    centred([run(span, { italics: true })], 200),
  ]
}

function summary({ findings, areaLabel }: ReportOptions): (Paragraph | Table)[] {
  const open = findings.filter(({ status }) => isOpen(status)).length
  const grave = findings.filter(({ severity }) => severity === 'nghiêm trọng').length
  const units = counted(findings, ({ unit }) => unit)
  const said = `Qua kiểm tra ghi nhận ${findings.length} tồn tại, hạn chế tại ${units.length} đơn vị, trong đó ${grave} nội dung nghiêm trọng; ${open} nội dung chưa khắc phục xong.`
  return [
    heading('I. KẾT QUẢ CHUNG'),
    body([run(said)]),
    heading('1. Theo lĩnh vực'),
    countTable(
      'Lĩnh vực',
      counted(findings, ({ area }) => areaLabel(area)),
      findings,
    ),
    heading('2. Theo đơn vị'),
    countTable('Đơn vị', units, findings),
  ]
}

function counted(findings: readonly Finding[], of: (finding: Finding) => string) {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) groups.set(of(finding), [...(groups.get(of(finding)) ?? []), finding])
  return [...groups]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => b.members.length - a.members.length)
}

function countTable(
  name: string,
  groups: { name: string; members: Finding[] }[],
  findings: readonly Finding[],
): Table {
  const count = (members: readonly Finding[], severity: Finding['severity']) =>
    String(members.filter((one) => one.severity === severity).length)
  const row = (index: string, label: string, members: readonly Finding[]) => [
    index,
    label,
    String(members.length),
    count(members, 'nghiêm trọng'),
    count(members, 'trung bình'),
    count(members, 'nhẹ'),
    String(members.filter(({ status }) => isOpen(status)).length),
  ]
  return table(
    ['TT', name, 'Tổng số', 'Nghiêm trọng', 'Trung bình', 'Nhẹ', 'Chưa xong'],
    [
      ...groups.map(({ name: label, members }, i) => row(String(i + 1), label, members)),
      row('', 'Cộng', findings),
    ],
    [600, 3554, 1040, 1240, 1040, 840, 1040],
  )
}

/** One table for each unit: what was seen, how grave, its basis, what is asked for, until when. */
function details({ findings, areaLabel }: ReportOptions): (Paragraph | Table)[] {
  const units = counted(findings, ({ unit }) => unit)
  return [
    heading('II. NỘI DUNG CỤ THỂ'),
    ...units.flatMap(({ name, members }, i) => [
      heading(`${i + 1}. ${name}`),
      table(
        ['Số', 'Nội dung', 'Mức độ', 'Căn cứ', 'Kiến nghị, thời hạn', 'Tình trạng'],
        members.map((finding) => detailRow(finding, areaLabel)),
        [1250, 3054, 1000, 1450, 1500, 1100],
      ),
    ]),
  ]
}

function detailRow(finding: Finding, areaLabel: ReportOptions['areaLabel']): string[] {
  const { number, text, area, quantities, severity, basis, recommendation, due, status } = finding
  const amount = quantities.length === 0 ? '' : ` (${quantitiesText(quantities)})`
  return [
    number,
    `${text}${amount}. ${areaLabel(area)}.`,
    severity,
    basis.map(({ section, document }) => `${section}, ${document}`).join('; '),
    [recommendation ?? '', due === null ? '' : `Hạn: ${formatDay(due)}`]
      .filter((part) => part !== '')
      .join('. '),
    status,
  ]
}

/** Recipients on the left, signature on the right, both left to fill. */
function closing(): (Paragraph | Table)[] {
  const left = [
    new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: 24 })] }),
    new Paragraph({ children: [run('- ………………;', { size: 22 })] }),
    new Paragraph({ children: [run('- Lưu: VT, ĐKT.', { size: 22 })] }),
  ]
  const right = [
    centred([run('TRƯỞNG ĐOÀN', { bold: true })], 1200),
    centred([run('………………………', { bold: true })]),
  ]
  const cell = (children: Paragraph[]) =>
    new TableCell({ children, borders: NO_BORDERS, width: { size: WIDTH / 2, type: WidthType.DXA } })
  return [
    heading('III. KIẾN NGHỊ'),
    body([
      run(
        'Đề nghị thủ trưởng các đơn vị được kiểm tra khắc phục đúng thời hạn nêu tại Mục II và gửi báo cáo kết quả kèm minh chứng về Đoàn kiểm tra.',
      ),
    ]),
    new Paragraph({ spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO }, children: [] }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [WIDTH / 2, WIDTH / 2],
      borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
      rows: [new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })],
    }),
  ]
}

function annex({ findings }: ReportOptions, prints: ReadonlyMap<Evidence, Print>): Paragraph[] {
  const proven = findings.filter(({ evidence }) => evidence.length > 0)
  if (proven.length === 0) return []
  const lines = proven.flatMap(({ number, unit, evidence }) => [
    heading(`${number}. ${unit}`),
    ...evidence.flatMap((file, i) => {
      const print = prints.get(file)
      return [...(print ? [picture(print)] : []), caption(file, i, print !== undefined)]
    }),
  ])
  return [
    new Paragraph({
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      children: [run('PHỤ LỤC', { bold: true })],
    }),
    centred([run('Minh chứng kèm theo', { bold: true })]),
    rule(3600),
    ...lines,
  ]
}

function picture({ n, size: { type, width, height } }: Print): Paragraph {
  const scale = Math.min(420 / width, 300 / height, 1)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: [
      new ImageRun({
        type,
        data: standIn(n),
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      }),
    ],
  })
}

const KINDS: Record<Evidence['kind'], string> = { photo: 'Ảnh', video: 'Video', voice: 'Ghi âm', file: 'Tệp' }

/** The hash tells the original, which stays with the team. */
function caption({ kind, at, sha256, name }: Evidence, i: number, printed: boolean): Paragraph {
  const named = name === null ? '' : ` ${name},`
  const unseen =
    kind === 'photo' && !printed ? ' (không in được ở đây, xem bản gốc trên trang phát hiện)' : ''
  return centred(
    [
      run(
        `${KINDS[kind]} ${i + 1},${named} nhận ngày ${formatDay(dayOf(at))}, SHA-256 ${sha256.slice(0, 16)}…${unseen}`,
        { italics: true, size: 22 },
      ),
    ],
    160,
  )
}
