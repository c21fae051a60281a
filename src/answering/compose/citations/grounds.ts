// "Căn cứ vào đâu?", "theo chỉ đạo nào?": what a document is issued upon, each named with the word that ties it
// ("Căn cứ", "Thực hiện"), as its opening says it.

import { formatDay } from '../../../calendar/day.ts'
import type { Asked } from '../../asked.ts'
import { statementsIn } from '../../places/statements.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import { silent } from '../silent.ts'
import { labelOf } from './references.ts'

const asksGrounds =
  / co so(?: cua| de)? (?:ban hanh|xay dung) | can cu(?: phap li| phap luat)?(?: cua| de| ban hanh| xay dung| nao| la gi| gi| vao dau| tu dau| o dau| vao van ban nao| vao nhung gi| vao cai gi) | (?:can cu|co so) phap li | dua (?:tren|vao|theo) (?:(?:quyet dinh|nghi quyet|ke hoach|nghi dinh|chuong trinh) nao (?:de )?(?:ban hanh|xay dung|lap)|co so nao|dau|gi|can cu nao|van ban nao|cai gi|nhung gi|nhung van ban nao|nhung can cu nao|quy dinh nao) | theo (?:su )?(?:chi dao|yeu cau|van ban|can cu|quy dinh) (?:nao|gi|cua ai|cua cap nao) | (?:ban hanh|lap|xay dung) (?:theo|tren co so) (?:\S+ )?(?:nao|gi|dau) /
/** "Lấy văn bản nào làm căn cứ?", "văn bản nào là cơ sở ban hành?" */
const takesAsGround =
  / (?:lay|dung|su dung|chon|dua) (?:nhung |cac )?(?:gi|dau|cai gi) (?:de |ra )?lam (?:can cu|co so) | (?:ke hoach|van ban|quyet dinh|chuong trinh|nghi quyet|chi thi|nghi dinh|luat) (?:nao|gi) (?:duoc )?(?:dung |de )*(?:la|lam) (?:can cu|co so) /
/** A ground that something else rests on ("kết quả kiểm tra là căn cứ để …"). */
const otherGround = / (?:la|lam|lay) (?:can cu|co so) | (?:co so vat chat|co so du lieu) /
const tie =
  /^\s*(?:[-+*•–]\s*)?(Căn cứ|Thực hiện|Theo|Triển khai|Xét|Chấp hành|Tiếp tục thực hiện|Để thực hiện|Nhằm (?:thực hiện|triển khai))(?!\p{L})/u
/** What a question about grounds is made of besides the document's own name. */
const framing = [
  ...documentPhrases,
  ...['can cu', 'co so', 'phap li', 'phap luat', 'dua tren', 'dua vao', 'dua theo', 'chi dao', 'ban hanh'],
  ...[
    'xay dung',
    'lap',
    'yeu cau',
    'thuc hien',
    'theo',
    'quy dinh',
    'de',
    'vao dau',
    'tu dau',
    'o dau',
    'dau',
  ],
  ...['lay', 'dung', 'su dung', 'chon', 'lam', 'lam co so', 'lam can cu', 'ra', 'nao'],
]

/** The grounds of the documents asked about; `null` for other questions. */
export function composeGrounds(asked: Asked): Draft | null {
  const { u } = asked
  const takes = takesAsGround.test(u.folded)
  if (!takes && (!asksGrounds.test(u.folded) || otherGround.test(u.folded))) return null
  if (!asked.scope.named && asked.documents.length > 1) return null
  const documents = newestOfSeries(asked.documents).slice(0, 3)
  if (leftover(asked, framing).length > 0) return null
  const drafts = documents.flatMap((d) => groundsOf(d) ?? [])
  return drafts.length > 0 ? joined(drafts) : silent(documents, texts.grounds)
}

function groundsOf(prepared: PreparedDocument): Draft | null {
  const { document } = prepared
  const opening = prepared.units.filter((unit) => unit.section.kind === 'opening')
  const paragraphs = opening.flatMap((unit) =>
    statementsIn(unit).flatMap((s) => {
      const found = tie.exec(document.text.slice(s.start, s.end))
      const cites = document.references.some((r) => !r.internal && r.start >= s.start && r.end <= s.end)
      return found && (cites || found[1] === 'Căn cứ')
        ? [{ start: s.start, end: s.end, word: found[1]!, path: unit.section.path }]
        : []
    }),
  )
  if (paragraphs.length === 0) return null
  const draft = emptyDraft('answered')
  const byWord = new Map<string, string[]>()
  for (const { start, end, word } of paragraphs) {
    const named = document.references.filter((r) => !r.internal && r.start >= start && r.end <= end)
    const labels = named.map(labelOf)
    byWord.set(word, [...(byWord.get(word) ?? []), ...labels.filter((l) => l !== '')])
    draft.calculated.push(...named.flatMap((r) => [r.number ?? '', r.issued ? formatDay(r.issued) : '']))
  }
  draft.lines.push(`${nameOf(document)}:`)
  for (const [word, labels] of byWord)
    if (labels.length > 0) draft.lines.push(`• ${word}: **${[...new Set(labels)].join('; ')}**`)
  for (const { start, end, path } of paragraphs.slice(0, 6)) {
    const quote = shortQuote(document.text, { start, end }, null, 320)
    draft.citations.push(cite(document, path, { start, end }))
    if (draft.citations.length <= 3) draft.lines.push(sourceLine(document, path, quote.shown))
  }
  return proven(draft, [document])
}
