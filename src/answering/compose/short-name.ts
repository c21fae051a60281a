// "Kế hoạch 97 gọi tắt là gì?", "tên viết gọn của Đoàn …": the short name that a text gives itself or something that it names
// ("sau đây gọi tắt là …"), as it says it.

import type { StoredDocument } from '../../library/store.ts'
import type { Asked } from '../asked.ts'
import { calledBelow } from '../places/defined-terms.ts'
import { coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { pathAt, sentenceOf } from './header.ts'
import { documentPhrases, leftover } from './leftover.ts'

const short = '(?:tat(?! ca )|gon|ngan gon|ngan|rut gon)'
const asksShort = new RegExp(
  ` (?:ten (?:goi |viet |day du va )?${short}|(?:goi|viet)(?: \\S+){0,2} ${short}) (?!cua (?:gi|tu|cum) |cho (?:gi|tu|cum) )`,
)
const framing = [
  ...documentPhrases,
  ...[
    'ten',
    'ten goi',
    'goi',
    'viet',
    'tat',
    'gon',
    'ngan',
    'ngan gon',
    'rut gon',
    'tu goi',
    'tu',
    'minh',
    'la',
  ],
  ...[
    'sau day',
    'ghi',
    'trong',
    'ban hanh',
    'the nao',
    'ra sao',
    'nao',
    'duoc',
    'dat',
    'quy uoc',
    'van ban',
    'ten day du',
    'nhu the nao',
  ],
]

interface Called {
  document: StoredDocument
  name: string
  start: number
  end: number
  /** What is called so, the clause before the brackets. */
  what: string
}

/** The short names that documents in scope give; `null` for other questions, and where none gives one. */
export function composeShortName(asked: Asked): Draft | null {
  const { u, documents, scope } = asked
  if (u.claim || !asksShort.test(u.folded) || (!scope.named && documents.length > 1)) return null
  const terms = leftover(asked, framing)
  const drafts = documents.slice(0, 3).flatMap(({ document }) => {
    const called = calledIn(document)
    const own = called.filter((c) => isOfPaper(c))
    const meant = terms.length > 0 ? called.filter((c) => fits(c, terms)) : own.length > 0 ? own : called
    return meant.length > 0 ? told(document, meant.slice(0, mostNames)) : []
  })
  return drafts.length > 0 ? joined(drafts) : null
}

const mostNames = 4

function calledIn(document: StoredDocument): Called[] {
  return [...document.text.matchAll(calledBelow)].map((m) => ({
    document,
    name: m[1]!.replace(/\s+/gu, ' ').trim(),
    start: m.index,
    end: m.index + m[0].length,
    what: /[^.;:\n]*$/u.exec(document.text.slice(Math.max(0, m.index - 300), m.index))?.[0] ?? '',
  }))
}

/** The paper calls itself so: "ban hành Kế hoạch … (sau đây gọi tắt là Kế hoạch …)". */
function isOfPaper({ document: { header }, what }: Called): boolean {
  const issues = new RegExp(`ban hành\\s+(?:\\p{L}+\\s+)?${header.kind ?? '-'}(?!\\p{L})`, 'iu')
  return header.kind !== null && issues.test(what) && !/\d\/\p{Lu}/u.test(what.slice(what.search(issues)))
}

function fits({ what, name }: Called, terms: ReturnType<typeof leftover>): boolean {
  return shareOf(terms, coverageIn(fieldOf(syllablesOf(`${what} ${name}`)), terms)) >= enough
}

const enough = 0.65

function told(document: StoredDocument, called: Called[]): Draft {
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(document)}: ${called.map(({ name }) => `**${name}**`).join('; ')}.`)
  for (const { start, end } of called) {
    const path = pathAt(document, start)
    const quote = shortQuote(document.text, sentenceOf(document, { start, end }), { start, end }, 300)
    draft.lines.push(sourceLine(document, path, quote.shown))
    draft.citations.push(cite(document, path, quote.span))
  }
  return proven(draft, [document])
}
