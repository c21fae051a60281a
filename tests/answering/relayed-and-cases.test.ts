// A question that somebody passes on, one for the case in which a thing is done, and names in full that are no title.

import { expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const { ask } = libraryOf(
  [
    `ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG

Số: 48/KH-UBND

Cao Bằng, ngày 14 tháng 02 năm 2022

KẾ HOẠCH
Kiểm tra công tác thư viện công cộng năm 2022

I. MỤC ĐÍCH
1. Đánh giá đúng thực trạng kho sách của các thư viện.

II. NỘI DUNG
1. Thời gian kiểm tra: từ tháng 4/2022 đến tháng 10/2022.
2. Báo cáo
Các thư viện chuẩn bị báo cáo và gửi Đoàn kiểm tra trước ngày kiểm tra 6 ngày làm việc.
Đoàn kiểm tra có thể quay lại thẩm tra kho sách của một số thư viện trong trường hợp cần thiết.
Trong trường hợp phát hiện sách hư hỏng hàng loạt, Đoàn kiểm tra mời chuyên gia bảo quản tham gia.
3. Phần mềm
Bảng phần mềm dùng để kiểm tra:

TT\tTên phần mềm\tĐơn vị quản lý
1.\tPhần mềm Bạn đọc số\tThư viện tỉnh
2.\tPhần mềm Mượn trả liên thông\tSở Văn hóa, Thể thao và Du lịch

III. TỔ CHỨC THỰC HIỆN
1. Giám đốc Sở Văn hóa, Thể thao và Du lịch thành lập Đoàn kiểm tra.
2. Trong quá trình thực hiện, nếu có vướng mắc, các thư viện phản ánh về Thư viện tỉnh để được hướng dẫn.

Nơi nhận:
- Bộ Văn hóa, Thể thao và Du lịch;
- Bộ Nội vụ;
- UBND các huyện;
- Lưu: VT.`,
  ],
  '2022-03-15',
)

it('answers what somebody else asked, whoever that was and whenever', async () => {
  for (const question of [
    'Chiều qua giám đốc thư viện huyện hỏi em: Đoàn Cao Bằng về kiểm tra thì mình phải nộp báo cáo trước mấy hôm?',
    'Bí thư đảng ủy mới gọi hỏi là Đoàn Cao Bằng về kiểm tra thì phải nộp báo cáo trước mấy ngày, em trả lời thế nào ạ?',
    'Trong giao ban phó giám đốc sở có hỏi, báo cáo gửi Đoàn kiểm tra Cao Bằng trước mấy ngày? Mình nói sao cho đúng?',
  ]) {
    const { answer } = await ask(question)
    expect(answer, question).toMatch(/^(?:Cao Bằng: )?\*\*Trước ngày kiểm tra 6 ngày làm việc\*\*/u)
  }
})

it('keeps an office that asks for something itself', async () => {
  const { question } = await ask('Cơ quan hỏi, thư viện Cao Bằng phải gửi báo cáo trước mấy ngày?')
  expect(question).toContain('Cơ quan hỏi')
})

it('tells the case in which a thing is done, and no day of another', async () => {
  const cases = [
    ['Khi nào Đoàn Cao Bằng quay lại thẩm tra kho sách?', 'trong trường hợp cần thiết'],
    ['khi nao doan cao bang moi chuyen gia bao quan tham gia', 'sách hư hỏng hàng loạt'],
    ['Khi nào thì các thư viện phản ánh về Thư viện tỉnh Cao Bằng?', 'nếu có vướng mắc'],
  ] as const
  for (const [question, told] of cases) {
    const { answer } = await ask(question)
    expect(answer, question).toContain(told)
    expect(answer, question).not.toMatch(/6 ngày làm việc|tháng 4\/2022/u)
  }
})

it('still tells the day where a day is set', async () => {
  expect((await ask('Khi nào thư viện nộp báo cáo cho Đoàn Cao Bằng?')).answer).toContain('6 ngày làm việc')
  expect((await ask('Khi nào Cao Bằng kiểm tra thư viện?')).answer).toContain('Từ tháng 4/2022')
})

it('takes the full names of things for no title of a paper', async () => {
  const { answer } = await ask('Kể tên đầy đủ các phần mềm Cao Bằng dùng để kiểm tra thư viện')
  expect(answer).toContain('Phần mềm Mượn trả liên thông')
  const title = await ask('Tên đầy đủ của kế hoạch kiểm tra thư viện Cao Bằng?')
  expect(title.answer).toContain('Kiểm tra công tác thư viện công cộng năm 2022')
})

it('leaves out who is asked, behind what asks', async () => {
  for (const person of ['em', 'anh', 'chị ạ', 'sếp']) {
    const { answer } = await ask(
      `Kế hoạch kiểm tra thư viện của Cao Bằng có gửi lên Bộ Nội vụ để biết không ${person}?`,
    )
    expect(answer, person).toMatch(/^\*\*Có\.\*\*/u)
    expect(answer, person).toContain('nơi nhận')
  }
})

it('shows what is asked for where its part is asked, and no part that is called so', async () => {
  for (const where of ['nằm ở mục nào', 'ghi tại phần nào', 'xem ở mục mấy']) {
    const { answer } = await ask(`Thời gian kiểm tra ${where} của kế hoạch thư viện Cao Bằng?`)
    expect(answer, where).toContain('Từ tháng 4/2022 đến tháng 10/2022')
    expect(answer, where).toContain('mục II.1')
  }
})
