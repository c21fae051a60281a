// The paper that a plan carries out with its own number and day, whom the plan itself is sent to, the towns that are
// inspected again, and the last day before a visit whose day is told: none is told from the head of the plan or from
// another duty.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG
Số: 47/KH-UBND
Sóc Trăng, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác chuyển đổi số năm 2024

Thực hiện Kế hoạch số 15/KH-UBND ngày 09 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về công tác chuyển đổi số năm 2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra như sau:

I. NỘI DUNG
Kiểm tra việc thực hiện Kế hoạch số 88/KH-UBND ngày 21/10/2022 của Ủy ban nhân dân tỉnh về nâng cao chỉ số DTI giai đoạn 2023 - 2026.
II. ĐỐI TƯỢNG
1. Kiểm tra: Ủy ban nhân dân các huyện: Kế Sách, Mỹ Tú, Trần Đề.
2. Phúc tra việc khắc phục sau kiểm tra năm 2023: Sở Tài chính; thành phố Sóc Trăng.
III. TỔ CHỨC THỰC HIỆN
1. Sở Thông tin và Truyền thông xây dựng đề cương báo cáo gửi các đơn vị; báo cáo Ủy ban nhân dân tỉnh kết quả.
2. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra ít nhất 03 ngày làm việc.

Nơi nhận:
- Bộ Thông tin và Truyền thông (để b/c);
- TT. Tỉnh ủy;
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

CHỦ TỊCH
Lâm Văn Sậy
`

const library = libraryOf([plan], '2024-03-01')
const told = async (question: string) => (await library.ask(question)).answer

describe('the paper that a plan carries out', () => {
  test.each([
    'Kế hoạch 47 thực hiện kế hoạch số mấy, ngày mấy?',
    'kế hoạch chuyển đổi số 2024 của Sóc Trăng (mà kế hoạch 47 triển khai) số bao nhiêu, ngày nào',
    'kh 47 thực hiện kế hoạch số mấy của tỉnh',
  ])('%s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('**Kế hoạch 15/KH-UBND ngày 9/1/2024**')
    expect(answer).not.toContain('12/2/2024')
  })

  test('is told by one word of its matter and its years', async () => {
    const answer = await told('DTI Sóc Trăng 2023-2026 là kế hoạch số mấy, ban hành ngày nào')
    expect(answer).toContain('**Kế hoạch 88/KH-UBND ngày 21/10/2022**')
    expect(answer).not.toContain('12/2/2024')
  })

  test('of which province it is remains asked with the word that asks', async () => {
    expect(await told('Kế hoạch 47 là của tỉnh nào?')).toContain('Ủy ban nhân dân tỉnh Sóc Trăng')
  })
})

describe('whom the plan itself is sent to', () => {
  test.each([
    'Kế hoạch 47 Sóc Trăng gửi bộ nào để b/c?',
    'kế hoạch kiểm tra chuyển đổi số của Sóc Trăng gửi báo cáo bộ nào',
    'KH 47 gửi bộ nào để biết',
  ])('%s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('Bộ Thông tin và Truyền thông (để b/c)')
    expect(answer).not.toContain('Tỉnh ủy')
  })

  test('a report that the plan orders goes elsewhere', async () => {
    expect(await told('Theo kế hoạch 47 đơn vị được kiểm tra gửi báo cáo cho ai?')).toContain('Đoàn kiểm tra')
  })
})

describe('the towns that are inspected again', () => {
  test.each(['phúc tra Sóc Trăng 2024 có những thành phố nào', 'thành phố nào của Sóc Trăng bị phúc tra?'])(
    '%s',
    async (question) => {
      const answer = await told(question)
      expect(answer).toContain('thành phố Sóc Trăng')
      expect(answer).not.toContain('Kế Sách')
    },
  )
})

describe('the last day before a visit that is told', () => {
  test.each([
    'Sóc Trăng hẹn làm việc thứ sáu 10/5/2024, tính giúp ngày cuối nộp báo cáo cho đoàn',
    'lich 10/5/2024 lam viec voi doan soc trang => bao cao phai xong ngay?',
    'Đoàn kiểm tra Sóc Trăng đến 10/5/2024. Tính giúp ngày cuối cùng gửi báo cáo cho Đoàn.',
  ])('%s', async (question) => {
    expect(await told(question)).toContain('**Chậm nhất 7/5/2024**')
  })
})

test('no answer failed its proof', () => {
  expect(library.reported).toEqual([])
})
