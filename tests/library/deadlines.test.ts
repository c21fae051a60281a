import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const plan = (body: string) =>
  readText(`Số: 12/KH-UBND

Lai Châu, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra công vụ năm 2024

${body}`)

const only = (body: string) => plan(`I. NỘI DUNG\n\n1. ${body}`).deadlines

describe('who, what, to whom, by when', () => {
  test.each([
    [
      'Các sở, ngành nộp báo cáo năm về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/6/2024.',
      {
        who: 'Các sở, ngành',
        to: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
        lastDay: '2024-06-14',
        category: 'report',
      },
    ],
    [
      'Giao Sở Tài chính thẩm định dự toán, hoàn thành chậm nhất ngày 20/02/2024.',
      { who: 'Sở Tài chính', lastDay: '2024-02-20', inclusive: true, category: 'task' },
    ],
    [
      'Đơn vị được kiểm tra gửi hồ sơ cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 05 ngày làm việc.',
      { who: 'Đơn vị được kiểm tra', to: 'Đoàn kiểm tra', lastDay: null, category: 'report' },
    ],
    [
      'Ủy ban nhân dân cấp xã niêm yết danh mục; hoàn thành trước ngày 01/3/2024.',
      { who: 'Ủy ban nhân dân cấp xã', lastDay: '2024-02-29', category: 'task' },
    ],
    [
      'Thời gian kiểm tra: từ tháng 4 đến tháng 9 năm 2024.',
      { who: null, lastDay: '2024-09-30', category: 'event' },
    ],
    [
      'Văn phòng tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng.',
      { who: 'Văn phòng', to: 'Chủ tịch Ủy ban nhân dân tỉnh', lastDay: '2024-01-24', category: 'report' },
    ],
  ])('reads %s', (sentence, expected) => {
    const [deadline] = only(sentence)
    expect(deadline).toMatchObject(expected)
  })

  test.each([
    [
      'Tổ chức cứu hộ gửi danh sách xe về Sở Xây dựng trước ngày 15/6/2024.',
      { who: 'Tổ chức cứu hộ', to: 'Sở Xây dựng' },
    ],
    ['Tổ chức hội nghị, gửi kỷ yếu về Sở Xây dựng trước ngày 15/6/2024.', { who: null, to: 'Sở Xây dựng' }],
    ['Các cơ sở lưu trú gửi số liệu về UBND Thành phố trước ngày 15/6/2024.', { to: 'UBND Thành phố' }],
    [
      'Sở Văn hóa gửi Cục Di sản văn hóa 06 tháng một lần bản kiểm kê, trước ngày 20/6/2024.',
      { to: 'Cục Di sản văn hóa' },
    ],
    [
      'UBND các xã báo cáo về Ban Chỉ huy phòng, chống thiên tai huyện trước ngày 4/5/2024.',
      { to: 'Ban Chỉ huy phòng, chống thiên tai huyện' },
    ],
  ])('takes no more and no less of the bodies of %s', (sentence, expected) => {
    expect(only(sentence)[0]).toMatchObject(expected)
  })

  test.each([
    ['vào ngày 20 các tháng 3, 6, 9', ['2024-03-20', '2024-06-20', '2024-09-20']],
    ['trước ngày 15 tháng 6 và tháng 12 hằng năm', ['2024-06-14', '2024-12-14']],
    ['trước ngày 10 của tháng đầu các quý II, III', ['2024-04-09', '2024-07-09']],
  ])('reads one duty for each day of %s', (when, days) => {
    const found = only(`Các trạm gửi mẫu nước về Phòng Y tế ${when}.`)
    expect(found.map((d) => d.lastDay)).toEqual(days)
    for (const d of found) expect(d).toMatchObject({ what: 'gửi mẫu nước về Phòng Y tế', to: 'Phòng Y tế' })
  })

  test('takes the years that a plan spans for no deadline', () => {
    const { deadlines } = readText(
      'Số: 12/KH-UBND\n\nLai Châu, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\nTrồng cây\n\nKế hoạch trồng cây phân tán trong năm 2024 và chăm sóc rừng trong giai đoạn 2024-2028.',
    )
    expect(deadlines).toEqual([])
  })

  test('takes the acting body from the heading above a bullet', () => {
    const { deadlines } = plan(
      'I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Tham mưu thành lập Đoàn kiểm tra trước ngày 15/3/2024.',
    )
    expect(deadlines[0]).toMatchObject({ who: 'Sở Nội vụ', section: 'I.1', lastDay: '2024-03-14' })
  })

  test('reads each report of a sentence that sets four dates', () => {
    const found = only(
      'Báo cáo quý I trước ngày 20/3/2024, báo cáo 6 tháng trước ngày 20/6/2024, báo cáo quý III trước ngày 20/9/2024, báo cáo năm trước ngày 20/12/2024.',
    )
    expect(found.map((d) => [d.what, d.lastDay])).toEqual([
      ['Báo cáo quý I', '2024-03-19'],
      ['báo cáo 6 tháng', '2024-06-19'],
      ['báo cáo quý III', '2024-09-19'],
      ['báo cáo năm', '2024-12-19'],
    ])
  })

  test('reads a row of a table as a duty of its lead agency', () => {
    const { deadlines } = plan(
      'I. NHIỆM VỤ\n\nSTT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n1\tBan hành quy chế tiếp dân\tThanh tra tỉnh\tSở Tư pháp\tTrước 30/4/2024\n2\tRà soát biên chế\tSở Nội vụ\t\tQuý II/2024',
    )
    expect(deadlines).toMatchObject([
      { what: 'Ban hành quy chế tiếp dân', who: 'Thanh tra tỉnh', lastDay: '2024-04-29' },
      { what: 'Rà soát biên chế', who: 'Sở Nội vụ', lastDay: '2024-06-30' },
    ])
  })

  test('quotes the words that set the date', () => {
    const read = plan('I. NỘI DUNG\n\n1. Các sở nộp danh sách chậm nhất ngày 05/02/2024.')
    const [d] = read.deadlines
    expect(read.text.slice(d!.start, d!.end)).toContain('chậm nhất ngày 05/02/2024')
    expect(read.text.slice(d!.time.start, d!.time.end)).toBe('chậm nhất ngày 05/02/2024')
  })
})

