// "Tất cả các hạn": what has to be done is told before the visits of a schedule, where not all can be shown.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const visits = Array.from(
  { length: 12 },
  (_, i) => `${i + 1}\tXã Suối ${i + 1}\t${i + 5}/5/2031\tTrụ sở xã`,
).join('\n')

const plan = `ỦY BAN NHÂN DÂN
TỈNH PHÚ LÂM
Số: 58/KH-UBND
Phú Lâm, ngày 10 tháng 3 năm 2031

KẾ HOẠCH
Kiểm tra công tác thủy lợi năm 2031

I. CHẾ ĐỘ BÁO CÁO
1. Các xã gửi báo cáo bơm tát về Sở Xây dựng trước ngày 20/4/2031.
2. Các xã gửi báo cáo khắc phục về Sở Xây dựng trong 10 ngày kể từ ngày nhận kết luận.
3. Trạm bơm gửi nhật ký về Sở Xây dựng trước ngày 05 hằng tháng.
4. Sở Xây dựng tổng hợp, báo cáo UBND tỉnh chậm nhất ngày 30/11/2031.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lâm Văn Phú

PHỤ LỤC
LỊCH KIỂM TRA

STT\tĐơn vị\tNgày kiểm tra\tĐịa điểm
${visits}
`

const { ask } = libraryOf([plan], '2031-04-01')

test('duties come before visits', async () => {
  const { answer } = await ask('tất cả các hạn trong kế hoạch 58')
  for (const words of ['20/4/2031', '10 ngày', '05 hằng tháng', '30/11/2031', '(và 1 hạn nữa)']) {
    expect(answer).toContain(words)
  }
})
