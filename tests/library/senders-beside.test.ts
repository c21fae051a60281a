// Duties of periodic reports: whose term it is where the place only says "Thời hạn gửi", in which months none is sent, rounds
// that share one sentence, and who is only chosen for a task.

import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const circular = (body: string) =>
  readText(`Số: 19/2026/TT-BYT

Hà Nội, ngày 09 tháng 3 năm 2026

THÔNG TƯ
Quy định chế độ báo cáo định kỳ về nước sạch

${body}`).deadlines

const plan = (body: string) =>
  readText(`Số: 41/KH-UBND

Điện Biên, ngày 09 tháng 3 năm 2026

KẾ HOẠCH
Kiểm tra giếng khoan năm 2026

${body}`).deadlines

describe('a term that stands apart', () => {
  test('is that of the report told beside it', () => {
    const [due, ...more] = circular(`Điều 5. Báo cáo tháng

1. Trạm y tế xã báo cáo tháng về mẫu nước cho Sở Y tế.

2. Thời gian chốt số liệu: từ ngày 11 của tháng trước đến ngày 10 của tháng báo cáo.

3. Thời hạn gửi: trước ngày 13 của tháng báo cáo.

4. Sở Y tế theo dõi, không phải gửi báo cáo tháng về Bộ Y tế. Không gửi báo cáo tháng vào tháng cuối quý.`)
    expect(more).toEqual([])
    expect(due).toMatchObject({ section: 'Điều 5.3', who: 'Trạm y tế xã', to: 'Sở Y tế' })
  })

  test('is nobody’s where two reports stand beside it', () => {
    const [due] = circular(`Điều 5. Báo cáo

1. Trạm y tế xã báo cáo tháng cho Sở Y tế.
2. Bệnh viện báo cáo tháng cho Bộ Y tế.
3. Thời hạn gửi: trước ngày 13 của tháng báo cáo.`)
    expect(due?.who).toBeNull()
  })
})

describe('one sentence for several times', () => {
  test('rounds share who, what and to whom', () => {
    const found = plan(
      '1. Các xã báo cáo kết quả lấy mẫu về Sở Y tế: lần 1 trước ngày 20/6/2026, lần 2 trước ngày 05/12/2026.',
    )
    expect(found.map(({ what, who, to, lastDay }) => ({ what, who, to, lastDay }))).toEqual([
      {
        what: 'báo cáo kết quả lấy mẫu về Sở Y tế: lần 1',
        who: 'Các xã',
        to: 'Sở Y tế',
        lastDay: '2026-06-19',
      },
      {
        what: 'báo cáo kết quả lấy mẫu về Sở Y tế: lần 2',
        who: 'Các xã',
        to: 'Sở Y tế',
        lastDay: '2026-12-04',
      },
    ])
  })

  test('the round is no part of the receiver’s name', () =>
    expect(plan('1. Các xã gửi phiếu về Phòng Y tế đợt 1 trước ngày 20/6/2026.')[0]?.to).toBe('Phòng Y tế'))

  test('what is sent later is not sent by the first time', () => {
    const [done, sent] = plan(
      '1. Đơn vị hoàn thành rà soát giếng trước ngày 30/4/2026; gửi kết quả rà soát về Sở Y tế chậm nhất ngày 08/5/2026.',
    )
    expect(done).toMatchObject({ what: 'hoàn thành rà soát giếng', to: null })
    expect(sent).toMatchObject({ to: 'Sở Y tế' })
  })
})

test('whoever is chosen for a task sends nothing by that', () => {
  const [due] = plan(`1. Giám đốc các sở

a) Phân công 01 lãnh đạo trực tiếp phụ trách công tác nước sạch, vệ sinh; gửi họ tên người được phân công về Sở Y tế chậm nhất ngày 06/4/2026.`)
  expect(due).toMatchObject({ who: 'Giám đốc các sở', to: 'Sở Y tế' })
})
