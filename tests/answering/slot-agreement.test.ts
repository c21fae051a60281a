// Of several deadlines the one that agrees with what the question names: the act, the actor, the receiver, the period and
// the event; over invented documents of several fields.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const fireSafety = `CÔNG AN TỈNH HÀ NAM
PHÒNG CẢNH SÁT PCCC VÀ CNCH
Số: 52/KH-PCCC
Hà Nam, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra an toàn phòng cháy, chữa cháy đối với làng nghề năm 2026

I. NỘI DUNG
1. Phòng kiểm tra các làng nghề từ ngày 02/3/2026 đến ngày 30/6/2026.
2. Ủy ban nhân dân các xã, phường kiểm tra 100% kho chứa vải, hoàn thành trước ngày 15/5/2026.
II. TRÁCH NHIỆM
1. Ban quản lý làng nghề hoàn thành tự kiểm tra trước ngày 20/02/2026, gửi biên bản tự kiểm tra cho Đội Tuyên truyền chậm nhất ngày 25/02/2026.
2. Cơ sở có tồn tại phải khắc phục trong thời hạn 30 ngày kể từ ngày lập biên bản và báo cáo kết quả khắc phục về Phòng trong thời hạn 05 ngày làm việc kể từ ngày hoàn thành khắc phục.
3. Tài khoản giám sát được cấp trong thời hạn 02 ngày làm việc kể từ ngày đăng ký; cơ sở thông báo để thu hồi tài khoản trong thời hạn 07 ngày kể từ ngày ngừng hoạt động.
III. CHẾ ĐỘ BÁO CÁO
1. Các đội nghiệp vụ báo cáo quý về Phòng trước ngày 08 của tháng đầu quý sau.
2. Phòng báo cáo năm cho Giám đốc Công an tỉnh trước ngày 12 tháng 12.
`

const land = `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: 61/KH-UBND
Ninh Thuận, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Xây dựng cơ sở dữ liệu đất đai năm 2026

I. NHIỆM VỤ
1. Sở Nông nghiệp và Môi trường hoàn thành cơ sở dữ liệu đất đai của 20 xã trước ngày 30/6/2026; nghiệm thu trong thời hạn 15 ngày kể từ ngày hoàn thành cơ sở dữ liệu.
2. Các sở, ban, ngành gửi nhu cầu khai thác trên hệ thống báo cáo trước ngày 18/3/2026.
II. CHẾ ĐỘ BÁO CÁO
1. Ủy ban nhân dân các xã, phường báo cáo Sở Nông nghiệp và Môi trường:
a) Báo cáo 6 tháng: trước ngày 12/6/2026;
b) Báo cáo năm: trước ngày 05/12/2026.
2. Sở Nông nghiệp và Môi trường tổng hợp báo cáo Ủy ban nhân dân tỉnh:
a) Báo cáo 6 tháng: trước ngày 20/6/2026;
b) Báo cáo năm: trước ngày 15/12/2026.
`

const festival = `ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
Số: 04/CT-UBND
Nam Định, ngày 09 tháng 01 năm 2026

CHỈ THỊ
Về việc tổ chức lễ hội năm 2026

1. Sở Văn hóa, Thể thao và Du lịch
Tổng hợp kết quả mùa lễ hội, báo cáo Ủy ban nhân dân tỉnh trước ngày 22/5/2026.
2. Ủy ban nhân dân các xã, phường
Gửi báo cáo tổng kết mùa lễ hội về Sở Văn hóa, Thể thao và Du lịch chậm nhất ngày 08/5/2026.
`

const { ask } = libraryOf([fireSafety, land, festival], '2026-02-12')

describe('the act', () => {
  test.each([
    ['Hà Nam: ban quản lý làng nghề hoàn thành tự kiểm tra PCCC khi nào?', '20/02/2026'],
    ['Làng nghề Hà Nam gửi biên bản tự kiểm tra PCCC chậm nhất ngày nào?', '25/02/2026'],
    ['Khi nào các xã phường ở Hà Nam phải kiểm tra xong kho chứa vải?', '15/5/2026'],
    ['Cơ sở PCCC ở Hà Nam phải khắc phục tồn tại trong bao lâu?', '30 ngày'],
    ['Tài khoản giám sát PCCC Hà Nam được cấp trong bao lâu?', '02 ngày làm việc'],
    ['Hạn hoàn thành cơ sở dữ liệu đất đai của Ninh Thuận?', '30/6/2026'],
    ['Ninh Thuận nghiệm thu cơ sở dữ liệu đất đai trong bao lâu?', '15 ngày'],
  ])('%s: its own limit', async (question, said) => {
    const { answer, deadlines } = await ask(question)
    expect(deadlines).toHaveLength(1)
    expect(answer.split('\n')[0]).toContain(said)
  })

  test('half of other words is no act', async () => {
    const { answer } = await ask('Sở ở Ninh Thuận gửi nhu cầu khai thác trên hệ thống báo cáo hạn ngày nào?')
    expect(answer).toContain('18/3/2026')
  })
})

describe('whoever acts and whoever receives', () => {
  test.each([
    ['Sở Nông nghiệp và Môi trường Ninh Thuận nhận báo cáo năm của các xã trước ngày nào?', '05/12/2026'],
    ['Sở Nông nghiệp và Môi trường Ninh Thuận nộp báo cáo năm trước ngày nào?', '15/12/2026'],
    ['Hạn Sở VHTTDL Nam Định báo cáo tổng kết mùa lễ hội qua chưa?', 'ngày cuối 21/5/2026'],
    ['Xã ở Nam Định gửi báo cáo tổng kết mùa lễ hội trước ngày nào?', '08/5/2026'],
  ])('%s: that duty', async (question, said) => {
    const { answer, deadlines } = await ask(question)
    expect(deadlines).toHaveLength(1)
    expect(answer.split('\n')[0]).toContain(said)
  })

  test.each([
    'Sở Tài chính Ninh Thuận nộp báo cáo năm về đất đai trước ngày nào?',
    'Đội Tuyên truyền PCCC Hà Nam nộp báo cáo năm trước ngày nào?',
  ])('%s: no day of another body is its own', async (question) => {
    const { status, deadlines } = await ask(question)
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
  })
})

test.each([
  'Đội nghiệp vụ PCCC Hà Nam nộp báo cáo quý II trước ngày nào?',
  'Hà Nam: đội nghiệp vụ PCCC gửi báo cáo của quý II chậm nhất hôm nào?',
])('%s: what is due behind its quarter is of the quarter that is named', async (question) => {
  expect((await ask(question)).deadlines.map((d) => d.lastDay)).toEqual(['2026-07-07'])
})
