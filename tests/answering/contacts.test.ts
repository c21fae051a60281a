// Whom a document names for difficulties, told from the addresses that reports go to; and documents of a year gone by.
// Over invented documents.

import { describe, expect, test } from 'vitest'
import { pastYearOf } from '../../src/answering/compose/deadlines/past-year.ts'
import type { DocumentHeader } from '../../src/document.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
Số: 71/KH-UBND
Yên Bái, ngày 09 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra việc quản lý chợ năm 2024

I. THỰC HIỆN
1. Ban quản lý các chợ gửi kết quả khắc phục khó khăn về Sở Công Thương (qua phòng Kế hoạch), thư điện tử ketqua@yenbai.example, trước ngày 15/4/2024.
2. Quá trình triển khai nếu gặp khó khăn, vướng mắc, các đơn vị liên hệ Sở Công Thương (phòng Quản lý thương mại) để được giải đáp.
`

const letter = `SỞ Y TẾ
TỈNH LÀO CAI
Số: 640/SYT-NVD
V/v đăng ký hành nghề dược
Lào Cai, ngày 12 tháng 3 năm 2024

Kính gửi: Các nhà thuốc trên địa bàn tỉnh

1. Nhà thuốc đăng ký hành nghề dược trước ngày 30/4/2024.

Đầu mối giải đáp: ông Lý Văn Páo, điện thoại 0214 3999 111.
`

const { ask } = libraryOf([plan, letter], '2024-03-15')

async function quotes(question: string): Promise<string> {
  const { citations } = await ask(question)
  return citations.map((c) => c.quote).join('\n')
}

describe('whom to turn to with difficulties', () => {
  test.each([
    'Vướng mắc khi thực hiện Kế hoạch 71 thì liên hệ phòng nào?',
    'Kế hoạch kiểm tra chợ ở Yên Bái có khó khăn thì hỏi ai?',
  ])('%j names the office for questions, not the address for results', async (question) => {
    const told = await quotes(question)
    expect(told).toContain('phòng Quản lý thương mại')
    expect(told).not.toContain('ketqua@')
  })

  test('a number to call is found by the matter of the letter', async () => {
    expect(await quotes('Vướng mắc đăng ký hành nghề dược thì gọi số nào gặp ai?')).toContain('0214 3999 111')
  })

  test('a matter of no document has no contact', async () => {
    expect(await quotes('Vướng mắc giải phóng mặt bằng thì gọi số nào gặp ai?')).toBe('')
  })
})

describe('a document is of a year gone by', () => {
  const headed = (of: Partial<DocumentHeader>) => ({ issued: '2024-02-09', ...of }) as DocumentHeader
  test.each([
    ['a plan of last year', { kind: 'kế hoạch', title: 'Kiểm tra chợ năm 2024' }, '2024'],
    ['a plan made last year for this one', { kind: 'kế hoạch', title: 'Kiểm tra chợ năm 2025' }, null],
    ['a plan for a period', { kind: 'kế hoạch', title: 'Phát triển chợ giai đoạn 2022 - 2026' }, null],
    ['a circular', { kind: 'thông tư', title: 'Thống kê chợ' }, null],
    ['a decision that issues rules', { kind: 'quyết định', title: 'Ban hành Quy chế quản lý chợ' }, null],
    ['a decision for one case', { kind: 'quyết định', title: 'Thành lập Đoàn kiểm tra chợ' }, '2024'],
  ])('%s', (_, header, year) => {
    expect(pastYearOf(headed(header), '2025-03-01')).toBe(year)
  })
})
