// A deadline answers only for its own group, kind of report, act, inspector and year, over invented documents; and days
// that a question gives whole are counted without any.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH ĐẮK NÔNG
Số: 88/KH-UBND
Đắk Nông, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
Các Sở: Y tế, Công Thương, Tư pháp.

II. THỜI GIAN KIỂM TRA
Từ tháng 5 đến tháng 8 năm 2024.

III. TỔ CHỨC THỰC HIỆN
1. Đối với đơn vị được kiểm tra
a) Tự rà soát hồ sơ, báo cáo kết quả với Đoàn kiểm tra. Đoàn kiểm tra thông báo trước 06 ngày làm việc.
2. Đối với các cơ quan, đơn vị không thuộc đối tượng kiểm tra: tự kiểm tra và gửi báo cáo về Sở Nội vụ trước ngày 17/7/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hồ Văn Mười
`

const circular = `BỘ NỘI VỤ
Số: 12/2023/TT-BNV
Hà Nội, ngày 20 tháng 11 năm 2023

THÔNG TƯ
Quy định chế độ báo cáo thống kê công tác thanh niên

Điều 1. Thời hạn báo cáo
1. Tỉnh đoàn gửi Sở Nội vụ:
a) Báo cáo quý: chậm nhất ngày 16 của tháng cuối quý;
b) Báo cáo năm: chậm nhất ngày 14 tháng 12.
2. Sở Nội vụ tổng hợp, trình Bộ trưởng báo cáo năm về thanh niên trước ngày 20 tháng 01 của năm sau.
3. Trường hợp ngày cuối của thời hạn trùng vào ngày nghỉ thì thời hạn tính đến hết ngày làm việc kế tiếp.
`

const conclusion = `THANH TRA TỈNH ĐIỆN BIÊN
Số: 09/KL-TTr
Điện Biên, ngày 04 tháng 3 năm 2024

KẾT LUẬN THANH TRA
Về quản lý bến bãi tại xã Mường Pồn

III. KIẾN NGHỊ
1. Chủ tịch Ủy ban nhân dân xã Mường Pồn
a) Nộp số tiền 45.000.000 đồng vào ngân sách trong thời hạn 20 ngày kể từ ngày nhận được Kết luận.
b) Báo cáo kết quả thực hiện Kết luận về Thanh tra tỉnh trong 30 ngày kể từ ngày ban hành Kết luận.
`

const market = `ỦY BAN NHÂN DÂN
HUYỆN SÌN HỒ
Số: 45/KH-UBND
Sìn Hồ, ngày 19 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra việc thu phí tại chợ Sín Chải

I. THỜI GIAN KIỂM TRA
1. Đợt 1: từ ngày 03/6/2024 đến ngày 07/6/2024.
2. Đợt 2: từ ngày 09/9/2024 đến ngày 12/9/2024.

