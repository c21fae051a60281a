// The outline of every form of official text: exact paths, exact offsets, nothing lost.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sectionAt } from '../../src/library/in-order.ts'
import { readOutline } from '../../src/library/outline.ts'
import * as texts from './official-texts.ts'

const paths = (text: string) => readOutline(text).sections.map((section) => section.path)
const section = (text: string, path: string) => {
  const { sections } = readOutline(text)
  const found = sections.find((each) => each.path === path)
  if (!found) throw new Error(`no section ${path} among ${sections.map((each) => each.path).join(', ')}`)
  return found
}
const own = (text: string, path: string) => {
  const { start, end } = section(text, path)
  return text.slice(start, end).trim()
}

describe('paths', () => {
  test('splits places that conversion ran together on one line', () => {
    expect(paths(texts.joinedPlan)).toEqual(
      'mở đầu|I|I.1|I.1.a|I.1.b|I.2|II|II.1|II.1.a|II.1.b|II.2|II.3|III|III.1|III.2|III.3|nơi nhận|chữ ký'.split(
        '|',
      ),
    )
    expect(own(texts.joinedPlan, 'II.1.b')).toBe('b) Hồ sơ điện tử.')
    expect(own(texts.joinedPlan, 'III.1')).toBe('1.\nChi cục Văn thư chủ trì.')
  })

  test('keeps a reference at the start of a line inside its place', () => {
    expect(own(texts.joinedPlan, 'III.2')).toContain('Điều 5 của Quy chế nói rõ')
    expect(own(texts.communePlan, 'II.2')).toContain('Mục II Kế hoạch này được phổ biến')
  })

  test('prefixes numerals with their Phần where they start anew', () => {
    expect(paths(texts.programme)).toEqual(
      [
        'mở đầu|Phần thứ nhất|Phần thứ nhất I|Phần thứ nhất I.1|Phần thứ nhất I.1.a|Phần thứ nhất I.1.b',
        'Phần thứ nhất I.2|Phần thứ nhất II|Phần thứ hai|Phần thứ hai I|Phần thứ hai I.1',
        'Phần thứ hai I.1.1|Phần thứ hai I.1.1.1|Phần thứ hai I.1.1.2|Phần thứ hai I.1.2|Phần thứ hai I.2',
        'Phần thứ hai I.2.1|Phần thứ hai I.2.2|Phần thứ hai II|Phần thứ hai II.A|Phần thứ hai II.A.1',
        'Phần thứ hai II.A.2|Phần thứ hai II.B|Phần thứ hai II.B.1|Phần thứ hai III|chữ ký',
      ].flatMap((line) => line.split('|')),
    )
  })

  test('prefixes the places of an annex that would repeat those of the plan', () => {
    expect(paths(texts.planWithAnnexes)).toEqual(
      [
        'mở đầu|I|I.1|I.2|II|II.1|III|nơi nhận|chữ ký|Phụ lục I|Phụ lục II|Phụ lục II I|Phụ lục II I.1',
        'Phụ lục II I.2|Phụ lục II II|Phụ lục II Mẫu số 01',
      ].flatMap((line) => line.split('|')),
    )
    expect(section(texts.planWithAnnexes, 'Phụ lục I').heading).toBe('PHÂN CÔNG NHIỆM VỤ')
    expect(section(texts.planWithAnnexes, 'Phụ lục II').heading).toBe('ĐỀ CƯƠNG BÁO CÁO')
  })

  test('keeps the own numbering of an attached regulation apart from the articles of its decision', () => {
    const found = paths(texts.decisionWithRegulation)
    expect(found).toEqual(
      expect.arrayContaining(['Điều 3', 'Quy chế', 'Quy chế Điều 1', 'Quy chế Điều 3.1.đ', 'Điều 4.1']),
    )
    expect(found).toEqual(
      expect.arrayContaining(['Chương I', 'Chương II', 'Chương II Mục 1', 'Chương II Mục 2']),
    )
    expect(section(texts.decisionWithRegulation, 'Quy chế Điều 3').parent).toBe('Chương II Mục 1')
  })

  test('leaves an attached plan its bare paths, also when its title is glued to the signature', () => {
    expect(paths(texts.decisionWithGluedPlan)).toEqual(
      'mở đầu|Điều 1|Điều 2|nơi nhận|chữ ký|Kế hoạch|I|I.1|I.1.1|I.1.2|II|II.1|II.2|II.3|chú thích'.split(
        '|',
      ),
    )
    expect(own(texts.decisionWithGluedPlan, 'chữ ký')).toBe('KT. BỘ TRƯỞNG THỨ TRƯỞNG Phạm Hồng Quang')
  })

  test('does not open places inside quoted amendments', () => {
    expect(paths(texts.amendingCircular)).toEqual(
      'mở đầu|Điều 1|Điều 1.1|Điều 1.2|Điều 1.3|Điều 2|Điều 3|Điều 3.1|Điều 3.2|chữ ký'.split('|'),
    )
  })

  const cases: [name: string, text: string, expected: string][] = [
    ['a letter without roman numerals', texts.letter, 'mở đầu|1|2|2.1|2.2|3|nơi nhận|chữ ký'],
    [
      'a party plan with dashes behind its labels',
      texts.partyPlan,
      'mở đầu|I|I.1|I.2|II|II.1|II.2|nơi nhận|chữ ký',
    ],
    [
      'Mục with a roman numeral, tiết and small roman numerals',
      texts.communePlan,
      'mở đầu|I|I.1|II|II.1|II.1.a|II.1.a.1|II.1.a.2|II.1.b|II.2|III|III.i|III.ii',
    ],
    [
      'inserted places and a label broken over two lines',
      texts.councilResolution,
      'mở đầu|Điều 1|Điều 1.1|Điều 1.1a|Điều 1.2|Điều 2|Điều 2a|Điều 3|chữ ký',
    ],
    [
      'labels that scanning spoiled, gaps and repetitions',
      texts.scannedPlan,
      'mở đầu|I|I.1|I.2|II|II.1|II.1.a|II.1.b|II.2|III|III.3|III.5|III.5 (2)',
    ],
    ['a foot set in two columns', texts.tabbedHead, 'mở đầu|A|A.I|A.I.1|B|B.I|B.I.1|chữ ký|nơi nhận'],
    ['a news report', texts.newsReport, 'mở đầu'],
    ['no text at all', '', 'mở đầu'],
    ['a heading on the first line', 'I. MỤC TIÊU\n1. Nhanh.\n2. Gọn.', 'I|I.1|I.2'],
    [
      'sentences with numbers only',
      'Năm 2023. Có 5. người.\n1.5 triệu đồng.\n30.6.2023 là hạn.\n12/2023 xong.',
      'mở đầu',
    ],
    ['an enumeration within a sentence', 'I. NỘI DUNG\nGồm (1) hồ sơ; (2) sổ, theo khoản 1. Hết.', 'I'],
  ]
  test.each(cases)('reads %s', (_, text, expected) => {
    expect(paths(text)).toEqual(expected.split('|'))
  })

  test('continues letters over those that Vietnamese lists leave out', () => {
    const text = `I. VIỆC\n1. Danh sách\n${[...'abcdđeghiklmnopqrstuvxy'].map((letter) => `${letter}) Việc ${letter}.`).join('\n')}`
    expect(paths(text).slice(2)).toEqual([...'abcdđeghiklmnopqrstuvxy'].map((letter) => `I.1.${letter}`))
  })

  test('counts articles on through chapters and skips a false one', () => {
    const text =
      'Chương I\nCHUNG\nĐiều 1. Một\nĐiều 2. Hai\nChương II\nRIÊNG\nĐiều 3. Ba\nĐiều 9. của luật khác\nĐiều 4. Bốn'
    expect(paths(text)).toEqual(['Chương I', 'Điều 1', 'Điều 2', 'Chương II', 'Điều 3', 'Điều 4'])
  })

  test('numbers a long list through two digits', () => {
    const text = `Điều 1. Từ ngữ\n${Array.from({ length: 24 }, (_, at) => `${at + 1}. Từ thứ ${at + 1} là từ.`).join('\n')}`
    expect(paths(text).at(-1)).toBe('Điều 1.24')
    expect(paths(text)).toHaveLength(25)
  })
})

