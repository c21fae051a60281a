import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const lamHa = `ỦY BAN NHÂN DÂN HUYỆN LÂM HẠ
Số: 71/KH-UBND
Lâm Hạ, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra việc tiếp công dân, giải quyết đơn thư năm 2025

I. NỘI DUNG
1. Kiểm tra sổ tiếp công dân, việc phân loại đơn và thời hạn trả lời.
2. Kiểm tra đột xuất: không báo trước, tối đa 02 giờ tại mỗi nơi.

II. TỔ CHỨC THỰC HIỆN
1. Thanh tra huyện tổng hợp kết quả kiểm tra, báo cáo Ủy ban nhân dân huyện trước ngày 20/6/2025.
2. Đơn vị được kiểm tra báo cáo kết quả khắc phục về Thanh tra huyện trong thời hạn 20 ngày kể từ ngày nhận được kết luận kiểm tra.
3. Đơn vị không có tên trong Phụ lục tự kiểm tra, gửi báo cáo tự kiểm tra về Thanh tra huyện trước ngày 15/5/2025.
4. Phòng Nội vụ lập sổ theo dõi tiếp công dân, gửi Sở Nội vụ trước ngày 10/7/2025.

PHỤ LỤC
LỊCH KIỂM TRA

| TT | Đơn vị | Thời gian | Hình thức | Cơ quan chủ trì |
|---|---|---|---|---|
| 1 | UBND xã Tân Sơn | Tháng 3/2025 | Trực tiếp | Thanh tra huyện |
| 2 | UBND xã Mường Ai | Tháng 4/2025 | Qua báo cáo | Phòng Tư pháp |
| 3 | UBND xã Khe Bùi | Tháng 4/2025 | Trực tiếp | Thanh tra huyện |
| 4 | UBND xã Đồng Vải | Tháng 5/2025 | Qua báo cáo | Phòng Nội vụ |
`

const yenPhu = `ỦY BAN NHÂN DÂN TỈNH YÊN PHÚ
Số: 88/KH-UBND
Yên Phú, ngày 12 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra công vụ năm 2025

I. ĐỐI TƯỢNG KIỂM TRA
1. Các Sở: Nội vụ, Tư pháp, Xây dựng.
2. Ủy ban nhân dân các huyện: Lâm Hạ, Tân Hòa.

II. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 05 ngày làm việc.
2. Đối với các cơ quan, đơn vị không thuộc đối tượng được kiểm tra: tự kiểm tra, gửi báo cáo về Sở Nội vụ trước ngày 15/6/2025.
`

const { talk, ask } = libraryOf([lamHa, yenPhu], '2025-05-20')

describe('what is told of the day of an event', () => {
  it.each([
    'tôi nhận kết luận hôm 12/5/2025',
    'bên em nhận được kết luận kiểm tra ngày 12/5/2025 rồi',
    'hom 12/5/2025 da nhan ket luan',
  ])('"%s" is what the last day is counted from', async (turn) => {
    const [, told] = await talk(['Lâm Hạ: báo cáo kết quả khắc phục trong mấy ngày?', turn])
    expect(told?.deadlines[0]?.lastDay).toBe('2025-06-01')
  })
})

describe('the day on which the team comes', () => {
  it.each(['đoàn tới ngày 30/5/2025', 'đoàn xuống hôm 30/5/2025'])('"%s"', async (turn) => {
    const [, told] = await talk(['Yên Phú: báo cáo gửi đoàn trước mấy ngày?', turn])
    expect(told?.deadlines[0]?.lastDay).toBe('2025-05-23')
  })
})

describe('whether it is late', () => {
  it.each(['thế là trễ chưa?', 'vậy là muộn rồi hả?', 'is it late now?', 'thế là quá hạn rồi à?'])(
    '"%s" is told of the day told before, whatever was asked of it since',
    async (turn) => {
      const answers = await talk([
        'Đơn vị không có tên trong phụ lục ở Lâm Hạ gửi báo cáo tự kiểm tra hạn nào?',
        'nộp qua đâu?',
        turn,
      ])
      expect(answers[2]?.answer).toContain('đã quá hạn 6 ngày')
    },
  )
})

describe('what is asked of the row told last', () => {
  it.each(['ai làm chính?', 'phòng nào làm chính vậy?'])('"%s"', async (turn) => {
    const [, told] = await talk(['Xã Đồng Vải kiểm tra tháng nào?', turn])
    expect(told?.answer).toContain('**Phòng Nội vụ**')
  })

  it.each([
    'đoàn có đến trực tiếp không',
    'kiểm tra trực tiếp hay qua báo cáo?',
    'đoàn có xuống tận nơi không?',
  ])('"%s" is told by the cell that says it', async (turn) => {
    const [, told] = await talk(['Xã Mường Ai kiểm tra tháng nào?', turn])
    expect(told?.answer).toContain('**Qua báo cáo**')
  })
})

describe('a unit that the plan does not name', () => {
  it.each(['vậy phải làm gì?', 'thế thì làm gì vậy'])('"%s" is asked of such units', async (turn) => {
    const [, , told] = await talk(['Sở Nội vụ tỉnh Yên Phú có bị kiểm tra không?', 'còn Sở Y tế?', turn])
    expect(told?.answer).toContain('tự kiểm tra')
    expect(told?.answer).toContain('15/6/2025')
  })
})

describe('English', () => {
  it.each([
    [
      'When must the Lam Ha Home Affairs Division send the logbook to the Department of Home Affairs?',
      '10/7/2025',
    ],
    ["What does Lam Ha's plan say about unannounced inspections?", '02 giờ'],
    [
      'By what date do units not listed in the annex in Lam Ha send their self-inspection report?',
      '15/5/2025',
    ],
  ])('"%s"', async (question, held) => {
    const { answer } = await ask(question)
    expect(answer).toContain(held)
    expect(answer).not.toContain('Không thấy')
  })

  it('goes on in English', async () => {
    const answers = await talk([
      'When do units not listed in the annex in Lam Ha send their self-inspection report?',
      'who receives it?',
    ])
    expect(answers[1]?.answer).toContain('**Thanh tra huyện**')
  })
})
