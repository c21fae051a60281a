// "… phải không?": a verdict stands only on words that have the whole of what is claimed: the number of a document with its
// year, the kind of change, the amount with its unit, the time with both its ends, the body in its very role.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
-------
Số: 402/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Quảng Nam, ngày 04 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác lưu trữ điện tử năm 2026

Thực hiện Quyết định số 815/QĐ-UBND ngày 20 tháng 01 năm 2026 của UBND tỉnh về số hóa hồ sơ, UBND tỉnh ban hành kế hoạch như sau:

I. NỘI DUNG
1. Rà soát kho hồ sơ theo Thông tư số 06/2022/TT-BNV; việc bảo quản theo Nghị định số 113/2025/NĐ-CP.
2. Sở Khoa học và Công nghệ vận hành kho số, khắc phục sự cố trong thời hạn 08 giờ kể từ khi nhận thông báo.

II. ĐỐI TƯỢNG, THỜI GIAN
1. Đối tượng kiểm tra: Sở Tư pháp, Sở Công Thương, Sở Ngoại vụ. Năm 2026 không kiểm tra theo kế hoạch đối với Sở Tài chính.
2. Thời gian kiểm tra: từ tháng 4/2026 đến tháng 9/2026.
3. Kiểm tra đột xuất: không báo trước, mỗi quý ít nhất 03 cuộc.
4. Soát xét kho giấy tại 19 phòng, trong đó 07 phòng soát xét tại chỗ, 12 phòng còn lại soát xét qua ảnh chụp.

III. THỰC HIỆN
1. Dự kiến thành phần Đoàn kiểm tra gồm các Sở: Nội vụ, Tư pháp, Xây dựng. Giám đốc Sở Nội vụ làm Trưởng đoàn.
2. Kinh phí 640 triệu đồng, gồm ngân sách tỉnh 400 triệu đồng, nguồn tài trợ 240 triệu đồng.
3. Số hóa đến hết ngày 30/6/2026 đạt 35% và đến hết ngày 31/10/2026 đạt 80% số hồ sơ.
4. Cơ quan được kiểm tra gửi báo cáo về Sở Nội vụ chậm nhất ngày 20/3/2026.

TT\tViệc\tChủ trì\tPhối hợp\tThời gian
1\tLập danh mục hồ sơ vĩnh viễn\tSở Nội vụ\tSở Xây dựng\tTháng 5/2026
2\tChuyển đổi dữ liệu ảnh\tTrung tâm Lưu trữ\tSở Tư pháp\t2026 - 2027

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Đinh Văn Thọ`

const change = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
-------
Số: 77/QĐ-UBND

Quảng Nam, ngày 10 tháng 3 năm 2026

QUYẾT ĐỊNH
Về mức hỗ trợ người làm công tác văn thư

Điều 1. Quyết định này thay thế Quyết định số 51/QĐ-UBND ngày 02 tháng 5 năm 2021 của UBND tỉnh.
Điều 2. Văn phòng UBND tỉnh chi trả mức hỗ trợ 600.000 đồng mỗi tháng.

CHỦ TỊCH

Lương Thị Hà`

const library = libraryOf([plan, change], '2026-03-15')
const ask = async (question: string) => (await library.ask(question)).answer

describe('a claim that the words bear out is confirmed', () => {
  test.each([
    'KH 402 căn cứ Quyết định 815 phải không?',
    'Kế hoạch 402 có viện dẫn Nghị định 113/2025 đúng không?',
    'Quyết định 77 thay thế Quyết định 51/QĐ-UBND phải không?',
    'Ông Đinh Văn Thọ ký kế hoạch 402 đúng không?',
    'Kế hoạch 402 ban hành ngày 4/2/2026 phải không?',
    'Sự cố kho số Quảng Nam phải khắc phục trong 8 giờ đúng không?',
    'Quảng Nam soát xét qua ảnh chụp 12 phòng phải không?',
    'Quảng Nam kiểm tra từ tháng 4 đến tháng 9/2026 phải không?',
    'Quảng Nam kiểm tra đến tháng 9/2026 đúng không?',
    'Đến hết 31/10/2026 Quảng Nam phải số hóa đạt 80% đúng không?',
    'Năm 2026 Sở Tài chính Quảng Nam không bị kiểm tra theo kế hoạch đúng không?',
    'Sở Tư pháp Quảng Nam vừa bị kiểm tra vừa ở trong đoàn phải không?',
    'Trưởng đoàn kiểm tra Quảng Nam là Giám đốc Sở Nội vụ đúng chứ?',
    'Sở Nội vụ Quảng Nam chủ trì lập danh mục hồ sơ vĩnh viễn phải không?',
  ])('%s', async (question) => {
    expect(await ask(question)).toMatch(/^Đúng như vậy/u)
  })
})

