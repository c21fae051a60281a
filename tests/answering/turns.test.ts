// A turn is one slot of the matter that was told: another unit, period or round put into the last question, or one more
// thing asked of its statement. Over invented documents.

import { describe, expect, test } from 'vitest'
import { slotAsked } from '../../src/answering/turns/turn-slot.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
Số: 94/KH-UBND
Yên Bái, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Phòng, chống dịch bệnh cho đàn vật nuôi năm 2026

I. VIỆC CỦA TỪNG NGÀNH
1. Sở Nông nghiệp và Môi trường
a) Mua đủ vắc xin lở mồm long móng, hoàn thành trước ngày 14 tháng 4 năm 2026.
b) Tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả tiêm phòng hằng quý, trước ngày 24 của tháng cuối quý.
2. Sở Tài chính thẩm định dự toán mua vắc xin, hoàn thành trước ngày 11 tháng 3 năm 2026.
3. Sở Công Thương kiểm tra chợ gia súc, hoàn thành chậm nhất ngày 22 tháng 5 năm 2026.

II. LỊCH KIỂM TRA
STT	Đơn vị	Thời gian	Tổ kiểm tra
1	Trại giống Cường Thịnh	12/5/2026	Tổ số 1
2	Xã Mậu A	19/5/2026	Tổ số 2

III. CHẾ ĐỘ BÁO CÁO
1. Ủy ban nhân dân các xã gửi báo cáo tháng về Sở Nông nghiệp và Môi trường (qua Chi cục Thú y) trước ngày 13 hằng tháng; báo cáo năm trước ngày 03 tháng 12 năm 2026.
2. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra chậm nhất 02 ngày làm việc trước ngày kiểm tra.
3. Báo cáo gửi qua hệ thống quản lý văn bản hoặc thư điện tử thuy@yenbai.gov.vn, theo Mẫu số 04.

IV. KINH PHÍ
Kinh phí tiêm phòng do ngân sách tỉnh chi.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Hoàng Thị Mỵ
`

const other = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 12/KH-UBND
Tuyên Quang, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Đào tạo nghề cho lao động nông thôn năm 2026

1. Kinh phí đào tạo nghề do ngân sách các xã chi trả.
2. Trung tâm Dịch vụ việc làm báo cáo Sở Nội vụ trước ngày 17 tháng 8 năm 2026.

CHỦ TỊCH
Ma Văn Sử
`

const { talk } = libraryOf([plan, other], '2026-04-06')

/** The first line of the answer to the last turn. */
async function lead(turns: string[]): Promise<string> {
  const said = await talk(turns)
  return said.at(-1)?.answer.split('\n')[0] ?? ''
}

const monthly = 'Xã ở Yên Bái gửi báo cáo tháng tiêm phòng khi nào?'
const yearly = 'Xã ở Yên Bái gửi báo cáo năm khi nào?'
const bought = 'Yên Bái mua vắc xin lở mồm long móng xong trước ngày nào?'

test.each([
  ['gửi cho ai?', 'receiver'],
  ['thế nộp về đâu ạ', 'receiver'],
  ['cho co quan nao', 'receiver'],
  ['đơn vị nào phải gửi?', 'doer'],
  ['đã quá hạn chưa?', 'passed'],
  ['tre han chua em', 'passed'],
  ['còn kịp không?', 'open'],
  ['còn bao nhiêu ngày nữa?', 'left'],
  ['hạn là khi nào?', 'day'],
  ['bao giờ hết hạn?', 'day'],
  ['trong bao lâu?', 'day'],
  ['gửi qua đâu?', 'way'],
  ['dùng mẫu số mấy?', 'form'],
  ['số mấy?', 'number'],
  ['Sở Tài chính gửi cho ai?', null],
  ['còn mấy đơn vị?', null],
  ['ai ký?', null],
])('%s asks for %s', (text, slot) => {
  expect(slotAsked(text)).toBe(slot)
})

describe('one more thing of what was told', () => {
  test.each([
    [monthly, 'gửi cho ai?', '**Sở Nông nghiệp và Môi trường (qua Chi cục Thú y)**.'],
    [monthly, 'ai phải nộp?', '**Ủy ban nhân dân các xã**.'],
    [bought, 'quá hạn chưa?', '**Chưa, còn 7 ngày** (ngày cuối 13/4/2026).'],
    [bought, 'còn mấy ngày nữa?', 'Đến hạn **còn 7 ngày** (ngày cuối 13/4/2026).'],
    [
      'Yên Bái: Sở Tài chính thẩm định dự toán mua vắc xin trước ngày nào?',
      'trễ chưa?',
      '**Rồi, đã quá hạn 27 ngày** (ngày cuối 10/3/2026).',
    ],
    [
      'Yên Bái: đơn vị được kiểm tra ngày 19/5/2026 gửi báo cáo chậm nhất ngày nào?',
      'quá hạn chưa?',
      '**Chưa, còn 39 ngày** (ngày cuối 15/5/2026)',
    ],
  ])('%s %s', async (question, turn, said) => {
    expect(await lead([question, turn])).toContain(said)
  })

  test('what the statement does not say is said once for all reports', async () => {
    const said = await talk([monthly, 'gửi qua đâu?', 'theo mẫu nào?'])
    expect(said[1]?.answer).toContain('thuy@yenbai.gov.vn')
    expect(said[2]?.answer).toContain('Mẫu số 04')
  })

  test('the matter stays what it was', async () => {
    const said = await talk([monthly, 'gửi cho ai?', 'còn báo cáo năm?', 'quá hạn chưa?', 'ở đâu ghi vậy?'])
    expect(said[2]?.answer).toContain('03 tháng 12')
    expect(said[3]?.answer).toContain('**Chưa, còn 240 ngày** (ngày cuối 2/12/2026)')
    expect(said[4]?.answer).toContain('mục III.1')
  })
})