II. BÁO CÁO
1. Báo cáo đợt 1: trước ngày 20/6/2024.
2. Báo cáo đợt 2: trước ngày 30/9/2024.
3. Đội quản lý chợ lập báo cáo số thu chậm nhất ngày 18/9/2024.
4. Phòng Kinh tế và Hạ tầng ký, gửi báo cáo số thu về Sở Công Thương chậm nhất ngày 23/9/2024.
5. Đội quản lý chợ báo cáo số thu vào ngày 04 và ngày 19 hằng tháng.
6. Chậm nhất 12 ngày kể từ ngày kết thúc kiểm tra, Trưởng đoàn báo cáo Chủ tịch Ủy ban nhân dân huyện.
`

const { ask, talk } = libraryOf([plan, circular, conclusion, market], '2024-04-08')

describe('the group that is asked about', () => {
  test.each([
    'đơn vị được kiểm tra ở Đắk Nông nộp báo cáo khi nào?',
    'các cơ quan bị kiểm tra ở Đắk Nông gửi báo cáo hạn nào',
    'tôi ở Sở Công Thương Đắk Nông, phải nộp báo cáo hạn nào',
  ])('%s: is not given the day of the others', async (question) => {
    const { answer, deadlines } = await ask(question)
    expect(deadlines).toEqual([])
    expect(answer).toContain('chỉ dành cho đơn vị không thuộc đối tượng')
    expect(answer).toContain('với Đoàn kiểm tra')
  })

  test('a claim of the others’ day is denied', async () => {
    const { answer } = await ask('Đơn vị được kiểm tra ở Đắk Nông nộp báo cáo trước 17/7/2024 đúng không?')
    expect(answer).toMatch(/^\*\*Không phải như vậy/u)
  })

  test.each([
    'đơn vị không thuộc đối tượng kiểm tra ở Đắk Nông nộp báo cáo khi nào?',
    'em ở Sở Xây dựng Đắk Nông thì phải nộp báo cáo khi nào',
  ])('%s: is given it', async (question) => {
    expect((await ask(question)).answer).toContain('**Trước ngày 17/7/2024**')
  })
})

describe('the kind of report, the act and the inspector', () => {
  test.each([
    ['báo cáo năm văn thư Đắk Nông nộp khi nào', 'báo cáo năm'],
    ['báo cáo quý văn thư Đắk Nông hạn nào', 'báo cáo quý'],
    ['báo cáo 6 tháng về văn thư Đắk Nông nộp ngày nào', 'báo cáo 6 tháng'],
  ])('%s: tells the other reports as others', async (question, name) => {
    const { answer, status, deadlines } = await ask(question)
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
    expect(answer).toContain(`Không thấy hạn của ${name}`)
    expect(answer).toContain('17/7/2024')
    expect(answer).not.toContain('**')
  })

  test.each([
    'kế hoạch tự kiểm tra văn thư ở Đắk Nông phải ban hành trước ngày nào',
    'báo cáo giải trình văn thư Đắk Nông hạn nào',
    'Bộ Y tế kiểm tra văn thư Đắk Nông khi nào',
    'đoàn kiểm tra của Chính phủ về Đắk Nông ngày nào',
    'kế hoạch kiểm tra phòng cháy của Đắk Nông từ ngày nào',
    'mỗi đợt kiểm tra văn thư Đắk Nông kéo dài bao lâu',
  ])('%s: is not held', async (question) => {
    const { status, deadlines } = await ask(question)
    expect(status).toBe('not_found')
    expect(deadlines).toEqual([])
  })

  test('a length beforehand is no day of the plan', async () => {
    const { answer } = await ask('Đắk Nông kiểm tra văn thư thông báo trước mấy ngày?')
    expect(answer).toContain('06 ngày làm việc')
    expect(answer).not.toContain('17/7/2024')
  })
})

describe('the doer, the recipient and the days of one duty', () => {
  test('a leader is known by the title that the papers give', async () => {
    const { answer } = await ask('trưởng đoàn kiểm tra chợ Sín Chải báo cáo Chủ tịch khi nào')
    expect(answer).toContain('12 ngày kể từ ngày kết thúc kiểm tra')
  })

  test('the day of what is sent to the body that is named is given', async () => {
    const { answer } = await ask('chợ Sín Chải: báo cáo gửi Sở Công Thương trước ngày nào')
    expect(answer).toContain('23/9/2024')
    expect(answer).not.toContain('18/9/2024')
  })

  test('both days of one duty are told', async () => {
    const { answer } = await ask('chợ Sín Chải: đội quản lý báo cáo số thu hằng tháng ngày nào')
    expect(answer).toMatch(/ngày 04/iu)
    expect(answer).toMatch(/ngày 19 hằng tháng/iu)
  })

  test('when a round takes place is not when it is reported on', async () => {
    const { answer } = await ask('kiểm tra chợ Sín Chải đợt 2 khi nào')
    expect(answer).toContain('09/9/2024')
    expect(answer).not.toContain('30/9/2024')
  })
})

describe('a rule that stands for years', () => {
  test('a year names the occurrence, not the document', async () => {
    expect((await ask('báo cáo năm 2024 của Tỉnh đoàn nộp Sở Nội vụ khi nào')).answer).toContain('14/12/2024')
  })

  test('what is due behind the year is told of the year that it is of', async () => {
    const { answer } = await ask('báo cáo năm 2024 về thanh niên Sở Nội vụ trình Bộ trưởng khi nào')
    expect(answer).toContain('19/1/2025')
  })

  test('a last day off is moved as the text moves it', async () => {
    const { answer } = await ask('Tỉnh đoàn gửi báo cáo quý II/2024 cho Sở Nội vụ hạn nào')
    expect(answer).toContain('16/6/2024')
    expect(answer).toMatch(/ngày nghỉ \(Chủ nhật\); theo quy định của văn bản.*17\/6\/2024/u)
  })

  test('a turn that names a period alone asks for its report', async () => {
    const [, year] = await talk(['Tỉnh đoàn gửi báo cáo quý cho Sở Nội vụ khi nào?', 'năm?'])
    expect(year?.answer).toContain('ngày 14 tháng 12')
    expect(year?.answer).not.toContain('tháng cuối quý')
  })
})

describe('an event that the document dates itself', () => {
  test('is counted from, for the report that is asked', async () => {
    const { answer } = await ask('xã Mường Pồn báo cáo thực hiện kết luận thanh tra hạn cuối ngày nào')
    expect(answer).toContain('**Chậm nhất 3/4/2024**')
  })

  test('what hangs on its receipt is not', async () => {
    const { answer } = await ask('xã Mường Pồn nộp số tiền vào ngân sách chậm nhất ngày nào')
    expect(answer).toContain('20 ngày kể từ ngày nhận được Kết luận')
    expect(answer).not.toMatch(/Chậm nhất \d/u)
  })
})

describe('days that a question gives whole', () => {
  test.each([
    ['10 ngày làm việc kể từ 12/9/2023 là ngày nào?', 'thứ Ba, 26/9/2023'],
    ['30 ngày sau 1/2/2024', 'thứ Bảy, 2/3/2024'],
    ['truoc ngay 5/9/2023 3 ngay lam viec la hom nao', 'thứ Ba, 29/8/2023'],
    ['7 ngày làm việc kể từ ngày nhận hồ sơ 12/9/2023 là ngày mấy', 'thứ Năm, 21/9/2023'],
    ['từ 1/3 đến 15/4/2024 có bao nhiêu ngày làm việc', '32 ngày làm việc'],
    ['từ 1/3/2024 đến 15/3/2024 là mấy ngày', '15 ngày'],
  ])('%s', async (question, said) => {
    const { answer, citations, status } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(`**${said}**`)
    expect(citations).toEqual([])
  })

  test('a duty counted so is still looked up', async () => {
    const { answer } = await ask(
      'kết luận thanh tra Mường Pồn nhận ngày 11/3/2024 thì nộp tiền chậm nhất ngày nào',
    )
    expect(answer).toContain('31/3/2024')
    expect(answer).toContain('09/KL-TTr')
  })
})
