// Duties in the shapes that papers have: who stands in a heading row or in brackets, months in cells, days in numbered
// lines, weeks of a quarter, and times that set nobody a limit.

import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const read = (body: string, kind = 'KẾ HOẠCH', day = 'ngày 09 tháng 01 năm 2031') =>
  readText(
    `ỦY BAN NHÂN DÂN TỈNH LẠNG HẢI\nSố: 19/KH-UBND\nLạng Hải, ${day}\n\n${kind}\nKiểm tra bến thuyền năm 2031\n\n${body}`,
  ).deadlines

const duties = (...of: Parameters<typeof read>) =>
  read(...of).map(({ what, who, lastDay }) => [what, who, lastDay])
const rows = (...lines: string[]) =>
  `I. NHIỆM VỤ\n${lines.join('\n').replaceAll('|', '\t')}\nII. KINH PHÍ\nChi theo dự toán.`

test('a body that heads rows of a table without a column of bodies does what they say', () => {
  const body = rows(
    'STT|Nhiệm vụ|Thời hạn',
    'I|Phòng Quản lý bến|',
    '1|Đếm phao cứu sinh|31/01/2031',
    'II|Đội Tuần tra sông|',
    '1|Vớt rác lòng hồ|15/4/2031',
    'III|Công việc chung|',
    '1|In sổ tay an toàn|16/4/2031',
  )
  expect(duties(body)).toEqual([
    ['Đếm phao cứu sinh', 'Phòng Quản lý bến', '2031-01-31'],
    ['Vớt rác lòng hồ', 'Đội Tuần tra sông', '2031-04-15'],
    ['In sổ tay an toàn', null, '2031-04-16'],
  ])
})

test('a month or quarter alone in its cell is a time, and a limit in the words of the task a closer one', () => {
  const body = rows(
    'Tháng|Nội dung|Đơn vị thực hiện',
    '3/2031|In tờ rơi|Phòng Du lịch',
    '6/2031|Báo cáo sơ kết, trước ngày 20/6/2031|Phòng Bến bãi',
    '9|Thi bơi|Đội Tuần tra sông',
  )
  expect(duties(body).map(([, who, day]) => [who, day])).toEqual([
    ['Phòng Du lịch', '2031-03-31'],
    ['Phòng Bến bãi', '2031-06-19'],
    ['Đội Tuần tra sông', '2031-09-30'],
  ])
})

test('days in numbered lines head the visits below them', () => {
  const body =
    'I. LỊCH KIỂM TRA\n1. Ngày 04/3/2031 (thứ Ba)\n- Buổi sáng: làm việc với UBND xã Tả Lèng;\n- Buổi chiều: làm việc với UBND xã Khun Há.\n2. Thứ Năm, ngày 06/3/2031\na) Sáng (từ 8 giờ 00): UBND xã Pa Ủ\nb) Chiều (từ 14 giờ 00): UBND xã Mù Cả'
  expect(
    read(body).map(({ what, lastDay, section }) => [/UBND.*/u.exec(what)?.[0], lastDay, section]),
  ).toEqual([
    ['UBND xã Tả Lèng', '2031-03-04', 'I.1'],
    ['UBND xã Khun Há', '2031-03-04', 'I.1'],
    ['UBND xã Pa Ủ', '2031-03-06', 'I.2'],
    ['UBND xã Mù Cả', '2031-03-06', 'I.2'],
  ])
})

test.each([
  ['Tổ công tác họp định kỳ mỗi quý một lần vào tuần đầu của tháng đầu quý.', 'quarter', 1, 7],
  ['Các bến báo cáo Sở Xây dựng định kỳ hằng quý, vào tuần cuối tháng cuối quý.', 'quarter', 3, 'last'],
])('%s', (sentence, every, month, day) => {
  const times = read(`I. CHẾ ĐỘ LÀM VIỆC\n1. ${sentence}`).map(({ time }) => time)
  expect(times).toMatchObject([{ kind: 'recurring', rule: { every, month, day } }])
})

test('the last week of two months is that of each of them', () => {
  const body = 'I. CHẾ ĐỘ\n1. Sở Xây dựng họp giao ban vào tuần cuối của tháng 6 và tháng 10.'
  expect(read(body).map(({ time }) => time.kind === 'period' && [time.from, time.to])).toEqual([
    ['2031-06-24', '2031-06-30'],
    ['2031-10-25', '2031-10-31'],
  ])
})

test('a rhythm that stands with its day behind the first one is a limit of its own', () => {
  const body =
    'I. BÁO CÁO\n1. Định kỳ 6 tháng, Sở Xây dựng báo cáo Bộ Xây dựng trước ngày 20 tháng 6; định kỳ hằng năm báo cáo trước ngày 20 tháng 12.'
  expect(read(body).map(({ who, to, lastDay }) => [who, to, lastDay?.slice(5)])).toEqual([
    ['Sở Xây dựng', 'Bộ Xây dựng', '06-19'],
    ['Sở Xây dựng', 'Bộ Xây dựng', '12-19'],
  ])
})