test('takes the months of “báo cáo 6 tháng” for the name of the report', () => {
  const found = plan(
    'I. THỜI HẠN BÁO CÁO\n\n1. Sở Xây dựng gửi báo cáo 6 tháng về Cục Nhà ở trước ngày 15 tháng 6 và báo cáo năm trước ngày 15 tháng 12.',
  ).deadlines
  expect(found.map(({ lastDay }) => lastDay)).toEqual(['2024-06-14', '2024-12-14'])
})

test('reads who and what of a duty that is quoted to stand in another plan', () => {
  expect(
    only('Sửa đổi khoản 2 Mục II: “2. Các xã gửi danh sách về Phòng Nội vụ trước ngày 31/7/2024.”'),
  ).toMatchObject([{ who: 'Các xã', what: 'gửi danh sách về Phòng Nội vụ', lastDay: '2024-07-30' }])
})

describe('what is no deadline', () => {
  test.each([
    'Thực hiện Quyết định số 45/QĐ-UBND ngày 12/12/2023 của Ủy ban nhân dân tỉnh.',
    'Chương trình chuyển đổi số giai đoạn 2021-2025, định hướng đến năm 2030.',
    'Khắc phục tồn tại đã nêu trong năm 2023.',
    'Kết quả khảo sát công bố ngày 01/12/2023 cho thấy nhiều hạn chế.',
  ])('passes over: %s', (sentence) => {
    expect(only(sentence)).toEqual([])
  })
})

