import { expect, test } from 'vitest'
import { placeName, placeNameFirst } from '../../src/document.ts'

test.each([
  ['III.5', 'mục III.5'],
  ['II.2.1.b', 'mục II.2.1.b'],
  ['Điều 5.2.a', 'Điều 5.2.a'],
  ['Phụ lục II', 'Phụ lục II'],
  ['mở đầu', 'phần mở đầu'],
  ['nơi nhận', 'nơi nhận'],
])('%s is said as "%s"', (path, said) => {
  expect(placeName(path)).toBe(said)
})

test('begins a sentence with a capital', () => {
  expect(placeNameFirst('II.1')).toBe('Mục II.1')
  expect(placeNameFirst('mở đầu')).toBe('Phần mở đầu')
})