describe('a claim that the words set right is denied with the truth', () => {
  test.each([
    ['KH 402 căn cứ Quyết định 851 phải không?', '815/QĐ-UBND'],
    ['Kế hoạch 402 có dẫn Nghị định 113/2020 không?', '113/2025/NĐ-CP'],
    ['Kế hoạch 402 căn cứ Nghị định 113/2025 để ban hành đúng không?', '815/QĐ-UBND'],
    ['Quyết định 77 sửa đổi Quyết định 51/QĐ-UBND phải không?', 'thay thế'],
    ['Bà Lương Thị Hà ký kế hoạch 402 đúng không?', 'Đinh Văn Thọ'],
    ['Chủ tịch UBND tỉnh ký kế hoạch 402 phải không?', 'PHÓ CHỦ TỊCH'],
    ['Kế hoạch 402 là của Hà Nội phải không?', 'Quảng Nam'],
    ['Kế hoạch 402 ban hành ngày 2/4/2026 phải không?', '4/2/2026'],
    ['Sự cố kho số Quảng Nam phải khắc phục trong 24 giờ đúng không?', '08 giờ'],
    ['Quảng Nam soát xét qua ảnh chụp 19 phòng phải không?', '12 phòng'],
    ['Quảng Nam kiểm tra từ tháng 4 đến tháng 12/2026 phải không?', 'tháng 9/2026'],
    ['Đến hết 30/6/2026 Quảng Nam phải số hóa đạt 80% đúng không?', '35%'],
    ['Kiểm tra đột xuất ở Quảng Nam có báo trước đúng không?', 'không báo trước'],
    ['Kiểm tra đột xuất ở Quảng Nam mỗi quý ít nhất 5 cuộc đúng không?', '03 cuộc'],
    ['Sở Ngoại vụ Quảng Nam vừa bị kiểm tra vừa ở trong đoàn phải không?', 'Sở Ngoại vụ'],
    ['Giám đốc Sở Tư pháp làm trưởng đoàn kiểm tra Quảng Nam à?', 'Giám đốc Sở Nội vụ'],
    ['Sở Xây dựng Quảng Nam chủ trì lập danh mục hồ sơ vĩnh viễn phải không?', 'Sở Nội vụ'],
    ['Trung tâm Lưu trữ Quảng Nam chuyển đổi dữ liệu ảnh xong trong năm 2026 phải không?', '2027'],
  ])('%s', async (question, truth) => {
    const answer = await ask(question)
    expect(answer).toMatch(/^\*{0,2}Không/u)
    expect(answer).toContain(truth)
  })
})

test.each([
  ['one sum beside another', 'Ngân sách tỉnh Quảng Nam chi 240 triệu đồng cho kiểm tra lưu trữ phải không?'],
  ['a body that is left out', 'Sở Tài chính Quảng Nam bị kiểm tra theo kế hoạch năm 2026 phải không?'],
  ['what nothing is said of', 'Quảng Nam phạt 5 triệu đồng cơ quan nộp muộn đúng không?'],
  ['that it is all', 'Quảng Nam chỉ kiểm tra đột xuất thôi đúng không?'],
])('nothing is confirmed of %s', async (_, question) => {
  expect(await ask(question)).not.toMatch(/Đúng như vậy/u)
})

test('the amount that is denied is named without the words that ask', async () => {
  const answer = await ask('Sự cố kho số Quảng Nam phải khắc phục trong 24 giờ phải không?')
  expect(answer).toMatch(/^\*\*Không phải 24 giờ\*\*; văn bản ghi \*\*08 giờ\*\*/u)
  expect(await ask('Kiểm tra đột xuất ở Quảng Nam mỗi quý 5 cuộc đúng không?')).toMatch(
    /^\*\*Không phải 5 cuộc\*\*; văn bản ghi \*\*ít nhất 03 cuộc\*\*/u,
  )
})

