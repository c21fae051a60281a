// Which class a figure belongs to, and which figures make a class.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const guide = `ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH
SỞ NỘI VỤ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 611/HD-SNV
Hòa Bình, ngày 02 tháng 10 năm 2024

HƯỚNG DẪN
Chấm điểm công tác dân vận chính quyền năm 2024

I. THANG ĐIỂM
1. Tổng điểm là 100 điểm.
2. Tiêu chí giải quyết đơn thư (tối đa 5 điểm): từ 97% trở lên được 5 điểm; từ 90% đến dưới 97% được 3 điểm; dưới 90% không có điểm.

II. XẾP LOẠI
1. Xuất sắc: từ 92 điểm trở lên;
2. Tốt: từ 81 đến dưới 92 điểm;
3. Khá: từ 66 đến dưới 81 điểm;
4. Yếu: dưới 66 điểm.
5. Đơn vị không gửi báo cáo thì không xếp loại từ Tốt trở lên.

III. KẾT QUẢ NĂM TRƯỚC
Năm 2023, Ủy ban nhân dân huyện Mai Châu đạt 83,5 điểm, được đánh giá xếp loại Tốt.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC

Bùi Thị Mường
`

const library = libraryOf([guide], '2024-11-10')
const answer = async (question: string) => (await library.ask(question)).answer

describe('classes', () => {
  it.each([
    ['được 70 điểm thì xếp loại gì?', 'Khá: từ 66'],
    ['82 diem la loai nao theo huong dan 611', 'Tốt: từ 81'],
    ['bao nhiêu điểm thì được xếp loại Xuất sắc?', 'từ 92 điểm'],
    ['dưới mấy điểm là bị loại Yếu', 'dưới 66 điểm'],
    ['đơn thư giải quyết đạt 95% thì được mấy điểm?', '3 điểm'],
  ])('%s', async (question, told) => {
    expect(await answer(question)).toContain(told)
  })

  it('bears out or puts right a class that is claimed', async () => {
    expect(await answer('95 điểm là loại Xuất sắc đúng không?')).toMatch(/^Đúng như vậy/u)
    expect(await answer('đơn vị được 75 điểm xếp loại Tốt phải không?')).toMatch(/Khá[\s\S]*từ 66/u)
    expect(await answer('huyện Mai Châu xếp loại Khá phải không?')).toMatch(/văn bản ghi[\s\S]*Tốt/u)
    expect(await answer('huyện Mai Châu được xếp loại Tốt đúng không?')).toMatch(/^Đúng như vậy/u)
  })

  it('classes nothing that the guide is not about', async () => {
    expect(await answer('học sinh 8,5 điểm xếp loại gì?')).not.toMatch(/Yếu|Khá/u)
  })
})
