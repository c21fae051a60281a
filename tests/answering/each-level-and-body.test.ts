// Lists of deadlines for a level of bodies, for the body that a conclusion is about, and of two levels held against each other;
// months that only tell what was found, and a day that is told later, are no deadlines.

import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { libraryOf } from '../support/library-of.ts'

const reports = `UBND TỈNH PHÚ LÂM
Số: 412/UBND-NC
V/v chế độ báo cáo công tác lưu trữ năm 2031
Phú Lâm, ngày 10 tháng 3 năm 2031

Kính gửi:
- Các sở, ban, ngành;
- UBND các huyện.

1. Thời hạn gửi báo cáo định kỳ

a) Đối với các sở, ban, ngành:
- Báo cáo quý I: chậm nhất ngày 21/3/2031.
- Báo cáo 6 tháng: chậm nhất ngày 06/6/2031.
- Báo cáo quý III: chậm nhất ngày 09/9/2031.

b) Đối với UBND các huyện:
- Báo cáo quý I: chậm nhất ngày 17/3/2031.
- Báo cáo 6 tháng: chậm nhất ngày 03/6/2031.
- Báo cáo quý III: chậm nhất ngày 04/9/2031.

2. Bưu điện tỉnh cung cấp cho Sở Nội vụ số liệu chuyển phát trước ngày 28/5/2031 và trước ngày 18/11/2031.

3. Trả lời kiến nghị của người dân
Rà soát các kiến nghị còn tồn đọng; xử lý dứt điểm trước ngày 30/8/2031.

Nơi nhận:
- Như trên.

CHỦ TỊCH
Lâm Văn Phú
`

const conclusion = `ỦY BAN NHÂN DÂN
TỈNH PHÚ LÂM
Số: 77/TB-UBND
Phú Lâm, ngày 12 tháng 5 năm 2031

THÔNG BÁO
Kết luận kiểm tra công tác lưu trữ tại Ủy ban nhân dân phường An Sơn

I. TỒN TẠI, HẠN CHẾ
Có 36 hồ sơ thất lạc từ ngày 01/01/2031 đến ngày 31/3/2031.

II. YÊU CẦU KHẮC PHỤC
1. Ủy ban nhân dân phường An Sơn báo cáo kết quả khắc phục về Sở Nội vụ trước ngày 20/8/2031.
2. Sở Xây dựng bàn giao kho lưu trữ trước ngày 15/6/2031.

III. BẢNG THEO DÕI KHẮC PHỤC
TT\tNội dung\tĐơn vị chịu trách nhiệm\tThời hạn
1\tLập lại mục lục hồ sơ\tVăn phòng HĐND và UBND phường\tTrước ngày 10/6/2031
2\tTìm hồ sơ thất lạc\tPhòng Văn hóa phường\tTrước ngày 30/6/2031

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lâm Văn Phú
`

const plan = `ỦY BAN NHÂN DÂN
TỈNH PHÚ LÂM
Số: 80/KH-UBND
Phú Lâm, ngày 15 tháng 3 năm 2031

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2031

I. NỘI DUNG
1. Thời gian: từ tháng 4 đến tháng 9 (ngày cụ thể do Sở Nội vụ thông báo).
2. Các huyện gửi báo cáo văn thư về Sở Nội vụ trước ngày 25/10/2031.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lâm Văn Phú
`

const { ask } = libraryOf([reports, conclusion, plan], '2031-06-20')

describe('what a level of bodies has to hand in', () => {
  const [ofSo, ofHuyen] = [
    ['21/3/2031', '06/6/2031', '09/9/2031'],
    ['17/3/2031', '03/6/2031', '04/9/2031'],
  ]
  test.each([
    ['Cho tôi đủ ba mốc nộp báo cáo lưu trữ của khối sở, ban, ngành theo công văn 412', ofSo, ofHuyen],
    ['cv 412: huyen nop bao cao may ki, han tung ki the nao', ofHuyen, ofSo],
    ['Theo công văn 412 các sở nộp báo cáo những đợt nào, mỗi đợt hạn mấy?', ofSo, ofHuyen],
  ])('%s', async (question, own, others) => {
    const { answer } = await ask(question)
    for (const day of own) expect(answer).toContain(day)
    for (const day of others) expect(answer).not.toContain(day)
  })

  test.each([
    'Công văn 412: hạn báo cáo quý III của sở với huyện chênh nhau mấy ngày?',
    'Theo CV 412, báo cáo quý III sở và huyện ai nộp trước?',
  ])('is told of both where they are held against each other: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('09/9/2031')
    expect(answer).toContain('04/9/2031')
    expect(answer).not.toMatch(/0?6\/6|0?3\/6|21\/3/u)
  })

  test('is each of several days of one body', async () => {
    const { answer } = await ask('Bưu điện tỉnh cung cấp số liệu chuyển phát mấy lần, hạn từng lần?')
    expect(answer).toContain('28/5/2031')
    expect(answer).toContain('18/11/2031')
  })
})

describe('the body that a conclusion is about', () => {
  test('has what its parts have to do, and nothing of other bodies', async () => {
    const { answer } = await ask('Danh sách tất cả hạn của UBND phường An Sơn')
    for (const day of ['20/8/2031', '10/6/2031', '30/6/2031']) expect(answer).toContain(day)
    expect(answer).not.toContain('15/6/2031')
  })

  test('is told what is overdue on the day of the question', async () => {
    const { answer } = await ask('Thông báo 77: việc nào đã quá hạn tính đến hôm nay?')
    expect(answer).toContain('10/6/2031')
    expect(answer).not.toContain('20/8/2031')
    expect(answer).not.toContain('31/3/2031')
  })
})

describe('reading', () => {
  const all = () => [reports, conclusion, plan].flatMap((text) => readText(text).deadlines)

  test('a stretch that was found is no deadline, and whose requests are answered does nothing', () => {
    expect(all().map(({ lastDay }) => lastDay)).not.toContain('2031-03-31')
    expect(all().map(({ who }) => who)).not.toContain('người dân')
  })

  test('a day that is told later leaves the time of inspection one', () => {
    const [time] = all().filter(({ lastDay }) => lastDay === '2031-09-30')
    expect(time).toMatchObject({ category: 'event', what: 'Thời gian' })
  })
})
