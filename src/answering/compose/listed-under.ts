// "Thi chứng chỉ gồm những môn nào?", "có mấy bước?": the list below the heading that is called by what is asked for
// ("6. Các môn thi"), in the place or the document that the rest of the question names.

import type { Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { contextCoverage } from '../evidence/context-coverage.ts'
import { better, coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { type Draft, emptyDraft, proven } from './draft.ts'
import { addItems, partsWithin } from './place-items.ts'
import { newestOfSeries } from './series.ts'

const asksThings = [
  /(?<= )(?:gom|bao gom|co|la|chia(?: thanh| lam)?|qua|theo|thi|dung|ap dung)(?: \S+)? (?:nhung|cac|may|bao nhieu) (\S+(?: \S+)?) (?:nao |gi |$)/,
  /(?<= )(?:gom|bao gom|co|thi|chia(?: thanh| lam)?|qua) (?:may|bao nhieu) (\S+) /,
]
/** What is listed by rows, as bodies, or told by days. */
const noThing =
  /^(?:don vi|co quan|dia phuong|ai|nguoi|thanh vien|noi dung|huyen|xa|so|phuong|ngay|thang|nam|lan|gio|tien|dong|phan tram|co so|truong|doanh nghiep|cong ty|tinh|viec|dieu|khoan|chuong|quyet dinh|van ban|van ban gi|thong tu|luat|nghi dinh)(?: |$)/
const enough = 0.7

interface Listed {
  prepared: PreparedDocument
  section: Section
  share: number
  wider: number
}

/** `null` where no heading is called so, or two alike. */
export function composeListedUnder(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind !== 'passage' || scope.missing) return null
  const noun = asksThings.map((form) => form.exec(u.folded)?.[1]).find((found) => found !== undefined)
  if (!noun || noThing.test(noun)) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const [best, second] = documents
    .flatMap((prepared) => listsIn(asked, prepared, noun))
    .sort((a, b) => b.share - a.share || a.wider - b.wider)
  if (!best || best.share < enough) return null
  if (second && second.share >= best.share && second.wider <= best.wider) return null
  const draft = emptyDraft('answered')
  addItems(draft, asked, best.prepared, best.section)
  return proven(draft, [best.prepared.document])
}

function listsIn({ u }: Asked, prepared: PreparedDocument, noun: string): Listed[] {
  const head = new RegExp(
    `^(?:(?:ve|cac|nhung|so|danh muc|\\d{1,2}|thanh phan) )*${noun.split(' ')[0]}(?: |$)`,
  )
  return prepared.units.flatMap((unit) => {
    const { section } = unit
    if (unit.row || section.heading === '' || unit.start > section.headingEnd) return []
    const called = head.test(phraseKey(section.heading))
    if (!called || partsWithin(prepared, section).length < 2) return []
    const own = fieldOf(syllablesOf(section.heading))
    const byTerm = better(coverageIn(own, u.terms), contextCoverage(u, prepared, unit as Unit), 1)
    const wider = own.syllables.filter((s) => !u.folded.includes(` ${s.folded} `)).length
    return [{ prepared, section, share: shareOf(u.terms, byTerm), wider }]
  })
}