describe('headings', () => {
  const cases: [path: string, heading: string, text: string][] = [
    ['I.1', 'Mục đích', texts.joinedPlan],
    ['II.1', 'Các đơn vị rà soát các nội dung sau', texts.joinedPlan],
    ['II.2', '', texts.joinedPlan],
    ['III', 'TỔ CHỨC THỰC HIỆN', texts.joinedPlan],
    ['Phần thứ hai I.1.1.1', 'Trẻ dưới 1 tuổi', texts.programme],
    ['Chương II', 'QUẢN LÝ', texts.decisionWithRegulation],
    ['Điều 1', '', texts.decisionWithGluedPlan],
    ['Điều 3', 'Tổ chức thực hiện', texts.councilResolution],
    ['I', 'BỐI CẢNH, TÌNH HÌNH', 'I. BỐI CẢNH, TÌNH HÌNH Năm nay khó khăn hơn.'],
    ['I.1', 'Thời gian', 'I. KIỂM TRA\n1. Thời gian: Từ tháng 3.\n2. Đối tượng'],
    ['I', 'NỘI DUNG CHÍNH CỦA ĐỢT KIỂM TRA', 'I. NỘI DUNG CHÍNH\nCỦA ĐỢT KIỂM TRA\n1. Một'],
  ]
  test.each(cases)('gives %s the heading "%s"', (path, heading, text) => {
    expect(section(text, path).heading).toBe(heading)
  })

  test('ends the heading before the body that runs on behind it', () => {
    const text = 'I. KIỂM TRA\n1. Thời gian: Từ tháng 3.\n2. Đối tượng'
    expect(text.slice(section(text, 'I.1').headingEnd).trim()).toMatch(/^Từ tháng 3/)
  })
})

