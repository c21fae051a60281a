// Questions made from the articles themselves, so that the ranking can be fitted on far more pairs than people have
// asked: a heading asked for, the beginning of a clause, a defined term, a stretch told in few words, each with or
// without the subject of the law. Words are dropped and foreign ones come in, as people do not quote.

import { type Article, lawOf } from './corpus.ts'
import { createRandom, type Random, shuffle } from './random.ts'

export interface PairQuestion {
  query: string
  relevant: string[]
}

/** How a question may end (or begin) by its form; one is drawn. */
const ENDS = {
  heading: [
    ...['được quy định như thế nào?', 'được quy định như thế nào?', 'quy định thế nào?', 'ra sao?', ''],
    ...['gồm những gì?', 'theo quy định mới?', 'được thực hiện như thế nào?'],
  ],
  clause: [
    'được không?',
    'có được không?',
    'hay không?',
    'khi nào?',
    'như thế nào?',
    'bao lâu?',
    'thì sao?',
    '?',
  ],
  term: ['là gì?', 'được hiểu như thế nào?', 'là những ai?', 'được quy định là gì?'],
}
const JOINTS = ['trong', 'về', 'đối với', 'liên quan đến', 'khi', 'của']
/** Headings that say nothing without their law. */
const PLAIN_HEADING =
  /hiệu lực|phạm vi|đối tượng áp dụng|tổ chức thực hiện|trách nhiệm thi hành|điều khoản|giải thích từ ngữ|quy định chung/i
const GLOSSARY = /giải thích từ ngữ|giải thích thuật ngữ|khái niệm/i
const LONGEST_HEADING = 26
const LONGEST_TERM = 14
const SHORTEST_SUBJECT = 4

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
const pick = <T>(items: readonly T[], random: Random): T => items[random.below(items.length)]!

const TERMS = 0.12

/** `count` questions of articles drawn at random; the same seed gives the same questions. */
export function makePairQuestions(articles: Article[], count: number, seed: number): PairQuestion[] {
  const random = createRandom(seed, 11)
  const subjects = subjectsOf(articles)
  const glossaries = drawFrom(
    articles.filter(({ title }) => GLOSSARY.test(title)),
    random,
  )
  const others = drawFrom(
    articles.filter(({ title }) => !GLOSSARY.test(title)),
    random,
  )
  const made: PairQuestion[] = []
  for (let tries = 0; made.length < count && tries < 10 * count; tries++) {
    const asksTerm = random.next() < TERMS
    const article = asksTerm ? glossaries() : others()
    if (article === null) continue
    const known = subjects.get(lawOf(article._id)) ?? []
    const words = asksTerm ? askTerm(article, known, random) : askOf(article, known, articles, random)
    if (words !== null) made.push({ query: words.join(' '), relevant: [article._id] })
  }
  return made
}

/** All in random order, then all in another one. */
function drawFrom(articles: Article[], random: Random): () => Article | null {
  let left: Article[] = []
  return () => {
    if (left.length === 0) {
      const order = articles.map((_, i) => i)
      shuffle(order, random)
      left = order.map((i) => articles[i]!)
    }
    return left.pop() ?? null
  }
}

