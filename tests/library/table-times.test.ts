// Times in tables that are no plain date in a plain column: marks under quarters and months, days on which a thing was
// done, rows that tell an inspection.

import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const plan = (title: string, rows: string[][], issued = 'ngày 05 tháng 02 năm 2031') =>
  readText(`ỦY BAN NHÂN DÂN TỈNH LẠNG HẢI
Số: 19/KH-UBND
Lạng Hải, ${issued}
KẾ HOẠCH
${title}
I. NHIỆM VỤ
Các việc nêu trong bảng sau:
${rows.map((cells) => cells.join('\t')).join('\n')}
II. TỔ CHỨC THỰC HIỆN
Văn phòng theo dõi.`)

const told = (document: ReturnType<typeof plan>) =>
  document.deadlines.map(({ what, who, time, lastDay }) => [
    what,
    who,
    time.kind === 'period' ? time.from : null,
    lastDay,
  ])

test('a mark under a quarter gives its row the period, marks side by side one stretch', () => {
  const document = plan('Chăm sóc rừng năm 2031', [
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời gian thực hiện', '', '', ''],
    ['', '', '', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
    ['I', 'Trồng mới', '', '', '', '', ''],
    ['1', 'Chuẩn bị cây giống', 'Hạt Kiểm lâm', '', 'x', '', ''],
    ['2', 'Trồng dặm và phát dọn', 'Ban Quản lý rừng', '', '', '●', '●'],
    ['3', 'Phát quang đường băng', 'Ban Quản lý rừng', 'X', '', 'X', ''],
  ])
  expect(told(document)).toEqual([
    ['Chuẩn bị cây giống', 'Hạt Kiểm lâm', '2031-04-01', '2031-06-30'],
    ['Trồng dặm và phát dọn', 'Ban Quản lý rừng', '2031-07-01', '2031-12-31'],
    ['Phát quang đường băng', 'Ban Quản lý rừng', '2031-01-01', '2031-03-31'],
    ['Phát quang đường băng', 'Ban Quản lý rừng', '2031-07-01', '2031-09-30'],
  ])
  expect(document.deadlines[1]!.time.text).toBe('Quý III - Quý IV')
})

test('months named T1 to T12, or numbered below "Tháng", are periods too', () => {
  const short = plan('Bảo trì cầu năm 2031', [
    ['TT', 'Công việc', 'Chủ trì', 'T1', 'T2', 'T3'],
    ['1', 'Sơn lan can cầu treo', 'Phòng Hạ tầng', '', '✓', '✓'],
  ])
  expect(told(short)).toEqual([['Sơn lan can cầu treo', 'Phòng Hạ tầng', '2031-02-01', '2031-03-31']])
  const numbered = plan('Bảo trì cầu năm 2031', [
    ['TT', 'Công việc', 'Chủ trì', 'Tháng', '', ''],
    ['', '', '', '10', '11', '12'],
    ['1', 'Sơn lan can cầu treo', 'Phòng Hạ tầng', '', 'x', ''],
  ])
  expect(told(numbered)).toEqual([['Sơn lan can cầu treo', 'Phòng Hạ tầng', '2031-11-01', '2031-11-30']])
})

test('the year of a marked period is said or sure, and else the row has none', () => {
  const rows = [
    ['TT', 'Công việc', 'Chủ trì', 'Quý I', 'Quý II'],
    ['1', 'Sơn lan can cầu treo', 'Phòng Hạ tầng', '', 'x'],
  ]
  const [deadline] = plan('Bảo trì cầu năm 2032', rows, 'ngày 20 tháng 12 năm 2031').deadlines
  expect(deadline?.lastDay).toBe('2032-06-30')
  expect(plan('Bảo trì cầu', rows, 'ngày 20 tháng 12 năm 2031').deadlines).toEqual([])
  expect(plan('Bảo trì cầu các năm 2031, 2032', rows).deadlines).toEqual([])
})

test('figures under quarters are no marks, and a header is no task', () => {
  const document = plan('Thu ngân sách năm 2031', [
    ['TT', 'Nội dung công việc', 'Chủ trì', 'Quý I', 'Quý II'],
    ['1', 'Thu phí bến bãi', 'Phòng Tài chính', '25%', '40%'],
  ])
  expect(document.deadlines).toEqual([])
})

test('the day on which a thing was done is not its deadline', () => {
  const document = plan('Theo dõi việc năm 2031', [
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Ngày hoàn thành', 'Kết quả'],
    ['1', 'Rà soát sổ kho', 'Phòng Kế toán', '31/3/2031', '28/3/2031', 'Đã nộp trước ngày 29/3/2031'],
    ['2', 'Kiểm kê tài sản', 'Phòng Kế toán', '30/6/2031', '', 'Đang làm'],
  ])
  expect(told(document)).toEqual([
    ['Rà soát sổ kho', 'Phòng Kế toán', null, '2031-03-31'],
    ['Kiểm kê tài sản', 'Phòng Kế toán', null, '2031-06-30'],
  ])
})

test('without another column of limits the day of completion is the deadline', () => {
  const document = plan('Sửa trụ sở năm 2031', [
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Ngày hoàn thành'],
    ['1', 'Chống thấm mái nhà', 'Văn phòng', '28/3/2031'],
  ])
  expect(told(document)).toEqual([['Chống thấm mái nhà', 'Văn phòng', null, '2031-03-28']])
})

test('what a unit is inspected on is told with the unit', () => {
  const document = plan('Kiểm tra bến thủy năm 2031', [
    ['STT', 'Đơn vị được kiểm tra', 'Nội dung kiểm tra', 'Cơ quan chủ trì', 'Thời gian'],
    ['1', 'UBND xã Bãi Cát', 'Cấp phép bến thủy nội địa', 'Sở Xây dựng', 'Tháng 5/2031'],
  ])
  expect(told(document)).toEqual([
    ['Kiểm tra UBND xã Bãi Cát: Cấp phép bến thủy nội địa', 'Sở Xây dựng', '2031-05-01', '2031-05-31'],
  ])
})

test('the rhythm of a form is no day of a report', () => {
  const document = plan('Chế độ báo cáo năm 2031', [
    ['Mẫu số', 'Tên báo cáo', 'Đơn vị lập', 'Kỳ báo cáo'],
    ['01', 'Báo cáo vận hành trạm', 'Trạm bơm', 'Hằng tháng'],
    ['02', 'Báo cáo tổng kết', 'Trạm bơm', 'Trước ngày 15/12/2031'],
  ])
  expect(document.deadlines.map(({ lastDay }) => lastDay)).toEqual(['2031-12-14'])
})

test('a column whose name wraps letter by letter is the number of its rows', () => {
  const document = plan('Lịch kiểm tra năm 2031', [
    ['ST T', 'Đơn vị', 'Ngày kiểm tra'],
    ['1', 'Trạm Bản Mù', '05/4/2031'],
  ])
  expect(document.rows.at(-1)!.cells.map(({ column }) => column)).toEqual(['STT', 'Đơn vị', 'Ngày kiểm tra'])
})

test('a limit of its own says more than the week in which its row stands; a day alone in its cell is a day', () => {
  const document = plan('Công tác tháng 6 năm 2031', [
    ['Thời gian', 'Nội dung công việc', 'Phòng chủ trì', 'Hạn hoàn thành'],
    ['Tuần 1 (02 - 06/6)', 'Trình dự toán trồng rừng', 'Phòng Tài vụ', '03/6'],
    ['Tuần 2 (09 - 13/6)', 'Kiểm đếm cây giống', 'Trạm Kiểm lâm', ''],
    ['Tuần 3 (16 - 20/6)', 'Nghiệm thu băng cản lửa', 'Phòng Kỹ thuật', 'Trước 19/6/2031'],
  ])
  expect(document.deadlines.map(({ what, lastDay }) => [what, lastDay])).toEqual([
    ['Trình dự toán trồng rừng', '2031-06-03'],
    ['Kiểm đếm cây giống', '2031-06-13'],
    ['Nghiệm thu băng cản lửa', '2031-06-18'],
  ])
})

test('a time is read in its own cell, who sends by the column of senders', () => {
  const document = plan('Chế độ báo cáo năm 2031', [
    ['STT', 'Tên báo cáo', 'Cơ quan nhận', 'Cơ quan gửi', 'Nơi kiểm tra', 'Thời hạn gửi'],
    ['1', 'Báo cáo cây giống', 'Sở Nông nghiệp', 'Trạm Kiểm lâm', 'Bản Nậm Lúc', 'Tháng 10/2031'],
  ])
  expect(document.deadlines.map(({ who, to, lastDay }) => [who, to, lastDay])).toEqual([
    ['Trạm Kiểm lâm', 'Sở Nông nghiệp', '2031-10-31'],
  ])
})

test.each(['Tên cửa hàng', 'Tên trường', 'Tên cơ sở'])(
  'whoever stands below %j is visited on the day of the row',
  (column) => {
    const { deadlines } = plan('Kiểm tra vật tư năm 2031', [
      ['STT', column, 'Địa bàn', 'Ngày kiểm tra'],
      ['1', 'Thanh Tùng', 'xã Nà Rỏ', '03/3/2031'],
      ['2', 'Phúc Hà', 'xã Bản Lạn', '05/3/2031'],
    ])
    expect(deadlines.map(({ category, lastDay }) => [category, lastDay])).toEqual([
      ['event', '2031-03-03'],
      ['event', '2031-03-05'],
    ])
  },
)
