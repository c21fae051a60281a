// Greetings, thanks and questions about the assistant are told from questions; politeness is no part of a question.

import { describe, expect, test } from 'vitest'
import { phraseKey } from '../../src/answering/places/syllables.ts'
import { smallTalkIn } from '../../src/answering/question/small-talk.ts'

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
