// A question that tells the day of an event: a time is counted from it only where the text counts from that very event.

import { describe, expect, test } from 'vitest'
import { eventFit } from '../../src/answering/question/event-fit.ts'
import { libraryOf } from '../support/library-of.ts'

test.each([
  ['công ty tôi nhận quyết định thanh tra môi trường', 'nhận được quyết định thanh tra', 'agrees'],
  ['sở gửi đề nghị cử giám định viên', 'nhận được đề nghị', 'agrees'],
  ['đoàn kiểm tra xong trường tiểu học', 'kết thúc kiểm tra tại đơn vị', 'agrees'],
  ['lập biên bản tại chợ', 'có biên bản', 'agrees'],
  ['công văn xin ý kiến đến', 'nhận được văn bản', 'agrees'],
  ['nhận kết luận', 'nhận được thông báo kết luận và báo cáo kết quả về Sở', 'agrees'],
  ['nhận quyết định xử phạt', 'nhận được quyết định thanh tra', 'contradicts'],
  ['nhận thông báo lịch làm việc', 'nhận được thông báo kết luận', 'contradicts'],
  ['nhận giấy phép khai thác', 'nhận được quyết định thanh tra', 'contradicts'],
  ['công bố kết luận', 'ký kết luận', 'contradicts'],
  ['nhận báo cáo của trường', 'ngày kiểm tra', 'contradicts'],
  ['khắc phục xong sự cố', 'kết thúc kiểm tra', 'contradicts'],
])('“%s” and “%s”: %s', (told, event, fit) => {
  expect(eventFit({ words: told }, event)).toBe(fit)
})

const rules = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 26/2026/QĐ-UBND
Tuyên Quang, ngày 05 tháng 3 năm 2026

QUYẾT ĐỊNH
Ban hành quy định về kiểm tra an toàn hồ bơi và phối hợp cấp phép hoạt động bơi lội

Điều 1. Kiểm tra hồ bơi
1. Chủ hồ bơi cung cấp hồ sơ thiết bị trong thời hạn 04 ngày làm việc kể từ ngày nhận được quyết định kiểm tra.
2. Trưởng đoàn ban hành thông báo kết quả trong thời hạn 12 ngày kể từ ngày kết thúc kiểm tra tại hồ bơi.
3. Chủ hồ bơi báo cáo kết quả khắc phục về Sở Văn hóa, Thể thao và Du lịch chậm nhất 20 ngày kể từ ngày nhận được thông báo kết quả kiểm tra.

Điều 2. Cấp phép hoạt động
1. Trung tâm Phục vụ hành chính công chuyển hồ sơ đến Sở Văn hóa, Thể thao và Du lịch trong thời hạn 01 ngày làm việc kể từ ngày tiếp nhận hồ sơ.
2. Sở Văn hóa, Thể thao và Du lịch trả kết quả cấp phép trong thời hạn 06 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Thị Mận
`

const { ask } = libraryOf([rules], '2026-05-04')

describe('the day of an event', () => {
  test.each([
    [
      'Công ty tôi nhận quyết định kiểm tra hồ bơi ngày 11/5/2026, phải nộp hồ sơ chậm nhất ngày nào?',
      '15/5/2026',
    ],
    [
      'cung cap ho so thiet bi truoc ngay nao neu nhan quyet dinh kiem tra ho boi ngay 11/5/2026',
      '15/5/2026',
    ],
    ['Kiểm tra hồ bơi xong ngày 11/5/2026 thì bao giờ có thông báo kết quả?', '23/5/2026'],
    ['Hồ bơi nhận thông báo kết quả kiểm tra 12/5/2026 thì hạn báo cáo khắc phục?', '1/6/2026'],
    ['Sở Văn hóa nhận đủ hồ sơ cấp phép bơi lội ngày 13/5/2026 thì trả kết quả ngày nào?', '21/5/2026'],
  ])('is what the rule of that event counts from in “%s”', async (question, day) => {
    const { answer } = await ask(question)
    expect(answer.split('\n')[0]).toContain(`Chậm nhất ${day}`)
  })

  test.each([
    ['Chủ hồ bơi nhận quyết định xử phạt ngày 11/5/2026 thì nộp hồ sơ thiết bị chậm nhất ngày nào?'],
    ['Chủ hồ bơi nhận lịch kiểm tra hồ bơi ngày 11/5/2026 thì cung cấp hồ sơ thiết bị chậm nhất ngày nào?'],
  ])('is not counted from by the rule of another event in “%s”', async (question) => {
    const { answer } = await ask(question)
    expect(answer).not.toMatch(/Chậm nhất \d/u)
  })
})
