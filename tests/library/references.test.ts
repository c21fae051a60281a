import { describe, expect, test } from 'vitest'
import type { DocumentHeader, Section } from '../../src/document.ts'
import { readText } from '../../src/library/read-document.ts'
import { readReferences } from '../../src/library/references.ts'

const header: DocumentHeader = {
  number: '12/KH-UBND',
  kind: 'kế hoạch',
  issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
  place: 'Sóc Trăng',
  issued: '2024-02-20',
  issuedAsWritten: '20/02/2024',
  effective: null,
  signer: null,
  signerTitle: null,
  title: 'Kiểm tra việc giải quyết thủ tục hành chính năm 2024',
  spans: {},
}

/** Sections in the order of their paths, each opened by its own label in the text. */
function outline(text: string, ...marks: [path: string, label: string, kind?: Section['kind']][]): Section[] {
  let at = 0
  const starts = marks.map(([, label]) => {
    at = text.indexOf(label, at)
    expect(at).toBeGreaterThanOrEqual(0)
    return at
  })
  return marks.map(([path, label, kind = 'roman'], i) => {
    const level = path.split('.').length
    const next = marks.findIndex(([other], j) => j > i && other.split('.').length <= level)
    const start = starts[i]!
    const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null
    const end = next < 0 ? text.length : starts[next]!
    return { path, parent, kind, level, heading: '', start, end, headingEnd: start + label.length }
  })
}

const read = (text: string, sections: Section[] = [], own: Partial<DocumentHeader> = {}) =>
  readReferences(text, sections, { ...header, ...own })
const only = (text: string) => {
  const { references } = read(text)
  expect(references).toHaveLength(1)
  return references[0]!
}
const relations = (text: string) =>
  read(text)
    .references.filter((reference) => reference.number !== null)
    .map(({ number, relation, subject }) => [number, relation, subject])