describe('lists that run on behind a title', () => {
  test.each([
    ['1. Mục tiêu a) 80% xã có sóng; b) 90% hộ có điện. 2. Kinh phí', ['1', '1.a', '1.b', '2']],
    ['1. Dữ liệu số a) Mua máy chủ. b) Thuê đường truyền. 2. Kinh phí', ['1', '1.a', '1.b', '2']],
    ['1. Theo quy định tại điểm a) 2 hộ được hỗ trợ, điểm b) 3 hộ. 2. Kinh phí', ['1', '2']],
  ])('%s', (words, expected) => {
    const found = readOutline(`KẾ HOẠCH\n\n${words}`).sections.map(({ path }) => path)
    expect(found.filter((path) => path !== 'mở đầu')).toEqual(expected)
  })
})

describe('invariants', () => {
  const shared = join(import.meta.dirname, '../../../shared/plans')
  const plans = existsSync(shared)
    ? readdirSync(shared).map((name) => readFileSync(join(shared, name), 'utf8').normalize('NFC'))
    : []
  const all = [
    ...Object.values(texts),
    ...plans,
    'a'.repeat(5000),
    '1. a\n1. a\n1. a',
    '“1. a\n“2. b',
    'TM. \nKT. \nNơi nhận:',
  ]

  test('sections nest, cover the text and have paths of their own', () => {
    for (const text of all) {
      const { sections } = readOutline(text)
      expect(sections[0]!.start).toBe(0)
      expect(new Set(sections.map((each) => each.path)).size).toBe(sections.length)
      const byPath = new Map(sections.map((each) => [each.path, each]))
      for (const each of sections) {
        expect(each.start).toBeLessThanOrEqual(each.headingEnd)
        expect(each.headingEnd).toBeLessThanOrEqual(each.end)
        const parent = each.parent === null ? null : byPath.get(each.parent)!
        if (parent)
          expect([parent.start <= each.start, parent.end >= each.end, parent.level]).toEqual([
            true,
            true,
            each.level - 1,
          ])
      }
      expect(Math.max(...sections.map((each) => each.end))).toBe(text.length)
    }
  })

  test('sectionAt gives the innermost place of every offset', () => {
    const text = texts.joinedPlan
    const { sections } = readOutline(text)
    expect(sectionAt(sections, text.indexOf('thất lạc')).path).toBe('I.1.b')
    expect(sectionAt(sections, text.indexOf('trước ngày 10/4/2024')).path).toBe('II.2')
    expect(sectionAt(sections, 0).path).toBe('mở đầu')
    expect(sectionAt(sections, text.length).path).toBe('chữ ký')
  })

  test.skipIf(plans.length === 0)('finds the places of the real plans (skipped without ../shared)', () => {
    const found = plans.map((text) => new Set(paths(text)))
    for (const path of ['II.1.3', 'II.2.1.a', 'II.2.3', 'III.5', 'II.2.b', 'nơi nhận', 'chữ ký']) {
      expect(found.some((each) => each.has(path))).toBe(true)
    }
  })
})