describe('who acts', () => {
  test.each([
    [
      'Sở Giao thông vận tải, Sở Giáo dục và Đào tạo gửi báo cáo về Sở Nội vụ trước ngày 15/6/2024.',
      'Sở Giao thông vận tải, Sở Giáo dục và Đào tạo',
    ],
    [
      'Báo cáo tuần: Trung tâm Phục vụ hành chính công tỉnh gửi Chủ tịch UBND tỉnh trước ngày 15/6/2024.',
      'Trung tâm Phục vụ hành chính công tỉnh',
    ],
    ['Cơ quan chủ trì hoàn thành thẩm định trước ngày 15/6/2024.', 'Cơ quan chủ trì'],
    [
      'Báo cáo quý: các sở, ngành, UBND cấp xã gửi Sở Nội vụ trước ngày 15/6/2024.',
      'các sở, ngành, UBND cấp xã',
    ],
    ['Tổ chức 05 lớp bồi dưỡng trước ngày 15/6/2024.', null],
    [
      'Đơn vị không có tên tại khoản 2 Mục I tự chấm điểm trước ngày 15/6/2024.',
      'Đơn vị không có tên tại khoản 2 Mục I',
    ],
    ['Tổ chức, cá nhân khai thác đập gửi số liệu trước ngày 15/6/2024.', 'Tổ chức, cá nhân khai thác đập'],
    ['Trước ngày 15/6/2024, các phòng gửi bản tự chấm.', 'các phòng'],
    [
      'Kiểm tra các phòng, ban và đơn vị cấp dưới, rút kinh nghiệm, gửi Sở Nội vụ trước ngày 15/6/2024.',
      null,
    ],
    ['Ban Chỉ đạo chuyển đổi số tỉnh họp trước ngày 15/6/2024.', 'Ban Chỉ đạo chuyển đổi số tỉnh'],
  ])('%s', (sentence, who) => {
    expect(only(sentence)[0]?.who).toBe(who)
  })

  test.each([
    ['Điều 5. Trách nhiệm của Cục Thủy lợi\n1. Công bố biểu mẫu trước ngày 31/3/2024.', 'Cục Thủy lợi'],
    ['Điều 5. Công an tỉnh\nTrả kết quả trong thời hạn 02 ngày làm việc.', 'Công an tỉnh'],
    [
      'I. NỘI DUNG 1. Sở Công Thương a) Là đầu mối, báo cáo UBND tỉnh trước ngày 20/5/2024. b) Theo dõi. 2. Sở Y tế phối hợp.',
      'Sở Công Thương',
    ],
  ])('is the body of the heading in %j', (body, who) => {
    expect(plan(body).deadlines[0]?.who).toBe(who)
  })
})

test('who and when may stand in bullets beside each other', () => {
  const { deadlines } = plan(
    'I. NỘI DUNG\n1. Rà soát văn bản\n- Cơ quan chủ trì: Sở Tư pháp.\n- Thời gian hoàn thành: Quý II/2024.\n2. Hai',
  )
  expect(deadlines).toMatchObject([{ who: 'Sở Tư pháp', what: 'Rà soát văn bản', lastDay: '2024-06-30' }])
})

test.each([
  ['1- Đoàn kiểm tra báo cáo Ban Thường vụ Thành ủy trước ngày 15/6/2024.', 'Đoàn kiểm tra'],
  ['Cục đề nghị các phòng, đơn vị gửi báo cáo về Văn phòng trước ngày 15/6/2024.', 'các phòng, đơn vị'],
  [
    'Hằng quý (trước ngày 15 tháng cuối quý), năm (trước ngày 10/12), Thanh tra Sở báo cáo Giám đốc Sở.',
    'Thanh tra Sở',
  ],
  ['Thường trực Ban Chỉ đạo tổng hợp trước ngày 15/6/2024.', 'Thường trực Ban Chỉ đạo'],
])('the acting body of “%s”', (words, who) => {
  expect(plan(`I. NỘI DUNG\n${words}`).deadlines[0]?.who).toBe(who)
})