describe('a cited document', () => {
  test('is read with kind, date, issuer, subject and its words', () => {
    const text =
      'Thực hiện Kế hoạch số 9/KH-UBND ngày 05 tháng 01 năm 2024 của UBND tỉnh về kiểm tra công vụ năm 2024, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:'
    const reference = only(text)
    expect(reference).toMatchObject({
      number: '9/KH-UBND',
      kind: 'kế hoạch',
      issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
      issued: '2024-01-05',
      relation: 'thực hiện',
      written: 'Kế hoạch số 9/KH-UBND',
      internal: false,
      slip: null,
    })
    expect(text.slice(reference.start, reference.end)).toBe(reference.written)
    expect(text.slice(reference.subjectMatter!.start, reference.subjectMatter!.end)).toBe(
      'về kiểm tra công vụ năm 2024',
    )
  })

  test.each([
    ['Nghị định số 63/2010/NĐ-CP', 'nghị định', 'Chính phủ'],
    ['Quyết định số 942/QĐ-TTg', 'quyết định', 'Thủ tướng Chính phủ'],
    ['Thông tư số 01/2018/TT-VPCP', 'thông tư', 'Văn phòng Chính phủ'],
    ['Thông tư 11/2024/TT-BNV', 'thông tư', 'Bộ Nội vụ'],
    ['Quyết định số 88/QĐ-UBND', 'quyết định', 'Ủy ban nhân dân tỉnh Sóc Trăng'],
    ['Nghị quyết số 7/NQ-HĐND', 'nghị quyết', 'Hội đồng nhân dân tỉnh Sóc Trăng'],
    ['Luật số 59/2020/QH14', 'luật', 'Quốc hội'],
    ['Kế hoạch số 119-KH/TU', 'kế hoạch', 'Tỉnh ủy Sóc Trăng'],
    ['Tờ trình số 33/TTr-SNV', 'tờ trình', 'Sở Nội vụ tỉnh Sóc Trăng'],
    ['Nghị quyết số 45-NQ/TW ngày 24/01/2019 của Bộ Chính trị', 'nghị quyết', 'Bộ Chính trị'],
    ['Quyết định số 3/QĐ-BTC ngày 02/01/2020 của Bộ trưởng Bộ Tài chính', 'quyết định', 'Bộ Tài chính'],
    ['Công văn số 1234/BNV-CCHC', 'công văn', 'Bộ Nội vụ'],
    [
      'Thông báo số 12/TB-VP ngày 03/01/2024 của Văn phòng UBND tỉnh',
      'thông báo',
      'Văn phòng Ủy ban nhân dân tỉnh Sóc Trăng',
    ],
    ['Kế hoạch số 5/KH-UBND của UBND huyện Mỹ Tú', 'kế hoạch', 'Ủy ban nhân dân huyện Mỹ Tú'],
  ])('knows kind and issuer of %s', (written, kind, issuer) => {
    expect(only(`Xem ${written}.`)).toMatchObject({ kind, issuer, relation: 'viện dẫn' })
  })

  test('shares the head of its list', () => {
    const { references } = read(
      'Theo các Nghị định của Chính phủ: số 20/2008/NĐ-CP, số 48/2013/NĐ-CP và số 92/2017/NĐ-CP; các Thông tư của Bộ Nội vụ: số 03/2019/TT-BNV, số 05/2021/TT-BNV.',
    )
    expect(references.map(({ number, kind, issuer }) => [number, kind, issuer])).toEqual([
      ['20/2008/NĐ-CP', 'nghị định', 'Chính phủ'],
      ['48/2013/NĐ-CP', 'nghị định', 'Chính phủ'],
      ['92/2017/NĐ-CP', 'nghị định', 'Chính phủ'],
      ['03/2019/TT-BNV', 'thông tư', 'Bộ Nội vụ'],
      ['05/2021/TT-BNV', 'thông tư', 'Bộ Nội vụ'],
    ])
  })

  test('cited again without a date is the document of its first mention', () => {
    const { references } = read(
      'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ. Mục tiêu của Nghị quyết số 76/NQ-CP.',
    )
    expect(references.map(({ issued }) => issued)).toEqual(['2021-07-15', '2021-07-15'])
  })

  test('is not the text itself, unless date or issuer differ', () => {
    expect(read('Số: 12/KH-UBND\nKế hoạch số 12/KH-UBND năm 2024').references).toEqual([])
    expect(read('Kế hoạch số 12/KH-UBND ngày 03/3/2021 của UBND tỉnh').references).toHaveLength(1)
    expect(read('Kế hoạch số 12/KH-UBND của UBND tỉnh Bạc Liêu').references).toHaveLength(1)
  })

  test('written with a slip is read, described and reported with its place', () => {
    const text = 'I. CĂN CỨ\nThực hiện Nghị định số 120/2020/ND-CP của Chính phủ.'
    const { references, warnings } = read(text, outline(text, ['I', 'I. CĂN CỨ']))
    expect(references[0]).toMatchObject({
      number: '120/2020/NĐ-CP',
      section: 'I',
      slip: expect.stringContaining('120/2020/ND-CP'),
    })
    expect(warnings).toEqual([expect.stringMatching(/^Mục I: .*120\/2020\/NĐ-CP/)])
  })

  test('of another kind than its symbol says is reported', () => {
    expect(read('Thực hiện Quyết định số 9/KH-UBND.').warnings[0]).toContain(
      'ký hiệu 9/KH-UBND là của kế hoạch',
    )
  })

  test('dated after the text, or on no day at all, is reported', () => {
    expect(read('Kế hoạch số 9/KH-UBND ngày 05/8/2024 của UBND tỉnh').warnings[0]).toContain(
      'sau ngày ban hành',
    )
    expect(read('Kế hoạch số 9/KH-UBND ngày 31/02/2023 của UBND tỉnh').warnings[0]).toContain(
      'không có trong lịch',
    )
  })
})

