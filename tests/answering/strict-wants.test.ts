// Questions that one kind of statement alone answers get no other.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = (targets: string) => `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 44/KH-UBND
Lai Châu, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Cải cách chế độ hội họp năm 2024

I. CHỈ TIÊU
1. Các sở, huyện giảm số cuộc họp ít nhất 10% so với năm 2023.
${targets}

II. TỔ CHỨC THỰC HIỆN
1. Các sở gửi báo cáo số cuộc họp về Văn phòng Ủy ban nhân dân tỉnh trước ngày 15/6/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Mạnh
`

const question = 'Huyện nào họp nhiều nhất năm 2024?'

describe('who comes first', () => {
  const ranked = libraryOf([plan('2. Huyện Tam Đường là nơi họp nhiều nhất tỉnh năm 2024.')], '2024-03-01')
  test('is told where the text ranks', async () => {
    expect((await ranked.ask(question)).answer).toContain('Tam Đường')
  })

  const unranked = libraryOf(
    [
      plan(
        '2. Ủy ban nhân dân các huyện: họp trực tuyến đạt tối thiểu 60% tổng số cuộc họp; mỗi cuộc họp không quá 90 phút.',
      ),
    ],
    '2024-03-01',
  )
  test('is not found where it only counts', async () => {
    expect((await unranked.ask(question)).status).toBe('not_found')
  })
})
