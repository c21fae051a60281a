// Passages: short, inside one place, together the whole text.

import { expect, test } from 'vitest'
import type { Span } from '../../src/document.ts'
import { chunkSections } from '../../src/library/chunk.ts'
import { readOutline } from '../../src/library/outline.ts'
import * as texts from './official-texts.ts'

const chunks = (text: string, ignore: Span[] = []) => {
  const { sections, rows } = readOutline(text)
  return chunkSections(text, sections, rows, ignore)
}
const wordsOf = (text: string) => text.replace(/\s+/g, '')

test('holds every character of the text in exactly one passage', () => {
  const long = `I. MỘT\n${'Câu rất dài không dấu chấm '.repeat(400)}\n${'x'.repeat(5000)}`
  for (const text of [...Object.values(texts), long]) {
    const found = chunks(text)
    expect(wordsOf(found.map((chunk) => chunk.text).join(''))).toBe(wordsOf(text))
    for (const chunk of found) {
      expect(text.slice(chunk.start, chunk.end)).toBe(chunk.text)
      expect(chunk.text.length).toBeLessThanOrEqual(1200)
    }
  }
})

test('leaves out what is ignored and never joins across it', () => {
  const text = 'I. NỘI DUNG\nTrước.\nTừ viết tắt Xem với cỡ chữ\nSau.'
  const start = text.indexOf('Từ viết')
  const found = chunks(text, [{ start, end: text.indexOf('\nSau') }])
  expect(found.map((chunk) => chunk.text)).toEqual(['I. NỘI DUNG\nTrước.', 'Sau.'])
})

test('carries the headings from the root down', () => {
  const chunk = chunks(texts.planWithAnnexes).find((each) => each.section === 'Phụ lục II I.1')!
  expect(chunk.headings).toEqual(['Phụ lục II: ĐỀ CƯƠNG BÁO CÁO', 'I. TÌNH HÌNH CHUNG', '1. Thời tiết'])
})

test('keeps bullets of one place together and rows apart from prose', () => {
  const text = 'I. VIỆC\n- Một.\n- Hai.\nTT\tNội dung\tThời hạn\n1\tRà soát\t30/6'
  expect(chunks(text).map((chunk) => chunk.text)).toEqual([
    'I. VIỆC\n- Một.\n- Hai.',
    'TT\tNội dung\tThời hạn\n1\tRà soát\t30/6',
  ])
})
