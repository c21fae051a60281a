// Duties as official letters, directives and rules write them: from when they hold, what shares its words, and what
// only looks like a duty.

import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../src/document.ts'
import { readText } from '../../src/library/read-document.ts'

/** A document of an invented province; `title` without a year holds on. */
function read(body: string, title = 'Quản lý kênh mương năm 2031', kind = 'KẾ HOẠCH') {
  return readText(
    `ỦY BAN NHÂN DÂN TỈNH PHÚ LÂM\nSố: 45/KH-UBND\nPhú Lâm, ngày 14 tháng 01 năm 2031\n\n${kind}\n${title}\n\nI. NỘI DUNG\n\n${body}`,
  ).deadlines
}

const told = ({ who, what, lastDay }: Deadline) => ({ who, what, lastDay })
const rules = (found: Deadline[]) => found.map(({ time }) => (time.kind === 'recurring' ? time.rule : null))

describe('from when and until when a duty comes round', () => {
  test('begins with the document and, in the plan of a year, ends with that year', () => {
    const [duty] = read('1. Các xã báo cáo Sở Xây dựng trước ngày 10 của tháng cuối quý.')
    expect(rules([duty!])).toMatchObject([{ from: '2031-01-14', until: '2031-12-31' }])
    const [yearly] = read('1. Các xã báo cáo Sở Xây dựng trước ngày 10/6 hằng năm.')
    expect(yearly!.time).not.toHaveProperty('rule.until')
    const [standing] = read('1. Các xã báo cáo Sở Xây dựng trước ngày 10/6 hằng năm.', 'Quản lý kênh mương')
    expect(standing!.lastDay).toBe('2031-06-09')
  })

  test('begins on the day that the text names', () => {
    const found = read(
      '1. Sở Y tế công khai kết quả vào thứ Hai hằng tuần, bắt đầu từ ngày 16/6/2031.\n2. Văn phòng họp giao ban 02 tuần/lần vào chiều thứ Năm, cuộc họp đầu tiên ngày 20/02/2031.',
    )
    expect(found.map(({ lastDay }) => lastDay)).toEqual(['2031-06-16', '2031-02-20'])
    expect(rules(found)).toMatchObject([{ every: 'week' }, { every: 'week', interval: 2 }])
  })

  test('holds in its season only', () => {
    const found = read(
      '1. Các xã hằng tháng trước ngày 20 trong mùa mưa (từ tháng 5 đến tháng 10) báo cáo Sở Xây dựng.',
    )
    expect(rules(found)).toMatchObject([{ every: 'month', from: '2031-05-01', until: '2031-10-31' }])
  })

  test.each([
    [
      '1. Từ quý III/2031, các xã báo cáo Sở hằng quý, trước ngày 18 của tháng cuối quý.',
      ['2031-07-01', '2031-12-31'],
      '2031-09-17',
    ],
    [
      '1. Từ tháng 7/2031, các trạm gửi báo cáo tháng trước ngày 05 tháng sau.',
      ['2031-08-01', '2031-12-31'],
      '2031-08-04',
    ],
    [
      '1. Các trạm gửi báo cáo tháng trước ngày 22 hằng tháng, từ tháng 02 đến tháng 6/2031.',
      ['2031-02-01', '2031-06-30'],
      '2031-02-21',
    ],
    [
      '1. Trong cao điểm từ ngày 01/3/2031 đến ngày 30/4/2031, các trạm báo cáo Sở vào thứ Năm hằng tuần.',
      ['2031-03-01', '2031-04-30'],
      '2031-03-06',
    ],
  ])('is bounded by the words beside it: %s', (body, [from, until], lastDay) => {
    const found = read(body)
    expect(found.map((duty) => duty.lastDay)).toEqual([lastDay])
    expect(rules(found)).toMatchObject([{ from, until }])
  })

  test('gives the span behind a list of weekdays to each of them', () => {
    const found = read(
      '1. Sở Y tế phát bản tin vào thứ Hai và thứ Năm hằng tuần từ ngày 15/3/2031 đến hết ngày 31/5/2031.',
    )
    expect(found.map(({ lastDay }) => lastDay)).toEqual(['2031-03-17', '2031-03-20'])
  })

  test('leaves the stretch of another act to that act', () => {
    const found = read(
      '1. Các xã kiểm tra đê từ ngày 01/3/2031 đến ngày 30/4/2031, báo cáo Sở vào thứ Năm hằng tuần.',
    )
    expect(found.map(({ lastDay }) => lastDay)).toEqual(['2031-04-30', '2031-01-16'])
  })

  test('names no day of a week that the text leaves open', () => {
    const [duty] = read('1. Sở Y tế công bố kết quả xét nghiệm hai tuần một lần.')
    expect([duty?.lastDay, duty?.rule]).toEqual([null, 'lặp lại: hai tuần một lần'])
  })

  test('comes round with the report that it dates', () => {
    const found = read('1. Văn phòng báo cáo tuần vào chiều thứ Sáu, báo cáo tháng vào ngày 25.')
    expect(rules(found)).toMatchObject([
      { every: 'week', day: 5 },
      { every: 'month', day: 25 },
    ])
  })
})

