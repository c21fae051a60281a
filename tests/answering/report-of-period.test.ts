// A circular with the report of each period for each level: the one that is asked for, alone, in its turn as well.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG

Số: 07/2026/TT-BNNMT

Hà Nội, ngày 20 tháng 01 năm 2026

THÔNG TƯ
Quy định chế độ báo cáo thống kê ngành thủy lợi

Điều 1. Phạm vi điều chỉnh

Thông tư này quy định chế độ báo cáo thống kê ngành thủy lợi.

Điều 2. Thời hạn gửi báo cáo

1. Ủy ban nhân dân cấp xã gửi báo cáo về Sở Nông nghiệp và Môi trường:

a) Báo cáo tháng: chậm nhất ngày 12 của tháng báo cáo;

b) Báo cáo năm: chậm nhất ngày 08 tháng 12 của năm báo cáo.

2. Sở Nông nghiệp và Môi trường gửi báo cáo về Bộ:

a) Báo cáo tháng: chậm nhất ngày 18 của tháng báo cáo;

b) Báo cáo 6 tháng: chậm nhất ngày 19 tháng 6;

c) Báo cáo năm: chậm nhất ngày 21 tháng 12 của năm báo cáo.
`
const library = libraryOf([circular], '2026-02-20')
const days = (answer: string) => [...answer.matchAll(/\*\*(.+?)\*\*/gu)].map(([, words]) => words)

test.each([
  ['UBND xã nộp báo cáo thống kê năm ngành thủy lợi cho Sở hạn cuối ngày mấy?', '08 tháng 12'],
  ['xã gửi báo cáo thủy lợi năm về Sở khi nào', '08 tháng 12'],
  ['Sở gửi báo cáo thủy lợi năm lên Bộ chậm nhất ngày nào?', '21 tháng 12'],
])('%s → %s alone', async (question, day) => {
  const said = days((await library.ask(question)).answer)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(day)
})

test('the period of the last question gives way where its receiver stands behind it', async () => {
  const [first, year, commune] = await library.talk([
    'Sở gửi báo cáo thủy lợi 6 tháng về Bộ khi nào?',
    'còn báo cáo năm?',
    'xã thì sao?',
  ])
  expect(days(first!.answer)).toEqual(['Chậm nhất ngày 19 tháng 6'])
  expect(days(year!.answer)).toEqual(['Chậm nhất ngày 21 tháng 12 của năm báo cáo'])
  expect(days(commune!.answer)).toEqual(['Chậm nhất ngày 08 tháng 12 của năm báo cáo'])
})
