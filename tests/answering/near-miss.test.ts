// A word that no text has, in a question that is answered otherwise: the nearest place answers and the word is said
// first. What a report, plan or file is about is no such word, nor is a name. Over invented documents.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 61/KH-UBND
Hà Giang, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Phòng, chống bệnh dại ở đàn vật nuôi năm 2026

I. NHIỆM VỤ
1. Chi cục Chăn nuôi và Thú y cấp phát vắc xin cho thú y viên cơ sở trước ngày 20/3/2026.
2. Ủy ban nhân dân các xã lập sổ theo dõi đàn chó, mèo, hoàn thành trước ngày 15/4/2026.
3. Các trạm thú y báo cáo quý về Sở Nông nghiệp và Môi trường trước ngày 05 tháng đầu quý sau.

II. KINH PHÍ
1. Kinh phí mua vắc xin là 1.250 triệu đồng, do ngân sách tỉnh bảo đảm.
`

const circular = `BỘ XÂY DỰNG
Số: 19/2025/TT-BXD
Hà Nội, ngày 02 tháng 10 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo về nhà chung cư

Điều 1. Báo cáo
1. Ban quản trị nhà chung cư gửi báo cáo năm về an toàn thang máy trước ngày 12 tháng 12 hằng năm.
2. Khi xảy ra sự cố thang máy, ban quản trị gửi báo cáo bằng văn bản trong thời hạn 24 giờ.
`

const { ask } = libraryOf([plan, circular], '2026-02-02')

describe('a word that no text has', () => {
  test.each([
    ['Hà Giang: hạn chót cấp phát vắc xin cho cộng tác viên thú y?', '20/3/2026', 'cộng tác viên'],
    ['Chủ hộ chung cư gửi báo cáo năm về an toàn thang máy trước ngày nào?', '12 tháng 12', 'Chủ hộ'],
    ['Các xã ở Hà Giang lập sổ theo dõi thú cưng xong trước ngày nào?', '15/4/2026', 'thú cưng'],
  ])('%s', async (question, told, word) => {
    const { status, answer, warnings } = await ask(question)
    expect({ status, told: answer.includes(told) }).toEqual({ status: 'answered', told: true })
    expect(answer.split('\n')[0]).toContain(`“${word}`)
    expect(warnings[0]).toBe(answer.split('\n')[0])
  })
})

describe('what is not held stays unknown', () => {
  test.each([
    // which report, which plan, which files
    'Các trạm thú y ở Hà Giang báo cáo quý về phòng cháy chữa cháy trước ngày nào?',
    'Kế hoạch kiểm tra công vụ của Hà Giang giao việc gì cho các xã?',
    'Hồ sơ cấp hộ chiếu ở Hà Giang cần những gì?',
    // a name is no other word for something
    'Trung tâm Y tế Quản Bạ cấp phát vắc xin trước ngày nào?',
    // another act than the one that a day is set for
    'Thời hạn cấp chứng chỉ hành nghề thú y ở Hà Giang là bao lâu?',
    'Hạn nộp phí giết mổ vật nuôi ở Hà Giang là khi nào?',
    // a claim is not held against what is only near
    'Hà Giang cấp phát thuốc nam trước ngày 20/3/2026 phải không?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).not.toMatch(/\*\*.*(?:20\/3|15\/4|tháng đầu quý)/)
    expect(answer).not.toContain('gần nhất:')
  })
})
