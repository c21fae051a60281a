// Facts of one plan in the words of people who have it not in front of them: forms and systems counted ahead, the team, who
// founds it, who makes a form or a list, what a numbered paper names, and what is asked next.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
-------
Số: 88/KH-UBND

Quảng Nam, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2025

Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra công tác lưu trữ năm 2025 như sau:

I. NỘI DUNG

1. Nội dung kiểm tra

a) Việc thu thập tài liệu theo các Nghị định của Chính phủ: số 31/2014/NĐ-CP, số 35/2016/NĐ-CP; các Thông tư của Bộ Tài chính: số 12/2018/TT-BTC, số 15/2019/TT-BTC.

b) Việc bố trí kho và thiết bị bảo quản.

2. Hình thức kiểm tra

2.1. Kiểm tra tại kho

2.2. Kiểm tra qua mục lục hồ sơ

3. Thời gian kiểm tra: Từ tháng 4/2025 đến tháng 9/2025.

4. Đối tượng kiểm tra

a) Kiểm tra lần đầu

- Cấp tỉnh: Các Sở: Công Thương, Nông nghiệp và Môi trường.

- Cấp huyện: Ủy ban nhân dân các huyện: Duy Xuyên, Thăng Bình.

b) Phúc tra việc khắc phục năm 2024 đối với: Sở Xây dựng; thành phố Tam Kỳ.

5. Khai thác số liệu qua các Hệ thống:

TT	Tên Hệ thống	Cơ quan quản lý
1.	Hệ thống mục lục điện tử	Sở Nội vụ
2.	Hệ thống kho số liệu chung	Sở Khoa học và Công nghệ
3.	Hệ thống đọc từ xa	Sở Nội vụ

II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

- Chuẩn bị kinh phí, phương tiện cho đoàn kiểm tra.

- Giám đốc Sở Nội vụ quyết định thành lập Đoàn kiểm tra công tác lưu trữ của tỉnh, gồm đại diện: Văn phòng UBND tỉnh, các Sở: Nội vụ, Tư pháp, Tài chính.

- Xây dựng các Biểu mẫu, Đề cương báo cáo.

- Lập danh sách đối tượng kiểm tra, thông báo cho các cơ quan, đơn vị.

2. Các cơ quan, đơn vị

- Các cơ quan, đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Phan Văn Hòa
`

const programme = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
-------
Số: 140/KH-UBND

Quảng Nam, ngày 05 tháng 8 năm 2026

KẾ HOẠCH
Phát triển lưu trữ giai đoạn 2026 - 2030

I. MỤC TIÊU

Đến năm 2028, 80% các sở, ngành có kho lưu trữ đạt chuẩn; Quảng Nam là một trong 7 địa phương đạt thứ hạng cao nhất về Chỉ số lưu trữ.

II. NỘI DUNG

1. Hiện đại hóa lưu trữ

a) Số hóa hồ sơ của Ủy ban nhân dân tỉnh; b) Nối mạng các kho.

2. Phát huy giá trị tài liệu

a) Mở phòng đọc; b) Trưng bày chuyên đề, với trọng tâm là hồ sơ địa chính.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Duyên
`

const library = libraryOf([plan, programme], '2025-05-05')
const told = async (question: string | string[], asOf?: '2026-09-01') =>
  (await library.ask(question, asOf)).answer

