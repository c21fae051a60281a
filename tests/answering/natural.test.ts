import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answer.ts'
import { libraryOf } from '../support/library-of.ts'

const langSon2022 = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 12/KH-UBND
Lạng Sơn, ngày 10 tháng 02 năm 2022

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2022

Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG KIỂM TRA
1. Việc lập hồ sơ công việc.
2. Việc nộp hồ sơ vào kho.

II. THỜI GIAN KIỂM TRA
Từ tháng 4 đến tháng 6 năm 2022.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Văn Thụy
`

const langSon2024 = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 58/KH-UBND
Lạng Sơn, ngày 15 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Thực hiện Chỉ thị số 09/CT-UBND ngày 12 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra như sau:

I. MỤC ĐÍCH
- Nắm tình hình quản lý kho lưu trữ.
- Chỉ ra tài liệu có nguy cơ hỏng.
- Kết quả kiểm tra là căn cứ xếp loại thi đua của người đứng đầu.
- Nâng Chỉ số lưu trữ điện tử (ERI) của tỉnh.

II. NỘI DUNG KIỂM TRA
Việc bố trí kho; việc phòng cháy trong kho; việc số hóa tài liệu; việc hủy tài liệu hết giá trị.

III. ĐỐI TƯỢNG KIỂM TRA
1. Các Sở: Y tế, Công Thương, Xây dựng và Ban Dân tộc.
2. Ủy ban nhân dân các huyện: Bắc Sơn, Đình Lập, Lộc Bình.
3. Ủy ban nhân dân các xã, phường, thị trấn trên địa bàn tỉnh.
4. Phúc tra: Sở Tài chính; Ủy ban nhân dân huyện Tràng Định.

IV. THỜI GIAN KIỂM TRA
Từ tháng 5 đến tháng 9 năm 2024.

V. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ là cơ quan thường trực, thông báo lịch cho đơn vị được kiểm tra trước ngày kiểm tra 10 ngày.
2. Đoàn kiểm tra gồm đại diện Sở Nội vụ, Chi cục Văn thư, Công an tỉnh.
3. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra (qua email: luutru@langson.gov.vn) trước ngày 20/4/2024.
4. Đơn vị không thuộc đối tượng kiểm tra tại Mục III thì tự kiểm tra, gửi báo cáo về Sở Nội vụ trước ngày 30/6/2024.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lương Thị Hạnh
`

const traVinh2024 = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
Số: 77/KH-UBND
Trà Vinh, ngày 20 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra kho lưu trữ năm 2024 trên địa bàn tỉnh Trà Vinh

Để giữ gìn tài liệu, Ủy ban nhân dân tỉnh giao các cơ quan như sau:

