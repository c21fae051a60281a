import { describe, expect, test } from 'vitest'
import { findNumberMentions } from '../../src/library/number-mentions.ts'
import { findNumbers, foldNumber, normalizeNumber, numberParts } from '../../src/library/numbers.ts'

describe('findNumbers', () => {
  test.each([
    '97/KH-UBND',
    '63/2010/NĐ-CP',
    '45-NQ/TW',
    '1249a/CTPH-UBDT-BTP',
    '33/TTr-SLĐTBXH',
    '59/2020/QH14',
    '01/VBHN-VPQH',
    '02/2017/TT-VPCP',
    '178/2015/TTLT-BTC-BNNPTNT-BTNMT-BYT',
    '19046/BTC-TCHQ',
    '119-KH/TU',
    '32-L/CTN',
    '169-CP',
    '299/TTg',
    '70-TC/TCT',
    '15/2004/PL-UBTVQH11',
    '72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN',
    '1234/UBND-NC',
    '123/TTr-BCĐCCHC',
    '212/QĐ-BCĐ389',
    '08/KH-BCĐ138',
  ])('reads %s as it stands, without a slip', (written) => {
    const text = `theo Văn bản ${written}, và sau đó`
    expect(findNumbers(text)).toEqual([
      { number: written, written, start: 13, end: 13 + written.length, slip: null },
    ])
  })

  test.each([
    ['120/2020/ND-CP', '120/2020/NĐ-CP', 'sai dấu chữ cái'],
    ['61 /KH-UBND', '61/KH-UBND', 'thừa khoảng trắng'],
    ['119- KH/TU', '119-KH/TU', 'thừa khoảng trắng'],
    ['97/KH -UBND', '97/KH-UBND', 'thừa khoảng trắng'],
    ['97/KH - UBND', '97/KH-UBND', 'thừa khoảng trắng'],
    ['112 /2024/NĐ-CP', '112/2024/NĐ-CP', 'thừa khoảng trắng'],
    ['942/QĐTTg', '942/QĐ-TTg', 'thiếu dấu gạch nối'],
    ['63/2010/NĐCP', '63/2010/NĐ-CP', 'thiếu dấu gạch nối'],
    ['63/2010/NĐ/CP', '63/2010/NĐ-CP', 'sai dấu phân cách'],
    ['97-KH/UBND', '97/KH-UBND', 'sai dấu phân cách'],
    ['45/NQ-TW', '45-NQ/TW', 'sai dấu phân cách'],
    ['63/2010/NÐ-CP', '63/2010/NĐ-CP', 'bảng chữ khác'],
    ['63/2010/NĐ-СР', '63/2010/NĐ-CP', 'bảng chữ khác'],
    ['2O/2008/NĐ-CP', '20/2008/NĐ-CP', 'chữ thay cho chữ số'],
    ['63/2O10/NĐ-CP', '63/2010/NĐ-CP', 'chữ thay cho chữ số'],
    ['63/2010/nd-cp', '63/2010/NĐ-CP', 'viết thường'],
    ['97/kh-ubnd', '97/KH-UBND', 'viết thường'],
    ['38/2015/TT-\nBTC', '38/2015/TT-BTC', 'bị ngắt dòng'],
    ['65-2022-ND-CP', '65/2022/NĐ-CP', 'sai dấu chữ cái'],
  ])('reads the slip in %j as %s and says what was wrong', (written, number, reason) => {
    const text = `Số: ${written} của`
    const [found] = findNumbers(text)
    expect(found).toMatchObject({ number, written })
    expect(found?.slip).toContain(reason)
    expect(found?.slip?.endsWith('.')).toBe(true)
  })

  test.each([
    'trước ngày 30/6/2023 để tổng hợp',
    'tháng 8/2020',
    'trực 24/7',
    'tỷ số 3/2, tỷ lệ 3/4',
    'uống 12h/lần',
    'dược chất 131I-MIBG',
    'Mẫu số 01/TB-TSDĐ ban hành kèm theo',
    'mục 1- Việc thực hiện; 2- Ủy ban nhân dân',
    'xem https://example.vn/nghi-dinh-06-2022-nd-cp-giam-nhe',
    'đạt 1.249/QĐ',
    '1/HĐND xã',
    'email abc_12/kh@x.vn',
  ])('finds no number in %j', (text) => {
    expect(findNumbers(text)).toEqual([])
  })

  test('keeps the numbers of a list apart, with their places', () => {
    const text =
      'các Nghị định: số 20/2008/NĐ-CP, số 63/2010/NĐ-CP,48/2013/NĐ-CP; các Luật 59/2020/QH14,25/2018/QH14'
    const found = findNumbers(text)
    expect(found.map((number) => number.number)).toEqual([
      '20/2008/NĐ-CP',
      '63/2010/NĐ-CP',
      '48/2013/NĐ-CP',
      '59/2020/QH14',
      '25/2018/QH14',
    ])
    for (const { start, end, written } of found) expect(text.slice(start, end)).toBe(written)
  })

  test('leaves a word that is glued behind a number out of it', () => {
    expect(findNumbers('Nghị định số 83/2013/NĐ-CPcó hiệu lực')[0]).toMatchObject({
      number: '83/2013/NĐ-CP',
      slip: null,
    })
    expect(findNumbers('số 97/KH-UBND - UBND thành phố')[0]?.number).toBe('97/KH-UBND')
    expect(findNumbers('theo Nghị quyết 19/NQ-CP - Nghị quyết')[0]?.number).toBe('19/NQ-CP')
  })
})