describe('A plan asked of in other words', () => {
  it.each([
    'Quảng Nam có mấy kiểu kiểm tra lưu trữ, kể tên ngắn gọn',
    'Quảng Nam 2025 kiểm tra lưu trữ bằng những cách nào?',
    'Kế hoạch 88 có bao nhiêu dạng kiểm tra, liệt kê vắn tắt',
  ])('shows the forms of inspection: %s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('Kiểm tra tại kho')
    expect(answer).toContain('Kiểm tra qua mục lục hồ sơ')
  })

  it.each(['cho xin tên 3 hệ thống mà đoàn Quảng Nam khai thác số liệu'])(
    'lists what the question has counted itself: %s',
    async (question) => {
      const answer = await told(question)
      for (const name of ['mục lục điện tử', 'kho số liệu chung', 'đọc từ xa']) expect(answer).toContain(name)
    },
  )

  it.each([
    'Trong đoàn của Quảng Nam năm 2025 có đại diện những đâu, kể tên giúp tôi trước giờ họp',
    'Ngành nào cử người vào đoàn kiểm tra lưu trữ Quảng Nam?',
    'Đoàn Quảng Nam 2025 có mặt những cơ quan nào',
  ])('tells whom the team is made of: %s', async (question) => {
    expect(await told(question)).toContain('Văn phòng UBND tỉnh, các Sở: Nội vụ, Tư pháp, Tài chính')
  })

  it.each([
    'Quyết định lập Đoàn kiểm tra công tác lưu trữ của tỉnh Quảng Nam năm 2025 do ai ra?',
    'Quyết định thành lập đoàn kiểm tra lưu trữ Quảng Nam ai ký?',
  ])('takes no founding of a team for the issuing of its plan: %s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('Giám đốc Sở Nội vụ quyết định thành lập')
    expect(answer).not.toContain('Phan Văn Hòa')
  })

  it.each([
    'đề cương với biểu mẫu báo cáo của Quảng Nam năm 2025 thì nơi nào soạn',
    'Quảng Nam: bên nào lập danh sách đơn vị được kiểm tra lưu trữ?',
    'Quảng Nam ai lên danh sách đối tượng kiểm tra',
  ])('names the body above its tasks: %s', async (question) => {
    expect(await told(question)).toMatch(/^\*\*Sở Nội vụ\*\*:/u)
  })

  it.each([
    ['Tìm thông tư của Bộ Tài chính về thu thập tài liệu mà KH 88 có nhắc', 'Thông tư 12/2018/TT-BTC'],
    ['KH 88 có dẫn thông tư nào?', 'Thông tư 15/2019/TT-BTC'],
    ['Nghị định về thu thập tài liệu mà kế hoạch 88 nêu', 'Nghị định 35/2016/NĐ-CP'],
  ])('takes the numbered plan for the one that names: %s', async (question, named) => {
    expect(await told(question)).toContain(named)
  })

  it('tells the content that is to be summed up, not the plan', async () => {
    const answer = await told('Tóm nội dung kiểm tra lưu trữ của Quảng Nam năm 2025 cho lãnh đạo, thật gọn')
    expect(answer).toContain('bố trí kho và thiết bị')
    expect(answer).not.toContain('Phan Văn Hòa')
  })

  it('shows the part whose gist is asked for', async () => {
    const answer = await told('Nêu trọng tâm của hiện đại hóa lưu trữ theo kế hoạch 140', '2026-09-01')
    expect(answer).toContain('Số hóa hồ sơ')
    expect(answer).toContain('Nối mạng các kho')
  })

  it('finds a rank that is striven for', async () => {
    const asked = 'Chỉ số lưu trữ thì Quảng Nam phấn đấu nằm trong tốp bao nhiêu?'
    expect(await told(asked, '2026-09-01')).toContain('một trong 7 địa phương')
  })

  it('shows what binds the inspected, not the task of another body', async () => {
    const answer = await told('Đơn vị được kiểm tra ở Quảng Nam phải chuẩn bị, gửi gì cho đoàn?')
    expect(answer).toContain('gửi báo cáo về Đoàn kiểm tra')
    expect(answer).not.toContain('Chuẩn bị kinh phí')
  })

  it('knows no plan of inspection of a year of which a programme alone is held', async () => {
    const asked = 'Kế hoạch kiểm tra lưu trữ năm 2028 của Quảng Nam chọn những sở nào?'
    expect((await library.ask(asked, '2026-09-01')).status).toBe('not_found')
  })

  it('tells days and signers of both papers', async () => {
    const answer = await told(
      'Hai kế hoạch của Quảng Nam (88 và 140) mỗi cái ban hành ngày nào, ai ký?',
      '2026-09-01',
    )
    for (const part of ['10/2/2025', '5/8/2026', 'Phan Văn Hòa', 'Lê Thị Duyên'])
      expect(answer).toContain(part)
  })
})

describe('What is asked next', () => {
  it('takes another level and another act', async () => {
    const [, departments, again] = await library.talk([
      'Quảng Nam 2025 kiểm tra huyện nào?',
      'con cac so thi sao',
      'Còn phúc tra thì gồm ai?',
    ])
    expect(departments!.answer).toContain('Công Thương')
    expect(again!.answer).toContain('thành phố Tam Kỳ')
  })

  it('counts from a day that is told in any words, and from the day it is moved to', async () => {
    const [, first, moved] = await library.talk([
      'Đơn vị ở Quảng Nam được kiểm tra gửi báo cáo trước mấy ngày?',
      'Lịch là 21/5/2025 thì chậm nhất ngày nào?',
      'lui lai 28/5/2025 thi sao',
    ])
    expect(first!.answer).toContain('15/5/2025')
    expect(moved!.answer).toContain('22/5/2025')
  })
})