describe('a law or title without a number', () => {
  test.each([
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
      'luật',
      'Luật Tổ chức chính quyền địa phương',
      '2015-06-19',
      'căn cứ',
    ],
    ['theo quy định của Bộ luật Dân sự.', 'bộ luật', 'Bộ luật Dân sự', null, 'viện dẫn'],
    ['theo Luật Đất đai năm 2024 thì', 'luật', 'Luật Đất đai năm 2024', null, 'viện dẫn'],
    [
      'kết quả thực hiện Chương trình CCHC giai đoạn 2021-2030;',
      'chương trình',
      'Chương trình CCHC giai đoạn 2021-2030',
      null,
      'thực hiện',
    ],
    [
      'nhiệm vụ giao tại Kế hoạch chuyển đổi số năm 2023 của tỉnh',
      'kế hoạch',
      'Kế hoạch chuyển đổi số năm 2023',
      null,
      'viện dẫn',
    ],
  ])('is read in %j', (text, kind, written, issued, relation) => {
    expect(only(text)).toMatchObject({ number: null, kind, written, issued, relation })
  })

  test.each([
    'Luật sư và luật gia làm theo Luật này.',
    'mỗi nơi lập Kế hoạch CCHC năm 2024 của cơ quan, đơn vị mình',
    'UBND tỉnh ban hành Kế hoạch kiểm tra việc giải quyết TTHC năm 2024 như sau:',
    'xây dựng kế hoạch kiểm tra năm 2024',
  ])('is not read in %j', (text) => {
    expect(read(text).references).toEqual([])
  })

  test('keeps an amending law in one piece', () => {
    const reference = only(
      'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;',
    )
    expect(reference.written).toBe(
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    )
    expect(reference).toMatchObject({ relation: 'căn cứ', issued: '2019-11-22' })
  })

  test('is what the decision is about that it was issued with', () => {
    const text =
      'Thực hiện Kế hoạch chuyển đổi số năm 2024 ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 29/12/2023'
    const decision = read(text).references[1]!
    expect(decision).toMatchObject({ number: '77/QĐ-UBND', relation: 'ban hành kèm theo' })
    expect(text.slice(decision.subjectMatter!.start, decision.subjectMatter!.end)).toBe(
      'Kế hoạch chuyển đổi số năm 2024',
    )
  })
})

