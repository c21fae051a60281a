import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { syllablesOf } from '../../src/answering/places/syllables.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { loadQueryParser } from '../../src/retrieval/query-data.ts'
import { loadSynonyms } from '../../src/retrieval/synonyms.ts'

const data = join(import.meta.dirname, '../../data')
const { asked, everyday, said } = loadSynonyms(data)

describe('the synonyms that ship', () => {
  test('have no word twice in a group, nor beside itself', () => {
    for (const group of [...asked, ...everyday]) expect(new Set(group).size, group[0]).toBe(group.length)
    for (const [phrase, papers] of said) {
      expect(new Set(papers).size, phrase).toBe(papers.length)
      expect(papers).not.toContain(phrase)
    }
  })

  test('say of a word of staff no word that stands in any sentence', () => {
    const { stops } = loadLexicon(data)
    const idle = new Set([...stops.values()].flat().flatMap((s) => (s.length === 1 ? [s[0]!.spoken] : [])))
    for (const [phrase, papers] of said)
      for (const words of papers.map(syllablesOf))
        expect(words.length === 1 && idle.has(words[0]!.spoken), phrase).toBe(false)
  })

  test('widen a search by the words of papers, lighter than those of the question', () => {
    const { terms, own } = loadQueryParser(data)('nộp bản giấy')
    const widened = terms.slice(own)
    expect(widened.map(({ bare }) => bare)).toEqual(expect.arrayContaining(['ho', 'so']))
    expect(widened.every(({ weight }) => weight < 1)).toBe(true)
  })
})

test('a malformed file is told by its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-synonyms-'))
  mkdirSync(join(folder, 'lexicon'))
  writeFileSync(join(folder, 'lexicon', 'synonyms.json'), '{"asked": [["một"]], "everyday": [], "said": {}}')
  expect(() => loadSynonyms(folder)).toThrow(/synonyms\.json sai ở asked\.0/)
})