describe('normalizeNumber and foldNumber', () => {
  test.each([
    ['Số: 61 /KH-UBND', '61/KH-UBND'],
    ['63/2010/nđ-cp', '63/2010/NĐ-CP'],
    ['25/BNV', '25/BNV'],
    ['ngày mai', null],
    ['30/6/2023', null],
  ])('brings %j to %j', (written, number) => {
    expect(normalizeNumber(written)).toBe(number)
  })

  test.each([
    ['63/2010/NĐ-CP', '63/2010/nd-cp'],
    ['61/KH-UBND', 'Số: 61 /KH-UBND'],
    ['45-NQ/TW', '45/NQ-TW'],
    ['97/KH-UBND', '97-KH/UBND'],
    ['02/2017/TT-VPCP', '2/2017/TT-VPCP'],
  ])('gives %s and %s one key', (one, other) => {
    expect(foldNumber(one)).toBe(foldNumber(other))
  })

  test.each([
    ['63/2010/NĐ-CP', '63/2011/NĐ-CP'],
    ['97/KH-UBND', '97/QĐ-UBND'],
    ['12/KH-UBND', '2/KH-UBND'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldNumber(one)).not.toBe(foldNumber(other))
  })

  test('takes a number apart', () => {
    expect(numberParts('63/2010/NĐ-CP')).toEqual({
      ordinal: '63',
      year: 2010,
      kind: 'nghị định',
      codes: ['CP'],
    })
    expect(numberParts('59/2020/QH14')).toEqual({ ordinal: '59', year: 2020, kind: null, codes: ['QH14'] })
    expect(numberParts('119-KH/TU')).toEqual({ ordinal: '119', year: null, kind: 'kế hoạch', codes: ['TU'] })
  })
})

describe('findNumberMentions', () => {
  test.each([
    ['nghị định 107/2020 sửa gì', { ordinal: '107', year: 2020, kind: 'nghị định' }],
    ['NĐ 63 nói gì', { ordinal: '63', kind: 'nghị định' }],
    ['nd63', { ordinal: '63', kind: 'nghị định' }],
    ['ke hoach 61 ai ky', { ordinal: '61', kind: 'kế hoạch' }],
    ['qd 942/ttg', { ordinal: '942', kind: 'quyết định' }],
    ['KH 97/2024', { ordinal: '97', year: 2024, kind: 'kế hoạch' }],
    ['kế hoạch số 97 năm 2024', { ordinal: '97', year: 2024, kind: 'kế hoạch' }],
    ['nghị định 63 nam 2010', { ordinal: '63', year: 2010, kind: 'nghị định' }],
    ['kế hoạch số 2024', { ordinal: '2024', kind: 'kế hoạch' }],
    ['63/2010 quy định gì', { ordinal: '63', year: 2010 }],
    ['63/2010/nd-cp', { number: '63/2010/NĐ-CP', ordinal: '63', year: 2010, kind: 'nghị định' }],
    ['Luật 59/2020/QH14', { number: '59/2020/QH14', ordinal: '59', year: 2020, kind: 'luật' }],
    ['KH23/KH-UBND', { number: '23/KH-UBND', ordinal: '23', kind: 'kế hoạch' }],
    ['who signed plan 61?', { ordinal: '61', kind: 'kế hoạch' }],
    ['kế hoạch 8 ban hành ngày nào', { ordinal: '8', kind: 'kế hoạch' }],
    ['KH 15 số hiệu đầy đủ là gì', { ordinal: '15', kind: 'kế hoạch' }],
    ['quyết định 7 quy định gì', { ordinal: '7', kind: 'quyết định' }],
    ['kế hoạch 12 mục II.3', { ordinal: '12', kind: 'kế hoạch' }],
    ['kế hoạch 48 nhiệm vụ chung', { ordinal: '48', kind: 'kế hoạch' }],
    ['chỉ thị 33 phần mở đầu', { ordinal: '33', kind: 'chỉ thị' }],
    ['công văn 2019 yêu cầu gì', { ordinal: '2019', kind: 'công văn' }],
    ['quyết định 2088 ai ký', { ordinal: '2088', kind: 'quyết định' }],
  ])('reads %j', (question, expected) => {
    const mentions = findNumberMentions(question)
    expect(mentions).toHaveLength(1)
    const { start, end, ...mention } = mentions[0]!
    expect(mention).toEqual(expected)
    expect(question.slice(start, end)).toContain(expected.ordinal)
  })

  test.each([
    'kế hoạch năm 2023',
    'kế hoạch 2024 của Hải Phòng',
    'chương trình 2050 của Hải Phòng',
    'quyết định 2023 của Hải Phòng',
    'báo cáo 6 tháng',
    'báo cáo 30/6/2023',
    'báo cáo 6/2023',
    'kế hoạch 5 năm 2021-2025',
    'trước 30/6/2023',
    'tháng 8/2020',
    'trực 24/7',
    'tỷ số 3/2',
    'TT 5 ngày',
    'kế hoạch 6 nội dung',
    'báo cáo 30 hồ sơ',
    'kế hoạch 100 ngày',
    'báo cáo 2 mục',
    'chậm báo cáo 2 kỳ liền',
  ])('finds none in %j', (question) => {
    expect(findNumberMentions(question)).toEqual([])
  })

  test('keeps two documents in one question apart', () => {
    expect(findNumberMentions('so sánh kh 23 và kh 61').map((mention) => mention.ordinal)).toEqual([
      '23',
      '61',
    ])
  })
})
