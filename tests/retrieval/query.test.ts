import { expect, test } from 'vitest'
import { createQueryParser } from '../../src/retrieval/query.ts'

const parse = createQueryParser(
  {
    asking: ['được quy định như thế nào', 'như thế nào', 'là gì', 'gì'],
    askingWhenMarked: ['vậy'],
    askingAtEnd: ['không'],
    definition: ['là gì'],
    synonyms: { 'bằng lái xe': ['giấy phép lái xe'] },
    abbreviations: { bhyt: 'bảo hiểm y tế' },
  },
  { cchc: 'cải cách hành chính' },
)

const bareWords = (text: string) => parse(text).terms.map(({ bare }) => bare)

test('takes out the words of asking', () => {
  expect(bareWords('Hồ sơ cấp thẻ được quy định như thế nào?')).toEqual(['ho', 'so', 'cap', 'the'])
})

test('takes them out of a question without marks too', () => {
  expect(bareWords('ho so cap the duoc quy dinh nhu the nao')).toEqual(['ho', 'so', 'cap', 'the'])
})

test('keeps a word that only marks could tell from an asking word', () => {
  expect(bareWords('hop dong vay')).toContain('vay')
  expect(bareWords('hợp đồng vậy')).not.toContain('vay')
})

test('drops "không" at the end only', () => {
  expect(bareWords('khai thác không báo cáo')).toContain('khong')
  expect(bareWords('có được cấp lại không?')).not.toContain('khong')
})

test('writes short forms out and keeps them as a lighter word', () => {
  const { terms } = parse('thẻ BHYT')
  expect(terms.map(({ bare }) => bare)).toEqual(['the', 'bao', 'hiem', 'y', 'te', 'bhyt'])
  expect(terms.at(-1)?.weight).toBeLessThan(1)
})

test('adds the words of the texts for the words of people', () => {
  expect(bareWords('mất bằng lái xe')).toEqual(expect.arrayContaining(['giay', 'phep']))
})

test('knows a question for a definition', () => {
  expect(parse('Khuyến nông là gì?').asksDefinition).toBe(true)
  expect(parse('khuyen nong la gi').asksDefinition).toBe(true)
  expect(parse('Khuyến nông ở đâu').asksDefinition).toBe(false)
})

test('searches for the asking words when there is nothing else', () => {
  expect(parse('là gì').terms.length).toBeGreaterThan(0)
})

test('stays small on a question of a hundred thousand characters', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `từ${i}`).join(' ')
  expect(parse(long).terms.length).toBeLessThanOrEqual(64)
})

test('embeds a question for a definition as the texts say it', () => {
  expect(parse('Khuyến nông là gì?').words).toEqual(parse('khuyến nông là').words)
  expect(parse('Khuyến nông ở đâu').words).not.toContain(parse('là').words[0])
})