describe('a number bears out only a claim of its own unit, bound and act', () => {
  const rules = libraryOf(
    [
      `ỦY BAN NHÂN DÂN
TỈNH KON TUM
-------
Số: 19/2025/QĐ-UBND

Kon Tum, ngày 03 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế thẩm tra, giám sát, kiểm tra việc sử dụng nhà văn hóa xã

Điều 1. Gia hạn, thẩm tra
1. Đơn xin gia hạn gửi trước khi hết hạn ít nhất 05 ngày làm việc; mỗi hợp đồng được gia hạn không quá 03 lần.
2. Tổ thẩm tra có từ 04 đến 06 thành viên, làm việc tối đa 02 ngày ở một xã.
3. Nhà văn hóa hỏng được sửa chữa trong 20 ngày làm việc; nhà thầu chậm thì được thêm không quá 08 ngày.

Điều 2. Giám sát
1. Phòng Văn hóa giám sát mỗi xã tối thiểu 02 lần một năm.
2. Mỗi đợt thi văn nghệ trao 03 bộ cờ và 05 bộ trang phục.

CHỦ TỊCH

A Kiều Nhung`,
    ],
    '2025-06-01',
  )
  const say = async (question: string) => (await rules.ask(question)).answer

  test.each([
    'Kon Tum cho gia hạn hợp đồng tối đa 5 lần đúng không?',
    'Kon Tum: phòng văn hóa giám sát mỗi xã tối đa 2 lần một năm phải không?',
    'Tổ thẩm tra ở Kon Tum có tối đa 4 thành viên đúng không?',
    'Tổ thẩm tra ở Kon Tum làm việc ít nhất 2 ngày ở một xã phải không?',
    'Kon Tum: mỗi xã được kiểm tra không quá 3 lần đúng không?',
    'Nhà văn hóa hỏng ở Kon Tum phải sửa trong 20 ngày đúng không?',
    'Mỗi đợt thi văn nghệ ở Kon Tum trao 3 bộ trang phục phải không?',
  ])('%s is not confirmed', async (question) => {
    expect(await say(question)).not.toMatch(/Đúng như vậy/u)
  })

  test.each([
    'Kon Tum cho gia hạn hợp đồng tối đa 3 lần đúng không?',
    'Tổ thẩm tra ở Kon Tum có từ 4 đến 6 thành viên phải không?',
    'Tổ thẩm tra ở Kon Tum có tối đa 6 thành viên phải không?',
    'Phòng Văn hóa ở Kon Tum giám sát mỗi xã ít nhất 2 lần một năm đúng không?',
  ])('%s is confirmed', async (question) => {
    expect(await say(question)).toMatch(/^Đúng như vậy/u)
  })

  test('a bound that is denied is shown with the one that is told', async () => {
    expect(await say('Phòng Văn hóa Kon Tum giám sát mỗi xã nhiều nhất 2 lần một năm đúng không?')).toMatch(
      /^\*\*Không phải nhiều nhất 2 lần\*\*; văn bản ghi \*\*tối thiểu 02 lần\*\*/u,
    )
  })
})

test('of two days the one of the act is held against the limit that the other sets', async () => {
  const answer = await ask('Quảng Nam: ngày 25/3/2026 gửi báo cáo về Sở Nội vụ có kịp không?')
  expect(answer).toMatch(/^\*\*Trễ 5 ngày\*\*/u)
})