test.each([
  [
    'a day of any week on which nothing is done',
    '1. Đoàn kiểm tra không kiểm tra vào thứ Hai và ngày có lũ.',
  ],
  [
    'a month that hangs on another one',
    '1. Thời kỳ kiểm tra: Từ ngày 01/7/2030 đến hết tháng liền trước tháng kiểm tra.',
  ],
  [
    'the stretch that a report covers',
    '1. Báo cáo quý I: kỳ báo cáo từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 3;',
  ],
])('%s is no deadline', (_, sentence) => {
  expect(read(`I. NỘI DUNG\n${sentence}`)).toEqual([])
})

test('a heading of a thing names nobody who acts', () => {
  const body =
    'II. ĐOÀN KIỂM TRA VÀ CHẾ ĐỘ BÁO CÁO\n1. Chế độ báo cáo\na) Báo cáo khắc phục gửi Sở Xây dựng trước ngày 15 tháng 8 năm 2031.'
  expect(read(body)).toMatchObject([{ who: null, to: 'Sở Xây dựng', lastDay: '2031-08-14' }])
})

test('who acts may stand in brackets behind what is done, or in the sentence before', () => {
  const body =
    'I. CHƯƠNG TRÌNH\n\nQuý II\n- Giám sát bến đò (Ủy ban Kiểm tra).\n- Báo cáo sơ kết (Văn phòng), trước ngày 15/6/2031.\n\nII. BÀN GIAO\n1. Ban Quản lý dự án số 2 khẩn trương giải phóng mặt bằng. Thời hạn hoàn thành: 30/4/2031.'
  expect(duties(body)).toEqual([
    ['Giám sát bến đò', 'Ủy ban Kiểm tra', '2031-06-30'],
    ['Báo cáo sơ kết', 'Văn phòng', '2031-06-14'],
    ['khẩn trương giải phóng mặt bằng', 'Ban Quản lý dự án số 2', '2031-04-30'],
  ])
})

test('a letter asks the one that it addresses by name', () => {
  const letter = readText(
    'CỤC THỐNG KÊ TỈNH LẠNG HẢI\nSố: 42/CTK-TH\nV/v điều tra bến thuyền\nLạng Hải, ngày 19 tháng 01 năm 2031\n\nKính gửi: Thống kê cơ sở.\n\nCục Thống kê đề nghị Thống kê cơ sở thực hiện:\n- Cập nhật danh sách bến, xong trước ngày 27/02/2031;\n- Không tiết lộ thông tin phiếu.',
  )
  expect(letter.deadlines).toMatchObject([{ who: 'Thống kê cơ sở', lastDay: '2031-02-26' }])
})

test('a name that goes on in the next line is whole, and what a thing is called keeps its first word', () => {
  const body =
    'I. NỘI DUNG\n1. Ủy ban nhân dân các xã ven sông gửi hồ sơ bến bãi về Sở Nông nghiệp\nvà Môi trường trước ngày 01/3/2031.\n2. Khoản thu sai phải trả lại người đi đò trong 10 ngày kể từ ngày nhận thông báo.'
  expect(read(body)).toMatchObject([
    { to: expect.stringMatching(/^Sở Nông nghiệp và Môi trường$/u) },
    { what: expect.stringContaining('Khoản thu sai') },
  ])
})

test('in which case something is reported is said with it', () => {
  const body =
    'Điều 3. Báo cáo\n2. Khi xảy ra tai nạn, Sở Xây dựng báo cáo Bộ Xây dựng trong thời hạn 02 ngày kể từ ngày nhận tin.'
  expect(read(body, 'QUY CHẾ')[0]?.what).toBe('báo cáo Bộ Xây dựng (khi xảy ra tai nạn)')
})

test('a row is over with the day below "Kết thúc", and is done by whoever is responsible', () => {
  const body = rows(
    'TT|Công việc|Bắt đầu|Kết thúc|Trách nhiệm',
    '1|Đếm thuyền|02/3/2031|20/3/2031|Đội Tuần tra sông',
    '2|Sơn mạn thuyền|01/4/2031|30/4/2031|Chủ bến',
  )
  expect(duties(body)).toEqual([
    ['Đếm thuyền', 'Đội Tuần tra sông', '2031-03-20'],
    ['Sơn mạn thuyền', 'Chủ bến', '2031-04-30'],
  ])
})

