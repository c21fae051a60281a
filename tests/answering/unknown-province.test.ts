// A province that the gazetteer does not have is known by the papers of its bodies.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const paper = (issuer: string, number: string, place: string, title: string, line: string) => `${issuer}
Số: ${number}
${place}, ngày 05 tháng 3 năm 2026

${title}

Điều 1. Thời hạn
${line}

Nguyễn Hữu Phước
`

const { ask } = libraryOf(
  [
    paper(
      'VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LIÊN HẢI',
      '31/TB-VP',
      'Liên Hải',
      'THÔNG BÁO\nKết luận họp giao ban về hồ sơ lưu trữ',
      'Sở Nội vụ báo cáo việc nộp lưu trước ngày 21/4/2026.',
    ),
    paper(
      'ỦY BAN NHÂN DÂN TỈNH LIÊN HẢI',
      '207/QĐ-UBND',
      'Liên Hải',
      'QUYẾT ĐỊNH\nBan hành quy định về lưu trữ hồ sơ điện tử',
      'Hồ sơ điện tử có từ 40 tệp trở lên được kiểm tra lại trong 03 ngày làm việc kể từ ngày nộp lưu.',
    ),
    paper(
      'ỦY BAN NHÂN DÂN TỈNH TÂN GIANG',
      '88/QĐ-UBND',
      'Tân Giang',
      'QUYẾT ĐỊNH\nBan hành quy định về lưu trữ hồ sơ điện tử',
      'Hồ sơ điện tử có từ 40 tệp trở lên được kiểm tra lại trong 06 ngày làm việc kể từ ngày nộp lưu.',
    ),
  ],
  '2026-04-01',
)

test.each([
  ['Liên Hải kiểm tra lại hồ sơ điện tử từ 40 tệp trong bao lâu?', '03 ngày làm việc', '06 ngày'],
  ['ở Tân Giang hồ sơ điện tử 40 tệp kiểm tra lại trong mấy ngày', '06 ngày làm việc', '03 ngày'],
  ['Sở Nội vụ Liên Hải báo cáo việc nộp lưu trước ngày nào?', '21/4/2026', '06 ngày'],
])('%s', async (question, told, other) => {
  const { answer } = await ask(question)
  expect(answer).toContain(told)
  expect(answer).not.toContain(other)
})
