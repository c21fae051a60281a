// What stands beside the thing that is named, how many kinds a part has, all that one body has to do, and a post in first letters.

import { expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const { ask } = libraryOf(
  [
    `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: 59/KH-UBND

Lai Châu, ngày 09 tháng 3 năm 2022

KẾ HOẠCH
Kiểm tra công tác phòng cháy chợ năm 2022

I. MỤC ĐÍCH
1. Đánh giá việc giữ an toàn tại các chợ.

II. NỘI DUNG
1. Nội dung kiểm tra
a) Hồ sơ quản lý chợ (tính đến thời điểm kiểm tra).
b) Phương tiện chữa cháy của ban quản lý chợ.
2. Hình thức kiểm tra
2.1. Kiểm tra tại chỗ
a) Kiểm tra theo lịch hẹn: Đoàn kiểm tra báo cho ban quản lý chợ.
b) Kiểm tra bất ngờ: Đoàn kiểm tra đến chợ mà không báo.
2.2. Kiểm tra qua camera
2.3. Kiểm tra qua sổ trực
3. Đối tượng
- Cấp tỉnh: chợ trung tâm tỉnh.
- Cấp huyện: chợ của các huyện Tam Đường, Sìn Hồ.
- Cấp xã: chợ phiên của các xã vùng cao.
4. Trọng tâm
Xem xét việc thực hiện trách nhiệm kiểm tra phòng cháy của UBND cấp huyện đối với các phòng trực thuộc và UBND cấp xã. Ban quản lý chợ triển khai việc tự kiểm tra đối với các đơn vị trực thuộc.

III. TỔ CHỨC THỰC HIỆN
1. Giao Sở Công Thương là cơ quan thường trực
- Giám đốc Sở Công Thương quyết định thành lập Đoàn kiểm tra.
- In biểu mẫu và bảng chấm điểm.
2. Công an tỉnh, các Sở: Công Thương, Xây dựng
- Cử người tham gia Đoàn kiểm tra.
3. Ban quản lý chợ
- Chuẩn bị hồ sơ quản lý chợ.`,
  ],
  '2022-04-15',
)

it('tells what stands beside the part that is known', async () => {
  for (const question of [
    'Ngoài kiểm tra tại chỗ, Lai Châu còn kiểm tra chợ bằng cách nào nữa?',
    'ngoai kiem tra tai cho ra thi lai chau con hinh thuc kiem tra nao khac',
    'Lai Châu ngoài hình thức kiểm tra tại chỗ còn kiểu nào?',
  ]) {
    const { answer } = await ask(question)
    expect(answer, question).toContain('Kiểm tra qua camera')
    expect(answer, question).toContain('Kiểm tra qua sổ trực')
    expect(answer, question).not.toContain('lịch hẹn')
  }
})

it('tells the other lines of a list', async () => {
  const { answer } = await ask('Ngoài cấp tỉnh, Lai Châu còn kiểm tra cấp nào?')
  expect(answer).toContain('Sìn Hồ')
  expect(answer).toContain('chợ phiên')
  expect(answer).not.toContain('chợ trung tâm')
})

it('counts the kinds of a part under any word for kinds', async () => {
  for (const kinds of ['mấy kiểu, kể ra', 'mấy loại', 'bao nhiêu dạng']) {
    const { answer } = await ask(`Kiểm tra tại chỗ ở Lai Châu gồm ${kinds}?`)
    expect(answer, kinds).toMatch(/^\*\*2\*\*/u)
    expect(answer, kinds).toContain('bất ngờ')
  }
})

it('lists all that a body has to do, first where it stands alone', async () => {
  const { answer } = await ask('Liệt kê hết việc của Sở Công Thương Lai Châu trong kế hoạch kiểm tra 2022')
  expect(answer).toContain('In biểu mẫu')
  expect(answer).toContain('Cử người tham gia')
  expect(answer.indexOf('In biểu mẫu')).toBeLessThan(answer.indexOf('Cử người tham gia'))
})

it('reads a post in first letters before its body alone', async () => {
  const { question, answer } = await ask('qđ lập đoàn ktra chợ Lai Châu do ct tỉnh hay gđ sở công thương ký')
  expect(question).toContain('chủ tịch tỉnh')
  expect(question).toContain('giám đốc Sở')
  expect(answer).toContain('Giám đốc Sở Công Thương quyết định')
  expect((await ask('gd chợ Lai Châu gồm mấy bước?')).question).not.toContain('giám đốc')
})

it('tells up to when something is reckoned where two ways are asked', async () => {
  const { answer } = await ask('Hồ sơ quản lý chợ Lai Châu: tính hết quý hay tính đến lúc kiểm tra?')
  expect(answer).toContain('tính đến thời điểm kiểm tra')
})

it('tells whom a body inspects itself, and not whom the team visits', async () => {
  for (const question of [
    'UBND huyện ở Lai Châu có trách nhiệm kiểm tra phòng cháy những ai?',
    'ubnd huyen o lai chau co phai di kiem tra phong chay cac xa khong',
  ]) {
    const { answer } = await ask(question)
    expect(answer, question).toContain('đối với các phòng trực thuộc và UBND cấp xã')
    expect(answer, question).not.toContain('chợ trung tâm')
  }
  const own = await ask('Việc tự kiểm tra chợ ở Lai Châu là kiểm tra những đâu?')
  expect(own.answer).toContain('các đơn vị trực thuộc')
  expect(own.answer).not.toContain('Sìn Hồ')
  const team = await ask('Lai Châu kiểm tra những ai?')
  expect(team.answer).toContain('Sìn Hồ')
})
