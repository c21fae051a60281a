import { describe, expect, test } from 'vitest'
import { foldedWords, foldText, hasMarks, locateWords, spokenWords } from '../../src/retrieval/fold.ts'

describe('folding', () => {
  test.each([
    ['hoà bình', 'hòa bình'],
    ['Uỷ ban', 'Ủy ban'],
    ['kĩ thuật', 'kỹ thuật'],
    ['công ti', 'công ty'],
    ['thời hạn 03 ngày', 'THỜI HẠN 3 ngày'],
    ['điện tử'.normalize('NFD'), 'điện tử'],
    ['quí I', 'quý I'],
  ])('reads %s and %s alike', (one, other) => {
    expect(spokenWords(one)).toEqual(spokenWords(other))
  })

  test.each([
    ['bán', 'bàn'],
    ['đại', 'dài'],
    ['mấy', 'máy'],
  ])('keeps %s and %s apart with marks', (one, other) => {
    expect(spokenWords(one)).not.toEqual(spokenWords(other))
  })

  test('drops every mark, also of đ and in capitals', () => {
    expect(foldText('ĐỘC LẬP – Tự do, số 97/KH-UBND')).toBe('doc lap tu do so 97 kh ubnd')
  })

  test('folds a text typed without marks to the same words', () => {
    expect(foldedWords('Hạn nộp báo cáo')).toEqual(foldedWords('han nop bao cao'))
  })

  test('takes letters outside the basic plane and lone halves of them for what they are', () => {
    expect(spokenWords('mục 𝐀𝐁, khoản 2')).toEqual(['muc.', '𝐀𝐁', 'khoan?', '2'])
    expect(foldText('báo\ud835 cáo')).toBe('bao cao')
  })

  test('tells where each word stands', () => {
    const text = 'Gửi  báo cáo.'
    const words = locateWords(text)
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Gửi', 'báo', 'cáo'])
  })

  test.each([
    ['han nop bao cao', false],
    ['hạn nop', true],
    ['di dau', false],
    ['đi dau', true],
  ])('knows whether %s carries marks', (text, marked) => {
    expect(hasMarks(text)).toBe(marked)
  })
})