describe('another one in its place', () => {
  test.each([
    ['the task of the other unit is its own', bought, 'còn Sở Công Thương?', '22 tháng 5', '14 tháng 4'],
    ['a period that stands apart', yearly, 'thế báo cáo tháng?', '13 hằng tháng', '03 tháng 12'],
    [
      'the next quarter',
      'Sở Nông nghiệp Yên Bái báo cáo quý khi nào?',
      'còn quý sau?',
      '23/9/2026',
      '23/6/2026',
    ],
  ])('%s', async (_, question, turn, right, wrong) => {
    const answer = (await talk([question, turn])).at(-1)?.answer ?? ''
    expect(answer).toContain(right)
    expect(answer).not.toContain(wrong)
  })

  test('a unit without a duty gets no day of another one', async () => {
    const answer = (await talk([bought, 'còn Sở Tư pháp?'])).at(-1)
    expect(answer?.status).toBe('not_found')
    expect(answer?.deadlines).toEqual([])
  })

  test('another body is answered by what it does, not by what is sent to it', async () => {
    const answer = (await talk([bought, 'còn Sở Nông nghiệp và Môi trường?', 'gửi cho ai?'])).at(1)?.answer
    expect(answer).not.toContain('13 hằng tháng')
  })

  test('"sở đó" is the one that the report goes to', async () => {
    const answer = (await talk([monthly, 'sở đó báo cáo quý khi nào?'])).at(-1)?.answer
    expect(answer).toContain('24 của tháng cuối quý')
  })
})

test('a day of a visit that was told is what is counted from', async () => {
  const said = await talk([
    'Trại giống Cường Thịnh kiểm tra ngày nào?',
    'vậy phải gửi báo cáo chậm nhất hôm nào?',
  ])
  expect(said[1]?.answer).toContain('Chậm nhất 8/5/2026')
})

test('the number of the document whose head was asked', async () => {
  expect(await lead(['Ai ký kế hoạch 94 của Yên Bái?', 'số mấy?'])).toContain('**94/KH-UBND**')
})

test('few words are asked of the document that was spoken of', async () => {
  const said = await talk([bought, 'kinh phí ai chịu?', 'ai ký?'])
  expect(said[1]?.answer).toContain('ngân sách tỉnh')
  expect(said[2]?.answer).toContain('Hoàng Thị Mỵ')
})

describe('another level, and whom to ask', () => {
  const inspection = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
Số: 71/KH-UBND
Trà Vinh, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
1. Các Sở: Y tế, Tư pháp, Công Thương.
2. Ủy ban nhân dân các huyện: Cầu Kè, Tiểu Cần.

II. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra gửi kết quả khắc phục về Sở Nội vụ qua thư điện tử luutru@travinh.gov.vn trước ngày 15/10/2024.
2. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị liên hệ Chi cục Văn thư - Lưu trữ để được hướng dẫn.

CHỦ TỊCH
Lê Văn Hẳn
`
  const { talk } = libraryOf([inspection], '2024-05-06')

  test('"còn cấp sở?" after the huyện asks for the sở', async () => {
    const said = await talk(['Trà Vinh 2024 kiểm tra những huyện nào?', 'còn cấp sở?'])
    expect(said.at(-1)?.answer).toContain('Công Thương')
  })

  test('whom to ask when in doubt is no part of the matter before', async () => {
    const said = await talk(['Trà Vinh gửi kết quả khắc phục qua email nào?', 'vướng mắc thì liên hệ ai'])
    expect(said.at(-1)?.answer).toContain('Chi cục Văn thư - Lưu trữ')
  })
})

test('a plan is silent about the matter that a turn carries over; where none is named, nothing is said of it', async () => {
  const { answer, status, question } = (await talk([bought, 'còn Tuyên Quang thì trước mấy ngày?'])).at(-1)!
  expect(question).toContain('vắc xin lở mồm long móng')
  expect([status, answer]).toEqual(['not_found', expect.stringContaining('12/KH-UBND')])
  const alone = (await talk(['Tuyên Quang thì trước mấy ngày?'])).at(-1)!
  expect([alone.status, alone.answer]).toEqual([
    'not_found',
    expect.not.stringContaining('không nêu thời hạn'),
  ])
})