const circular = `SỞ TÀI NGUYÊN TỈNH KHÁNH HÒA
Số: 58/HD-STN

Khánh Hòa, ngày 06 tháng 02 năm 2026

HƯỚNG DẪN
Tách thửa và báo tràn đập năm 2026

1. Thửa đất vườn sau khi tách có diện tích ít nhất 300 m² tại các phường và 700 m² tại các xã.
2. Chủ đập báo tràn đập trong 03 giờ kể từ khi nước vượt mức, bằng điện thoại, sau đó gửi văn bản trong 20 giờ.
3. Tổng kinh phí 52 tỷ đồng, gồm vốn tỉnh 30 tỷ đồng, vốn huyện 22 tỷ đồng.
4. Kiểm tra thực địa: tuần thứ hai của tháng 4 tại huyện Diên Khánh; tuần thứ tư của tháng 6 tại huyện Vạn Ninh.
5. Phòng Đo đạc lập danh sách hộ xin tách thửa, gửi Sở Xây dựng chậm nhất ngày 12/3/2026.
6. Cơ quan được hỏi trả lời trong 04 ngày làm việc; hết thời hạn mà không trả lời thì xem như thuận tình.

GIÁM ĐỐC

Cao Thị Minh Sương`

const second = libraryOf([plan, change, circular], '2026-02-15')

describe('of several numbers in one sentence the words of the claim tell which is meant', () => {
  test.each([
    ['Quảng Nam soát xét tại chỗ 19 phòng phải không?', '07 phòng'],
    ['Tổng kinh phí tách thửa ở Khánh Hòa là 22 tỷ đồng phải không?', '52 tỷ đồng'],
    ['Khánh Hòa phải báo tràn đập trong 20 giờ kể từ khi nước vượt mức phải không?', '03 giờ'],
    ['Đất vườn ở xã tại Khánh Hòa tách ít nhất 300 m2 phải không?', '700 m²'],
  ])('%s is denied', async (question, truth) => {
    const { answer } = await second.ask(question)
    expect(answer).toMatch(/^\*\*Không phải/u)
    expect(answer).toContain(`văn bản ghi **${truth}**`)
  })

  test.each([
    'Quảng Nam soát xét kho giấy tại 19 phòng phải không?',
    'Tổng kinh phí tách thửa ở Khánh Hòa là 52 tỷ đồng phải không?',
    'Đất vườn ở xã tại Khánh Hòa tách ít nhất 700 m2 phải không?',
    'Đất vườn ở phường tại Khánh Hòa tách ít nhất 300 m2 phải không?',
  ])('%s is confirmed', async (question) => {
    expect((await second.ask(question)).answer).toMatch(/^Đúng như vậy/u)
  })
})

test('that a list names a unit confirms no other time than the one beside its name', async () => {
  const { answer } = await second.ask(
    'Huyện Vạn Ninh được Khánh Hòa kiểm tra tuần thứ hai của tháng 4 phải không?',
  )
  expect(answer).not.toMatch(/Đúng như vậy/u)
  expect(answer).toContain('tuần thứ tư của tháng 6')
})

test('a claim wrong in day and recipient is answered by the statement of its matter', async () => {
  const { answer } = await second.ask(
    'Phòng Đo đạc gửi danh sách hộ xin tách thửa cho Sở Tài chính trước 25/3/2026 phải không?',
  )
  expect(answer).not.toMatch(/Đúng như vậy/u)
  expect(answer).toContain('Sở Xây dựng chậm nhất ngày 12/3/2026')
})

test('a denial in the words behind the quoted ones denies no claim that has it too', async () => {
  const { answer } = await second.ask(
    'Cơ quan ở Khánh Hòa hết hạn không trả lời thì xem như thuận tình phải không?',
  )
  expect(answer).not.toMatch(/^\*{0,2}Không/u)
  expect(answer).toContain('xem như thuận tình')
})

test.each([
  'Nghe nói Khánh Hòa gửi danh sách hộ xin tách thửa trước 25/3/2026',
  'Khánh Hòa gửi danh sách hộ xin tách thửa trước 25/3/2026 chứ?',
  'Hình như Khánh Hòa gửi danh sách hộ xin tách thửa trước 25/3/2026 nhỉ',
])('a claim without the form of a question is judged as one: %s', async (question) => {
  const { answer } = await second.ask(question)
  expect(answer).toMatch(/^\*\*Không phải\*\*: văn bản ghi \*\*chậm nhất ngày 12\/3\/2026/u)
})

test('a limit that a question takes for granted and no text tells is said to be missing', async () => {
  const { answer } = await second.ask('Hạn 25/3 của Khánh Hòa áp dụng cho ai?')
  expect(answer).toMatch(/^Hướng dẫn 58\/HD-STN.* không nêu \*\*25\/3\*\*/u)
})