describe('to whom', () => {
  test.each([
    ['Cục Thủy lợi báo cáo Bộ trưởng danh sách hồ chứa trước ngày 10/5/2024.', 'Bộ trưởng'],
    ['Văn phòng trình Chủ tịch UBND tỉnh thông qua phương án trước ngày 10/5/2024.', 'Chủ tịch UBND tỉnh'],
    ['Các sở báo cáo định kỳ về Sở Nội vụ: báo cáo quý trước ngày 10/5/2024.', 'Sở Nội vụ'],
    [
      'Các xã gửi danh sách cho Ban Quản lý các khu công nghiệp trước ngày 10/5/2024.',
      'Ban Quản lý các khu công nghiệp',
    ],
    ['Công chức chuyển hồ sơ đến cơ quan chủ trì trong thời hạn 02 ngày làm việc.', 'cơ quan chủ trì'],
  ])('%s', (sentence, to) => {
    expect(only(sentence)[0]?.to).toBe(to)
  })

  test('differs for each time of a sentence', () => {
    const found = only(
      'Phòng Nội vụ trình Chủ tịch UBND huyện trước ngày 15/6/2024, đồng thời báo cáo Sở Nội vụ trước ngày 25/6/2024.',
    )
    expect(found.map(({ to }) => to)).toEqual(['Chủ tịch UBND huyện', 'Sở Nội vụ'])
  })
})

describe('lists and broken lines', () => {
  test.each([
    'Lịch kiểm tra: tuần đầu tháng 5 tại huyện Yên Sơn; tuần đầu tháng 6 tại huyện Hàm Yên.',
    'Lịch kiểm tra: huyện Yên Sơn: tuần đầu tháng 5; huyện Hàm Yên: tuần đầu tháng 6.',
  ])('give each unit its own time: %s', (sentence) => {
    expect(only(sentence).map(({ who, what, lastDay }) => [who, what, lastDay?.slice(0, 7)])).toEqual([
      ['huyện Yên Sơn', 'Lịch kiểm tra: huyện Yên Sơn', '2024-05'],
      ['huyện Hàm Yên', 'Lịch kiểm tra: huyện Hàm Yên', '2024-06'],
    ])
  })

  test('complete the words above them', () => {
    const { deadlines } = plan(
      'I. NỘI DUNG\n1. Chủ đập gửi báo cáo trước mùa mưa về Sở Công Thương:\na) Trước ngày 15 tháng 4 hằng năm đối với các huyện miền núi;\nb) Trước ngày 30 tháng 4 hằng năm đối với các huyện còn lại.',
    )
    expect(deadlines.map(({ section, who, to, category }) => [section, who, to, category])).toEqual([
      ['I.1.a', 'Chủ đập', 'Sở Công Thương', 'report'],
      ['I.1.b', 'Chủ đập', 'Sở Công Thương', 'report'],
    ])
    expect(deadlines[1]?.what).toContain('đối với các huyện còn lại')
  })

  test('hold each for what its own "đối với" names', () => {
    const { deadlines } = plan(
      'I. NỘI DUNG\n1. Ban quản lý chợ gửi số liệu về Phòng Thương mại chậm nhất ngày 20 tháng 6 đối với số liệu 6 tháng và chậm nhất ngày 10 tháng 12 đối với số liệu năm.',
    )
    expect(deadlines.map(({ what, to, lastDay }) => [what, to, lastDay?.slice(5)])).toEqual([
      ['gửi số liệu về Phòng Thương mại đối với số liệu 6 tháng', 'Phòng Thương mại', '06-20'],
      ['gửi số liệu về Phòng Thương mại đối với số liệu năm', 'Phòng Thương mại', '12-10'],
    ])
  })

  test('name tasks before a colon', () => {
    const { deadlines } = plan(
      'III. THỜI GIAN\n1. In phiếu: trước ngày 31/3/2024.\n2. Thu phiếu: từ ngày 01/4/2024 đến ngày 20/4/2024.',
    )
    expect(deadlines.map(({ what, lastDay }) => [what, lastDay])).toEqual([
      ['In phiếu', '2024-03-30'],
      ['Thu phiếu', '2024-04-20'],
    ])
  })

  test('share a time between parallel clauses', () => {
    const found = only(
      'Xã An Phú bổ sung bản sao sổ địa chính; Sở Y tế bổ sung quyết định phân công, gửi trong thời hạn 05 ngày làm việc.'.replace(
        'Xã An Phú',
        'UBND xã An Phú',
      ),
    )
    expect(found.map(({ who }) => who)).toEqual(['UBND xã An Phú', 'Sở Y tế'])
  })

  test('are read through line breaks inside sentences', () => {
    const { deadlines } = plan(
      'Điều 2. Đoàn kiểm tra có nhiệm vụ:\n  1. Kiểm tra tại Bệnh viện Đa khoa tỉnh, Bệnh viện Phổi, Trung tâm Y tế\nhuyện Yên Sơn từ ngày 03/6/2024 đến ngày\n14/6/2024.',
    )
    expect(deadlines).toMatchObject([
      {
        who: 'Đoàn kiểm tra',
        lastDay: '2024-06-14',
        category: 'event',
        what: expect.stringMatching(/^Kiểm tra tại.*Yên Sơn$/),
      },
    ])
  })

  test('hours stay hours, since no day says them rightly', () => {
    expect(only('Công chức gửi phiếu cho người nộp trong thời hạn 04 giờ làm việc.')[0]).toMatchObject({
      time: { kind: 'relative', offset: 4, unit: 'hour' },
      lastDay: null,
      rule: 'trong thời hạn 04 giờ làm việc',
    })
  })

  test('hours keep their event where the next duty has days', () => {
    expect(
      only(
        'Chủ cơ sở báo tin cho Công an tỉnh trong vòng 06 giờ kể từ khi phát hiện sự cố và gửi văn bản trong thời hạn 04 ngày làm việc.',
      ).map(({ rule }) => rule),
    ).toEqual(['trong vòng 06 giờ kể từ khi phát hiện sự cố', 'trong thời hạn 04 ngày làm việc'])
  })
})

