// Who sits in the team, who a document was sent to, who signs what: a list or a head is asked, and what is not in it is
// said not to be, or not answered from another one.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 88/KH-UBND
Hà Nam, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

Thực hiện Quyết định số 410/QĐ-UBND ngày 12 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về chương trình công tác văn thư, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. NỘI DUNG
1. Kiểm tra việc lập hồ sơ theo Quyết định số 77/QĐ-BNV ngày 02 tháng 02 năm 2023 của Bộ Nội vụ về danh mục hồ sơ.
2. Biên bản làm việc lập thành hai bản, có chữ ký của Trưởng đoàn.

II. TỔ CHỨC THỰC HIỆN
1. Đoàn kiểm tra gồm đại diện các Sở: Nội vụ, Tài chính, Kế hoạch và Đầu tư, Khoa học và Công nghệ, Thông tin và Truyền thông, Tài nguyên và Môi trường; Văn phòng Ủy ban nhân dân tỉnh.
2. Sở Nội vụ tham mưu thành lập Đoàn kiểm tra.

Nơi nhận:
- Cục Văn thư và Lưu trữ nhà nước;
- TT. HĐND tỉnh;
- Các sở, ban, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Đinh Văn Khoa`

const { ask } = libraryOf([plan], '2024-04-01')

describe('the team', () => {
  test.each([
    'Sở Kế hoạch và Đầu tư có trong đoàn kiểm tra Hà Nam không?',
    'Sở Tài chính có tham gia đoàn kiểm tra không?',
    'đoàn kiểm tra hà nam có sở tài chính không',
  ])('%s: named', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toMatch(/^\*\*Có\.\*\*/u)
    expect(answer).toContain('Kế hoạch và Đầu tư')
  })

  test('who is not in it is said not to be named', async () => {
    const { answer } = await ask('Sở Y tế có trong đoàn kiểm tra Hà Nam không?')
    expect(answer).toMatch(/^\*\*Không thấy nêu tên\*\* Sở Y tế/u)
    expect(answer).toContain('Văn phòng Ủy ban nhân dân tỉnh')
  })
})

describe('the recipients', () => {
  test('an office is found under its short form', async () => {
    const { answer } = await ask('HĐND tỉnh có được gửi kế hoạch 88 không?')
    expect(answer).toMatch(/^\*\*Có\.\*\*/u)
    expect(answer).toContain('TT. HĐND tỉnh')
  })

  test('a department is one of a class', async () => {
    expect((await ask('Sở Y tế có nhận được kế hoạch 88 không?')).answer).toMatch(/^\*\*Có, theo nhóm\.\*\*/u)
  })

  test('who is in no line is said not to be named', async () => {
    expect((await ask('Bộ Tài chính có nhận được kế hoạch 88 không?')).answer).toMatch(
      /^\*\*Không thấy nêu tên\*\* Bộ Tài chính/u,
    )
  })
})

describe('signing', () => {
  test.each(['Đinh Văn Khoa là ai?', 'ông Đinh Văn Khoa giữ chức gì khi ký KH 88?', 'Chức vụ của người ký?'])(
    '%s: the post',
    async (question) => {
      const { answer } = await ask(question)
      expect(answer).toContain('Đinh Văn Khoa')
      expect(answer).toContain('PHÓ CHỦ TỊCH')
    },
  )

  test.each(['Biên bản làm việc ai ký?', 'Kết luận kiểm tra do ai ký?'])(
    '%s: not the signer of the plan',
    async (question) => {
      expect((await ask(question)).answer).not.toContain('Đinh Văn Khoa')
    },
  )
})

describe('a decision by its matter', () => {
  test.each([
    ['Quyết định về danh mục hồ sơ số mấy?', '77/QĐ-BNV'],
    ['Quyết định thành lập Đoàn kiểm tra Hà Nam số bao nhiêu?', null],
  ])('%s', async (question, number) => {
    const { answer } = await ask(question)
    if (number) expect(answer).toContain(number)
    else expect(answer).toContain('Thư viện không có')
  })

  test.each(['Kế hoạch 88 thực hiện theo quyết định số mấy?', 'KH 88 căn cứ QĐ số bao nhiêu?'])(
    '%s: the number of its ground, not its own',
    async (question) => {
      const { answer } = await ask(question)
      expect(answer).toMatch(/^\*\*Quyết định 410\/QĐ-UBND/u)
    },
  )

  test('several cited documents are each told of', async () => {
    const { answer } = await ask('Quyết định 410 và 77 về việc gì?')
    expect(answer).toContain('chương trình công tác văn thư')
    expect(answer).toContain('danh mục hồ sơ')
  })

  test('a plan on another inspection is not this one', async () => {
    expect((await ask('Ai ký kế hoạch kiểm tra công vụ của Hà Nam?')).answer).not.toContain('Đinh Văn Khoa')
  })

  test('what the plan rests on is what its opening names', async () => {
    const { answer } = await ask('Kế hoạch 88 dựa trên quyết định nào để ban hành?')
    expect(answer).toContain('410/QĐ-UBND')
    expect(answer).not.toContain('77/QĐ-BNV')
  })
})