describe('relations', () => {
  test.each([
    ['Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;', [['61/2018/NĐ-CP', 'căn cứ', null]]],
    [
      'Căn cứ Quyết định số 9/QĐ-UBND;\nCăn cứ Kế hoạch số 8/KH-UBND,',
      [
        ['9/QĐ-UBND', 'căn cứ', null],
        ['8/KH-UBND', 'căn cứ', null],
      ],
    ],
    ['Triển khai có hiệu quả Nghị định số 45/2020/NĐ-CP.', [['45/2020/NĐ-CP', 'thực hiện', null]]],
    ['Nhằm cụ thể hóa Nghị quyết số 76/NQ-CP, Sở lập kế hoạch.', [['76/NQ-CP', 'thực hiện', null]]],
    ['Sở lập kế hoạch nhằm triển khai Quyết định số 9/QĐ-UBND.', [['9/QĐ-UBND', 'thực hiện', null]]],
    ['Quyết định này thay thế Quyết định số 17/QĐ-UBND ngày 01/02/2019.', [['17/QĐ-UBND', 'thay thế', null]]],
    ['Bãi bỏ khoản 2 Điều 5 Quyết định số 17/QĐ-UBND.', [['17/QĐ-UBND', 'bãi bỏ', null]]],
    [
      'Quyết định số 17/QĐ-UBND và Quyết định số 18/QĐ-UBND hết hiệu lực kể từ ngày ký.',
      [
        ['17/QĐ-UBND', 'bãi bỏ', null],
        ['18/QĐ-UBND', 'bãi bỏ', null],
      ],
    ],
    [
      'Thông tư này hướng dẫn thi hành một số điều của Nghị định số 61/2018/NĐ-CP.',
      [['61/2018/NĐ-CP', 'hướng dẫn', null]],
    ],
    [
      'Quy chế ban hành kèm theo Quyết định số 17/QĐ-UBND được thực hiện.',
      [['17/QĐ-UBND', 'ban hành kèm theo', null]],
    ],
    [
      'Đề án đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 1847/QĐ-TTg.',
      [['1847/QĐ-TTg', 'phê duyệt', null]],
    ],
    ['thực hiện theo quy định tại Nghị định số 61/2018/NĐ-CP.', [['61/2018/NĐ-CP', 'viện dẫn', null]]],
    ['Theo hướng dẫn tại Công văn số 12/BNV-CCHC.', [['12/BNV-CCHC', 'viện dẫn', null]]],
    [
      'Quyết định số 9/QĐ-UBND thay thế Quyết định số 7/QĐ-UBND.',
      [
        ['9/QĐ-UBND', 'viện dẫn', null],
        ['7/QĐ-UBND', 'thay thế', '9/QĐ-UBND'],
      ],
    ],
    [
      'Luật Giá số 11/2012/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 61/2014/QH13 và Luật số 64/2020/QH14.',
      [
        ['11/2012/QH13', 'viện dẫn', null],
        ['11/2012/QH13', 'sửa đổi, bổ sung', '61/2014/QH13'],
        ['11/2012/QH13', 'sửa đổi, bổ sung', '64/2020/QH14'],
        ['61/2014/QH13', 'viện dẫn', null],
        ['64/2020/QH14', 'viện dẫn', null],
      ],
    ],
    [
      'theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 về cơ chế một cửa (được sửa đổi, bổ sung tại Nghị định số 107/2021/NĐ-CP); Thông tư số 01/2018/TT-VPCP.',
      [
        ['61/2018/NĐ-CP', 'viện dẫn', null],
        ['61/2018/NĐ-CP', 'sửa đổi, bổ sung', '107/2021/NĐ-CP'],
        ['107/2021/NĐ-CP', 'viện dẫn', null],
        ['01/2018/TT-VPCP', 'viện dẫn', null],
      ],
    ],
    [
      '[Khoản này được hướng dẫn bởi Điều 9 Nghị định 96/2024/NĐ-CP có hiệu lực từ ngày 01/8/2024]',
      [['96/2024/NĐ-CP', 'viện dẫn', null]],
    ],
  ])('reads %j', (text, expected) => {
    expect(relations(text)).toEqual(expected)
  })

  test('keeps pairs of amending and amended decrees apart in one sentence', () => {
    const text =
      'Áp dụng đúng Nghị định số 107/2020/NĐ-CP ngày 14/9/2020 sửa đổi, bổ sung một số quy định tại Nghị định số 24/2014/NĐ-CP nói về sở; Nghị định số 108/2020/NĐ-CP ngày 14/9/2020 sửa đổi, bổ sung một số quy định tại Nghị định số 37/2014/NĐ-CP nói về phòng và Nghị định số 120/2020/NĐ-CP ngày 07/10/2020 về đơn vị sự nghiệp.'
    expect(relations(text)).toEqual([
      ['107/2020/NĐ-CP', 'viện dẫn', null],
      ['24/2014/NĐ-CP', 'sửa đổi, bổ sung', '107/2020/NĐ-CP'],
      ['108/2020/NĐ-CP', 'viện dẫn', null],
      ['37/2014/NĐ-CP', 'sửa đổi, bổ sung', '108/2020/NĐ-CP'],
      ['120/2020/NĐ-CP', 'viện dẫn', null],
    ])
  })

  test('gives one amending decree all the decrees that it amends', () => {
    const text =
      'theo Nghị định số 65/2025/NĐ-CP ngày 12/3/2025 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 40/2016/NĐ-CP ngày 15/5/2016 quy định về biển và Nghị định số 11/2021/NĐ-CP ngày 10/02/2021'
    expect(relations(text).slice(1)).toEqual([
      ['40/2016/NĐ-CP', 'sửa đổi, bổ sung', '65/2025/NĐ-CP'],
      ['11/2021/NĐ-CP', 'sửa đổi, bổ sung', '65/2025/NĐ-CP'],
    ])
  })

  test('tells which plan carries out which decision', () => {
    const text =
      'Kế hoạch số 10/KH-UBND ngày 13/6/2019 của UBND huyện về thực hiện Quyết định số 1847/QĐ-TTg do Thủ tướng Chính phủ phê duyệt Đề án văn hóa công vụ; Kế hoạch số 17/KH-UBND ngày 20/9/2021'
    expect(relations(text)).toEqual([
      ['10/KH-UBND', 'viện dẫn', null],
      ['1847/QĐ-TTg', 'thực hiện', '10/KH-UBND'],
      ['17/KH-UBND', 'viện dẫn', null],
    ])
  })
})

