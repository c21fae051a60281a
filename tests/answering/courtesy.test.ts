import { describe, expect, test } from 'vitest'
import { withoutCourtesy } from '../../src/answering/typed/courtesy.ts'

describe('withoutCourtesy', () => {
  test.each([
    ['dạ cho em hỏi hạn nộp là khi nào ạ, em cảm ơn', 'hạn nộp là khi nào'],
    ['chào bạn, cho hỏi ai ký kế hoạch 58?', 'ai ký kế hoạch 58?'],
    ['Alo bot ơi, vui lòng cho biết nơi nhận', 'nơi nhận'],
    ['em muốn hỏi chút, kinh phí lấy ở đâu, thanks', 'kinh phí lấy ở đâu'],
    ['da nang kiem tra khi nao', 'da nang kiem tra khi nao'],
    ['kinh phí đoàn kiểm tra', 'kinh phí đoàn kiểm tra'],
    ['hạn là ngày 12/5/2026 ạ?', 'hạn là ngày 12/5/2026 ạ?'],
    ['xin ý kiến cơ quan nào?', 'xin ý kiến cơ quan nào?'],
    [
      'Em chào anh/chị, anh/chị cho em hỏi chút là hạn nộp là khi nào với ạ, em cảm ơn nhiều!',
      'hạn nộp là khi nào',
    ],
    ['Mình đang cần gấp: ai ký kế hoạch 61? Trả lời giúp mình nhé 🙏', 'ai ký kế hoạch 61?'],
    [
      'Kính gửi anh chị, em chưa rõ nơi nào nhận báo cáo. Mong anh chị giải đáp. Em cảm ơn.',
      'nơi nào nhận báo cáo',
    ],
    ['nho ban xem giup han nop la khi nao the ban', 'han nop la khi nao'],
    ['check giúp em cái hạn nộp với', 'hạn nộp với'],
    ['kế hoạch 41 bị văn bản nào thay thế?', 'kế hoạch 41 bị văn bản nào thay thế?'],
    ['gửi cho ai', 'gửi cho ai'],
    ['hạn là 30/6 hả?', 'hạn là 30/6 hả?'],
    ['cảm ơn', 'cảm ơn'],
    ['/han', 'liệt kê tất cả các hạn'],
  ])('of %j leaves %j', (typed, question) => {
    expect(withoutCourtesy(typed)).toBe(question)
  })
})
