import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const limits = (sentence: string) =>
  readText(`Số: 12/KH-UBND

Lai Châu, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác quản lý đất đai năm 2026

I. TỔ CHỨC THỰC HIỆN

1. ${sentence}`).deadlines.map(({ lastDay, rule }) => lastDay ?? rule)

test.each([
  [
    'Sở Tài chính: cung cấp số liệu giải ngân đến hết ngày 28 tháng 02 năm 2026 cho Đoàn kiểm tra trước ngày 12 tháng 3 năm 2026.',
    '2026-03-11',
  ],
  [
    'Thuế tỉnh: trước ngày 16/3/2026 cung cấp danh sách nợ thuế đến ngày 28/02/2026 cho Đoàn kiểm tra.',
    '2026-03-15',
  ],
  [
    'Sở Nội vụ tổng hợp kết quả đến hết ngày 15/3/2026, gửi Ủy ban nhân dân tỉnh chậm nhất ngày 20/3/2026.',
    '2026-03-20',
  ],
])('up to when figures are counted is no limit: %s', (sentence, day) => {
  expect(limits(sentence)).toEqual([day])
})

test('a bare day of figures sets nothing', () => {
  expect(limits('Kho bạc cung cấp số liệu thanh toán đến hết ngày 28/02/2026 cho Đoàn kiểm tra.')).toEqual([])
})

test('work that goes on until a day ends on it', () => {
  expect(limits('Sở Xây dựng hoàn thành rà soát quy hoạch đến hết ngày 25 tháng 3 năm 2026.')).toEqual([
    '2026-03-25',
  ])
  expect(limits('Các xã hoàn thành nhập số liệu đến hết ngày 25 tháng 3 năm 2026.')).toEqual(['2026-03-25'])
})
