// Words that name no matter (data/lexicon/dispensable.json) are no lack of an answer, and a turn of speech
// (data/lexicon/turns.json) asks as the plain words do; a word that names a matter goes on refusing.

import { describe, expect, test } from 'vitest'
import { shareOf } from '../../src/answering/places/match.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 58/KH-UBND
Tuyên Quang, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác trợ giúp pháp lý năm 2024

I. ĐỐI TƯỢNG, THỜI GIAN
1. Kiểm tra Sở Y tế, Sở Công Thương, Ủy ban nhân dân huyện Chiêm Hóa.
2. Kiểm tra tại Ủy ban nhân dân huyện Chiêm Hóa ngày 17/9/2024.
3. Khi kiểm tra đột xuất được ghi âm, ghi hình.

II. TỔ CHỨC THỰC HIỆN
1. Sở Tư pháp chủ trì, tham mưu thành lập Đoàn kiểm tra.
2. Đơn vị được kiểm tra gửi báo cáo theo đề cương về Đoàn kiểm tra trước ngày kiểm tra 05 ngày làm việc.
3. Đơn vị không thuộc đối tượng được kiểm tra tự kiểm tra, gửi báo cáo kết quả về Sở Tư pháp trước ngày 25/10/2024.
4. Kinh phí của Đoàn kiểm tra do ngân sách tỉnh bảo đảm, bố trí trong dự toán của Sở Tư pháp.
5. Văn phòng Ủy ban nhân dân tỉnh quản lý hệ thống theo dõi vụ việc.
6. Việc kiểm tra không gây trở ngại cho hoạt động chuyên môn của trung tâm trợ giúp; nơi có tồn tại được tái kiểm tra.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Ma Thị Thúy
`

const { ask } = libraryOf([plan], '2024-03-04')

describe('a word that names no matter is no lack', () => {
  test.each([
    ['Đoàn hẹn ghé đơn vị em ngày 18/9/2024 thì báo cáo phải lo xong và gửi chậm nhất hôm nào?', '11/9/2024'],
    ['buổi kiểm tra ấn định ngày 18/9/2024 vậy hạn cuối gửi báo cáo là ngày nào', '11/9/2024'],
    ['Mấy nơi Đoàn không ghé thì tự kiểm tra rồi đưa báo cáo kết quả đi trước hôm nào?', '25/10/2024'],
    ['Dưới bản kế hoạch kiểm tra của Tuyên Quang có chữ ký của ông nào?', 'Ma Thị Thúy'],
    ['Chữ ký dưới bản kế hoạch 58 là của vị nào?', 'Ma Thị Thúy'],
    ['Vị nào đặt bút ký kế hoạch 58?', 'Ma Thị Thúy'],
    ['Trong buổi kiểm tra đột xuất thì người ta có được quay phim không?', 'ghi hình'],
    ['Ai trông coi hệ thống theo dõi vụ việc ở Tuyên Quang?', 'Văn phòng Ủy ban nhân dân tỉnh'],
    ['bên nào đứng mũi chịu sào chuyện tham mưu lập đoàn kiểm tra', 'Sở Tư pháp'],
    ['Em văn thư phường đang nhập sổ, kế hoạch 58 Tuyên Quang kiểm tra những huyện nào?', 'huyện Chiêm Hóa'],
    ['Phần tổ chức thực hiện nói bên nào tham mưu thành lập Đoàn, đọc lại nguyên văn giúp em', 'Sở Tư pháp'],
    ['Lãnh đạo sở bảo in ra: hệ thống theo dõi vụ việc do đơn vị nào giữ?', 'Văn phòng Ủy ban nhân dân tỉnh'],
    ['Kiểu đơn vị nào phải tự kiểm tra, thuộc nhóm nào?', 'không thuộc đối tượng được kiểm tra'],
    ['Đoàn xuống thì có làm đình trệ công việc của trung tâm trợ giúp không?', 'không gây trở ngại'],
    ['Kiểm tra xong thì Đoàn có quay lại lần nữa không?', 'được tái kiểm tra'],
  ])('%s → %s', async (question, holds) => {
    const { status, answer } = await ask(question)
    expect([status, answer]).toEqual(['answered', expect.stringContaining(holds)])
    expect(answer).not.toContain('Không thấy chỗ nào nói đúng')
  })
})

describe('a word that names a matter goes on refusing', () => {
  test.each([
    'Đoàn kiểm tra Tuyên Quang ghé vớt bèo sông Lô ngày nào?',
    'Ai ký giấy phép lái xe ở Tuyên Quang?',
    'Chữ ký số của Sở Tư pháp do đơn vị nào cấp?',
    'Sở Tư pháp Tuyên Quang nhận con nuôi trong mấy ngày?',
    'Buổi bốc thăm biển số xe của Tuyên Quang ấn định hôm nào?',
    'Đoàn có được đưa đón bằng tàu bay không?',
    'Tuyên Quang chốt tiền thưởng Tết hôm nào?',
    'Tuyên Quang giữ xe vi phạm nồng độ cồn mấy ngày?',
    'Giám đốc sở vừa hỏi em: Tuyên Quang đặt mua máy lọc nước loại nào?',
    'Phần nào của kế hoạch 58 nói về nuôi cá lồng?',
    'Em văn thư phường đang nhập sổ, cho hỏi mấy giờ nhà thuốc mở cửa?',
  ])('%s', async (question) => {
    expect((await ask(question)).status).toBe('not_found')
  })
})

test('such a word counts where a place has it, and takes nothing from one that has it not', () => {
  const term = (folded: string, dispensable: boolean) => ({
    ...{ folded, spoken: folded, start: 0, end: 0, place: 0, weight: 2, alternatives: [], papers: [] },
    ...{ light: false, whole: true, dispensable },
  })
  const terms = [term('bao', false), term('ghe', true), term('cao', false)]
  expect(shareOf(terms, [1, 0, 0.5])).toBeCloseTo(0.75)
  expect(shareOf(terms, [1, 1, 0.5])).toBeGreaterThan(0.75)
  expect(shareOf(terms, [1, 0, 1])).toBe(1)
})
