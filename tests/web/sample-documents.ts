// Three invented documents for tests of the page: a plan, a news report, a digest. Texts, names and titles
// carry markup on purpose, so that every page that shows them proves it inert.

import type { DocumentHeader, Section, SectionKind, TableRow } from '../../src/document.ts'
import type { WebDocument } from '../../src/web/parts.ts'

export const markup = '<img src=x onerror="window.injected=1">'

const planText = `ỦY BAN NHÂN DÂN
TỈNH BÌNH AN
Số: 45/KH-UBND
Bình An, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra việc giải quyết thủ tục hành chính năm 2024

Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa;
Xét đề nghị của Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Nắm chắc tình hình tiếp nhận và trả kết quả tại Bộ phận Một cửa của các sở, huyện.

II. NỘI DUNG KIỂM TRA
1. Hồ sơ quá hạn
Đối chiếu số hồ sơ quá hạn trên phần mềm với sổ theo dõi ${markup} của đơn vị.
2. Công khai thủ tục
a) Niêm yết đầy đủ tại nơi tiếp nhận.
b) Cập nhật trên Cổng dịch vụ công.

III. TỔ CHỨC THỰC HIỆN
1. Các đơn vị được kiểm tra
Gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 20/6/2024 để tổng hợp.
2. Sở Nội vụ
Tham mưu thành lập Đoàn kiểm tra; báo cáo kết quả chậm nhất ngày 15/5/2024.
Nhiệm vụ | Cơ quan chủ trì | Thời gian
Lập danh sách đơn vị | Sở Nội vụ | Tháng 3/2024
Kiểm tra thực tế | Đoàn kiểm tra | Quý II/2024

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Mẫu`

const newsText = `Bình An kiểm tra cải cách hành chính năm 2023
Theo kế hoạch vừa ban hành, tỉnh sẽ kiểm tra 12 đơn vị trong quý III.`

export function header(parts: Partial<DocumentHeader>): DocumentHeader {
  return {
    number: null,
    kind: null,
    issuer: 'Ủy ban nhân dân tỉnh Bình An',
    place: 'Bình An',
    issued: null,
    issuedAsWritten: null,
    effective: null,
    signer: null,
    signerTitle: null,
    title: null,
    spans: {},
    ...parts,
  }
}

export function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

/** [label line, path, parent, kind, level]; each section ends where the next of its level or above begins. */
type Heading = [string, string, string | null, SectionKind, number]

function sectionsOf(text: string, headings: Heading[]): Section[] {
  const starts = headings.map(([line]) => text.indexOf(line))
  return headings.map(([line, path, parent, kind, level], i) => {
    const following = headings.findIndex((other, j) => j > i && other[4] <= level)
    return {
      path,
      parent,
      kind,
      level,
      heading: kind === 'letter' || kind === 'opening' ? '' : line.replace(/^\S+\s*/, ''),
      start: starts[i]!,
      end: following < 0 ? text.length : starts[following]!,
      headingEnd: starts[i]! + (kind === 'letter' ? 2 : kind === 'opening' ? 0 : line.length),
    }
  })
}

function rowsOf(text: string, section: string): TableRow[] {
  const rows = [...text.matchAll(/^.* \| .*$/gm)]
  return rows.map((row) => {
    let at = row.index
    const cells = row[0].split(' | ').map((cell, column) => {
      const start = at
      at += cell.length + 3
      return { text: cell, column: `cột ${column + 1}`, start, end: start + cell.length }
    })
    return { section, cells, start: row.index, end: row.index + row[0].length }
  })
}