test('a column of receivers names no task, and a column of a team tells where it goes', () => {
  const body = rows(
    'TT|Loại báo cáo|Đơn vị báo cáo|Nơi nhận báo cáo|Thời hạn',
    '1|Báo cáo bến bãi|UBND cấp xã|Sở Xây dựng|Ngày 12 của tháng cuối quý',
  )
  expect(read(body)).toMatchObject([{ what: 'Báo cáo bến bãi', who: 'UBND cấp xã', to: 'Sở Xây dựng' }])
  const visits = rows('Ngày|Đoàn số 1|Đoàn số 2', '10/3/2031|Bến Đá|Bến Gỗ', '12/3/2031|Bến Sim|Bến Ngự')
  expect(read(visits)[1]?.what).toMatch(/Đoàn số 1: Bến Sim; Đoàn số 2: Bến Ngự$/u)
})

test('a day that heads its line is the day of what stands behind it', () => {
  const body =
    'I. LỊCH LÀM VIỆC\n1. Thứ Hai (17/3): Đảng ủy xã Tả Lèng.\n2. Thứ Tư (19/3), buổi sáng: Đảng ủy xã Pa Ủ.'
  expect(read(body).map(({ what, lastDay }) => [/xã .*/u.exec(what)?.[0], lastDay])).toEqual([
    ['xã Tả Lèng', '2031-03-17'],
    ['xã Pa Ủ', '2031-03-19'],
  ])
})

test.each([
  ['1. Bước 1 (đến hết tháng 3/2031): Trung tâm Quỹ đất đo đạc, lập bản đồ bến.', 'Trung tâm Quỹ đất'],
  [
    '1. Báo cáo tháng (trước ngày 22), báo cáo quý (trước ngày 20 tháng cuối quý): các sở gửi Văn phòng tỉnh.',
    'các sở',
  ],
  ['1. Hoàn thành quyết toán năm 2030 trước ngày 28/02/2031 (Phòng Tài vụ thực hiện).', 'Phòng Tài vụ'],
  ['1. Sửa mái nhà chờ trong tháng 02/2031, giao Phòng Quản trị.', 'Phòng Quản trị'],
  [
    '1. Dự thảo nội quy bến, gửi lấy ý kiến trước ngày 10/02/2031. Đơn vị thực hiện: Phòng Hành chính.',
    'Phòng Hành chính',
  ],
  [
    '1. Lắp phao tiêu\na) Chủ trì: Sở Xây dựng.\nb) Phối hợp: các xã.\nc) Thời gian thực hiện: Quý III năm 2031.',
    'Sở Xây dựng',
  ],
  [
    '1. Sau 10 ngày kể từ ngày có thông báo, chủ thuyền không bổ sung thì Phòng Kế toán trả lại hồ sơ.',
    'Phòng Kế toán',
  ],
  ['1. Các sở gửi ý kiến trước ngày 05/3/2031.', 'Các sở'],
])('who acts: %s', (sentence, who) => {
  const found = read(`I. NỘI DUNG\n${sentence}`)
  expect([...new Set(found.map((duty) => duty.who))]).toEqual([who])
})

test('an exception is that of the unit it names, and who consents to more time does nothing', () => {
  const body =
    'I. NỘI DUNG\n1. Các sở gửi ý kiến trước ngày 05/3/2031, trừ Sở Xây dựng gửi trước ngày 08/3/2031.\n2. Các xã khắc phục trong 15 ngày kể từ ngày ký biên bản; trường hợp cần thêm phải được Chủ tịch tỉnh đồng ý, thời gian gia hạn không quá 10 ngày.'
  expect(read(body).map(({ who }) => who)).toEqual([
    'Các sở',
    'Sở Xây dựng',
    'Các xã',
    expect.not.stringContaining('Chủ tịch'),
  ])
})

test.each([
  ['whom a rule is for', '1. Công chức tuyển dụng trước ngày 01 tháng 7 năm 2031 thuộc diện đánh giá.'],
  ['by when a paper was issued', '1. Số bến lấy theo quyết định ban hành trước ngày 01/12/2030.'],
])('a day that only says %s is no deadline', (_, sentence) => {
  expect(read(`I. NỘI DUNG\n${sentence}`)).toEqual([])
})

test('the accounts of a year before are no year to complete them in', () => {
  expect(
    read('I. NỘI DUNG\n1. Hoàn thành quyết toán năm 2030 trước ngày 28/02/2031.').map(
      ({ lastDay }) => lastDay,
    ),
  ).toEqual(['2031-02-27'])
})

test('where papers are handed in is to whom', () => {
  const body =
    'I. TRÌNH TỰ\n1. Tổ chức, cá nhân nộp hồ sơ tại Trung tâm Phục vụ hành chính công trước ngày khởi công ít nhất 10 ngày làm việc.'
  expect(read(body)).toMatchObject([{ to: 'Trung tâm Phục vụ hành chính công' }])
})

