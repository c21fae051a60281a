// Papers that are called by what they are about, by who approved them or by what they issue; a claim held to its own unit.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 33/KH-UBND
Lai Châu, ngày 10 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra trạm bơm năm 2024

Thực hiện Quyết định số 1207/QĐ-UBND ngày 20 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh về việc ban hành Kế hoạch thủy lợi năm 2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra trạm bơm như sau:

I. NỘI DUNG
1. Kiểm tra việc vận hành trạm bơm (theo Quyết định số 577/QĐ-TTg ngày 09 tháng 5 năm 2022 của Thủ tướng Chính phủ phê duyệt Chiến lược tưới tiết kiệm nước).
2. Sở Nông nghiệp và Môi trường cấp thẻ vận hành trong thời hạn 04 ngày làm việc kể từ ngày nhận hồ sơ.
3. Thẻ vận hành có thời hạn 06 năm kể từ ngày cấp.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ công bố kết quả xếp hạng các trạm bơm cấp huyện trước ngày 20/12/2024.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mương
`

const news = `Lai Châu: Kiểm tra công tác trạm bơm năm 2022

Thứ hai, 18/07/2022 09:15

Ngày 15/7, UBND tỉnh Lai Châu ban hành Kế hoạch số 88/KH-UBND về kiểm tra công tác trạm bơm năm 2022.

Theo kế hoạch, thời gian kiểm tra từ tháng 8 đến tháng 11/2022.
`

const library = libraryOf([plan, news], '2024-06-10')

describe('papers by what is said of them', () => {
  it.each([
    'Chiến lược tưới tiết kiệm nước được Thủ tướng phê duyệt bằng văn bản số mấy, ngày bao nhiêu?',
    'Chiến lược tưới tiết kiệm nước do Thủ tướng Chính phủ phê duyệt tại quyết định số mấy?',
  ])('%s', async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain('577/QĐ-TTg ngày 9/5/2022')
    expect(answer).not.toContain('**33/KH-UBND**')
  })

  it('knows nothing of what no document says that the body approved', async () => {
    const { status } = await library.ask('Chiến lược biển được Thủ tướng phê duyệt bằng văn bản số mấy?')
    expect(status).toBe('not_found')
  })

  it('takes a plan called by the number of its decision for that decision', async () => {
    expect((await library.ask('Kế hoạch 1207 ban hành ngày nào?')).answer).toContain(
      'Quyết định 1207/QĐ-UBND ngày 20/12/2023',
    )
  })

  it('tells how a paper that is cited is linked to the one that cites it', async () => {
    const { answer } = await library.ask('QĐ 1207/QĐ-UBND ngày nào và liên quan gì tới kế hoạch 33?')
    expect(answer).toContain('Quyết định 1207/QĐ-UBND ngày 20/12/2023')
    expect(answer).toContain('Thực hiện Quyết định số 1207/QĐ-UBND')
  })

  it('tells the day of a report apart from that of its plan', async () => {
    expect((await library.ask('Bài báo về kiểm tra trạm bơm 2022 đăng hôm nào?')).answer).toContain(
      '18/07/2022',
    )
  })

  it('holds years against years, and not against days of another thing', async () => {
    const { answer } = await library.ask('Thẻ vận hành trạm bơm có thời hạn 10 năm phải không?')
    expect(answer).toContain('06 năm')
    expect(answer).not.toContain('04 ngày')
  })

  it('takes no rule of ranking for who came out first', async () => {
    const { status } = await library.ask('Kết quả xếp hạng trạm bơm cấp huyện 2024, huyện nào đứng đầu?')
    expect(status).toBe('not_found')
  })
})