export const plan: WebDocument = {
  id: 1,
  version: 'a'.repeat(64),
  current: true,
  header: header({
    number: '45/KH-UBND',
    kind: 'kế hoạch',
    issued: '2024-02-12',
    issuedAsWritten: '12/02/2024',
    signer: 'Lê Thị Mẫu',
    signerTitle: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
    title: 'Kiểm tra việc giải quyết thủ tục hành chính năm 2024',
  }),
  nature: 'original',
  reports: null,
  source: `ke-hoach ${markup}.docx`,
  text: planText,
  sections: sectionsOf(planText, [
    ['ỦY BAN', 'mở đầu', null, 'opening', 1],
    ['I. MỤC ĐÍCH', 'I', null, 'roman', 1],
    ['II. NỘI DUNG KIỂM TRA', 'II', null, 'roman', 1],
    ['1. Hồ sơ quá hạn', 'II.1', 'II', 'decimal', 2],
    ['2. Công khai thủ tục', 'II.2', 'II', 'decimal', 2],
    ['a) Niêm yết', 'II.2.a', 'II.2', 'letter', 3],
    ['b) Cập nhật', 'II.2.b', 'II.2', 'letter', 3],
    ['III. TỔ CHỨC THỰC HIỆN', 'III', null, 'roman', 1],
    ['1. Các đơn vị được kiểm tra', 'III.1', 'III', 'decimal', 2],
    ['2. Sở Nội vụ', 'III.2', 'III', 'decimal', 2],
    ['Nơi nhận:', 'nơi nhận', null, 'recipients', 1],
  ]),
  rows: rowsOf(planText, 'III.2'),
  references: [
    {
      ...spanOf(planText, 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'),
      number: '61/2018/NĐ-CP',
      kind: 'nghị định',
      issuer: 'Chính phủ',
      issued: '2018-04-23',
      relation: 'căn cứ',
      subject: null,
      target: null,
      internal: false,
      section: 'mở đầu',
      written: 'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ',
      slip: null,
    },
  ],
  deadlines: [
    {
      ...spanOf(planText, 'Gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 20/6/2024 để tổng hợp.'),
      section: 'III.1',
      category: 'report',
      what: `Báo cáo tự kiểm tra ${markup}`,
      who: 'Các đơn vị được kiểm tra',
      to: 'Sở Nội vụ',
      time: {
        kind: 'limit',
        text: 'trước ngày 20/6/2024',
        ...spanOf(planText, 'trước ngày 20/6/2024'),
        date: '2024-06-20',
        inclusive: false,
        lastDay: '2024-06-19',
      },
      due: '2024-06-20',
      lastDay: '2024-06-19',
      inclusive: false,
      rule: 'trước ngày 20/6/2024 (không tính ngày đó)',
    },
    {
      ...spanOf(planText, 'báo cáo kết quả chậm nhất ngày 15/5/2024'),
      section: 'III.2',
      category: 'report',
      what: 'Báo cáo kết quả kiểm tra',
      who: 'Sở Nội vụ',
      to: null,
      time: {
        kind: 'limit',
        text: 'chậm nhất ngày 15/5/2024',
        ...spanOf(planText, 'chậm nhất ngày 15/5/2024'),
        date: '2024-05-15',
        inclusive: true,
        lastDay: '2024-05-15',
      },
      due: '2024-05-15',
      lastDay: '2024-05-15',
      inclusive: true,
      rule: 'chậm nhất ngày 15/5/2024 (tính cả ngày đó)',
    },
  ],
  warnings: [
    'Số văn bản viết rời “Số: 45 /KH-UBND”; đã đọc là 45/KH-UBND.',
    `Tên tệp có ký tự lạ: ${markup}`,
  ],
}

export const news: WebDocument = {
  ...plan,
  id: 2,
  version: 'b'.repeat(64),
  header: header({ kind: 'tin', title: 'Bình An kiểm tra cải cách hành chính năm 2023' }),
  nature: 'news',
  reports: { number: '12/KH-UBND', kind: 'kế hoạch', issued: '2023-01-20' },
  source: 'tin.txt',
  text: newsText,
  sections: [],
  rows: [],
  references: [],
  deadlines: [],
  warnings: [],
}

export const digest: WebDocument = {
  ...plan,
  id: 3,
  version: 'c'.repeat(64),
  header: header({ number: '9/KH-UBND', kind: 'kế hoạch', issued: '2022-01-05', title: 'Kiểm tra năm 2022' }),
  nature: 'digest',
  source: 'data/digests/binh-an-2022.md',
  deadlines: [],
  references: [],
  warnings: [],
}
