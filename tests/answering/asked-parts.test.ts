// Questions that ask for more than one thing, and two things held against each other: each part and each side with its own
// proof. Over invented documents.

import { describe, expect, test } from 'vitest'
import { askedParts } from '../../src/answering/question/asked-parts.ts'
import { comparisonIn } from '../../src/answering/question/comparison.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { dataFolder } from '../../src/shipped.ts'
import { libraryOf } from '../support/library-of.ts'

const museum = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
Số: 88/KH-UBND
Yên Bái, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra hoạt động bảo tàng năm 2026

I. ĐOÀN KIỂM TRA
1. Trưởng đoàn: bà Lò Thị Mây, Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch.

II. BÁO CÁO
1. Bảo tàng tỉnh gửi báo cáo kiểm kê hiện vật về Sở Văn hóa, Thể thao và Du lịch trước ngày 20/4/2026.
2. Số liệu kiểm kê hiện vật chốt đến hết ngày 31/3/2026.
3. Bảo tàng tỉnh mua 45 tủ kính trưng bày, nghiệm thu trong thời hạn 12 ngày làm việc kể từ ngày nhận hàng.

III. KINH PHÍ
Kinh phí kiểm tra bảo tàng là 96 triệu đồng từ ngân sách tỉnh.

PHỤ LỤC
LỊCH KIỂM TRA
TT\tĐơn vị\tNgày kiểm tra\tSố phòng trưng bày
1\tNhà truyền thống xã Mường Lai\t12/5/2026\t4
2\tNhà truyền thống phường Nghĩa Lộ\t26/5/2026\t9
`

const cableCars = `ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 19/KH-UBND
Lâm Đồng, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra an toàn cáp treo năm 2026

I. ĐOÀN KIỂM TRA
1. Trưởng đoàn: ông Hoàng Đình Vũ, Phó Giám đốc Sở Công Thương.

II. BÁO CÁO
1. Doanh nghiệp vận hành cáp treo gửi báo cáo kiểm định về Sở Công Thương trước ngày 15/3/2026.

III. KINH PHÍ
Kinh phí kiểm tra cáp treo là 150 triệu đồng từ ngân sách tỉnh.
`

const { ask } = libraryOf([museum, cableCars], '2026-02-02')

describe('a question of several parts', () => {
  test.each([
    ['Kiểm tra bảo tàng ai làm trưởng đoàn và kiểm tra Mường Lai ngày nào?', ['Lò Thị Mây', '12/5/2026']],
    [
      'Báo cáo kiểm kê hiện vật gửi trước ngày nào, số liệu chốt đến hết ngày nào?',
      ['20/4/2026', '31/3/2026'],
    ],
    ['Bảo tàng tỉnh mua bao nhiêu tủ kính và mấy ngày thì nghiệm thu?', ['45 tủ kính', '12 ngày làm việc']],
    ['Báo cáo kiểm định cáp treo nộp khi nào, cho ai?', ['15/3/2026', 'Sở Công Thương']],
    ['Phường Nghĩa Lộ kiểm tra ngày nào và ở đó có mấy phòng trưng bày?', ['26/5/2026', '9']],
  ])('%s', async (question, told) => {
    const { status, answer } = await ask(question)
    expect({ status, missing: told.filter((words) => !answer.includes(words)) }).toEqual({
      status: 'answered',
      missing: [],
    })
  })

  test('says which part no text tells', async () => {
    const { answer } = await ask('Báo cáo kiểm định cáp treo nộp khi nào và ai được giảm giá vé?')
    expect(answer).toContain('15/3/2026')
    expect(answer).toContain('“ai được giảm giá vé”: không thấy')
  })
})

describe('what is asked for itself', () => {
  const lexicon = loadLexicon(dataFolder)
  const topic = (words: string) => words.replace(/(?:khi nào|cho ai|về đâu|bao nhiêu|ai|gì|nào)/gu, '').trim()
  const said = (text: string, name?: string) => {
    const start = name ? text.indexOf(name) : 0
    return askedParts(text, name ? [{ start, end: start + name.length }] : [], lexicon, topic).map(
      (p) => p.said,
    )
  }
  test.each([
    ['Hồ sơ gồm những gì và gửi về đâu?', ['Hồ sơ gồm những gì', 'gửi về đâu']],
    ['Ai chủ trì, họp khi nào, ở đâu?', ['Ai chủ trì', 'họp khi nào', 'ở đâu']],
    ['Các xã và phường nào phải nộp?', []],
    ['Sở Y tế, Sở Nội vụ nộp khi nào?', []],
  ])('parts %j', (text, parts) => {
    expect(said(text)).toEqual(parts)
  })

  test('parts no name of a body', () => {
    expect(said('Email của Sở Thông tin và Truyền thông là gì?', 'Sở Thông tin và Truyền thông')).toEqual([])
  })
})

describe('two things held against each other', () => {
  test.each([
    [
      'Kinh phí kiểm tra bảo tàng và kinh phí kiểm tra cáp treo cái nào nhiều hơn?',
      /^\*\*Kinh phí kiểm tra cáp treo\*\* nhiều hơn \(150 triệu đồng\)/,
    ],
    [
      'Xã Mường Lai và phường Nghĩa Lộ nơi nào nhiều phòng trưng bày hơn?',
      /^\*\*Phường Nghĩa Lộ\*\* nhiều hơn \(9\)/,
    ],
    [
      'So sánh hạn báo cáo kiểm kê hiện vật với hạn báo cáo kiểm định cáp treo',
      /^\*\*Hạn báo cáo kiểm định cáp treo\*\* trước \(trước ngày 15\/3\/2026\)/,
    ],
  ])('%s', async (question, first) => {
    const { answer, citations } = await ask(question)
    expect(answer).toMatch(first)
    expect(citations.length).toBeGreaterThan(1)
  })

  test.each([
    ['A và B khác nhau thế nào về thời hạn?', ['A thời hạn khi nào', 'B thời hạn khi nào']],
    [
      'Hạn nộp của trường X và của trường Y, hạn nào sớm hơn?',
      ['Hạn nộp của trường X khi nào', 'Hạn nộp của trường Y khi nào'],
    ],
    [
      'Trạm nào ít nhân viên hơn, trạm Phong Thổ hay trạm Bát Xát?',
      ['trạm Phong Thổ có bao nhiêu nhân viên', 'trạm Bát Xát có bao nhiêu nhân viên'],
    ],
  ])('asks each side of %j', (text, questions) => {
    expect(comparisonIn(text, [])?.questions).toEqual(questions)
  })

  test('takes a plain question for no comparison', () => {
    expect(comparisonIn('Báo cáo nộp trước ngày nào?', [])).toBeNull()
  })
})
