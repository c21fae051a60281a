// A short turn takes its place in the last question.

import { expect, test } from 'vitest'
import { mergedWith } from '../../src/answering/turns/follow-up.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { dataFolder } from '../../src/shipped.ts'

const places = loadPlaces(dataFolder)

test.each([
  ['Kiên Giang', 'Hà Nội kiểm tra năm 2023 khi nào?', 'Kiên Giang kiểm tra năm 2023 khi nào?'],
  ['năm 2024', 'Hạn nộp năm 2023 là ngày nào?', 'Hạn nộp năm 2024 là ngày nào?'],
  ['Sở Xây dựng', 'Sở Tài chính Bắc Giang kiểm tra ngày nào?', 'Sở Xây dựng Bắc Giang kiểm tra ngày nào?'],
  ['huyện Tân Yên', 'Sở Tài chính kiểm tra ngày nào?', 'huyện Tân Yên kiểm tra ngày nào?'],
  ['so xay dung', 'so tai chinh kiem tra ngay nao', 'so xay dung kiem tra ngay nao'],
  ['đợt 1', 'Quảng Ngãi kiểm tra đợt 2 khi nào?', 'Quảng Ngãi kiểm tra đợt 1 khi nào?'],
  ['cấp tỉnh', 'Cấp huyện được hỗ trợ bao nhiêu?', 'cấp tỉnh được hỗ trợ bao nhiêu?'],
  ['phó đoàn', 'Trưởng đoàn là ai?', 'phó đoàn là ai?'],
  [
    'đơn vị được kiểm tra',
    'đơn vị không được kiểm tra ở An Biên phải làm gì',
    'đơn vị được kiểm tra ở An Biên phải làm gì',
  ],
  ['đột xuất', 'Trung tâm y tế báo cáo quý khi nào?', 'Trung tâm y tế báo cáo đột xuất khi nào?'],
  ['báo cáo năm', 'nộp báo cáo quý trước ngày nào?', 'nộp báo cáo năm trước ngày nào?'],
  ['thông tư', 'kế hoạch này viện dẫn nghị định nào?', 'kế hoạch này viện dẫn thông tư nào?'],
  ['108/2020', 'Nghị định 107/2020 sửa nghị định nào', '108/2020 sửa nghị định nào'],
  ['15/5/2023', 'đoàn đến thì nộp báo cáo khi nào?', '15/5/2023: đoàn đến thì nộp báo cáo khi nào?'],
  ['ngày 15/9', 'nếu kiểm tra ngày 12/9/2023: nộp khi nào?', 'nếu kiểm tra ngày 15/9: nộp khi nào?'],
  ['kế hoạch của Kiên Giang', 'Ai ký kế hoạch 61/KH-UBND của Hà Nội?', 'Ai ký kế hoạch của Kiên Giang?'],
  ['Hải Phòng năm 2024', 'Ai ký kế hoạch của Hà Nội?', 'Ai ký kế hoạch của Hải Phòng năm 2024?'],
  ['Hải Phòng 2024', 'Hà Nội 2023 kiểm tra khi nào?', 'Hải Phòng năm 2024 kiểm tra khi nào?'],
  ['của Vân Hồ', 'Đoàn kiểm tra Hà Nội gồm ai?', 'Đoàn kiểm tra Vân Hồ gồm ai?'],
  ['268', 'kế hoạch 243 ngày nào?', 'kế hoạch 268 ngày nào?'],
  ['kinh phí', 'Sở Tài chính kiểm tra ngày nào?', 'kinh phí'],
])('%j after %j', (core, last, expected) => {
  expect(mergedWith(core, last, { places, localNames: ['Vân Hồ'] })).toBe(expected)
})