describe('clauses that share their words', () => {
  test('reads a round that is sent as the report before it, and who receives it from the sentence behind', () => {
    const found = read(
      '1. Báo cáo rà soát kho lưu trữ đợt 1 gửi trước ngày 20/6/2031, đợt 2 gửi trước ngày 25/10/2031. Nơi nhận báo cáo là Chi cục Lưu trữ.\n\n2. Báo cáo thống kê mộc dấu đợt 1 nộp trước ngày 10/7/2031; đợt 2 nộp trước ngày 10/9/2031.',
    )
    expect(found.map(({ what, to, lastDay }) => [what, to, lastDay])).toEqual([
      ['Báo cáo rà soát kho lưu trữ đợt 1 gửi', 'Chi cục Lưu trữ', '2031-06-19'],
      ['Báo cáo rà soát kho lưu trữ đợt 2 gửi', 'Chi cục Lưu trữ', '2031-10-24'],
      ['Báo cáo thống kê mộc dấu đợt 1 nộp', null, '2031-07-09'],
      ['Báo cáo thống kê mộc dấu đợt 2 nộp', null, '2031-09-09'],
    ])
  })

  test('reads the second time of a duty with the words of the first', () => {
    const found = read(
      '1. Sở Xây dựng hoàn thành nạo vét đợt 1 chậm nhất ngày 31/3/2031; đợt 2 chậm nhất ngày 30/6/2031.',
    )
    expect(found.map(told)).toEqual([
      { who: 'Sở Xây dựng', what: 'hoàn thành nạo vét đợt 1', lastDay: '2031-03-31' },
      { who: 'Sở Xây dựng', what: 'hoàn thành nạo vét đợt 2', lastDay: '2031-06-30' },
    ])
  })

  test('reads rounds and every week of a list', () => {
    const found = read(
      '1. Tiêm phòng: đợt 1 từ ngày 01/3 đến ngày 15/4/2031; đợt 2 từ 01/9 đến 15/10/2031.\n2. Trạm Thú y kiểm tra các chợ: tuần đầu tiên của tháng 3, tuần thứ hai của tháng 9.',
    )
    expect(found.map(({ lastDay }) => lastDay)).toEqual([
      '2031-04-15',
      '2031-10-15',
      '2031-03-07',
      '2031-09-14',
    ])
  })

  test('reads both terms of one report', () => {
    const found = read(
      '1. Sở Y tế báo cáo UBND tỉnh định kỳ 6 tháng (trước ngày 20/6) và năm (trước ngày 20/12).',
    )
    expect(found.map(({ what, to }) => ({ what, to }))).toEqual([
      { what: 'báo cáo UBND tỉnh', to: 'UBND tỉnh' },
      { what: 'báo cáo UBND tỉnh (năm)', to: 'UBND tỉnh' },
    ])
  })

  test('reads the terms of one report before what is sent', () => {
    const found = read(
      '1. Định kỳ 6 tháng trước ngày 25/6/2031 và cả năm trước ngày 20/12/2031, Sở Y tế tổng hợp báo cáo Bộ Y tế.',
    )
    expect(found.map(told)).toEqual([
      { who: 'Sở Y tế', what: 'tổng hợp báo cáo Bộ Y tế (6 tháng)', lastDay: '2031-06-24' },
      { who: 'Sở Y tế', what: 'tổng hợp báo cáo Bộ Y tế (cả năm)', lastDay: '2031-12-19' },
    ])
  })

  test('takes the quarter before a limit for the name of its report', () => {
    const found = read(
      '1. Báo cáo thu gom rác: quý I trước ngày 12/3, 6 tháng trước ngày 12/6, năm trước ngày 12/12.',
    )
    expect(found.map(({ what, lastDay }) => [what, lastDay])).toEqual([
      ['Báo cáo thu gom rác: quý I', '2031-03-11'],
      ['Báo cáo thu gom rác: 6 tháng', '2031-06-11'],
      ['Báo cáo thu gom rác: năm', '2031-12-11'],
    ])
  })

  test('names a round that stands before its time', () => {
    const found = read(
      '1. Bắt đầu từ ngày 01/4/2031, chia làm hai đợt:\na) Đợt 1 (từ 01/4/2031 đến 31/5/2031): kiểm tra chợ, bến xe, cơ sở ăn uống.',
    )
    expect(found.at(-1)!.what).toBe('Đợt 1: kiểm tra chợ, bến xe, cơ sở ăn uống')
  })

  test('reads a share to be reached by a day', () => {
    const [duty] = read(
      '1. UBND các xã lập tổ; 100% khu dân cư có ít nhất một tổ tự quản trước ngày 30/9/2031.',
    )
    expect(duty!.lastDay).toBe('2031-09-29')
  })

  test('says for whom another day holds', () => {
    const found = read(
      '1. Sở Y tế phun thuốc trước ngày 15/4/2031, chậm nhất ngày 20/5/2031 đối với các xã vùng cao.',
    )
    expect(found.map(({ what }) => what)).toEqual(['phun thuốc', 'phun thuốc đối với các xã vùng cao'])
  })

  test('finds the doer before what is told of the duty', () => {
    const [duty] = read(
      '1. Phòng Kinh tế lắp đặt 02 trạm đo; kinh phí 180 triệu đồng; hoàn thành chậm nhất ngày 30/9/2031.',
    )
    expect(duty!.who).toBe('Phòng Kinh tế')
  })
})

