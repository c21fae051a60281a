// "Xã X gửi báo cáo chưa?", "Sở Y nộp rồi phải không?": a list that is headed by who has or has not done it settles it for
// those who stand in it, as of the paper's day. Who stands in no such list is left to others.

import type { Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { texts } from '../texts.ts'
import { confirmed, opposed } from './claims/outcome.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

const acts = [
  ['gửi', 'nộp', 'báo cáo'],
  ...['hoàn thành', 'ban hành', 'khắc phục', 'công khai', 'niêm yết', 'đăng ký', 'triển khai'].map((a) => [
    a,
  ]),
]
const asksDone = / (?:da|chua|roi|con no) /
const asksOther = / (?:khi nao|bao gio|ngay nao|may|bao nhieu|nao|ai) /

interface Listed {
  prepared: PreparedDocument
  unit: Unit
  name: string
  /** The headings that say so, the widest first. */
  headings: Section[]
  done: boolean
}

/** `null` where the question names nobody in such a list, or lists do not agree. */
export function composeListedStanding(asked: Asked): Draft | null {
  const { u, documents } = asked
  if (!asksDone.test(u.folded) || asksOther.test(u.folded)) return null
  const asksFor = acts.filter((words) => words.some((w) => u.folded.includes(` ${phraseKey(w)} `)))
  if (asksFor.length === 0) return null
  const found = documents.flatMap((prepared) =>
    prepared.units.flatMap((unit) => listedAs(u.folded, prepared, unit, asksFor) ?? []),
  )
  const [first, ...more] = found
  if (!first || more.some((l) => l.prepared !== first.prepared || l.done !== first.done)) return null
  const { document } = first.prepared
  const draft = emptyDraft('answered')
  draft.lines.push(texts.listedAs(first.name))
  for (const heading of first.headings) {
    const quote = shortQuote(document.text, { start: heading.start, end: heading.headingEnd }, null, 240)
    draft.lines.push(`“${quote.shown}”`)
    draft.citations.push(cite(document, heading.path, quote.span))
  }
  draft.lines.push(sourceLine(document, first.unit.section.path, null))
  draft.citations.push(cite(document, first.unit.section.path, first.unit))
  const told = proven(draft, [document])
  if (!u.claim) return told
  return first.done === !u.folded.includes(' chua ') ? confirmed(told) : opposed(told)
}

/** The unit is one item of a list, called by a name that the question says whole. */
function listedAs(
  folded: string,
  prepared: PreparedDocument,
  unit: Unit,
  asksFor: string[][],
): Listed | null {
  const { text } = prepared.document
  const name = unit.row
    ? unit.row.cells.map((c) => c.text.trim()).find((cell) => isNamed(folded, cell))
    : (text.slice(unit.start, unit.end).trim().split('\n')[0] ?? '').replace(label, '')
  if (!name || !isNamed(folded, name)) return null
  const above = unit.headings.map((h) => h.section).filter((s) => s !== unit.section || unit.row)
  const told = above.flatMap((section) => {
    const done = standing(section.heading, asksFor)
    return done === null ? [] : [{ section, done }]
  })
  const [nearest] = told
  if (!nearest || told.some((t) => t.done !== nearest.done)) return null
  return { prepared, unit, name, headings: told.map((t) => t.section).reverse(), done: nearest.done }
}

const label = /^(?:[-+*•–]\s*)?(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s*)?/u
const longestName = 80

function isNamed(folded: string, name: string): boolean {
  const key = phraseKey(name)
  return name.length <= longestName && key.split(' ').length > 1 && folded.includes(` ${key} `)
}

/** Whether the heading says of those below it that they have done it; `null` where it says neither. */
function standing(heading: string, asksFor: string[][]): boolean | null {
  const words = asksFor.flat().join('|')
  const found = new RegExp(
    `(?<!\\p{L})(chưa|không|còn nợ|đã)\\s(?:\\p{L}+\\s){0,2}?(?:${words})(?!\\p{L})`,
    'iu',
  ).exec(heading)
  return found ? found[1]!.toLowerCase() === 'đã' : null
}
