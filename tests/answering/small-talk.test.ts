// Greetings, thanks and questions about the assistant are told from questions; politeness is no part of a question.

import { describe, expect, test } from 'vitest'
import { smallTalkIn, withoutCourtesy } from '../../src/answering/small-talk.ts'
import { phraseKey } from '../../src/answering/syllables.ts'

describe('smallTalkIn', () => {
  test.each([
    ['Chào em', 'smalltalk'],
    ['cảm ơn bot nhiều nhé', 'smalltalk'],
    ['ok rõ rồi ạ', 'smalltalk'],
    ['dạ vâng', 'smalltalk'],
    ['tuyệt vời', 'smalltalk'],
    ['bạn giúp được gì?', 'help'],
    ['ban la ai vay', 'help'],
    ['em ơi hỏi được những gì', 'help'],
    ['/start', 'help'],
    ['huong dan su dung', 'help'],
    ['hạn?', null],
    ['ai ký?', null],
    ['hạn nộp?', null],
    ['Sở Nội vụ giúp được gì', null],
    ['tốt nhất là nộp ngày nào', null],
  ])('%j is %s', (turn, kind) => {
    expect(smallTalkIn(` ${phraseKey(turn)} `)).toBe(kind)
  })
})

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
    ['cảm ơn', 'cảm ơn'],
    ['/han', 'liệt kê tất cả các hạn'],
  ])('of %j leaves %j', (typed, question) => {
    expect(withoutCourtesy(typed)).toBe(question)
  })
})