describe('places in the text itself', () => {
  const plan =
    'I. MỤC ĐÍCH\nII. NỘI DUNG\n1. Việc\n2. Đối tượng\n2.2. Qua mạng\na) Một\nIII. THỰC HIỆN\n5. Đơn vị khác: '
  const marks: Parameters<typeof outline>[1][] = [
    ['I', 'I. MỤC'],
    ['II', 'II. NỘI'],
    ['II.1', '1. Việc'],
    ['II.2', '2. Đối'],
    ['II.2.2', '2.2. Qua'],
    ['II.2.2.a', 'a) Một'],
    ['III', 'III. THỰC'],
    ['III.5', '5. Đơn'],
  ]
  const inPlan = (words: string) => read(plan + words, outline(plan + words, ...marks))

  test.each([
    ['không thuộc khoản 2 Mục II Kế hoạch này', 'khoản 2 Mục II Kế hoạch này', 'II.2'],
    ['nêu tại mục II. 2.2. tại Kế hoạch này', 'mục II. 2.2. tại Kế hoạch này', 'II.2.2'],
    ['nêu tại điểm a khoản 2 Mục II Kế hoạch này', 'điểm a khoản 2 Mục II Kế hoạch này', null],
    ['nêu tại mục 2 phần II', 'mục 2 phần II', 'II.2'],
    ['nêu tại Mục I', 'Mục I', 'I'],
    ['nêu tại mục II.2.2.a', 'mục II.2.2.a', 'II.2.2.a'],
  ])('%s → %s', (words, written, target) => {
    const [reference] = inPlan(words).references
    expect(reference).toMatchObject({ written, target, internal: true, number: null, section: 'III.5' })
  })

  test('that do not exist are reported', () => {
    const { references, warnings } = inPlan('theo khoản 9 Mục II Kế hoạch này và Phụ lục kèm theo')
    expect(references.map(({ target }) => target)).toEqual([null, null])
    expect(warnings).toEqual([
      expect.stringContaining('“khoản 9 Mục II Kế hoạch này”'),
      expect.stringContaining('“Phụ lục kèm theo”'),
    ])
  })

  test('are none in headings, amounts and other words', () => {
    const text = `${plan}đạt điểm 5, hạng mục 1, thành phần II, tài khoản 2, danh mục I.`
    expect(read(text, outline(text, ...marks)).references).toEqual([])
  })

  const decree = 'Điều 3. Một\n1. A\n2. B\na) C\nĐiều 5. Hai\n1. D\n2. E '
  const articles: Parameters<typeof outline>[1][] = [
    ['Điều 3', 'Điều 3', 'article'],
    ['Điều 3.1', '1. A'],
    ['Điều 3.2', '2. B'],
    ['Điều 3.2.a', 'a) C'],
    ['Điều 5', 'Điều 5', 'article'],
    ['Điều 5.1', '1. D'],
    ['Điều 5.2', '2. E'],
  ]
  test.each([
    ['theo điểm a khoản 2 Điều 3 Nghị định này', ['Điều 3.2.a']],
    ['theo khoản 1 Điều này', ['Điều 5.1']],
    ['theo khoản này', ['Điều 5.2']],
    ['theo khoản 1, khoản 2 Điều 3 và Điều 5 Nghị định này', ['Điều 3.1', 'Điều 3.2', 'Điều 5']],
    ['theo các khoản 1 và 2 Điều 3', ['Điều 3.1', 'Điều 3.2']],
    ['theo Điều 3 khoản 2 điểm a', ['Điều 3.2.a']],
  ])('%s → %j', (words, targets) => {
    const text = decree + words
    expect(read(text, outline(text, ...articles)).references.map(({ target }) => target)).toEqual(targets)
  })

  test('of another document become its target', () => {
    expect(only('theo điểm a khoản 2 Điều 5 của Luật Thanh tra số 11/2022/QH15')).toMatchObject({
      number: '11/2022/QH15',
      target: 'Điều 5.2.a',
      internal: false,
      written: 'điểm a khoản 2 Điều 5 của Luật Thanh tra số 11/2022/QH15',
    })
  })

  test('in annexes are found by number, Roman or not', () => {
    const text = 'II. NỘI DUNG theo Phụ lục 01 kèm theo\nPhụ lục I\nDanh sách'
    const sections = outline(text, ['II', 'II. NỘI'], ['Phụ lục I', 'Phụ lục I\n', 'annex'])
    expect(read(text, sections).references[0]).toMatchObject({ target: 'Phụ lục I', internal: true })
  })
})

