// When an inspection is, as a whole, by its rounds and by the rows of its schedule: the time of the whole is none of a
// row, a round is the one that is called so, a row is told by the unit or the team that is named.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const head = (number: string, body: string, day: string, title: string) =>
  `ỦY BAN NHÂN DÂN\n${body}\nSố: ${number}\n${day}\n\nKẾ HOẠCH\n${title}\n\n`
const foot = '\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLò Văn Chung\n\n'

const wells = `${head('33/KH-UBND', 'TỈNH SƠN LA', 'Sơn La, ngày 06 tháng 3 năm 2024', 'Kiểm tra công tác cấp nước sạch nông thôn (CNSNT) năm 2024')}I. NỘI DUNG
1. Thời kỳ kiểm tra: từ ngày 01/10/2022 đến thời điểm kiểm tra.
2. Thời gian kiểm tra: từ ngày 02/5/2024 đến ngày 28/6/2024, lịch cụ thể theo Phụ lục.
Việc phúc tra hoàn thành trong tháng 9 năm 2024.

II. TRÁCH NHIỆM
1. Trung tâm Nước sạch lập danh sách công trình, gửi Sở Xây dựng trước ngày 12/4/2024.
${foot}PHỤ LỤC
DANH SÁCH CÔNG TRÌNH VÀ LỊCH KIỂM TRA CẤP NƯỚC SẠCH NÔNG THÔN NĂM 2024
TT\tĐơn vị được kiểm tra\tThời gian\tPhụ trách
1\tUBND huyện Bắc Yên\tNgày 07/5/2024\tSở Xây dựng
2\tUBND huyện Mai Sơn\tNgày 14/5/2024\tSở Y tế
3\tUBND thành phố Sơn La\tNgày 21/5/2024\tSở Y tế
4\tSở Tài chính\tNgày 04/6/2024\tThanh tra tỉnh
`

const libraries = `${head('9/KH-UBND', 'TỈNH HÀ NAM', 'Hà Nam, ngày 15 tháng 01 năm 2025', 'Kiểm tra hoạt động thư viện và bảo quản sách năm 2025')}I. THỜI GIAN KIỂM TRA
1. Đợt 1 (Ngày hội Đọc sách): từ ngày 07/4/2025 đến ngày 25/4/2025.
2. Đợt 2 (Mùa hè): từ ngày 09/6/2025 đến ngày 20/6/2025.
3. Kiểm tra phòng đọc trường học: từ tháng 9 đến tháng 11 năm 2025.
${foot}PHỤ LỤC
PHÂN CÔNG CÁC ĐOÀN
Đoàn\tĐịa bàn\tTrưởng đoàn\tSố thư viện
Đoàn số 1\tHuyện Kim Bảng, huyện Thanh Liêm\tBà Trần Thị Nhã\t24
Đoàn số 2\tThị xã Duy Tiên\tÔng Đỗ Quang Hợp\t17
`

const { ask, talk } = libraryOf([wells, libraries], '2024-05-20')

describe('the time of the whole', () => {
  test.each([
    'Thời gian kiểm tra CNSNT năm 2024 của Sơn La từ khi nào đến khi nào?',
    'Sơn La kiểm tra cấp nước sạch nông thôn năm 2024 vào thời gian nào?',
    'Sơn La kiểm tra công tác cấp nước sạch nông thôn từ ngày nào đến ngày nào?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Từ ngày 02/5/2024 đến ngày 28/6/2024')
    expect(answer).not.toMatch(/07\/5|21\/5|tháng 9/u)
  })

  test('is all rounds where the plan sets no other', async () => {
    const { answer } = await ask('Hà Nam kiểm tra hoạt động thư viện khi nào?')
    expect(answer).toContain('Từ ngày 07/4/2025 đến ngày 25/4/2025')
    expect(answer).toContain('Từ ngày 09/6/2025 đến ngày 20/6/2025')
  })

  test('is not the time that is looked into', async () => {
    const { answer } = await ask('Thời kỳ kiểm tra của Sơn La tính từ ngày nào?')
    expect(answer).toContain('01/10/2022')
    expect(answer).not.toContain('02/5/2024')
  })

  test('leaves the schedule to who asks for it, with the number of its rows', async () => {
    const { answer } = await ask('Lịch kiểm tra cấp nước sạch nông thôn của Sơn La?')
    expect(answer).toMatch(/\*\*4\*\*.*Bắc Yên.*Mai Sơn.*thành phố Sơn La.*Sở Tài chính/su)
  })

  test.each([
    'Sơn La kiểm tra cấp nước sạch tại Bệnh viện huyện Bắc Hà ngày nào?',
    'Ngày nào kiểm tra cấp nước sạch ở huyện Yên Châu, Sơn La?',
  ])('is none of a unit that the schedule does not have: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).not.toMatch(/0?7\/5|14\/5|21\/5|0?4\/6/u)
  })

  test('leaves the duty to send a list to its own day', async () => {
    const { answer } = await ask('Trung tâm Nước sạch Sơn La gửi danh sách công trình trước ngày nào?')
    expect(answer).toContain('Trước ngày 12/4/2024')
    expect(answer).not.toContain('Bắc Yên')
  })
})

describe('a round', () => {
  test.each([
    ['Đợt kiểm tra Ngày hội Đọc sách ở Hà Nam từ ngày nào đến ngày nào?', '07/4/2025'],
    ['Đợt kiểm tra mùa hè ở Hà Nam khi nào?', '09/6/2025'],
  ])('%s', async (question, from) => {
    const { answer } = await ask(question)
    expect(answer).toContain(`Từ ngày ${from}`)
    expect(answer).not.toContain('tháng 11')
  })

  test('is asked for by its name after another', async () => {
    const answers = await talk([
      'Đợt 1 kiểm tra thư viện Hà Nam khi nào?',
      'Đợt mùa hè thì sao?',
      'còn đợt 1?',
    ])
    expect(answers.map(({ answer }) => /Từ ngày (\S+)/u.exec(answer)?.[1])).toEqual([
      '07/4/2025',
      '09/6/2025',
      '07/4/2025',
    ])
  })
})

describe('a row', () => {
  test('of another unit answers the turn that names it, and what is asked of it next', async () => {
    const [, district, leader, department, town] = await talk([
      'Ngày nào kiểm tra UBND huyện Bắc Yên?',
      'còn huyện Mai Sơn?',
      'ai phụ trách?',
      'Ngày nào kiểm tra Sở Tài chính Sơn La?',
      'còn UBND thành phố Sơn La?',
    ])
    expect(district?.answer).toContain('Ngày 14/5/2024')
    expect(leader?.answer).toContain('**Sở Y tế**')
    expect(department?.answer).toContain('Ngày 04/6/2024')
    expect(town?.answer).toContain('Ngày 21/5/2024')
  })

  test('tells that a visit has taken place, and of none that it is overdue', async () => {
    const { answer } = await ask('Ngày nào kiểm tra UBND huyện Mai Sơn?')
    expect(answer).toContain('đã diễn ra 6 ngày trước')
    expect(answer).not.toContain('quá hạn')
  })

  test.each([
    ['Ai là trưởng đoàn số 2 kiểm tra thư viện Hà Nam?', 'Đỗ Quang Hợp'],
    ['Đoàn số 1 ở Hà Nam phụ trách địa bàn nào?', 'Huyện Kim Bảng'],
    ['Đoàn số 2 Hà Nam kiểm tra bao nhiêu thư viện?', '**17**'],
  ])('%s', async (question, told) => {
    const { answer, status } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(told)
  })
})
