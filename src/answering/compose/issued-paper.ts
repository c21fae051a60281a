// "Tỉnh X ra kế hoạch kiểm tra ngày nào?": whether a held document is the paper that is said to be issued, and, where none
// is, when a text has it issued.

import type { Asked } from '../asked.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { kindIssued } from '../question/header-fact.ts'
import { composeWhen } from './deadlines/when.ts'
import type { Draft } from './draft.ts'

/** "Sở X ra kế hoạch ngày nào?": a held document is of the kind and of the body that is said to have issued it. */
export function isIssuedAsSaid({ u, documents }: Asked): boolean {
  const kind = kindIssued(u.folded)
  if (kind === null || u.numbers.length > 0) return true
  const at = u.folded
    .slice(0, u.folded.indexOf(` ${kind} `))
    .trim()
    .split(' ').length
  const verb = syllablesOf(u.text)[at]?.start ?? 0
  const bodies = u.agencies.filter((a) => a.end <= verb)
  return documents.some(({ document: { header } }) => {
    const said = ` ${phraseKey(`${header.kind === 'tin' ? 'kế hoạch' : header.kind} ${header.title}`)} `
    const issuer = ` ${phraseKey(header.issuer ?? '')} `
    return (
      (kind === 'van ban' || said.includes(` ${kind} `)) &&
      bodies.every((b) => issuer.includes(` ${phraseKey(b.agency.name)} `))
    )
  })
}

/** What is done to a paper that is issued. */
export const issues = /(?<!\p{L})(?:ban hành|phát hành|công bố|ký)(?!\p{L})/iu

/** When it has to be issued, where a text says so. */
export function composeIssuingDuty(asked: Asked): Draft | null {
  const u = { ...asked.u, kind: 'deadline' as const, fact: null, wants: 'when' as const }
  const draft = composeWhen({ ...asked, u })
  const tells = draft?.citations.some(({ quote }) => issues.test(quote))
  return draft?.status === 'answered' && draft.deadlines.length === 1 && tells ? draft : null
}
