// The day of an event counts only for the rule of that event, in whatever order its words stand; a letter's own day of issue needs no asking.

import { describe, expect, test } from 'vitest'
import { eventFit } from '../../src/answering/question/event-fit.ts'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG BÌNH
-------
Số: 19/2025/QĐ-UBND

Quảng Bình, ngày 12 tháng 5 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về quản lý, kiểm tra bến đò ngang trên địa bàn tỉnh Quảng Bình

Điều 1. Hồ sơ bến đò

1. Giấy phép mở bến phải được xin cấp lại trước ngày hết hạn ít nhất 45 ngày, dùng Mẫu BD-01.

2. Hồ sơ thiếu giấy tờ được Sở Xây dựng trả lại qua Cổng dịch vụ công; chủ bến bổ sung trong thời hạn 04 ngày làm việc kể từ ngày bị trả lại.

3. Chủ bến nộp phí kiểm định trong thời hạn 10 ngày kể từ ngày ký hợp đồng kiểm định.

4. Phòng Quản lý vận tải trả lời về hồ sơ trong 06 ngày làm việc kể từ ngày tiếp nhận.

Điều 2. Kiểm tra bến đò

1. Biên bản kiểm tra gửi Chi cục Đường thủy trong 02 ngày làm việc kể từ ngày lập.

2. Trong thời hạn 15 ngày kể từ ngày ký biên bản bàn giao phao cứu sinh, chủ bến bổ sung đủ số phao còn thiếu và báo cáo Ủy ban nhân dân xã.

3. Chủ bến bị đình chỉ được xem xét hoạt động lại sau khi khắc phục; Sở Xây dựng trả lời trong 05 ngày làm việc kể từ ngày nhận đơn đề nghị.

4. Khi bến bị sạt lở, chủ bến báo cáo bằng văn bản trong 02 ngày kể từ ngày xảy ra.

5. Trong thời hạn 30 ngày kể từ ngày thành lập, ban quản lý bến ban hành quy chế hoạt động.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Quang Thuận
`

const letter = `ỦY BAN NHÂN DÂN TỈNH BẾN TRE
SỞ Y TẾ
-------
Số: 913/SYT-NVY
V/v tăng cường quản lý thuốc gây nghiện

Bến Tre, ngày 06 tháng 5 năm 2025

Kính gửi:
- Các bệnh viện trong tỉnh;
- Trung tâm Y tế các huyện.

Thực hiện Công văn số 77/QLD ngày 02 tháng 4 năm 2025 của Cục Quản lý Dược, Sở Y tế yêu cầu:

1. Các bệnh viện rà soát tủ thuốc trực, gửi danh sách người giữ chìa khóa về Sở trong thời hạn 06 ngày làm việc kể từ ngày ký Công văn.

2. Trung tâm Y tế huyện gửi bản kiểm kê trong thời hạn 10 ngày kể từ ngày phát hành Công văn này.

3. Nhà thuốc bệnh viện nộp cam kết trong 05 ngày làm việc kể từ ngày ký quyết định kiểm tra.

4. Khi cần mua bổ sung, bệnh viện gửi Công văn đề nghị; Sở trả lời trong 07 ngày làm việc kể từ ngày ký Công văn.

GIÁM ĐỐC

