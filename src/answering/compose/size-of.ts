// "Biển tên kích thước bao nhiêu?", "cờ dài mấy mét?": the sizes that stand below the heading of the thing, told of the
// thing itself before its parts; size words alone would find those of anything.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { headingField } from '../evidence/context-coverage.ts'
import { coverageIn, shareOf } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

const asksSize =
  / (?:kich thuoc|kich co|kho|khuon kho)(?: \S+){0,3}? (?:bao nhieu|the nao|nhu the nao|ra sao|la gi|may) | (?:dai|rong|cao|day|to|duong kinh)(?: \S+){0,2}? (?:bao nhieu|may) /
const sizeWords =
  /^(?:kich|thuoc|co|kho|khuon|dai|rong|cao|day|to|chieu|duong|kinh|bao|nhieu|may|met|m|mm|cm|the|nao|nhu|ra|sao|la|gi|va|cua|quy|dinh)$/
const size = /\d\s?(?:mm|cm|dm|m|km)(?![\p{L}²³\d])/gu
/** How texts write the size that is asked. */
const dimensions: [RegExp, RegExp][] = [
  [/ (?:dai) /, /dài/iu],
  [/ (?:rong) /, /rộng/iu],
  [/ (?:cao) /, /cao/iu],
  [/ (?:day) /, /dày/iu],
  [/ duong kinh /, /đường kính/iu],
  [
    / (?:kich thuoc|kich co|kho|khuon kho|to) /,
    /kích thước|kích cỡ|khổ|dài|rộng|\d\s?(?:mm|cm|m)?\s?[x×]\s?\d/iu,
  ],
]
/** So much of what the question names must be the heading's. */
const enough = 0.85

interface Sized extends Span {
  prepared: PreparedDocument
  unit: Unit
  /** How many other words the heading has. */
  wider: number
  /** The dimension that is asked for stands there. */
  inKind: boolean
  ofThing: boolean
  sizes: number
}

/** `null` where no heading names the thing or no size stands below it. */
export function composeSizeOf(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.place !== null || scope.missing || !asksSize.test(u.folded)) return null
  const [best] = asked.documents
    .flatMap((prepared) => sizesIn(asked, prepared))
    .sort(
      (a, b) =>
        a.wider - b.wider ||
        Number(b.inKind) - Number(a.inKind) ||
        Number(b.ofThing) - Number(a.ofThing) ||
        b.sizes - a.sizes ||
        a.start - b.start,
    )
  if (!best) return null
  const { document } = best.prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, best, null, 420)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, best.unit.section.path, null))
  draft.citations.push(cite(document, best.unit.section.path, quote.span))
  return proven(draft, [document])
}

function sizesIn({ u }: Asked, prepared: PreparedDocument): Sized[] {
  const { document, units } = prepared
  const thing = u.terms.filter((t) => !sizeWords.test(t.folded))
  if (thing.length === 0) return []
  const key = u.folded
  return units.flatMap((unit) => {
    if (unit.row || unit.section.kind === 'recipients') return []
    const heading = unit.headings.find(
      (h) => h.section.heading !== '' && shareOf(thing, coverageIn(headingField(h), thing)) >= enough,
    )
    if (!heading) return []
    const wider = heading.list.filter((s) => !key.includes(` ${s.folded} `)).length
    return statementsIn(unit).flatMap((s) => {
      const words = document.text.slice(s.start, s.end)
      const sizes = [...words.matchAll(size)].length
      const opens = phraseKey(words)
        .split(' ')
        .slice(0, thing.length + 3)
        .join(' ')
      const ofThing = thing.every((t) => ` ${opens} `.includes(` ${t.folded} `))
      const inKind = dimensions.some(([asks, written]) => asks.test(key) && written.test(words))
      return sizes > 0 ? [{ start: s.start, end: s.end, prepared, unit, wider, inKind, ofThing, sizes }] : []
    })
  })
}
