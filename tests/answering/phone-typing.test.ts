// What staff type on a phone, over invented documents: slips, initials, roles, claims, duties, bare questions.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
Số: 301/KH-UBND
Quảng Trị, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra việc tiếp nhận hồ sơ tại Bộ phận Một cửa năm 2024

I. THỜI GIAN
1. Thời gian kiểm tra: từ ngày 04/3/2024 đến ngày 29/3/2024.

II. ĐỐI TƯỢNG
1. Các Sở: Nội vụ, Tư pháp, Y tế.
2. UBND các huyện Gio Linh, Cam Lộ.

III. ĐOÀN KIỂM TRA
1. Ông Phan Văn Hậu, Chánh Thanh tra tỉnh, Trưởng đoàn.
2. Bà Lê Thu Nga, Phó Chánh Văn phòng UBND tỉnh, Phó Trưởng đoàn.

IV. TỔ CHỨC THỰC HIỆN
1. Các đơn vị gửi báo cáo tự kiểm tra về Thanh tra tỉnh trước ngày 20/02/2024.
2. Cơ quan được hỏi trả lời trong thời hạn 02 ngày làm việc; quá thời hạn mà không trả lời thì coi như đồng ý.
3. Kinh phí: 90 triệu đồng từ ngân sách tỉnh.
4. Các đơn vị gửi báo cáo cải cách hành chính cho Đoàn kiểm tra trước ngày kiểm tra 03 ngày làm việc.

PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
TT	Nhiệm vụ	Chủ trì	Phối hợp	Thời gian hoàn thành
1	Soạn đề cương báo cáo	Sở Nội vụ	Thanh tra tỉnh	Trước ngày 25/01/2024
2	Rà soát sổ theo dõi hồ sơ	Sở Tư pháp	Sở Nội vụ	Trước ngày 31/01/2024
3	Chọn mẫu phỏng vấn	Sở Nội vụ	Cục Thống kê	Tháng 02/2024
`

const other = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 77/KH-UBND
Lạng Sơn, ngày 15 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra kỷ luật công vụ năm 2024

I. THÀNH PHẦN
1. Dự kiến thành phần Đoàn kiểm tra gồm các Sở: Nội vụ, Tài chính và Thanh tra tỉnh.

II. KINH PHÍ
1. Kinh phí: 120 triệu đồng từ ngân sách tỉnh.
`

const { ask } = libraryOf([plan, other], '2024-02-01')

describe('what is told before the question', () => {
  test.each([
    ['the office', 'em ở Sở Y tế Quảng Trị, bao giờ phải gửi báo cáo tự kiểm tra?', '20/02/2024'],
    [
      'who wants to know',
      'Tôi là văn thư xã ở Quảng Trị, sếp giao tổng hợp mà em không rõ hạn gửi báo cáo tự kiểm tra là ngày nào?',
      '20/02/2024',
    ],
    ['whose unit it is', 'em ở Sở Y tế Quảng Trị, đơn vị em có được kiểm tra không?', 'Có.'],
    ['the plan', 'mình vừa nhận được kế hoạch 301, ai là trưởng đoàn?', 'Phan Văn Hậu'],
  ])('is left out, and its place kept: %s', async (_what, question, said) => {
    expect((await ask(question)).answer).toContain(said)
  })

  test('stays where it is the matter', async () => {
    const { status } = await ask('Tôi là người khuyết tật ở Quảng Trị, nộp hồ sơ trợ cấp trước ngày nào?')
    expect(status).toBe('not_found')
  })

  test('is no unit where it is a matter that is inspected', async () => {
    expect((await ask('Quảng Trị có kiểm tra công tác phòng cháy không?')).answer).not.toContain('Có,')
  })
})

test('a unit that is inspected is not confirmed to be re-inspected', async () => {
  const { answer } = await ask('Sở Y tế Quảng Trị bị phúc tra đúng không?')
  expect(answer).not.toContain('Đúng như vậy')
  expect(answer).toContain('Thuộc đối tượng kiểm tra')
})

