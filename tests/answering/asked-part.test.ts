// What part of a sentence a question asks for: the doer, the receiver, the one it goes through, the address, the place of
// a document, the members, the things counted, the rows picked. Over invented documents.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 58/KH-UBND

Tuyên Quang, ngày 20 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra việc quản lý bến khách ngang sông năm 2024

Thực hiện Kế hoạch số 12/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân tỉnh về an toàn đường thủy (ATĐT), Ủy ban nhân dân tỉnh ban hành kế hoạch kiểm tra như sau:

I. NỘI DUNG
Việc quản lý bến năm 2024 xoay quanh 03 nhóm việc: Cấp phép bến; Trang bị áo phao; Niêm yết giá vé.
1. Xem xét kết quả thực hiện Kế hoạch số 77/KH-UBND ngày 15/5/2022 của Ủy ban nhân dân tỉnh.
2. Kiểm tra qua các phần mềm đang dùng của tỉnh:

TT	Tên phần mềm	Cơ quan quản lý
1.	Phần mềm đăng kiểm phương tiện	Sở Giao thông vận tải
2.	Phần mềm phản ánh của người dân	Thanh tra tỉnh
3.	Phần mềm thu phí bến	Sở Tài chính

II. ĐỐI TƯỢNG
1. Kiểm tra Ủy ban nhân dân các huyện: Na Hang, Hàm Yên.
2. Đoàn kiểm tra có thể tái kiểm tra những nơi còn vi phạm.

III. TỔ CHỨC THỰC HIỆN
1. Sở Giao thông vận tải
- Giám đốc Sở Giao thông vận tải thành lập Đoàn kiểm tra, gồm đại diện: Sở Giao thông vận tải, Sở Tài chính, Công an tỉnh.
- Soạn thảo các biểu mẫu báo cáo bến bãi.
- Đoàn kiểm tra kết thúc đợt kiểm tra thì lập hồ sơ và kiến nghị Ủy ban nhân dân tỉnh xử lý.

2. Văn phòng Ủy ban nhân dân tỉnh, Thanh tra tỉnh, các sở: Tài chính, Xây dựng
- Lập kế hoạch kiểm tra chuyên ngành bến bãi, báo cáo Ủy ban nhân dân tỉnh kết quả (qua Sở Giao thông vận tải để tổng hợp).
- Thanh tra tỉnh: cấp mật khẩu xem phản ánh cho Đoàn kiểm tra.

3. Các đơn vị được kiểm tra báo cáo với Đoàn kiểm tra trước ngày kiểm tra 02 ngày, hộp thư benbai@tuyenquang.example.

4. Các đơn vị không thuộc đối tượng kiểm tra tự kiểm tra và gửi báo cáo về Ủy ban nhân dân tỉnh trước ngày 30/9/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lương Văn Sáng
`

const other = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 19/QĐ-UBND

Lai Châu, ngày 11 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc giao chỉ tiêu trồng rừng năm 2024

Điều 1. Giao mỗi huyện trồng 200 ha rừng.
Điều 2. Sở Nông nghiệp theo dõi, báo cáo kết quả.
Điều 3. Thành phần Tổ kiểm tra
1. Tổ trưởng: ông Giàng A Sùng, Phó Giám đốc Sở Nông nghiệp.
2. Tổ phó: bà Lò Thị Mai, Trưởng phòng Lâm nghiệp.

CHỦ TỊCH

Giàng A Tính
`

const { ask } = libraryOf([plan, other], '2024-04-01')

/** The words in bold of the answer. */
async function bold(question: string | string[]): Promise<string[]> {
  const { answer } = await ask(question)
  return [...answer.matchAll(/\*\*([^*]+)\*\*/gu)].map((m) => m[1] ?? '')
}

