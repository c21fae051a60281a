// Words of a claim that only say that something is so. Pure.

import { type Syllable, stands, syllablesOf } from '../../places/syllables.ts'

/** Words that a claim need not find again: they only say that something is so. */
const empty = syllablesOf(
  'phải cần được bị là có sẽ thì theo mà bản ban yêu cầu quy định năm hạn mỗi đều cũng đã vòng khoảng đạt gồm ' +
    'đang hiện vào lúc thời đúng đi',
)

/** Whether a word binds others and claims nothing itself: "đang", but not the "đăng" of "đăng kiểm". */
export function isEmptyWord(word: Syllable): boolean {
  return empty.some((e) => stands(word, e))
}
