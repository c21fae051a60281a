// A question that is the text's own clause with a gap in it, those whom a sentence begins with, what is looked at rather
// than who is inspected, and words cut to a letter and a syllable, over an invented plan.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH GIA LAI
-------
Số: 205/KH-UBND

Gia Lai, ngày 09 tháng 6 năm 2022

KẾ HOẠCH
Kiểm tra công tác bảo vệ rừng năm 2022

Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra công tác bảo vệ rừng năm 2022 như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

a) Xem xét công tác chỉ đạo bảo vệ rừng theo các văn bản chỉ đạo của Ủy ban nhân dân tỉnh; nắm tình hình lực lượng giữ rừng ở cơ sở.

b) Đánh giá việc chủ rừng thực hiện ý kiến chỉ đạo của Bộ trưởng và tỉnh về phòng cháy, qua đó bổ sung phương án.

c) Từng bước xây dựng lực lượng kiểm lâm tinh gọn, am hiểu địa bàn; xây dựng đường tuần tra; lực lượng dân quân cùng tham gia giữ rừng.

d) Kết quả kiểm tra là một căn cứ để tỉnh xem xét trách nhiệm của chủ rừng được kiểm tra, việc chuẩn bị lực lượng của chủ rừng.

2. Yêu cầu

a) Chú trọng hướng dẫn các việc trồng bù rừng còn lúng túng ở vùng giáp ranh.

b) Chủ rừng được kiểm tra bố trí người dẫn đường, bản đồ và sổ tuần rừng.

II. NỘI DUNG

1. Việc thực hiện hồ sơ khoán bảo vệ rừng tại các trạm (đối chiếu thực tế hiện trường lô rừng).

2. Đẩy mạnh giao khoán rừng cộng đồng, đổi mới cách trả tiền dịch vụ cho cộng đồng giữ rừng.

3. Nội quy xây dựng cho lực lượng tuần tra, kiểm lâm và việc xây dựng nơi ở của lực lượng, kiểm lâm viên.

4. Quyền của cộng đồng ven rừng, cách cộng đồng và chủ rừng chia lợi ích với cộng đồng.

5. Việc Sở Nông nghiệp, kiểm lâm các cấp thực hiện chỉ đạo, xin ý kiến cấp trên về kiểm tra bảo vệ rừng.
`
const library = libraryOf([plan], '2022-07-01')

describe('the words before a gap stand side by side in the text', () => {
  it.each([
    ['kế hoạch 205 nói xây dựng lực lượng kiểm lâm kiểu gì', 'tinh gọn, am hiểu địa bàn'],
    [
      'Kiểm tra bảo vệ rừng 2022 ở Gia Lai xem việc thực hiện ý kiến chỉ đạo của cấp nào?',
      'Bộ trưởng và tỉnh',
    ],
    ['Rừng cộng đồng trong kế hoạch 205 của Gia Lai thế nào?', 'giao khoán rừng cộng đồng'],
    ['Xây dựng lực lượng kiểm lâm ở Gia Lai cần thế nào?', 'tinh gọn, am hiểu địa bàn'],
    ['gia lai 2022 chú trọng hdẫn việc nào', 'trồng bù rừng'],
  ])('%s', async (question, said) => {
    expect((await library.ask(question)).answer).toContain(said)
  })
})

describe('what somebody has to do is told by the sentence that begins with them', () => {
  it.each([
    'chủ rừng được kiểm tra ở Gia Lai 2022 có trách nhiệm gì',
    'Chủ rừng theo kế hoạch 205 phải chuẩn bị những gì?',
  ])('%s', async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toMatch(/^(?:Gia Lai: )?“[^”]*bố trí người dẫn đường/u)
  })
})

describe('what is looked at is asked, and not who is inspected', () => {
  it('shows the place that speaks of it', async () => {
    const { status, answer } = await library.ask(
      'trạm bảo vệ rừng gia lai 2022 có bị kiểm tra thực tế hiện trường không',
    )
    expect(status).toBe('answered')
    expect(answer).toContain('đối chiếu thực tế hiện trường')
  })

  it('still says so where a unit is asked about and no list names it', async () => {
    const { answer } = await library.ask('Hạt kiểm lâm Chư Păh Gia Lai năm 2022 có bị kiểm tra không?')
    expect(answer).not.toContain('đối chiếu thực tế')
  })
})