describe('places of the document that is amended', () => {
  const text = `UBND TỈNH AN GIANG
Số: 90/KH-UBND
An Giang, ngày 12 tháng 5 năm 2022

KẾ HOẠCH
Sửa đổi Kế hoạch số 31/KH-UBND ngày 02 tháng 3 năm 2022 của UBND tỉnh về trồng cây

I. NỘI DUNG
1. Sửa đổi khoản 2 Mục III: trồng đến hết tháng 6.
2. Bổ sung khoản 3 vào Mục II: thêm cây tràm.
3. Các sở thực hiện theo khoản 1 Mục I Kế hoạch này.

III. HIỆU LỰC
1. Một
2. Hai`

  test('belong to it, those of “Kế hoạch này” to the text itself', () => {
    const { references } = readText(text)
    const places = references.filter(({ target }) => target !== null)
    expect(
      places.map(({ number, target, internal, written }) => [number, target, internal, written]),
    ).toEqual([
      ['31/KH-UBND', 'III.2', false, 'khoản 2 Mục III'],
      ['31/KH-UBND', 'II.3', false, 'khoản 3 vào Mục II'],
      [null, 'I.1', true, 'khoản 1 Mục I Kế hoạch này'],
    ])
  })

  test('what comes in behind a place is named with that place, exchanged words with theirs', () => {
    const { references } = readText(`BỘ XÂY DỰNG
Số: 9/2026/TT-BXD
Hà Nội, ngày 12 tháng 5 năm 2026

THÔNG TƯ
Sửa đổi, bổ sung một số điều của Thông tư số 4/2022/TT-BXD về bảo trì cầu

Điều 1. Nội dung sửa đổi
1. Bổ sung khoản 3a vào sau khoản 3 Điều 5 như sau: “3a. Sơn lại lan can.”.
2. Thay thế cụm từ “trạm cân” bằng cụm từ “bộ cân tự động” tại khoản 1 Điều 6.
Điều 2. Hiệu lực
Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2026.`)
    const places = references.filter(({ target }) => target !== null)
    expect(places.map(({ number, target, section }) => [number, target, section])).toEqual([
      ['4/2022/TT-BXD', 'Điều 5.3a', 'Điều 1.1'],
      ['4/2022/TT-BXD', 'Điều 6.1', 'Điều 1.2'],
    ])
  })
})

test('takes the own number of a text for no reference, however it is set', () => {
  const text = 'UBND TỈNH AN GIANG\nSố: 90 /KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Một'
  expect(readText(text).references).toEqual([])
})

test('reads a long text without stalling on pathological input', () => {
  const text = `${'khoản 1, '.repeat(3000)}\n${'của các Luật '.repeat(3000)}\n${'số 1/'.repeat(3000)}\n${'sửa đổi, bổ sung '.repeat(3000)} Nghị định số 1/2020/NĐ-CP`
  expect(read(text).references.some(({ number }) => number === '1/2020/NĐ-CP')).toBe(true)
})
