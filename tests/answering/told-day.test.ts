import { describe, expect, test } from 'vitest'
import { toldDay } from '../../src/answering/question/told-day.ts'

describe('the day that a question counts from', () => {
  test.each([
    ['Hôm nay là 3/4/2024, còn mấy ngày nữa hết hạn?', '2024-04-03', 'còn mấy ngày nữa hết hạn?'],
    ['còn mấy ngày đến hạn nếu hôm nay là 3/4/2024', '2024-04-03', 'còn mấy ngày đến hạn'],
    ['gia su bay gio la ngay 3/4/2024 thi qua han chua', '2024-04-03', 'qua han chua'],
    ['tính đến ngày 3/4/2024 thì còn bao nhiêu ngày', '2024-04-03', 'còn bao nhiêu ngày'],
    ['hôm nay 3/4, đợt kiểm tra kết thúc chưa', '2024-04-03', 'đợt kiểm tra kết thúc chưa'],
    ['3/4 rồi, bên em nộp còn kịp không?', '2024-04-03', 'bên em nộp còn kịp không?'],
    ['đã 3/4/2024 rồi mà chưa nộp thì trễ chưa', '2024-04-03', 'chưa nộp thì trễ chưa'],
    ['da 3/4, nop co muon khong', '2024-04-03', 'nop co muon khong'],
    [
      'trạm em quên nộp, giờ là 3/4/2024 thì muộn mấy ngày?',
      '2024-04-03',
      'trạm em quên nộp, muộn mấy ngày?',
    ],
    ['nộp bây giờ còn kịp không, 3/4 rồi', '2024-04-03', 'nộp bây giờ còn kịp không'],
  ])('reads it from “%s”', (text, day, rest) => {
    expect(toldDay(text, '2024-01-10')).toEqual({ day, text: rest })
  })

  test.each([
    'tính đến ngày 31/12/2024 phải đạt bao nhiêu phần trăm?',
    'đoàn đến ngày 15/5/2024 thì nộp báo cáo khi nào?',
    'hôm nay có hạn nào không?',
    'hôm nay là 3/4/2024',
    'đoàn về 3/4 rồi, nộp báo cáo khi nào?',
    '3/4 rồi mới nộp thì trễ không?',
    'lịch kiểm tra của đoàn HN là 6/9/2024, nộp báo cáo chậm nhất ngày nào?',
  ])('leaves “%s” as it is', (text) => {
    expect(toldDay(text, '2024-01-10')).toEqual({ day: null, text })
  })

  test.each([
    [
      'hôm nay tôi nhận thông báo, phải trả lời trước ngày nào?',
      null,
      'ngày 10/1/2024 tôi nhận thông báo, phải trả lời trước ngày nào?',
    ],
    [
      'Hôm nay mới nhận kết luận thì bao giờ phải báo cáo?',
      null,
      'ngày 10/1/2024 mới nhận kết luận thì bao giờ phải báo cáo?',
    ],
    [
      'hôm nay 3/4/2024 trường nhận kết luận thì hạn báo cáo là ngày nào?',
      '2024-04-03',
      'ngày 3/4/2024 trường nhận kết luận thì hạn báo cáo là ngày nào?',
    ],
  ])('keeps it as the day on which something happens in “%s”', (text, day, rest) => {
    expect(toldDay(text, '2024-01-10')).toEqual({ day, text: rest })
  })
})
