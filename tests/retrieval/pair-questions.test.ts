import { describe, expect, test } from 'vitest'
import { foldedWords, hasMarks } from '../../src/retrieval/fold.ts'
import { lawOf } from '../../src/retrieval/training/corpus.ts'
import { makePairQuestions } from '../../src/retrieval/training/pair-questions.ts'
import { articles as invented } from './library.ts'

const articles = invented.map((article) => ({
  ...article,
  text: article.text.replace('nói về', 'quy định về'),
}))

const made = makePairQuestions(articles, 400, 7)
const find = (id: string) => articles.find(({ _id }) => _id === id)!
const relevantOf = ({ relevant }: (typeof made)[number]) => find(relevant[0]!)
const ofLaw = (id: string) => articles.filter(({ _id }) => lawOf(_id) === lawOf(id))

describe('questions made from articles', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(makePairQuestions(articles, 400, 7)).toEqual(made)
    expect(makePairQuestions(articles, 400, 8)).not.toEqual(made)
    expect(made).toHaveLength(400)
  })

  test('ask of every article with words of it or of its law', () => {
    expect(new Set(made.map(({ relevant }) => relevant[0])).size).toBe(articles.length)
    for (const question of made) {
      const law = ofLaw(question.relevant[0]!).map(({ title, text }) => `${title} ${text}`)
      const known = new Set(foldedWords(law.join(' ')))
      expect(foldedWords(question.query).filter((word) => known.has(word)).length).toBeGreaterThan(0)
    }
  })

  test('ask an article of definitions for one of its terms', () => {
    const terms = made.filter((question) => relevantOf(question).title === 'Giải thích từ ngữ')
    expect(terms.length).toBeGreaterThan(20)
    for (const { query } of terms) expect(query).toMatch(/^(Đàn ong|Người nuôi ong)( |$)/)
  })

  test('leave words out, and tell what the law is about', () => {
    const dropped = made.filter((question) => {
      const { title } = relevantOf(question)
      const [all, asked] = [foldedWords(title), new Set(foldedWords(question.query))]
      const held = all.filter((word) => asked.has(word)).length
      return held > 0 && held < all.length
    })
    expect(dropped.length).toBeGreaterThan(20)
    const told = made.filter(
      (question) => relevantOf(question)._id === '12/2019/nđ-cp+4' && question.query.includes('nuôi ong'),
    )
    expect(told.length).toBeGreaterThan(5)
  })

  test('keep the marks of the text, and say nothing of an article without words', () => {
    expect(made.filter(({ query }) => hasMarks(query)).length).toBeGreaterThan(380)
    expect(makePairQuestions([{ _id: '1/2020/qh14+1', title: '', text: '…' }], 5, 1)).toEqual([])
  })
})
