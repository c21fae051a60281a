// "Hướng dẫn năm 2022 của Sở X số mấy?" where the held one is of 2024: the one paper of that kind, year and issuer that a held
// document of the place cites.

import type { Reference } from '../../../document.ts'
import type { StoredDocument } from '../../../library/store.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, type Field, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { Draft } from '../draft.ts'
import { answerWith, type Cited, ofMatter } from './cited-fact.ts'
import { subjectWords } from './cited-subject.ts'

const asksPaper =
  / (?:so (?:may|bao nhieu|hieu)|thay|bo|het hieu luc|con hieu luc|moi|nao|ban hanh|ngay (?:nao|may|bao nhieu)|khi nao) /

/** Its own words must tell so much of what is asked about. */
const enough = 0.6

/** `null` unless the question names one year that no held document is of, and one cited paper of the same issuer is of it. */
export function composePaperOfYear(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  const [year, ...years] = u.years
  if (year === undefined || years.length > 0 || u.claim || u.numbers.length > 0 || !scope.named) return null
  if (!asksPaper.test(u.folded)) return null
  const matter = ofMatter(asked)
    .filter((t) => !u.agencies.some((a) => a.start <= t.start && t.end <= a.end))
    .map((t) => ({ ...t, weight: 1 }))
  const found: Cited[] = documents.flatMap((prepared) => {
    const { header, references } = prepared.document
    const own = issuerOf(header.number)
    return references
      .filter(
        (r) =>
          !r.internal &&
          r.kind !== null &&
          u.folded.includes(` ${phraseKey(r.kind)} `) &&
          r.issued?.startsWith(`${year}-`) &&
          own !== null &&
          issuerOf(r.number) === own &&
          // what the held one replaces is about the same
          (r.relation === 'thay thế' ||
            shareOf(matter, coverageIn(subjectOf(prepared.document, r), matter)) >= enough),
      )
      .map((reference) => ({ reference, prepared, fit: 1 }))
  })
  const numbers = new Set(found.map((c) => c.reference.number))
  const told = { ...asked, u: { ...u, fact: 'number' as const } }
  return numbers.size === 1 ? answerWith(told, found.slice(0, 1)) : null
}

function subjectOf(document: StoredDocument, reference: Reference): Field {
  return fieldOf(syllablesOf(subjectWords(document, reference)))
}

/** "UBND" of "1120/QĐ-UBND": the letters behind the kind (decree 30/2020/NĐ-CP, annex III). */
function issuerOf(number: string | null): string | null {
  return number?.match(/-(\p{Lu}[\p{Lu}\d]*)$/u)?.[1] ?? null
}