describe('what is done', () => {
  test.each([
    [
      '1. Các xã rà soát hộ lấn chiếm lòng kênh; xử lý dứt điểm trước ngày 31/3/2031.',
      ['rà soát hộ lấn chiếm lòng kênh; xử lý dứt điểm'],
    ],
    [
      '1. Sở Xây dựng thống kê nhà dột nát; báo cáo kết quả về UBND tỉnh trước ngày 31/3/2031.',
      ['thống kê nhà dột nát; báo cáo kết quả về UBND tỉnh'],
    ],
    [
      '1. Các xã nạo vét kênh trước ngày 31/3/2031. Xã Bản Mù hoàn thành trước ngày 28/02/2031.',
      ['nạo vét kênh', 'hoàn thành: nạo vét kênh'],
    ],
    ['1. Sở Y tế rà soát trạm cấp nước; xong trước ngày 20/4/2031.', ['rà soát trạm cấp nước']],
    [
      '1. Báo cáo quý: các xã gửi Phòng Kinh tế chậm nhất ngày 18/3/2031; các trạm bơm gửi chậm nhất ngày 20/3/2031, theo Biểu 04.',
      ['Báo cáo quý: gửi Phòng Kinh tế', 'Báo cáo quý: gửi Phòng Kinh tế'],
    ],
  ])('stands in the clause before: %s', (body, what) => {
    expect(read(body).map((duty) => duty.what)).toEqual(what)
  })
})

test('a notice names many things before it says to whom', () => {
  const [duty] = read(
    '1. Văn phòng thông báo danh sách trạm, lịch đóng cống cho địa phương trước ít nhất 03 ngày.',
  )
  expect([duty?.what.slice(0, 9), duty?.rule]).toEqual(['thông báo', 'trước ít nhất 03 ngày'])
})