test('days before an inspection are no deadline of a quarterly report', async () => {
  const { answer, status } = await ask('báo cáo CCHC quý 3 của Quảng Trị nộp ngày nào?')
  expect(status).toBe('not_found')
  expect(answer).toContain('Không thấy hạn của báo cáo quý')
  expect(answer).not.toContain('**')
})

describe('slips and short forms', () => {
  test.each([
    ['two real syllables that make no word', 'thoi giam kiem tra o quang tri'],
    ['a slip in the name of a place', 'thời gian kiểm tra ở quảng trịt'],
    ['a mark that the place has not', 'thời gian kiểm tra ở quãng trị'],
    ['the first letter and the last syllable of a place', 'qtri ktra thoi gian nao'],
    ['initials in capitals', 'QT kiểm tra thời gian nào'],
  ])('reads %s', async (_what, question) => {
    expect((await ask(question)).answer).toContain('29/3/2024')
  })

  test('leaves real words beside a known one alone', async () => {
    expect((await ask('nhiệm vụ nào của Quảng Trị không có hạn cụ thể')).question).toContain('hạn cụ thể')
  })

  test('leads with the date when "bao h" is asked', async () => {
    const { answer } = await ask('quang tri bao h nop bc tu ktra')
    expect(answer.split('\n')[0]).toContain('20/02/2024')
  })
})

describe('who holds a role', () => {
  test('is answered from the statement that gives it', async () => {
    const { answer } = await ask('trưởng đoàn kiểm tra Quảng Trị là ai')
    expect(answer).toContain('Phan Văn Hậu')
    expect(answer).not.toContain('Lê Thu Nga')
  })

  test('is said to be left open where nobody is named, with what is known of the team', async () => {
    const { status, answer } = await ask('ai là trưởng đoàn kiểm tra Lạng Sơn')
    expect(status).toBe('not_found')
    expect(answer).toContain('không nêu tên trưởng đoàn')
    expect(answer).toContain('Tài chính')
  })

  test('corrects a claim that gives it to somebody else', async () => {
    const { answer } = await ask('bà Lê Thu Nga là trưởng đoàn kiểm tra Quảng Trị phải không?')
    expect(answer).toContain('**Không phải**: văn bản ghi')
    expect(answer).toContain('Phan Văn Hậu')
  })
})

describe('claims', () => {
  test('hold figures in words against figures in numbers', async () => {
    const { answer } = await ask('kinh phí của Quảng Trị là 80 triệu đúng không')
    expect(answer).toContain('Không phải 80 triệu')
    expect(answer).toContain('90 triệu')
  })
})

describe('duties, consequences and bare questions', () => {
  test('shows every row in which a body leads', async () => {
    const { answer } = await ask('Sở Nội vụ Quảng Trị chủ trì những nhiệm vụ nào trong phụ lục?')
    expect(answer).toContain('Soạn đề cương')
    expect(answer).toContain('Chọn mẫu phỏng vấn')
    expect(answer).not.toContain('Rà soát sổ')
  })

  test('tells what follows instead of the time', async () => {
    expect((await ask('Quảng Trị: quá hạn mà không trả lời thì sao?')).answer).toContain('coi như đồng ý')
  })

  test('asks back where several documents fit', async () => {
    const { status, choices } = await ask('kinh phí bao nhiêu?')
    expect(status).toBe('clarify')
    expect(choices.map((c) => c.label).join(' ')).toMatch(
      /301\/KH-UBND.*77\/KH-UBND|77\/KH-UBND.*301\/KH-UBND/u,
    )
  })

  test('shows the quoted place whole when its words are asked for', async () => {
    const { answer, citations } = await ask(['kinh phí của Quảng Trị?', 'trích nguyên văn đoạn đó'])
    expect(answer).toContain('90 triệu đồng từ ngân sách tỉnh.')
    expect(citations[0]?.section).toBe('IV.3')
  })
})
