// "Huyện X gửi báo cáo khi nào?" where the plan names X among those whom it inspects in one way ("kiểm tra qua báo cáo đối
// với các huyện …") and sets the day for all of that way ("các huyện kiểm tra qua báo cáo gửi … trước …").

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { leavesOut } from '../../question/group.ts'
import { asksPeriodicReport } from '../../question/period.ts'
import { asksToSend, nameSaid } from '../../question/unit-said.ts'
import { cite, type Draft, proven, shortQuote, sourceLine } from '../draft.ts'
import type { Candidate } from './candidate.ts'
import { composeDeadline } from './deadline.ts'

/** `null` unless one document names the unit in one way of inspection and has one report of those who are inspected so. */
export function composeMemberDuty(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || scope.missing || scope.looseYears.length > 0) return null
  if (!asksToSend(u) || asksPeriodicReport(u.folded)) return null
  if (!ofLevel.test(u.folded)) return null
  const found = asked.documents.flatMap((prepared) => {
    const [only, ...others] = membershipsIn(asked, prepared)
    if (!only || others.some(({ way }) => way !== only.way)) return []
    return reportsOf(asked, prepared, only).map((duty) => ({ ...duty, member: only }))
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { document } = only.prepared
  const { at, unit } = only.member
  const draft = composeDeadline(asked, only, null)
  const quote = shortQuote(document.text, at, null, 300)
  draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
  draft.citations.push(cite(document, unit.section.path, quote.span))
  return proven(draft, [document])
}

/** How some are inspected and others are not. */
const ways: [string, RegExp][] = [
  ['direct', /kiểm tra(?: \p{L}+){0,2} trực tiếp/iu],
  ['report', /kiểm tra(?: gián tiếp)? (?:thông )?qua (?:hình thức )?báo cáo/iu],
  ['own', /tự kiểm tra/iu],
  ['again', /(?:phúc tra|tái kiểm tra|kiểm tra lại)/iu],
]

function waysIn(words: string): string[] {
  return ways.flatMap(([way, said]) => (said.test(words) ? [way] : []))
}

interface Membership {
  way: string
  /** As the text writes it. */
  name: string
  at: Span
  unit: Unit
}

function membershipsIn({ u }: Asked, prepared: PreparedDocument): Membership[] {
  const { text, header } = prepared.document
  const place = phraseKey(header.place ?? '')
  return prepared.units.flatMap((unit) => {
    if (unit.row || unit.deadlines.some(({ category }) => category !== 'event')) return []
    return statementsIn(unit).flatMap((at) => {
      const words = text.slice(at.start, at.end)
      const [way, ...others] = waysIn(words)
      if (!way || others.length > 0 || leavesOut.test(words)) return []
      const listed = (words.match(properName) ?? []).filter((name) => phraseKey(name) !== place)
      const name = listed.find((each) => nameSaid(u.text, each))
      return name === undefined ? [] : [{ way, name, at, unit }]
    })
  })
}

const properName = /(?<=[\s:,])\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}*)+/gu

/** The reports of those who are inspected so; none where the question tells of another matter than theirs. */
function reportsOf({ u }: Asked, prepared: PreparedDocument, { way, name }: Membership): Candidate[] {
  const { text, header } = prepared.document
  return prepared.units.flatMap((unit) =>
    unit.deadlines
      .filter(({ category, who, start, end }) => {
        const words = text.slice(start, end)
        if (category !== 'report' || who === null || !everyUnit.test(who)) return false
        const of = waysIn(words.slice(0, words.search(sends)))
        if (!of.includes(way)) return false
        const said = ` ${phraseKey([words, header.title, header.place, name].join(' '))} ${anyReport}`
        return u.terms.every((t) => t.light || said.includes(` ${t.folded} `))
      })
      .map((deadline) => ({
        deadline,
        evidence: { ...bare, unit, prepared },
        prepared,
        score: 1,
        share: 1,
      })),
  )
}

const ofLevel = / (?:so|huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|dac khu|ubnd|truong|cong ty) /
/** What every question for a report's day is asked with. */
const anyReport =
  'nop gui bao cao han chot cuoi phai can cham muon nhat truoc ngay khi nao luc may bao gio thoi den ve cho ubnd uy ban nhan dan huyen quan thi xa thanh pho phuong tran dac khu truong cong ty so kiem tra '
const sends = /(?<!\p{L})(?:gửi|nộp|báo cáo(?= (?:về|kết quả|cho)))(?!\p{L})/iu
const everyUnit = /(?:^|\s)(?:các|những|mỗi|đơn vị|cơ quan|địa phương|huyện|xã|phường|sở)(?!\p{L})/iu