describe('who acts', () => {
  test.each([
    ['II. BÁO CÁO CỦA SỞ XÂY DỰNG\n1. Báo cáo năm: gửi Cục Đường thủy trước ngày 20/12/2031.', 'SỞ XÂY DỰNG'],
    [
      '1. Tự kiểm tra của các trạm bơm\na) Gửi biên bản về Sở Xây dựng trước ngày 20/12/2031.',
      'các trạm bơm',
    ],
    ['1. Hồ sơ của doanh nghiệp\na) Gửi về Sở Xây dựng trước ngày 20/12/2031.', null],
    ['1. Đơn vị vận hành báo cáo Sở Xây dựng trước ngày 20/12/2031.', 'Đơn vị vận hành'],
    [
      '1. Các cơ sở thuộc diện tự kiểm tra gửi báo cáo về Sở trước ngày 20/12/2031.',
      'Các cơ sở thuộc diện tự kiểm tra',
    ],
    ['1. Thành viên Ban Chỉ huy được gửi tài liệu trước phiên họp 05 ngày làm việc.', null],
    [
      '1. Công an tỉnh chủ trì, phối hợp Sở Xây dựng, Ủy ban nhân dân các xã kiểm đếm phao tiêu, hoàn thành trước ngày 15/3/2031.',
      'Công an tỉnh',
    ],
    [
      '1. Sở Y tế phối hợp chặt chẽ Thuế tỉnh, Sở Tài chính rà soát nhà thuốc, xong trước ngày 15/3/2031.',
      'Sở Y tế',
    ],
    [
      '1. Sở Y tế chủ trì, phối hợp Thuế tỉnh rà soát nhà thuốc; Sở Tài chính gửi dự toán trước ngày 15/3/2031.',
      'Sở Tài chính',
    ],
  ])('%s', (body, who) => {
    expect(read(body).at(-1)?.who).toBe(who)
  })

  test('takes all bodies of a heading that ends in a colon', () => {
    const [duty] = read(
      '1. Giám đốc các sở; Chủ tịch UBND các xã, phường:\na) Lập danh sách trước ngày 15/3/2031.',
    )
    expect(duty!.who).toBe('Giám đốc các sở; Chủ tịch UBND các xã, phường')
  })

  test('leaves a place without a doer where only its neighbour names one', () => {
    const found = read(
      '1. Phòng Kinh tế (cơ quan thường trực):\na) Lập danh sách trước ngày 15/3/2031.\n2. Báo cáo năm gửi trước ngày 30/11/2031.',
    )
    expect(found.map(({ who }) => who)).toEqual(['Phòng Kinh tế (cơ quan thường trực)', null])
  })

  test('leaves a duty to whoever leads what is late', () => {
    const found = read(
      '1. Sở Tư pháp: rà soát văn bản.\nViệc nào chậm tiến độ, cơ quan chủ trì phải giải trình trong 04 ngày làm việc kể từ ngày hết hạn.',
    )
    expect(found.map(({ who }) => who)).toEqual(['cơ quan chủ trì'])
  })

  test('takes the addressees of a letter where it asks them', () => {
    const letter = readText(
      'SỞ Y TẾ\nSố: 90/SYT-NVY\nPhú Lâm, ngày 14 tháng 01 năm 2031\nV/v báo cáo tủ thuốc\n\nKính gửi:\n- Các bệnh viện công lập;\n- Trạm y tế các xã.\n\nSở Y tế đề nghị các đơn vị:\n1. Báo cáo quý III: gửi trước ngày 10/9/2031.',
    )
    expect(letter.deadlines.map(told)).toMatchObject([
      { who: 'Các bệnh viện công lập; Trạm y tế các xã', lastDay: '2031-09-09' },
    ])
  })

  test.each([
    ['1. Trưởng ấp\nGửi biên bản họp dân trong vòng 02 ngày làm việc sau cuộc họp.', 'Trưởng ấp'],
    [
      '1. Các sở, ban, ngành; Ủy ban nhân dân các xã\na) Ban hành kế hoạch chậm nhất ngày 15/3/2031.',
      'Các sở, ban, ngành; Ủy ban nhân dân các xã',
    ],
    [
      '1. Bảo đảm an toàn\nMở 01 đợt diễn tập chữa cháy rừng trước ngày 20/4/2031. Hạt Kiểm lâm báo cháy. ',
      null,
    ],
    [
      '1. Bảo đảm an toàn\nMở 01 đợt diễn tập chữa cháy rừng trước ngày 20/4/2031. Chi cục Kiểm lâm chủ trì.',
      'Chi cục Kiểm lâm',
    ],
  ])('takes the doer from the heading above or the sentence behind: %s', (text, who) => {
    expect(read(text).map((duty) => duty.who)).toEqual([who])
  })

  test('finds the doer behind a time that opens the sentence', () => {
    const [duty] = read(
      '1. Trong thời hạn 02 ngày kể từ ngày nhận được phản ánh, kiến nghị của dân, Trạm bơm phải trả lời.',
    )
    expect(duty!.who).toBe('Trạm bơm')
  })
})

describe('what is no duty', () => {
  test.each([
    ['Đến ngày 31/12/2030, tỉnh giải ngân được 3.127 tỷ đồng.'],
    ['Sở Y tế trả kết quả trong ngày; hồ sơ tiếp nhận sau 15 giờ trả ngày làm việc kế tiếp.'],
    ['Số liệu báo cáo quý tính từ ngày 15 tháng cuối quý trước đến ngày 14 tháng cuối quý báo cáo.'],
    ['Các trường tập huấn trước khai giảng năm học 2031 - 2032.'],
    ['Biểu tổng hợp tiến độ đến ngày 15/3/2031'],
    ['Kết quả kiểm tra là căn cứ xếp loại mức độ hoàn thành nhiệm vụ năm 2031 của người đứng đầu.'],
    ['Lịch trực được niêm yết chậm nhất ngày 28 của tháng trước.'],
  ])('%s', (sentence) => {
    expect(
      read(`1. ${sentence}`).filter(({ time }) => time.kind !== 'period' || time.text !== 'trong ngày'),
    ).toEqual([])
  })

  test('takes a day without its year for the next one after the document', () => {
    const [duty] = read(
      '1. Các xã báo cáo Sở Xây dựng trước ngày 10 tháng 01.',
      'Quản lý kênh mương',
      'CHỈ THỊ',
    )
    expect(duty!.lastDay).toBe('2032-01-09')
  })
})
