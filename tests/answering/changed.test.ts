// Deadlines that a later document moved, claims about them, and whether a text still holds: one pair of invented plans
// and a circular that repeals another one.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH AN BÌNH
Số: 45/KH-UBND
An Bình, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2024

I. ĐỐI TƯỢNG
1. Kiểm tra tại Sở Xây dựng, Sở Y tế.
2. Thời gian: dự kiến đầu quý III năm 2024.

II. CHẾ ĐỘ BÁO CÁO
1. Các sở gửi báo cáo tự rà soát về Văn phòng UBND tỉnh chậm nhất ngày 20/5/2024.
2. Các huyện gửi danh mục hồ sơ tồn đọng về Chi cục Lưu trữ trước ngày 15/9/2024; không nhận bản chụp.
3. Sở Tài chính bố trí kinh phí; Chi cục Lưu trữ cử công chức hướng dẫn.
4. Các đơn vị không thuộc đối tượng được kiểm tra nộp danh sách kho về Chi cục Lưu trữ trước ngày 01/8/2024.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Phan Quốc Dũng`

const change = `ỦY BAN NHÂN DÂN TỈNH AN BÌNH
Số: 77/KH-UBND
An Bình, ngày 10 tháng 5 năm 2024

KẾ HOẠCH
Sửa đổi Kế hoạch số 45/KH-UBND ngày 05 tháng 3 năm 2024 của UBND tỉnh về kiểm tra công tác lưu trữ

I. NỘI DUNG
1. Sửa đổi khoản 1 Mục II: “1. Các sở gửi báo cáo tự rà soát về Văn phòng UBND tỉnh chậm nhất ngày 30/6/2024.”

II. HIỆU LỰC
Kế hoạch này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hồ Thị Lan`

const circular = `BỘ NỘI VỤ
Số: 05/2024/TT-BNV
Hà Nội, ngày 02 tháng 01 năm 2024

THÔNG TƯ
Quy định thời hạn bảo quản hồ sơ

Điều 1. Phạm vi
Thông tư này quy định thời hạn bảo quản hồ sơ của cơ quan theo Nghị định số 31/2019/NĐ-CP và Nghị định số 84/2021/NĐ-CP ngày 06 tháng 9 năm 2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 12/2016/NĐ-CP về hồ sơ điện tử.

