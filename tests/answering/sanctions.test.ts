// What an act is fined: the act is looked for among the acts that a decree fines.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const decree = `CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/2024/NĐ-CP
Hà Nội, ngày 05 tháng 7 năm 2024

NGHỊ ĐỊNH
Quy định về dịch vụ đo đạc ao nuôi và xử phạt vi phạm

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định điều kiện cấp thẻ đo đạc và mức phạt đối với hành vi vi phạm về đo đạc ao nuôi.

Điều 5. Mức phạt
1. Mức phạt tiền tại Nghị định này áp dụng đối với tổ chức; cá nhân có cùng hành vi bị phạt bằng một phần hai mức phạt đối với tổ chức.

Điều 6. Vi phạm về thẻ đo đạc
1. Phạt tiền từ 3.000.000 đồng đến 6.000.000 đồng đối với hành vi cho người khác mượn thẻ đo đạc.
2. Phạt tiền từ 20.000.000 đồng đến 35.000.000 đồng đối với hành vi làm dịch vụ đo đạc khi không có thẻ đo đạc hoặc thẻ đo đạc đã hết hạn.

Điều 7. Vi phạm về sổ sách
1. Phạt tiền từ 1.000.000 đồng đến 2.000.000 đồng đối với một trong các hành vi sau:
a) Không ghi sổ nhật ký đo;
b) Gửi báo cáo quý chậm quá 10 ngày;
c) Để thiết bị đo ngoài trời quá 24 giờ.
2. Phạt tiền từ 8.000.000 đồng đến 12.000.000 đồng đối với hành vi tẩy xóa số liệu đo.

Điều 8. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày 01 tháng 9 năm 2024.

Nơi nhận:
- Lưu: VT.

TM. CHÍNH PHỦ
PHÓ THỦ TƯỚNG

Lê Văn Ao
`

const library = libraryOf([decree], '2025-02-10')
const answer = async (question: string) => (await library.ask(question)).answer

describe('the fine of an act', () => {
  it.each([
    ['Cho người khác mượn thẻ đo đạc bị phạt bao nhiêu?', '3.000.000', '20.000.000'],
    ['thẻ hết hạn mà vẫn làm dịch vụ đo đạc thì mức phạt thế nào', '20.000.000', '3.000.000 đồng đến'],
    ['khong ghi so nhat ki do phat bao nhieu tien', '1.000.000', '8.000.000'],
    ['gửi báo cáo quý trễ 15 ngày bị phạt ra sao?', '1.000.000', '8.000.000'],
    ['Nghị định 77 phạt tẩy xóa số liệu đo mức nào?', '8.000.000', '1.000.000'],
  ])('%s', async (question, told, other) => {
    expect(await answer(question)).toContain(told)
    expect(await answer(question)).not.toContain(other)
  })

  it('quotes the clause of the fine with the point of the act', async () => {
    expect(await answer('Không ghi sổ nhật ký đo bị phạt bao nhiêu?')).toMatch(
      /1\.000\.000 đồng đến 2\.000\.000 đồng[\s\S]*a\) Không ghi sổ nhật ký đo/u,
    )
  })

  it('tells the rule on persons where a person is asked about', async () => {
    expect(await answer('Cá nhân tẩy xóa số liệu đo bị phạt bao nhiêu?')).toMatch(
      /8\.000\.000[\s\S]*một phần hai/u,
    )
    expect(await answer('cá nhân vi phạm có bị phạt bằng tổ chức không?')).toContain('một phần hai')
  })

  it('bears out or puts right the sum that is claimed', async () => {
    expect(await answer('Phạt cho mượn thẻ đo đạc 3 đến 6 triệu phải không?')).toMatch(/^Đúng như vậy/u)
    expect(await answer('Nghe nói tẩy xóa số liệu đo bị phạt từ 1 đến 2 triệu, đúng không?')).toMatch(
      /Không phải[\s\S]*8\.000\.000 đồng đến 12\.000\.000 đồng/u,
    )
  })

  it('fines no act that the decree does not know', async () => {
    for (const question of ['vượt đèn đỏ phạt bao nhiêu?', 'không đội mũ bảo hiểm bị phạt mấy tiền?'])
      expect(await answer(question)).not.toContain('Phạt tiền')
  })

  it('reads "đúng không" beside a word "dùng" as a claim', async () => {
    expect((await library.look('dùng thẻ đã hết hạn bị phạt 5 triệu đúng không?'))?.u.claim).toBe(true)
    expect((await library.look('thẻ này có dùng để tính điểm không?'))?.u.claim).toBe(false)
  })
})
