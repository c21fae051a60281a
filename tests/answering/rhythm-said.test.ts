// How often a thing is done, where a question or a claim says it, and numbers that count nothing. An invented plan.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
HUYỆN SÔNG LAM
Số: 73/KH-UBND
Sông Lam, ngày 20 tháng 02 năm 2031

KẾ HOẠCH
Kiểm tra vệ sinh kênh mương năm 2031

I. NỘI DUNG
Vệ sinh kênh mương tập trung vào 04 nhiệm vụ: vớt bèo; phát cỏ; sửa cống; khơi dòng.

II. THỜI GIAN
Thời gian kiểm tra: từ tháng 3/2031 đến tháng 11/2031.

III. BÁO CÁO
1. Đơn vị được kiểm tra gửi báo cáo về Phòng Kinh tế chậm nhất 05 ngày làm việc trước ngày kiểm tra.
2. Hằng tháng, UBND các xã báo cáo khối lượng bèo vớt được, gửi Phòng Kinh tế trước ngày 08 của tháng kế tiếp.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Lam Giang
`

const { ask } = libraryOf([plan], '2031-04-01')

describe('a claim', () => {
  test('of another rhythm is set right', async () => {
    const { answer } = await ask('Sông Lam yêu cầu các xã báo cáo khối lượng bèo hằng quý đúng không?')
    expect(answer).not.toMatch(/^Đúng/u)
    expect(answer).toMatch(/hằng tháng/iu)
  })

  test('of its own rhythm is not denied', async () => {
    const { answer } = await ask('Sông Lam yêu cầu các xã báo cáo khối lượng bèo hằng tháng đúng không?')
    expect(answer).not.toMatch(/^\*\*Không phải/u)
  })

  test('counts nothing by a year before “từ”', async () => {
    const { answer } = await ask('Có phải Sông Lam kiểm tra kênh mương 2031 từ tháng 8 đến tháng 12?')
    expect(answer).toContain('Từ tháng 3/2031 đến tháng 11/2031'.slice(3))
    expect(answer).not.toContain('2031 từ ')
  })
})

test('what comes round is no number of days before a visit', async () => {
  const { answer } = await ask('Hằng tháng các xã gửi khối lượng bèo cho Phòng Kinh tế trước ngày mấy?')
  expect(answer).toContain('08 của tháng kế tiếp')
  const other = await ask('Hằng quý đơn vị được kiểm tra gửi báo cáo cho Phòng Kinh tế trước ngày mấy?')
  expect(other.answer).not.toMatch(/^\*\*Chậm nhất 05 ngày/u)
})

test('a number in words is the number of the text', async () => {
  const { status, answer } = await ask('Bốn nhiệm vụ vệ sinh kênh mương là gì?')
  expect(status).toBe('answered')
  expect(answer).toContain('khơi dòng')
})