Điều 2. Hiệu lực
1. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2024.
2. Bãi bỏ Thông tư số 09/2011/TT-BNV ngày 03 tháng 6 năm 2011 của Bộ trưởng Bộ Nội vụ.`

const { ask } = libraryOf([plan, change, circular], '2024-05-15')

describe('a moved deadline', () => {
  test.each([
    'Các sở An Bình gửi báo cáo tự rà soát khi nào?',
    'han gui bao cao tu ra soat cua an binh',
    'Theo Kế hoạch 45 thì báo cáo tự rà soát nộp chậm nhất ngày nào?',
    'còn bao nhiêu ngày nữa là hết hạn báo cáo tự rà soát An Bình?',
  ])('%s: the new day with its source, the old one named as old', async (question) => {
    const { answer, citations, deadlines } = await ask(question)
    expect(deadlines.map(({ lastDay }) => lastDay)).toEqual(['2024-06-30'])
    expect(citations.some((c) => c.document === '77/KH-UBND' && c.quote.includes('30/6/2024'))).toBe(true)
    expect(answer).toMatch(/hạn cũ “chậm nhất ngày 20\/5\/2024”.*không còn áp dụng/u)
  })

  test('is marked in a list and where its old words are quoted', async () => {
    const list = await ask('liệt kê các hạn của kế hoạch 45')
    expect(list.answer).toMatch(/20\/5\/2024\*\*, đã được sửa đổi, nay là 30\/6\/2024 \(77\/KH-UBND\)/u)
    expect(list.answer).not.toMatch(/20\/5\/2024\*\*[^\n]*còn \d+ ngày/u)
    const quoted = await ask('Mục II.1 kế hoạch 45 nói gì?')
    expect(quoted.answer).toContain('đã được sửa đổi bởi Kế hoạch 77/KH-UBND')
  })

  test.each([
    ['20/5/2024', '**Không phải'],
    ['30/6/2024', 'Đúng như vậy.'],
  ])('claimed for %s: %s', async (day, verdict) => {
    const { answer } = await ask(`Hạn gửi báo cáo tự rà soát của các sở An Bình là ${day} phải không?`)
    expect(answer.startsWith(verdict)).toBe(true)
    expect(answer).toContain('30/6/2024')
  })
})

describe('a claim', () => {
  test.each([
    ['of the opposite', 'Chi cục Lưu trữ An Bình nhận bản chụp phải không?'],
    ['of another day of effect', 'Thông tư 05/2024/TT-BNV có hiệu lực từ 02/01/2024 đúng không?'],
    ['that joins two clauses', 'Sở Tài chính An Bình cử công chức hướng dẫn đúng không?'],
    ['of words that are not there', 'Sở Tài chính An Bình mua máy quét hồ sơ phải không?'],
    [
      'of those who are left out',
      'Sở Y tế An Bình được kiểm tra cũng phải nộp danh sách kho trước 01/8/2024 đúng không?',
    ],
    ['that only ends like one', 'Kế hoạch 45 của An Bình còn áp dụng không?'],
  ])('%s is never confirmed', async (_, question) => {
    expect((await ask(question)).answer).not.toContain('Đúng như vậy')
  })

  test('of the very day of effect is confirmed', async () => {
    const { answer } = await ask('Thông tư 05/2024/TT-BNV có hiệu lực từ 01/3/2024 đúng không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })

  test('is confirmed where one clause has all of it', async () => {
    const { answer } = await ask('Sở Tài chính An Bình bố trí kinh phí đúng không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })

  test('about the signer gets the true one', async () => {
    expect((await ask('Hồ Thị Lan ký kế hoạch 45 phải không?')).answer).toContain('Phan Quốc Dũng')
  })
})

describe('whether a text still holds', () => {
  test('is told by what changed it', async () => {
    const { answer, citations } = await ask('Kế hoạch 45/KH-UBND bị sửa bởi văn bản nào?')
    expect(answer).toContain('77/KH-UBND')
    expect(citations.some((c) => c.document === '77/KH-UBND')).toBe(true)
  })

  test('is told of a text that is not held by the one that repeals it', async () => {
    const { status, answer } = await ask('Thông tư 09/2011/TT-BNV còn hiệu lực không?')
    expect(status).toBe('answered')
    expect(answer).toMatch(/05\/2024\/TT-BNV.*bãi bỏ/u)
  })

  test.each([
    'Văn bản nào thay thế Nghị định 31/2019/NĐ-CP?',
    'Nghị định 31/2019 bị văn bản nào bãi bỏ?',
    'nghi dinh 31/2019 con hieu luc khong',
    'Nghị định 84/2021 được thay thế bằng văn bản nào?',
    'Nghị định 31/2019 thay thế văn bản nào?',
    'Kế hoạch 77 của An Bình bị văn bản nào thay thế?',
  ])('is not told where no held text says so: %s', async (question) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('not_found')
    expect(answer).toMatch(/^Không thấy văn bản nào đang giữ nói/)
    expect(answer).not.toContain('**')
  })

  test('is told of a text that is only cited by another that is only cited', async () => {
    const { answer } = await ask('Nghị định 12/2016 bị thay thế chưa?')
    expect(answer).toContain('chỉ thấy nói đã được sửa đổi')
    expect(answer).toContain('**Nghị định 84/2021/NĐ-CP** sửa đổi, bổ sung Nghị định 12/2016/NĐ-CP')
  })

  test('is never concluded from silence', async () => {
    const { answer } = await ask('Kế hoạch 77 hết hiệu lực chưa?', '2025-06-01')
    expect(answer).toContain('không ghi ngày hết hiệu lực')
  })
})

test('a loose time stays loose and expected', async () => {
  const { answer, deadlines } = await ask('Kế hoạch 45 kiểm tra lưu trữ khi nào?')
  expect(answer).toMatch(/Dự kiến đầu quý III năm 2024/iu)
  expect(answer).not.toContain('31/7/2024')
  expect(deadlines.map(({ lastDay }) => lastDay)).toEqual([null])
})
