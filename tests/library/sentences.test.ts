// Sentences and clauses: what ends one, and what only looks as if it did.

import { expect, test } from 'vitest'
import { sentencesOf } from '../../src/library/sentences.ts'

const split = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Gửi báo cáo. Nhận kết quả.', ['Gửi báo cáo.', 'Nhận kết quả.']],
  ['a) Rà soát; b) Báo cáo.', ['a) Rà soát;', 'b) Báo cáo.']],
  ['Chi 1.234.567 đồng trước 30.6.2023. Xong.', ['Chi 1.234.567 đồng trước 30.6.2023.', 'Xong.']],
  ['UBND TP. Hà Nội giao. Sở nhận.', ['UBND TP. Hà Nội giao.', 'Sở nhận.']],
  ['Thư ký: DS. Lò Thị Mai. Tổ có 5 người.', ['Thư ký: DS. Lò Thị Mai.', 'Tổ có 5 người.']],
  ['Tổ trưởng: PGS.TS. Hà Văn Lộc. Hết.', ['Tổ trưởng: PGS.TS. Hà Văn Lộc.', 'Hết.']],
  ['1. Sở Nội vụ chủ trì. Các sở phối hợp.', ['1. Sở Nội vụ chủ trì.', 'Các sở phối hợp.']],
  ['Thực hiện nghiêm./. Nơi nhận: như trên', ['Thực hiện nghiêm./.', 'Nơi nhận: như trên']],
  ['Gửi về cchc@sonv.gov.vn. Cảm ơn.', ['Gửi về cchc@sonv.gov.vn.', 'Cảm ơn.']],
  [
    'Nghị định (số: 20/2008/NĐ-CP; số 63/2010/NĐ-CP) còn dùng.',
    ['Nghị định (số: 20/2008/NĐ-CP; số 63/2010/NĐ-CP) còn dùng.'],
  ],
  ['Kiểm tra đột xuất... tại trụ sở. Hết.', ['Kiểm tra đột xuất... tại trụ sở.', 'Hết.']],
  ['Dòng một\nDòng hai', ['Dòng một', 'Dòng hai']],
  ['Theo Điều 5. Phạm vi rộng. Xong', ['Theo Điều 5. Phạm vi rộng.', 'Xong']],
])('splits "%s"', (text, expected) => {
  expect(split(text)).toEqual(expected)
})

test('keeps to the span that is asked for', () => {
  const text = 'Một. Hai. Ba.'
  expect(sentencesOf(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }])
})