describe('tables', () => {
  const table = (...rows: string[]) => plan(`I. LỊCH KIỂM TRA\n${rows.join('\n')}`).deadlines

  test('tell what happens where when they have no column of tasks', () => {
    expect(table('STT\tĐơn vị\tThời gian\tTổ', '1\tXã Mường Và\t09/4/2024\tTổ 1')).toMatchObject([
      {
        category: 'event',
        who: 'Xã Mường Và',
        what: 'Lịch kiểm tra: Xã Mường Và; Tổ 1',
        lastDay: '2024-04-09',
      },
    ])
  })

  test('are read by whatever their columns are called, group rows apart', () => {
    expect(
      table(
        'TT\tViệc\tChủ trì thực hiện\tTiến độ',
        'I\tCHỈ ĐẠO\t\t',
        '1\tSơ kết\tSở Nội vụ\tTháng 7 và tháng 12/2024',
        'II\tĐÀO TẠO\t\t',
        '2\tMở lớp tin học\t\tQuý III/2024',
      ).map(({ what, who, lastDay }) => [what, who, lastDay]),
    ).toEqual([
      ['Chỉ đạo: Sơ kết', 'Sở Nội vụ', '2024-07-31'],
      ['Chỉ đạo: Sơ kết', 'Sở Nội vụ', '2024-12-31'],
      ['Mở lớp tin học', null, '2024-09-30'],
    ])
  })
})

test('a rule below the first row of a table makes it a header; times end with their cell', () => {
  const { deadlines } = plan(
    'I. VIỆC\n| Nội dung | Nhóm lo liệu | Xong |\n|---|---|---|\n| Dự thảo kết luận | Thư ký | Chậm nhất 05 ngày sau khi kiểm tra |\n| Ký kết luận | Trưởng đoàn | 10/6/2024 |',
  )
  expect(deadlines.map(({ what, time }) => [what, time.text])).toEqual([
    ['Dự thảo kết luận', 'Chậm nhất 05 ngày sau khi kiểm tra'],
    ['Ký kết luận', '10/6/2024'],
  ])
})