test('units in a list, each with its day, are told by their names', () => {
  const body =
    'I. LỊCH PHÚC TRA\nĐoàn phúc tra làm việc như sau:\n- Sở Y tế: ngày 14/4/2031;\n- UBND phường Hữu Nghị: sáng ngày 16/4/2031.'
  expect(read(body).map(({ what, lastDay }) => [what, lastDay])).toEqual([
    ['Lịch phúc tra: Sở Y tế', '2031-04-14'],
    ['Lịch phúc tra: UBND phường Hữu Nghị', '2031-04-16'],
  ])
})

test.each([
  [
    'Đơn vị không thể gửi đúng hạn phải có văn bản giải trình chậm nhất ngày 05/3/2031.',
    'Đơn vị không thể gửi đúng hạn',
    /văn bản giải trình$/u,
  ],
  [
    'Thứ Sáu hằng tuần, trước 15 giờ 00, Đội Tuần tra sông gửi Văn phòng danh sách thuyền hết hạn.',
    'Đội Tuần tra sông',
    /^gửi Văn phòng danh sách thuyền/u,
  ],
  [
    'Trước ngày 15/3/2031: các phòng rà soát bến cũ, gửi Văn phòng Sở danh mục bến.',
    'các phòng',
    /^rà soát/u,
  ],
  [
    'Các cơ quan không thuộc diện kiểm tra tại điểm a, điểm b khoản 1 Mục này chủ động tự kiểm tra phao, xong trước ngày 31/7/2031.',
    null,
    /^(?!.*khoản 1)/u,
  ],
])('%s', (sentence, who, what) => {
  const [duty, ...more] = read(`I. NỘI DUNG\n1. ${sentence}`)
  expect(more).toEqual([])
  expect(duty?.what).toMatch(what)
  if (who) expect(duty?.who).toBe(who)
})

test('until when a rhythm runs is no day of its own', () => {
  const body =
    'I. NỘI DUNG\n1. Các bến gửi số liệu về Sở Xây dựng vào thứ Sáu hằng tuần, trước 16 giờ 00, đến hết tháng 10/2031.'
  expect(read(body)).toMatchObject([{ time: { kind: 'recurring', every: 'week' } }])
})

test('a report is named by its column where its cell tells the term alone', () => {
  const body = rows(
    'Kỳ báo cáo|Thời hạn|Biểu mẫu',
    '6 tháng|chậm nhất ngày 18/6/2031|Biểu 01',
    'Năm|chậm nhất ngày 20/12/2031|Biểu 02',
  )
  expect(read(body).map(({ what }) => what)).toEqual(['Báo cáo 6 tháng', 'Báo cáo năm'])
})

test('the same work elsewhere by another day keeps its words', () => {
  const body =
    'I. NỘI DUNG\n1. Sở Xây dựng lắp phao điện tử tại 100% bến loại I trước ngày 31/5/2031 và tại các bến còn lại trước ngày 30/11/2031.'
  expect(duties(body)).toEqual([
    ['lắp phao điện tử tại 100% bến loại I', 'Sở Xây dựng', '2031-05-30'],
    ['lắp phao điện tử tại các bến còn lại', 'Sở Xây dựng', '2031-11-29'],
  ])
})

test('a kind of inspection in a heading is nobody who acts', () => {
  const body =
    'I. NỘI DUNG\n1. Thanh tra chuyên ngành\n1.1. Lĩnh vực đăng kiểm: Thanh tra 05 bến. Thời gian: tháng 6 năm 2031.\n2. Thanh tra Sở\na) Báo cáo kết quả trước ngày 10/12/2031.'
  expect(read(body).map(({ who }) => who)).toEqual([null, 'Thanh tra Sở'])
})

test('the rounds that a report of a plan tells in its prose', () => {
  const body =
    'Việc kiểm tra chia làm hai đợt. Đợt 1 từ ngày 06/4 đến ngày 30/4/2031 tại Sở Nội vụ. Đợt 2 từ ngày 05/8 đến ngày 31/10/2031 tại UBND các xã Hà Mòn, Đăk Pxi. Biên bản được lập ngay trong ngày.\n\nI. MỤC ĐÍCH\nNâng cao ý thức.'
  expect(read(body).map(({ category, lastDay }) => [category, lastDay])).toEqual([
    ['event', '2031-04-30'],
    ['event', '2031-10-31'],
  ])
})

test('a Monday of the first week is no two weeks', () => {
  const body =
    'I. NỘI DUNG\n1. Văn phòng Sở công khai danh sách bến chậm vào thứ Hai tuần đầu tiên của mỗi tháng.'
  expect(read(body).map(({ time }) => time.text)).not.toContain('Hai tuần đầu tiên của mỗi tháng')
})