/** How each law is told from others: the words behind "quy định về" of its first article, and its headings. */
function subjectsOf(articles: Article[]): Map<string, string[][]> {
  const subjects = new Map<string, string[][]>()
  for (const { _id, title, text } of articles) {
    const law = lawOf(_id)
    const known = subjects.get(law) ?? []
    subjects.set(law, known)
    const heading = wordsOf(title)
    if (heading.length >= SHORTEST_SUBJECT && !PLAIN_HEADING.test(title)) known.push(heading)
    if (!/[+|#]1$/.test(_id)) continue
    const [, scope = ''] =
      text.match(/(?:quy định|hướng dẫn|ban hành)(?: chi tiết)?(?: về| việc)?:?\s+([^.;:,\n]{6,240})/) ?? []
    if (wordsOf(scope).length >= 2) known.unshift(wordsOf(scope))
  }
  return subjects
}

function askOf(article: Article, subjects: string[][], all: Article[], random: Random): string[] | null {
  const heading = wordsOf(article.title)
  if (random.next() < 0.6 && heading.length > 0 && heading.length <= LONGEST_HEADING) {
    const plain = heading.length < 3 || PLAIN_HEADING.test(article.title)
    if (plain && subjects.length === 0) return null
    const draw = random.next()
    const words = draw < 0.35 ? heading : draw < 0.85 ? cutOut(heading, random) : thin(heading, 0.25, random)
    const told = plain || random.next() < 0.75 ? tellSubject(subjects, random) : []
    return [...words, ...told, pick(ENDS.heading, random)]
  }
  const clause = clauseOf(article, random)
  if (clause.length < 5) return null
  const draw = random.next()
  const words =
    draw < 0.5
      ? cutOut(clause, random)
      : draw < 0.7
        ? thin(clause, 0.3, random)
        : cutOut(strange(clause, all, random), random)
  const about = random.next()
  const told = about < 0.6 ? tellSubject(subjects, random) : about < 0.8 ? cutOut(heading, random) : []
  return [...words, ...told, pick(random.next() < 0.5 ? ENDS.heading : ENDS.clause, random)]
}

/** Leaves out one run of words. */
function cutOut(words: string[], random: Random): string[] {
  if (words.length < 4) return words
  const length = 1 + random.below(Math.ceil(words.length / 3))
  const start = random.below(words.length - length + 1)
  return [...words.slice(0, start), ...words.slice(start + length)]
}

function askTerm({ text }: Article, subjects: string[][], random: Random): string[] | null {
  const terms = text.split('\n').flatMap((line) => {
    const [, term = ''] =
      line.match(/^\s*(?:\d+[.)]|[a-zđ][.)]|[-–+])?\s*["“]?([^"”:;.]{3,120}?)["”]?\s+là\s/u) ?? []
    const words = wordsOf(term)
    return words.length > 0 && words.length <= LONGEST_TERM ? [words] : []
  })
  if (terms.length === 0) return null
  const told = random.next() < 0.2 ? tellSubject(subjects, random) : []
  return [...pick(terms, random), ...told, pick(ENDS.term, random)]
}

/** A stretch from the beginning of a clause, or from anywhere in it. */
function clauseOf({ text }: Article, random: Random): string[] {
  const clauses = text
    .split(/[\n;]|\.\s/)
    .map((clause) => wordsOf(clause.replace(/^\s*(?:\d+[.)]|[a-zđ][.)]|[-–+])\s*/u, '')))
    .filter((words) => words.length >= 6)
  if (clauses.length === 0) return []
  const clause = pick(clauses, random)
  const length = Math.min(clause.length, 6 + random.below(13))
  const start = random.next() < 0.6 ? 0 : random.below(clause.length - length + 1)
  return clause.slice(start, start + length)
}

/** Leaves each word out with the given chance, but never all. */
function thin(words: string[], chance: number, random: Random): string[] {
  const kept = words.filter(() => random.next() >= chance)
  return kept.length < Math.min(3, words.length) ? words : kept
}

/** Puts two or three neighbouring words of some other article among them, now and then. */
function strange(words: string[], all: Article[], random: Random): string[] {
  if (random.next() < 0.4) return words
  const other = wordsOf(pick(all, random).text.slice(0, 2000))
  const start = random.below(Math.max(1, other.length - 3))
  const at = random.below(words.length + 1)
  return [...words.slice(0, at), ...other.slice(start, start + 2 + random.below(2)), ...words.slice(at)]
}

/** A stretch of what the law says it is about, or of one of its headings. */
function tellSubject(subjects: string[][], random: Random): string[] {
  if (subjects.length === 0) return []
  const subject = random.next() < 0.5 ? subjects[0]! : pick(subjects, random)
  const length = Math.min(subject.length, SHORTEST_SUBJECT - 1 + random.below(5))
  const start = random.next() < 0.6 ? 0 : random.below(subject.length - length + 1)
  return [pick(JOINTS, random), ...subject.slice(start, start + length)]
}