test('a quotation that lost its closing mark ends above the next one', () => {
  const { sections } = readOutline(`Điều 10. Sửa đổi Thông tư số 4/2022/TT-BNV
1. Sửa đổi khoản 1 Điều 3 như sau:
“1. Cơ quan có hồ sơ (sau đây gọi là “nguồn nộp”) gồm:
a) Sở;
b) Xã.
2. Bổ sung khoản 5 vào sau khoản 4 Điều 3 như sau:
“5. Nguồn nộp lập danh mục.”.
Điều 11. Hiệu lực
1. Thông tư này có hiệu lực.`)
  expect(sections.map(({ path }) => path)).toEqual([
    'Điều 10',
    'Điều 10.1',
    'Điều 10.2',
    'Điều 11',
    'Điều 11.1',
  ])
})

test('opens no part where one paragraph lists the parts of a report', () => {
  const { sections } = readOutline(
    'CÔNG VĂN\n\n1. Nội dung\nKiểm tra kho.\n\n2. Đề cương\nPhần I: tình hình. Phần II: kết quả. Phần III: kiến nghị.\n\n3. Thời hạn\nTrước ngày 12/3/2024.',
  )
  expect(sections.map((s) => s.path)).toEqual(expect.arrayContaining(['1', '2', '3']))
  expect(sections.some((s) => s.path.startsWith('Phần'))).toBe(false)
})

test('a numbered line that speaks of a part opens none', () => {
  const { sections } = readOutline(
    'THÔNG BÁO\n\nI. NỘI DUNG THI\n\n1. Vòng sơ loại gồm hai phần:\n\na) Phần I: Trắc nghiệm, 40 câu;\n\nb) Phần II: Tự luận, 02 câu.\n\n2. Vòng chung kết thi nói.\n\nII. PHÚC TRA\n\n1. Đơn gửi trong 10 ngày.',
  )
  const paths = sections.map((s) => s.path)
  expect(paths).toEqual(expect.arrayContaining(['I.1.a', 'I.1.b', 'I.2', 'II', 'II.1']))
})

test('a numbered line that says where reports are received is not the list of receivers', () => {
  const { sections } = readOutline(
    'KẾ HOẠCH\n\nI. BÁO CÁO\n\n1. Báo cáo quý gửi trước ngày 05.\n\n2. Nơi nhận: báo cáo tại khoản 1 gửi Phòng Tổng hợp.\n\n3. Gửi chậm thì bị trừ điểm.\n\nII. THỰC HIỆN\n\nNơi nhận: Phòng Văn thư, tầng 2.\n\n1. Văn phòng theo dõi.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
  )
  expect(sections.map((s) => s.path)).toEqual(expect.arrayContaining(['I.2', 'I.3', 'II', 'II.1']))
  expect(sections.filter(({ kind }) => kind === 'recipients')).toHaveLength(1)
})