describe('the body in bold', () => {
  test('is the one that the report goes through, where that is asked', async () => {
    expect(
      await bold('Kết quả kiểm tra chuyên ngành bến bãi ở Tuyên Quang báo cáo qua cơ quan nào?'),
    ).toEqual(['Sở Giao thông vận tải'])
  })

  test('is the one that sums up, not the heading of those who report', async () => {
    expect(await bold('Kết quả kiểm tra chuyên ngành bến bãi ở Tuyên Quang ai tổng hợp?')).toEqual([
      'Sở Giao thông vận tải',
    ])
  })

  test('is not the heading where the item names its own doer', async () => {
    const { answer } = await ask('Ai cấp mật khẩu xem phản ánh cho Đoàn kiểm tra Tuyên Quang?')
    expect(answer).toContain('Thanh tra tỉnh: cấp mật khẩu')
    expect(answer).not.toContain('Xây dựng')
  })

  test('is never the heading where the team itself is asked whom it turns to', async () => {
    const { answer } = await ask('Đoàn kiểm tra Tuyên Quang kiến nghị cơ quan nào?')
    expect(answer).toContain('kiến nghị Ủy ban nhân dân tỉnh')
    expect(answer).not.toContain('**Sở Giao thông vận tải**')
  })

  test('is the one who makes the very thing, called by another word', async () => {
    expect((await ask('Mẫu báo cáo bến bãi ở Tuyên Quang do ai soạn thảo?')).answer).toContain(
      'Soạn thảo các biểu mẫu',
    )
  })
})

test.each([
  'Đơn vị không được kiểm tra ở Tuyên Quang gửi báo cáo cho ai?',
  'Đơn vị chưa bị kiểm tra ở Tuyên Quang nộp báo cáo cho ai?',
  'Đơn vị ngoài danh sách kiểm tra ở Tuyên Quang gửi báo cáo cho ai?',
])('%j means those who are left out', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Ủy ban nhân dân tỉnh')
  expect(answer).not.toContain('báo cáo với Đoàn kiểm tra')
})

test('a plan rests on what its opening carries out, not on what it looks into', async () => {
  const { answer } = await ask('Kế hoạch 58/KH-UBND căn cứ kế hoạch nào để kiểm tra?')
  expect(answer).toContain('12/KH-UBND')
  expect(answer).not.toContain('77/KH-UBND')
})

test('an address is given, not the meaning of a short form beside it', async () => {
  expect(await bold('Email nhận báo cáo ATĐT của Tuyên Quang là gì?')).toEqual(['benbai@tuyenquang.example'])
})

test.each(['Kế hoạch 58/KH-UBND là của tỉnh nào?', 'Văn bản 58/KH-UBND của cơ quan nào?'])(
  '%j asks whose document it is',
  async (question) => {
    expect((await ask(question)).answer).toMatch(/^\*\*Ủy ban nhân dân tỉnh Tuyên Quang\*\*/u)
  },
)

test('the members of a team stand in its own statement, the words before their source', async () => {
  expect((await ask('Đoàn kiểm tra Tuyên Quang gồm những ai?')).answer).toMatch(/^“Giám đốc .*Công an tỉnh/u)
})

test('members in lines of their own are told whole', async () => {
  const { answer } = await ask('Tổ kiểm tra Lai Châu gồm những ai?')
  expect(answer).toContain('Giàng A Sùng')
  expect(answer).toContain('Lò Thị Mai')
})

test('the things that a text counts are told by name', async () => {
  const { answer } = await ask('Kể tên 3 nhóm việc quản lý bến năm 2024 của Tuyên Quang')
  expect(answer).toContain('Cấp phép bến; Trang bị áo phao; Niêm yết giá vé')
})

test('a second inspection is found in another word for it', async () => {
  expect((await ask('Tuyên Quang có kiểm tra lại nơi nào không?')).answer).toContain('có thể tái kiểm tra')
})

test('one word asks for the whole table, and a turn behind it for the row of one body', async () => {
  const whole = await ask('Tuyên Quang kiểm tra qua phần mềm nào?')
  expect(whole.answer).toContain('thu phí bến')
  const one = await ask(['Tuyên Quang kiểm tra qua phần mềm nào?', 'cái nào do Thanh tra tỉnh quản lý?'])
  expect(one.answer).toContain('phản ánh của người dân')
  expect(one.answer).not.toContain('thu phí bến')
})

test('signers of every document of the kind are told where none is named', async () => {
  expect(await bold('Ai ký quyết định?')).toEqual(['Giàng A Tính'])
})

test('a unit is called by its whole name in the turn after', async () => {
  const { answer } = await ask(['Sở Giao thông vận tải Tuyên Quang có bị kiểm tra không?', 'còn Sở Y tế?'])
  expect(answer).not.toContain('Y tế tải')
})