describe('what is told', () => {
  test('as done before the document is an event without a warning', () => {
    const { deadlines, warnings } = readText(
      'UBND TỈNH LAI CHÂU\nSố: 7/TB-UBND\nLai Châu, ngày 10 tháng 6 năm 2024\n\nTHÔNG BÁO\nKết luận kiểm tra\n\nTừ ngày 13/5/2024 đến ngày 17/5/2024, Đoàn kiểm tra đã làm việc tại hai xã.\n\nI. KẾT QUẢ\n1. Một',
    )
    expect(deadlines).toMatchObject([{ category: 'event', who: 'Đoàn kiểm tra' }])
    expect(warnings.join()).not.toContain('sớm hơn')
  })

  test.each([
    'Lấy kết quả làm căn cứ chấm điểm thi đua cuối năm.',
    'Mỗi cơ quan bị kiểm tra không quá một lần trong năm.',
    'Mỗi năm chọn ít nhất 08 xã để kiểm tra thực tế.',
    'Quá thời hạn trên, đơn vị không báo cáo sẽ bị trừ điểm khi chấm Chỉ số năm 2024.',
    'Hồ sơ đơn giản được trả ngay trong ngày.',
    'Chỉ ra chỗ chậm để sửa ngay trong quý.',
    'Trường hợp đất đã được giao trước ngày 01/8/2023 thì báo cáo riêng.',
    'Xây dựng kế hoạch hằng năm của đơn vị.',
    'Luật Đất đai có hiệu lực từ ngày 01/8/2024.',
    'Thời kỳ kiểm tra: từ ngày 01/01/2024 đến thời điểm kiểm tra.',
    'Niên độ kiểm tra từ ngày 01/7/2023 đến ngày 30/6/2024.',
    'Thời gian kiểm tra tại mỗi đơn vị không quá 02 ngày làm việc.',
    'Thông báo lịch cho đơn vị ít nhất 07 ngày làm việc.',
    'Ví dụ: Đơn vị nhận công văn ngày 10/6/2024 thì nộp báo cáo chậm nhất ngày 15/6/2024.',
    'Đến hết ngày 01/12/2023 mới có 12 sở gửi báo cáo.',
    'Quá thời hạn 05 ngày mà đơn vị không báo cáo thì bị nhắc nhở.',
    'Giấy phép cấp trước ngày 15/10/2024 có giá trị đến khi hết thời hạn.',
    'Chứng chỉ có giá trị trong thời hạn 03 năm kể từ ngày cấp, được gia hạn một lần.',
  ])('is no deadline: %s', (sentence) => {
    expect(only(sentence)).toEqual([])
  })
})

describe('contradictions', () => {
  test('warns of a deadline before the date of issue', () => {
    const { warnings } = plan('I. NỘI DUNG\n\n1. Các sở nộp báo cáo trước ngày 01/12/2023.')
    expect(warnings.join(' ')).toContain('sớm hơn ngày ban hành')
  })

  test('warns of a date that does not exist', () => {
    const { warnings, deadlines } = plan('I. NỘI DUNG\n\n1. Các sở nộp báo cáo trước ngày 30/02/2024.')
    expect(warnings.join(' ')).toContain('30/02/2024')
    expect(deadlines).toEqual([])
  })

  test('warns of two dates for one duty', () => {
    const { warnings } = plan(
      'I. NỘI DUNG\n\n1. Các sở nộp báo cáo tổng kết công tác kiểm tra trước ngày 05/12/2024.\n\n2. Các sở nộp báo cáo tổng kết công tác kiểm tra trước ngày 15/12/2024.',
    )
    expect(warnings.join(' ')).toContain('hai hạn khác nhau')
  })
})
