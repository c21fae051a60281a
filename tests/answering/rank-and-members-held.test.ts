// What stands before a rank, what members of a team are held to, and what stops the work of an office, over invented plans.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const goals = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
-------
Số: 91/KH-UBND

Lạng Sơn, ngày 11 tháng 3 năm 2022

KẾ HOẠCH
Nâng cao năng lực cạnh tranh giai đoạn 2022-2025

I. MỤC TIÊU

1. Giai đoạn 2022-2025 tỉnh là một trong 15 địa phương dẫn đầu về Chỉ số năng lực cạnh tranh cấp tỉnh (PCI).

2. Mỗi năm đơn giản hóa ít nhất 20% thủ tục của cửa khẩu.
`
const inspection = `ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
-------
Số: 64/KH-UBND

Cao Bằng, ngày 02 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác an toàn hồ đập năm 2024

I. YÊU CẦU

1. Việc kiểm tra bảo đảm khách quan, đúng thẩm quyền; không gây trở ngại cho hoạt động bình thường của đơn vị quản lý hồ.

2. Kết thúc cuộc kiểm tra, Đoàn báo cáo Chủ tịch Ủy ban nhân dân tỉnh những hồ phải sửa chữa gấp.

II. ĐOÀN KIỂM TRA

Thành phần Đoàn kiểm tra gồm: Sở Xây dựng làm Trưởng đoàn; Công an tỉnh, Sở Tài chính cử người tham gia.
`
const library = libraryOf([goals, inspection], '2024-03-01')

describe('what stands before a rank asks for it as well', () => {
  it.each([
    'Lạng Sơn phấn đấu giữ vị trí top mấy về PCI giai đoạn 2022-2025?',
    'Lạng Sơn đặt mục tiêu lọt vào nhóm mấy về năng lực cạnh tranh?',
  ])('%s', async (question) => {
    const { status, answer } = await library.ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain('15 địa phương dẫn đầu')
  })
})

describe('members are held to something', () => {
  it('is told by what the plan demands, not by who they are', async () => {
    const { answer } = await library.ask(
      'Thành viên đoàn kiểm tra hồ đập Cao Bằng phải tuân thủ những nguyên tắc nào khi làm việc?',
    )
    expect(answer).toContain('khách quan, đúng thẩm quyền')
    expect(answer).not.toContain('Công an tỉnh')
  })

  it('is still told who they are', async () => {
    const { answer } = await library.ask('Thành viên đoàn kiểm tra hồ đập Cao Bằng gồm những cơ quan nào?')
    expect(answer).toContain('Công an tỉnh')
  })
})

describe('the work of an office is not to be stopped', () => {
  it.each([
    'Đoàn kiểm tra hồ đập Cao Bằng có được làm gián đoạn công việc thường ngày của đơn vị không?',
    'Khi kiểm tra theo kế hoạch 64 Cao Bằng thì tránh ảnh hưởng đến cái gì của đơn vị?',
  ])('%s', async (question) => {
    expect((await library.ask(question)).answer).toContain('không gây trở ngại cho hoạt động bình thường')
  })

  it('knows the end of an inspection', async () => {
    const { answer } = await library.ask('Xong đợt kiểm tra hồ đập 2024 ở Cao Bằng thì báo cáo lên ai?')
    expect(answer).toContain('Chủ tịch Ủy ban nhân dân tỉnh')
  })
})
