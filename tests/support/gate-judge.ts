// Puts a sentence with its quotes to the gate as a model would have sent it: facts of the evidence as their
// placeholders, everything else as it is written. The evidence goes the same way out as in an answer.

import { gate, type Verdict } from '../../src/answering/model/gate.ts'
import { numberedEvidence, type Passage } from '../../src/answering/model/numbered-evidence.ts'
import { createPlaceholders, type Placeholders } from '../../src/llm/privacy.ts'
import { evidence, type GateCase, headings, ownHeading } from '../llm/gate-cases.ts'

interface Sent {
  passages: Passage[]
  placeholders: Placeholders
}

const keys = Object.keys(evidence) as (keyof typeof evidence)[]

/** Every place of the invented plan as a numbered passage. */
function sendEvidence(): Sent {
  const placeholders = createPlaceholders()
  const text = Object.values(evidence).join('\n')
  const document = { version: 'v1', text, header: { kind: 'kế hoạch', issuer: 'UBND tỉnh Lâm Đồng' } }
  let at = 0
  const units = keys.map((key, i) => {
    const line = evidence[key]
    const unit = {
      start: at,
      end: at + line.length,
      row: null,
      section: { kind: 'item', path: `I.${i + 1}` },
    }
    at += line.length + 1
    const above = [...headings, ...(ownHeading[key] ? [ownHeading[key]] : [])]
    return { ...unit, headings: above.map((heading) => ({ section: { heading } })).reverse() }
  })
  // eight places a request at most: each is sent alone, and numbered on
  const passages = units.map((unit, i) => {
    const asked = {
      documents: [],
      evidence: [{ prepared: { document }, unit, share: 1 }],
      asOf: '2024-02-01',
    }
    const options = { offline: { citations: [] }, placeholders, mayLeave: () => true, names: [] }
    const [passage] = numberedEvidence({ asked, ...options } as never)
    return { ...passage!, number: i + 1 }
  })
  return { passages, placeholders }
}

/** The words with every fact that stands in the evidence as its placeholder, the longest first. */
function asSent(words: string, { placeholders }: Sent): string {
  const all = placeholders.all().flatMap(({ placeholder, words: behind }) => {
    const date = /ngày \d.*$|\d+\/\d.*$/u.exec(behind)?.[0]
    return [behind, ...(date && date !== behind ? [date] : [])].map((whole) => ({ whole, placeholder }))
  })
  return all
    .sort((a, b) => b.whole.length - a.whole.length)
    .reduce((text, { whole, placeholder }) => replacedIn(text, whole, placeholder), words)
}

export function createGateJudge(): (one: GateCase) => Verdict {
  const sent = sendEvidence()
  return ({ text, from, quotes }) =>
    gate(
      {
        text: asSent(text, sent),
        evidence: from.map((key) => keys.indexOf(key) + 1),
        quotes: (quotes ?? from.map((key) => evidence[key])).map((quote) => asSent(quote, sent)),
      },
      sent.passages,
      sent.placeholders,
    )
}

/** At the beginning of a sentence too, where the words have a capital. */
function replacedIn(text: string, whole: string, placeholder: string): string {
  const capital = whole[0]!.toUpperCase() + whole.slice(1)
  return text.replaceAll(whole, placeholder).replaceAll(capital, placeholder)
}
