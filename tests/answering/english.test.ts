// English questions as the Vietnamese questions that they are: glossary, order of words, what asks where Vietnamese asks.

import { expect, test } from 'vitest'
import { fromEnglish, isEnglish } from '../../src/answering/typed/english.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { dataFolder } from '../../src/shipped.ts'

const { english } = loadLexicon(dataFolder)
const nothing = () => false

test.each([
  ['When is the quarterly report due?', 'hạn nộp báo cáo quý khi nào?'],
  ['who signed plan 58?', 'ai ký kế hoạch 58?'],
  ['Who is subject to inspection in Ninh Thuan?', 'đơn vị nào được kiểm tra ở Ninh Thuan?'],
  ['and Kien Giang?', 'còn Kien Giang?'],
  ['what about Hà Nội?', 'còn Hà Nội?'],
  ['the inspection ends in December 2024', 'kiểm tra kết thúc tháng 12/2024'],
  [
    'Dear team, could you please tell me when the trade fair takes place? Thanks!',
    'hội chợ thương mại diễn ra khi nào?',
  ],
  ["Good morning, I'd like to know who signed plan 58. Regards, Anna", 'ai ký kế hoạch 58'],
  ['when is the quarterly report due, thanks', 'hạn nộp báo cáo quý khi nào'],
])('reads %j', (question, words) => {
  expect(fromEnglish(question, english, nothing)).toBe(words)
})

test.each([
  ['By when must hatcheries register?', 'cơ sở sản xuất giống phải đăng ký chậm nhất khi nào?'],
  ['To whom should the school send its annual report?', 'trường học phải gửi báo cáo năm cho ai?'],
  ['Which clinics are re-inspected?', 'phòng khám nào được phúc tra?'],
  ['Which decree does the plan implement?', 'kế hoạch thực hiện nghị định nào?'],
  ['How many fire extinguishers must each market have?', 'mỗi chợ phải có bao nhiêu bình chữa cháy?'],
  ['How often is the drinking water tested?', 'nước uống kiểm nghiệm bao lâu một lần?'],
  ['How much support do poor households receive?', 'hộ nghèo nhận hỗ trợ bao nhiêu tiền?'],
  ['What percentage of tourists must be surveyed?', 'bao nhiêu phần trăm khách du lịch phải khảo sát?'],
  ['Is it true that the Department of Health chairs the meeting?', 'Sở Y tế chủ trì cuộc họp phải không?'],
  ['What does the district have to do?', 'huyện phải làm gì?'],
  ['Does the circular apply to cooperatives?', 'thông tư có áp dụng đối với hợp tác xã không?'],
  ['How long before the visit must the unit be notified?', 'đơn vị phải thông báo trước kiểm tra bao lâu?'],
  ['What is the deadline for repairing the sluice gates?', 'hạn sửa chữa cống là khi nào?'],
])('asks %j where Vietnamese asks', (question, words) => {
  expect(fromEnglish(question, english, nothing)).toBe(words)
})

test.each([
  ['Who heads the food safety inspection team?', 'ai là trưởng đoàn kiểm tra an toàn thực phẩm?'],
  [
    'Who signed the 2025 flood prevention plan of Can Tho?',
    'ai ký kế hoạch phòng, chống lũ năm 2025 của Can Tho?',
  ],
  ['when was the land fund review issued', 'rà soát quỹ đất ban hành khi nào'],
])('puts the noun before what qualifies it in %j', (question, words) => {
  expect(fromEnglish(question, english, nothing)).toBe(words)
})

test('reads two questions and a condition piece by piece', () => {
  expect(fromEnglish('Where do colleges send the list and when is it due?', english, nothing)).toBe(
    'trường cao đẳng gửi danh sách về đâu và hạn nộp khi nào?',
  )
  expect(
    fromEnglish('If the visit is on 25 October 2023, when must the report be sent?', english, nothing),
  ).toBe('nếu kiểm tra ngày 25/10/2023, báo cáo phải gửi khi nào?')
})

test('takes the words that the held texts write', () => {
  const held = (phrase: string) => phrase === 'bến khách ngang sông' || phrase === 'tổ 3'
  expect(fromEnglish('Which ferry terminals are closed?', english, held)).toContain('bến khách ngang sông')
  expect(fromEnglish('Who leads inspection team 3?', english, held)).toBe('ai là tổ trưởng tổ 3?')
})

test.each([
  ['In what form must notices be sent?', 'thông báo phải gửi bằng hình thức nào?'],
  ['Which inspectors must schools let know about closures?', 'trường học phải thông báo cho'],
  ['How many surprise checks must each district carry out?', 'mỗi huyện phải thực hiện bao nhiêu cuộc'],
  ['What are survey results used for?', 'kết quả khảo sát là căn cứ để làm gì?'],
  ['What happens to contractors found at fault?', 'bị xử lý thế nào?'],
  ['How much is earmarked for the drill?', 'kinh phí diễn tập là bao nhiêu?'],
  ['How many days does the clinic have to reply?', 'phòng khám phải trả lời trong bao nhiêu ngày?'],
  ['Which wards have not yet handed in their lists?', 'phường nào chưa nộp danh sách?'],
  ['Which shops of Binh Minh commune are closed?', 'cửa hàng nào của xã Binh Minh'],
  ['What are hospitals told to do?', 'bệnh viện phải làm gì?'],
  ['Who is not allowed to join the jury?', 'ai không được tham gia'],
  ['A recap of what the jury must check', 'giám khảo phải kiểm tra gì'],
])('asks %j as a clerk asks it', (question, words) => {
  expect(fromEnglish(question, english, nothing)).toContain(words)
})

test.each([
  ["Hai Duong's fair opens on 5 May 2024, doesn't it?", 'phải không?'],
  ['I was told that the drill is on 5 May 2024', 'diễn tập ngày 5/5/2024 phải không'],
  ['The jury is led by the Department of Health, is that right?', 'giám khảo do Sở Y tế chủ trì phải không?'],
])('puts the claim %j up for confirmation', (question, words) => {
  expect(fromEnglish(question, english, nothing)).toContain(words)
})

test.each(['bên nào gửi sớm hơn vs bên kia', 'bảng kê dug mẫu nào'])(
  'takes the short form in %j for no English',
  (question) => {
    expect(fromEnglish(question, english, nothing)).toBe(question)
  },
)

test.each([
  ['deadline nộp report tự kiểm tra?', 'hạn nộp báo cáo tự kiểm tra?'],
  ['file excel gửi qua email nào', 'file excel gửi qua email nào'],
])('turns only what cannot be Vietnamese in %j', (question, words) => {
  expect(fromEnglish(question, english, nothing)).toBe(words)
})

test.each([
  'doan kiem tra gom nhung ai',
  'to kiem tra xuong an bien ngay nao',
  'bao cao the nao, do ai ki',
  'han nop bao cao o ha noi',
  'Thông tư 02/2017/TT-VPCP do ai ký?',
  'con may ngay nua den han',
])('leaves %j alone', (question) => {
  expect(isEnglish(question, english)).toBe(false)
  expect(fromEnglish(question, english, nothing)).toBe(question)
})
