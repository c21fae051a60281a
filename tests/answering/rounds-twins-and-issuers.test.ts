// A round in words, a number that is sent and not asked for, the finding behind a remedy, and the team of the body whose plan it is.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const directive = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
-------
Số: 15/CT-UBND

Quảng Trị, ngày 12 tháng 01 năm 2026

CHỈ THỊ
Về việc siết chặt quản lý bến đò ngang

1. Chủ tịch Ủy ban nhân dân các xã
a) Phân công 01 công chức theo dõi bến đò; gửi họ tên, số điện thoại công chức về Sở Xây dựng chậm nhất ngày 09/02/2026.
b) Nếu có vướng mắc phản ánh về Sở Xây dựng, điện thoại 0233.3555.222.

2. Chế độ báo cáo
Các xã báo cáo kết quả kiểm tra bến đò về Sở Xây dựng: lần thứ nhất trước ngày 14/5/2026, lần thứ hai trước ngày 03/11/2026.

CHỦ TỊCH

Hồ Văn Kiệm`

const conclusion = `UBND TỈNH QUẢNG TRỊ
SỞ XÂY DỰNG
-------
Số: 41/KL-SXD

Quảng Trị, ngày 20 tháng 5 năm 2026

KẾT LUẬN
Kiểm tra bến đò ngang

I. TỒN TẠI
a) Hợp tác xã Cửa Việt: 38 áo phao hết niên hạn, phần lớn ở tuyến đêm.

II. KHẮC PHỤC

STT | Đơn vị | Việc phải khắc phục | Thời hạn
1 | Hợp tác xã Cửa Việt | Thay 38 áo phao | Trước ngày 11/6/2026
2 | Hợp tác xã Cửa Việt | Kẻ vạch neo đậu | Trước ngày 27/7/2026

GIÁM ĐỐC

Lê Khắc Trung`

const plan = `UBND TỈNH AN GIANG
SỞ CÔNG THƯƠNG
-------
Số: 9/KH-SCT

An Giang, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra chợ đầu mối năm 2026

II. NỘI DUNG, THỜI GIAN
1. Nội dung kiểm tra
a) Việc niêm yết giá;
b) Việc thu phí chỗ ngồi;
c) Phòng cháy tại ki ốt.
2. Thời gian: trong tháng 4/2026.

III. TỔ CHỨC THỰC HIỆN
1. Ban quản lý chợ gửi báo cáo cho Đoàn kiểm tra của Sở Công Thương trước ngày 20/3/2026.

GIÁM ĐỐC

Phan Thị Mén`

const { ask } = libraryOf([directive, conclusion, plan], '2026-02-03')
const told = async (question: string) => (await ask(question)).answer

test.each([
  'lan thu hai bao cao ben do quang tri nop hom nao',
  'Báo cáo lần 2 theo Chỉ thị 15/CT-UBND Quảng Trị nộp hôm nào?',
])('the second round: %s', async (question) => {
  const answer = await told(question)
  expect(answer).toContain('03/11/2026')
  expect(answer).not.toContain('**Trước ngày 14/5/2026')
})

describe('a telephone number', () => {
  test('that is sent, and when is asked', async () =>
    expect(
      await told('xa gui ho ten va so dien thoai cong chuc theo doi ben do ve So Xay dung quang tri han may'),
    ).toContain('09/02/2026'))

  test('that is asked for', async () =>
    expect(await told('Vướng mắc về bến đò ngang Quảng Trị thì gọi số điện thoại nào?')).toContain(
      '0233.3555.222',
    ))
})

test('what was found of the things that are counted in the remedy', async () =>
  expect(await told('38 áo phao tuyến đêm của Hợp tác xã Cửa Việt hạn khắc phục là ngày nào?')).toContain(
    '11/6/2026',
  ))

test('the team of the body whose plan it is', async () => {
  const answer = await told('Đoàn của Sở Công Thương An Giang sẽ kiểm tra những nội dung nào?')
  expect(answer).toContain('niêm yết giá')
  expect(answer).toContain('ki ốt')
})
