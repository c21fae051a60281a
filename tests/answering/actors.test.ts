// "Sở Y tế báo cáo khi nào?" is not answered with what others send to the department.

import { expect, test } from 'vitest'
import { phraseKey } from '../../src/answering/places/syllables.ts'
import { actorIn, isReceivedBy } from '../../src/answering/question/actors.ts'

test.each([
  ['Sở Y tế báo cáo quý khi nào?', 'so y te'],
  ['trung tâm y tế huyện phải gửi số liệu ngày nào', 'trung tam y te huyen'],
  ['gửi Sở Nội vụ báo cáo tháng trước ngày mấy?', null],
  ['hạn nộp báo cáo cho Sở Y tế là khi nào', null],
  ['Sở Xây dựng gửi báo cáo năm khi nào?', 'so xay dung'],
  ['sở xây dựng kế hoạch kiểm tra trước ngày nào', 'so'],
  ['ai ký kế hoạch?', null],
])('in %j %s acts', (question, actor) => {
  expect(actorIn(` ${phraseKey(question)} `)).toBe(actor)
})

test('a duty towards the actor is not its own', () => {
  expect(isReceivedBy('so y te', { who: 'Trung tâm Y tế cấp huyện', to: 'Sở Y tế' })).toBe(true)
  expect(isReceivedBy('so y te', { who: 'Sở Y tế, Sở Nội vụ', to: 'UBND tỉnh' })).toBe(false)
  expect(isReceivedBy('so y te', { who: null, to: 'Sở Y tế' })).toBe(false)
})
