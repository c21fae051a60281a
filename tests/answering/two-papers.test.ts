// Two held documents that a question names side by side: each is asked for itself, from its own text alone.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 31/KH-UBND
Lào Cai, ngày 14 tháng 01 năm 2025

KẾ HOẠCH
Kiểm tra công tác phòng cháy, chữa cháy năm 2025

I. CHỈ TIÊU
1. Tỷ lệ cơ sở có bình chữa cháy còn hạn đạt từ 85% trở lên.
2. 100% cơ sở có phương án chữa cháy; tỷ lệ cơ sở tập huấn nghiệp vụ đạt tối thiểu 70%.

II. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra chậm nhất 07 ngày làm việc trước ngày Đoàn đến làm việc.
2. Đơn vị được kiểm tra khắc phục và báo cáo kết quả khắc phục trong thời hạn 15 ngày kể từ ngày nhận được kết luận.
3. Báo cáo năm gửi trước ngày 05/12/2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Giàng Seo Sử
`

const circular = `BỘ XÂY DỰNG
Số: 09/2024/TT-BXD
Hà Nội, ngày 20 tháng 6 năm 2024

THÔNG TƯ
Quy định về kiểm tra an toàn công trình công cộng

Điều 1. Chỉ tiêu
Tỷ lệ cơ sở có bình chữa cháy còn hạn đạt từ 95% trở lên.

Điều 2. Chuẩn bị
Cơ quan được kiểm tra gửi báo cáo cho Đoàn kiểm tra chậm nhất 04 ngày làm việc trước ngày kiểm tra.

Điều 3. Sau kiểm tra
Cơ quan được kiểm tra khắc phục và báo cáo kết quả khắc phục trong thời hạn 25 ngày kể từ ngày nhận được kết luận.

Điều 4. Báo cáo năm
Thời hạn gửi: chậm nhất ngày 10 tháng 12. Riêng năm 2024, để chuẩn bị hội nghị tổng kết, các đơn vị gửi trước báo cáo sơ bộ chậm nhất ngày 15/11/2024.

BỘ TRƯỞNG

Phạm Văn Lữ
`

const { ask } = libraryOf([plan, circular], '2025-03-10')
const both = ['31/KH-UBND', '09/2024/TT-BXD']

describe('two papers side by side', () => {
  test.each([
    [
      'Thời hạn báo cáo kết quả khắc phục của kế hoạch Lào Cai với Thông tư 9 của Bộ Xây dựng, bên nào dài hơn?',
      ['Thông tư 9 của Bộ Xây dựng** nhiều hơn', '15 ngày', '25 ngày'],
    ],
    ['so giup thoi han bao cao khac phuc: thong tu 09/2024 so voi ke hoach lao cai', ['15 ngày', '25 ngày']],
    [
      'gửi báo cáo cho đoàn trước khi kiểm tra: Lào Cai mấy ngày, Thông tư 9 mấy ngày',
      ['07 ngày làm việc', '04 ngày làm việc'],
    ],
    [
      'Tỷ lệ cơ sở có bình chữa cháy còn hạn của Bộ Xây dựng và của tỉnh Lào Cai chênh nhau thế nào?',
      ['95%', '85%'],
    ],
    ['Báo cáo năm: tỉnh Lào Cai và Bộ Xây dựng lấy hạn ngày nào?', ['05/12/2025', '10 tháng 12']],
  ])('%s', async (question, said) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    for (const words of [...said, ...both]) expect(answer).toContain(words)
  })

  test('says of which of them nothing is known', async () => {
    const { answer } = await ask(
      'Tỷ lệ cơ sở tập huấn nghiệp vụ của Lào Cai và của Thông tư 9 khác nhau thế nào?',
    )
    expect(answer).toContain('**70%**')
    expect(answer).toMatch(/Thông tư 9”: không thấy/u)
  })

  test.each([
    'Theo Thông tư 9, đơn vị ở Lào Cai báo cáo kết quả khắc phục trong bao nhiêu ngày?',
    'Báo cáo kết quả khắc phục trong bao nhiêu ngày theo Thông tư 9 của Bộ Xây dựng?',
  ])('names one paper alone: %s', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/nhiều hơn|Khác nhau|15 ngày/u)
  })
})

describe('a day for one year alone', () => {
  test('is none of another year', async () => {
    const { answer } = await ask('Báo cáo năm theo Thông tư 9 gửi khi nào?')
    expect(answer).toContain('10 tháng 12')
    expect(answer).not.toContain('**Chậm nhất ngày 15/11/2024**')
  })

  test('stands beside the rule in its own', async () => {
    const { answer } = await ask('Báo cáo năm theo Thông tư 9 gửi khi nào?', '2024-10-20')
    expect(answer).toContain('10 tháng 12')
    expect(answer).toContain('15/11/2024')
  })
})

test('of figures in clauses of their own the one whose clause is asked about', async () => {
  const { answer } = await ask('Lào Cai giao tỷ lệ cơ sở tập huấn nghiệp vụ bao nhiêu phần trăm?')
  expect(answer).toContain('**70%**')
})