I. VIỆC PHẢI LÀM
1. Sở Nội vụ lập đoàn, trong đoàn có đại diện Sở Xây dựng và Cảnh sát phòng cháy.
2. Thanh tra tỉnh theo dõi việc thực hiện kiến nghị.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Thạch Minh Đức
`

const { ask, reported } = libraryOf([langSon2022, langSon2024, traVinh2024], '2024-04-10')

interface Case {
  has?: string[]
  not?: string[]
  status?: Answer['status']
}

const groups: Record<string, [string, string, Case][]> = {
  'who is inspected': [
    ['a unit of a list', 'Sở Công Thương Lạng Sơn có bị kiểm tra không?', { has: ['Có.', 'nêu tên'] }],
    ['a unit to be inspected again', 'huyện Tràng Định có bị kiểm tra ko', { has: ['phúc tra'] }],
    [
      'one of a class',
      'phường ở Lạng Sơn có thuộc diện kiểm tra không',
      { has: ['theo nhóm', 'các xã, phường'] },
    ],
    [
      'a unit that is not named, with what it has to do instead',
      'Sở Du lịch Lạng Sơn có trong danh sách kiểm tra không?',
      { has: ['Không thấy nêu tên', '30/6/2024'], not: ['Có.', 'theo nhóm'] },
    ],
    [
      'a department whose name is part of a longer word elsewhere',
      'Sở Tài nguyên Lạng Sơn có bị kiểm tra không',
      { has: ['Không thấy nêu tên'] },
    ],
    [
      'a plan that says nothing of it',
      'Sở Y tế Trà Vinh có bị kiểm tra không?',
      { has: ['77/KH-UBND', 'không nêu đối tượng kiểm tra'], status: 'not_found' },
    ],
    [
      'a duty to inspect oneself that names no such unit',
      'UBND phường ở Lạng Sơn có phải tự kiểm tra không',
      { has: ['không nêu riêng', '30/6/2024'], not: ['Có.'] },
    ],
    [
      'one syllable is no name of a department',
      'Sở Công Lạng Sơn có bị kiểm tra không?',
      { has: ['Không thấy nêu tên'] },
    ],
    [
      'a department by the first words of its name',
      'sở công thương lạng sơn có bị kiểm tra không ạ',
      { has: ['Có.'] },
    ],
    ['names counted', 'bao nhiêu huyện bị kiểm tra ở Lạng Sơn năm 2024', { has: ['3', 'Đình Lập'] }],
    [
      'a list that cannot be told apart for certain is quoted without a number',
      'có mấy sở bị kiểm tra ở Lạng Sơn năm 2024',
      { has: ['Xây dựng và Ban Dân tộc', 'không ghi số lượng'], not: ['**3**', '**4**'] },
    ],
  ],
  'the document itself': [
    [
      'its grounds, each with its relation',
      'căn cứ pháp lý của kế hoạch Lạng Sơn 2024',
      { has: ['Căn cứ: **Nghị định 30/2020/NĐ-CP', 'Thực hiện: **Chỉ thị 09/CT-UBND'] },
    ],
    [
      'grounds that are not there',
      'kế hoạch Trà Vinh dựa trên cơ sở nào',
      { has: ['không nêu căn cứ'], status: 'not_found' },
    ],
    [
      'its standing, with the newer plan',
      'kế hoạch 12 còn hiệu lực không?',
      { has: ['không ghi ngày hết hiệu lực', '30/6/2022', '58/KH-UBND'] },
    ],
    [
      'a number of another province',
      'kế hoạch 58 Trà Vinh ai ký?',
      { has: ['58/KH-UBND, Lạng Sơn', '77/KH-UBND'], not: ['Lương Thị Hạnh'], status: 'not_found' },
    ],
    [
      'two facts of its head',
      'kế hoạch Lạng Sơn 2024 do ai ký, ngày nào',
      { has: ['Lương Thị Hạnh', '15/3/2024'] },
    ],
    [
      'a summary',
      'tóm tắt giúp kế hoạch Lạng Sơn 2024',
      { has: ['văn thư, lưu trữ', 'tháng 5 đến tháng 9', '20/4/2024', 'Lương Thị Hạnh'] },
    ],
    ['an acronym as the text spells it out', 'ERI là gì', { has: ['Chỉ số lưu trữ điện tử'] }],
  ],
  'whole sections': [
    [
      'the clauses of a paragraph',
      'nội dung kiểm tra của kế hoạch Lạng Sơn 2024 gồm những gì',
      { has: ['• Việc bố trí kho', '• việc phòng cháy', '• việc số hóa', '• việc hủy'] },
    ],
    [
      'bullets',
      'mục đích của kế hoạch Lạng Sơn 2024 là gì',
      { has: ['Nắm tình hình', 'nguy cơ hỏng', 'Nâng Chỉ số'] },
    ],
    [
      'duties of a body',
      'sở nội vụ Trà Vinh làm gì',
      { has: ['Sở Nội vụ lập đoàn'], not: ['Thanh tra tỉnh'] },
    ],
  ],
  'time and place': [
    [
      'the newer plan of a series where no year is named',
      'Lạng Sơn kiểm tra văn thư từ tháng mấy tới tháng mấy',
      { has: ['tháng 5 đến tháng 9'], not: ['2022'] },
    ],
    [
      'the day that the question sets',
      'nếu hôm nay là 18/4/2024 thì Lạng Sơn còn bao nhiêu ngày nộp báo cáo cho đoàn kiểm tra?',
      { has: ['còn 1 ngày', 'tính đến ngày 18/4/2024'] },
    ],
    [
      'the day of an arrival, however it is said',
      'nếu đoàn tới ngày 24/6/2024 thì Lạng Sơn thông báo lịch trễ nhất hôm nào',
      { has: ['14/6/2024'] },
    ],
    [
      'a notice is not a report',
      'Lạng Sơn thông báo lịch trước bao nhiêu ngày',
      { has: ['10 ngày'], not: ['20/4/2024', '30/6/2024'] },
    ],
    [
      'a conclusion that no text sets a time for',
      'Lạng Sơn 2024 bao lâu thì có kết luận kiểm tra',
      { not: ['20/4/2024', '30/6/2024', '10 ngày'] },
    ],
    [
      'a plan without dates',
      'các mốc thời gian của kế hoạch Trà Vinh 2024',
      { has: ['77/KH-UBND', 'không nêu mốc thời gian'] },
    ],
    [
      'whom and by which way, of two questions in one',
      'báo cáo của Lạng Sơn gửi cho ai, gửi bằng đường nào',
      { has: ['Đoàn kiểm tra', 'luutru@langson.gov.vn', 'Sở Nội vụ'] },
    ],
    [
      'what happens to those who do not report, where no text says it',
      'Lạng Sơn không nộp báo cáo thì sao',
      { status: 'not_found' },
    ],
  ],
  'side by side': [
    [
      'two years of one place',
      'so sánh kế hoạch Lạng Sơn 2022 với 2024 về thời gian kiểm tra',
      { has: ['12/KH-UBND', 'tháng 4 đến tháng 6', '58/KH-UBND', 'tháng 5 đến tháng 9'] },
    ],
    [
      'a side that says nothing is said to say nothing',
      'so sánh Lạng Sơn 2024 và Trà Vinh về thời gian kiểm tra',
      { has: ['tháng 5 đến tháng 9', '77/KH-UBND', 'không nêu nội dung được hỏi'] },
    ],
  ],
}

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('%s', async (_name, question, { has = [], not = [], status }) => {
    const { answer, status: found } = await ask(question)
    for (const words of has) expect(answer).toContain(words)
    for (const words of not) expect(answer).not.toContain(words)
    if (status) expect(found).toBe(status)
  })
})

test('every answer passed its proof', () => {
  expect(reported).toEqual([])
})