Huỳnh Văn Nhựt
`

test.each([
  ['biên bản bàn giao phao ký', 'ký biên bản bàn giao', 'agrees'],
  ['hồ sơ gửi sở bị trả lại', 'bị trả lại', 'agrees'],
  ['hết đợt trung thu', 'kết thúc từng đợt cao điểm', 'agrees'],
  ['biên bản bàn giao phao ký', 'nhận đơn đề nghị', 'contradicts'],
  ['hợp đồng hết hạn', 'lập', 'contradicts'],
  ['lễ hội bế mạc', 'ngày khai mạc lễ hội', 'contradicts'],
  ['xã nhận được thông báo', 'nhận bàn giao nhà văn hóa', 'contradicts'],
  ['khoản nợ phát sinh', 'khoản nợ quá 90 ngày', 'open'],
])('“%s” and “%s”: %s', (told, event, fit) => {
  expect(eventFit({ words: told }, event)).toBe(fit)
})

test('what an event leaves out is named by its rule', () => {
  const clause = 'Biên bản kiểm tra gửi Chi cục'
  expect(eventFit({ words: 'biên bản kiểm tra lập' }, 'lập', clause)).toBe('agrees')
  expect(eventFit({ words: 'danh sách hộ dân lập' }, 'lập', clause)).toBe('contradicts')
})

test('the day is that of the word right before it', () => {
  expect(eventFit({ words: 'nhận quyết định ký', before: 4 }, 'nhận được quyết định')).toBe('contradicts')
})

test('the words of the rule right before the day, and an incident of whatever kind', () => {
  const minutes = { words: 'hộ ông Sáu có biên bản nghiệm thu', before: 8 }
  expect(eventFit(minutes, 'có biên bản nghiệm thu')).toBe('agrees')
  expect(eventFit({ words: 'sự cố lò hơi xảy ra' }, 'xảy ra sự cố', 'gửi báo cáo đầy đủ')).toBe('agrees')
})

const { ask } = libraryOf([rules, letter], '2025-06-10')
const first = async (question: string) => (await ask(question)).answer.split('\n')[0]

describe('an event in other words or another order', () => {
  test.each([
    [
      'Giấy phép mở bến đò ở Quảng Bình hết hạn ngày 20/9/2025 thì phải xin cấp lại chậm nhất ngày nào?',
      '6/8/2025',
    ],
    ['Ngày 20/9/2025 giấy phép mở bến đò Quảng Bình hết hạn, xin cấp lại muộn nhất hôm nào?', '6/8/2025'],
    [
      'Hồ sơ bến đò gửi Sở Xây dựng Quảng Bình bị trả lại ngày 10/6/2025 thì bổ sung chậm nhất ngày nào?',
      '16/6/2025',
    ],
    [
      'Biên bản kiểm tra bến đò ở Quảng Bình lập ngày 10/6/2025 thì gửi Chi cục Đường thủy chậm nhất ngày nào?',
      '12/6/2025',
    ],
    [
      'Biên bản bàn giao phao cứu sinh ở Quảng Bình ký ngày 10/6/2025 thì chủ bến bổ sung phao còn thiếu chậm nhất ngày nào?',
      '25/6/2025',
    ],
    [
      'Bến đò ở Quảng Bình bị sạt lở ngày 10/6/2025 thì báo cáo bằng văn bản chậm nhất ngày nào?',
      '12/6/2025',
    ],
    [
      'Ban quản lý bến đò Quảng Bình thành lập ngày 10/6/2025 thì ban hành quy chế chậm nhất ngày nào?',
      '10/7/2025',
    ],
  ])('%s', async (question, day) => {
    expect(await first(question)).toContain(`Chậm nhất ${day}`)
  })

  test.each([
    'Hợp đồng kiểm định đò Quảng Bình hết hạn ngày 10/6/2025 thì nộp phí kiểm định chậm nhất ngày nào?',
    'Biên bản kiểm tra bến đò Quảng Bình gửi ngày 10/6/2025 thì chủ bến bổ sung phao chậm nhất ngày nào?',
    'Giấy phép mở bến ở Quảng Bình cấp ngày 10/6/2025 thì xin cấp lại chậm nhất ngày nào?',
  ])('nothing is counted from another one: %s', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/Chậm nhất \d/u)
  })
})

describe('the day of issue of the letter itself', () => {
  test.each([
    [
      'Bệnh viện ở Bến Tre gửi danh sách người giữ chìa khóa tủ thuốc trực về Sở chậm nhất ngày nào?',
      '14/5/2025',
    ],
    ['Trung tâm y tế huyện ở Bến Tre gửi bản kiểm kê thuốc chậm nhất ngày nào?', '16/5/2025'],
  ])('%s', async (question, day) => {
    expect(await first(question)).toContain(`Chậm nhất ${day}`)
  })

  test.each([
    'Nhà thuốc bệnh viện ở Bến Tre nộp cam kết chậm nhất ngày nào?',
    'Sở Y tế Bến Tre trả lời đề nghị mua bổ sung thuốc chậm nhất ngày nào?',
  ])('is not that of another paper: %s', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/Chậm nhất \d/u)
  })
})
