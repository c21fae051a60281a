import { expect, test } from 'vitest'
import { isInTitle } from '../../src/answering/places/match.ts'
import { syllablesOf } from '../../src/answering/places/syllables.ts'

const words = syllablesOf('Kiểm tra công tác phòng cháy, chữa cháy năm 2025')
const title = {
  titleSyllables: new Set(words.map((s) => s.folded)),
  titleSpoken: new Set(words.map((s) => s.spoken)),
}
const term = (short: string, full: string) => {
  const [word] = syllablesOf(short)
  return {
    ...word!,
    weight: 1,
    place: 0,
    alternatives: [syllablesOf(full)],
    papers: [],
    light: false,
    whole: false,
  }
}

test.each([
  ['PCCC', 'phòng cháy chữa cháy', true],
  ['CCHC', 'cải cách hành chính', false],
  ['PCTN', 'phòng chống tham nhũng', false],
])('%s stands in the title that has it in full: %s', (short, full, held) => {
  expect(isInTitle(term(short, full), title)).toBe(held)
})
