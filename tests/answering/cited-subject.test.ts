// Several documents are cited in one sentence: each question means the one whose own subject it names.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.js'

const markets = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 96/KH-UBND
Tuyên Quang, ngày 18 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra an toàn phòng cháy tại chợ năm 2025

Căn cứ Nghị định số 136/2020/NĐ-CP ngày 24 tháng 11 năm 2020 của Chính phủ quy định chi tiết một số điều của Luật Phòng cháy và chữa cháy, được sửa đổi, bổ sung bởi Nghị định số 50/2024/NĐ-CP ngày 10 tháng 5 năm 2024;
Căn cứ Nghị định số 144/2021/NĐ-CP ngày 31 tháng 12 năm 2021 của Chính phủ về xử phạt vi phạm hành chính trong lĩnh vực an ninh, trật tự và Nghị định số 60/2024/NĐ-CP ngày 05 tháng 6 năm 2024 của Chính phủ về phát triển và quản lý chợ;
Thực hiện Quyết định số 77/QĐ-UBND ngày 09 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh về chương trình công tác năm 2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG
1. Kiểm tra lối thoát nạn theo Quyết định số 203/QĐ-UBND ngày 02 tháng 4 năm 2024 của Ủy ban nhân dân tỉnh về tiêu chí chợ an toàn.
2. Ban quản lý chợ thực hiện theo Kế hoạch số 41/KH-UBND ngày 06 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh về thực hiện Đề án chợ văn minh và Quyết định số 318/QĐ-UBND ngày 20 tháng 4 năm 2023 phê duyệt Chương trình trang bị bình chữa cháy cho hộ kinh doanh.

II. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh thành lập Đoàn kiểm tra.
2. Sở Công Thương rà soát danh mục chợ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Ma Văn Khánh
`

const { ask } = libraryOf([markets], '2025-04-10')

test.each([
  ['Nghị định nào về phát triển và quản lý chợ?', 'Nghị định 60/2024/NĐ-CP', '144/2021'],
  [
    'Nghị định về xử phạt lĩnh vực an ninh, trật tự là nghị định số mấy?',
    'Nghị định 144/2021/NĐ-CP',
    '60/2024',
  ],
  ['Kế hoạch 96 của Tuyên Quang căn cứ nghị định nào về xử phạt?', 'Nghị định 144/2021/NĐ-CP', '60/2024'],
  [
    'Đề án chợ văn minh được Tuyên Quang triển khai bằng kế hoạch số bao nhiêu?',
    'Kế hoạch 41/KH-UBND',
    '318/QĐ',
  ],
  [
    'Chương trình trang bị bình chữa cháy phê duyệt tại quyết định số mấy?',
    'Quyết định 318/QĐ-UBND',
    '77/QĐ',
  ],
  ['Kế hoạch 96/KH-UBND của Tuyên Quang thực hiện quyết định nào?', 'Quyết định 77/QĐ-UBND', '203/QĐ'],
])('%s', async (question, lead, other) => {
  const { status, answer } = await ask(question)
  const [first = ''] = answer.split('\n')
  expect(status).toBe('answered')
  expect(first).toContain(lead)
  expect(first).not.toContain(other)
})

test('a decree that details a law is what a later decree amends, both ways', async () => {
  expect((await ask('Nghị định 136/2020/NĐ-CP được nghị định nào sửa đổi?')).answer).toMatch(
    /^\*\*Nghị định 50\/2024\/NĐ-CP\*\*/,
  )
  expect((await ask('Nghị định 50/2024/NĐ-CP sửa đổi nghị định nào?')).answer).toMatch(
    /^\*\*Nghị định 136\/2020\/NĐ-CP\*\*/,
  )
})
const schools = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 58/KH-UBND
Hà Giang, ngày 06 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra bếp ăn trường học năm 2025

Thực hiện Quyết định số 35/QĐ-UBND ngày 08 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh về chương trình phát triển giáo dục, xét đề nghị của Giám đốc Sở Y tế tại Tờ trình số 19/TTr-SYT ngày 20 tháng 01 năm 2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG
1. Kiểm tra nguồn gốc thực phẩm (theo Quyết định số 711/QĐ-TTg ngày 13/6/2024 của Thủ

tướng Chính phủ phê duyệt “Chiến lược phát triển bữa ăn học đường giai đoạn 2024-2030”)
2. Sở Y tế lập Đoàn kiểm tra.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Vàng Seo Lử
`

const meals = libraryOf([schools], '2025-03-10')

test.each([
  ['Kế hoạch kiểm tra bếp ăn dựa trên tờ trình số mấy của sở y tế?', 'Tờ trình 19/TTr-SYT', '58/KH'],
  ['Kế hoạch kiểm tra bếp ăn theo tờ trình số bao nhiêu?', 'Tờ trình 19/TTr-SYT', '58/KH'],
  // the subject stands behind the break of a page
  ['Chiến lược phát triển bữa ăn học đường được phê duyệt bằng quyết định nào?', '711/QĐ-TTg', '35/QĐ'],
  ['Chiến lược bữa ăn học đường ban hành theo quyết định số mấy?', '711/QĐ-TTg', '35/QĐ'],
])('%s', async (question, lead, other) => {
  const { status, answer } = await meals.ask(question)
  const [first = ''] = answer.split('\n')
  expect(status).toBe('answered')
  expect(first).toContain(lead)
  expect(first).not.toContain(other)
})
