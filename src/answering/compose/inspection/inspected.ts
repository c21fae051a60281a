// "X có bị kiểm tra không?", "X có phải tự kiểm tra không?": whether the plan names the unit, means it as one of a class,
// leaves it out, or says nothing of it. What the text does not say is said to be missing, never guessed.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { type Field, leastFound } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { leavesOut } from '../../question/group.ts'
import { type GivenName, saysName } from '../../question/names.ts'
import { texts } from '../../texts.ts'
import { timingOf } from '../deadlines/timing.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import { silent } from '../silent.ts'
import { unitNear, unitsJoined } from './asked-unit.ts'
import {
  type AskedUnit,
  isOpenClass,
  kindsAt,
  type Standing,
  scopeStatements,
  speaksOfUnit,
  unitFrom,
} from './inspection-scope.ts'

const beingInspected =
  / (?:(?:co the|co kha nang|co|se|da|dang|chiu) )*(?:bi|duoc|phai|phai bi) (?:(?:doan|to|tinh|thanh pho|tp|ubnd|uy ban|cap tren)(?: (?!nao |gi |ai |phai |de |roi |lap |nop |gui )\S+){0,7}? )?(?:thanh tra|kiem tra|phuc tra|tai kiem tra) | (?:co )?(?:ten )?(?:o |trong |thuoc )+(?:phu luc|danh sach)(?= (?:khong|chua|hay|phai) ) | (?:co )?(?:thuoc|nam trong|o trong|co trong|co ten trong|co ten|trong|la) (?:dien|danh sach|doi tuong|dot|pham vi|ke hoach|nhom)(?: \S+){0,4}? (?:kiem tra|phuc tra) | (?:co )?phai (?:la )?(?:doi tuong|dien)(?: \S+){0,4}? (?:kiem tra|phuc tra) | co (?:kiem tra|phuc tra) /
/** "Tỉnh A kiểm tra huyện B không": what is inspected stands behind. */
const inspecting =
  / (?:(?:co|se|chi|da) )*(?:kiem tra|phuc tra|thanh tra)(?: (?:ca|luon|them|cac))*(?= (?:so|huyen|quan|thi xa|thanh pho|tp|phuong|xa|ubnd|uy ban nhan dan|thanh tra|van phong) )/
const selfInspecting =
  / (?:(?:co|se) )*(?:phai |can |bi )?(?:tien hanh |to chuc |thuc hien |lam )?tu kiem tra(?: cai cach hanh chinh| noi bo)? /
const yesOrNo =
  / (?:khong|chua|hay khong|hay chua|hay (?:la )?(?:chi |thuoc |la |bi |duoc |co |doi tuong |dien )*(?:phuc tra|kiem tra|tai kiem tra))(?: (?:vay|a|nhi|the|ha|nhe))* $/
const eitherOr = / hay (?:la )?(?:\S+ ){0,3}(?:phuc tra|kiem tra|tai kiem tra) /
const openQuestion =
  / (?:nao|gi|ai|dau|bao nhieu|may|bao gio|the nao|ra sao|vi sao|tai sao|bao lau|lan|neu|truoc|doan|to kiem tra) /

/** The answer for a unit that the question names; `null` for every other question. */
export function composeInspected(asked: Asked): Draft | null {
  const { u } = asked
  if (!u.claim && !yesOrNo.test(u.folded)) return null
  const self = selfInspection(u.folded)
  // "từ 50% phòng ban trở lên": a figure of the duty is claimed, not whose it is
  if (self && / \d+ (?:phan tram|don vi|phong|lan|ngay) /.test(u.folded)) return null
  // by when its report is due is claimed, not that it has to inspect itself
  if (self && u.claim && / (?:nop|gui|bao cao) /.test(u.folded)) return null
  if (!self && owesReport.test(u.folded)) return ofUnlisted(asked)
  const act = self ?? beingInspected.exec(u.folded) ?? inspecting.exec(u.folded)
  if (!act || openQuestion.test(u.folded.replace(act[0], ' '))) return null
  if (!u.claim && isOfOthers(u.folded, act)) return null
  const several = self ? [] : unitsJoined(u)
  const unit = several[0] ?? unitNear(u, act)
  if (!unit || (unit.kind === null && noName.test(phraseKey(unit.written)))) return null
  const documents = newestOfSeries(asked.documents)
  if (self) {
    const drafts = documents.flatMap((d) => selfDuty(asked, d, unit) ?? [])
    if (drafts.length > 0) return joined(drafts.slice(0, 3))
    return asked.scope.named ? silent(documents, texts.selfInspection) : null
  }
  const scoped = documents.filter((d) => scopeStatements(d).length > 0 && isOfTeam(asked, d, act[0]))
  if (several.length > 1) return isPlaced(asked) ? eachOf(asked, scoped.slice(0, 2), several) : null
  const spoken = scoped.flatMap((d) => standing(asked, d, unit) ?? [])
  if (spoken.length > 0) return joined(spoken.slice(0, 4))
  if (scoped.some((d) => hasRowOf(d, unit)) || asksObject(asked, act)) return null
  if (scoped.length === 0) return asked.scope.named ? silent(documents, texts.inspectedUnits) : null
  return isPlaced(asked)
    ? joined(scoped.slice(0, 2).map((d) => unnamed(asked, d, [unit])))
    : namedNowhere(unit, scoped)
}

/** "Có bị kiểm tra hồ sơ thực tế không?": what is looked at there is asked, and the text speaks of it. */
function asksObject(asked: Asked, act: RegExpExecArray): boolean {
  const from = asked.u.folded
    .slice(0, act.index + act[0].length)
    .trim()
    .split(' ').length
  const object = leftover(asked, documentPhrases).filter((t) => t.place >= from && !t.dispensable)
  const [best] = asked.evidence
  if (!best || object.length < 2) return false
  return object.every((t) => (best.ownByTerm[asked.u.terms.indexOf(t)] ?? 0) >= leastFound)
}

/** "Báo cáo kết quả tự kiểm tra": what a paper is about, which whoever sends it does not do by that. */
function selfInspection(folded: string): RegExpExecArray | null {
  const act = selfInspecting.exec(folded)
  return act && !/ (?:bao cao|ket qua)(?: ve)?$/.test(folded.slice(0, act.index)) ? act : null
}

const owesReport = / (?:phai|can) (?:\S+ ){0,2}?(?:gui|nop|lam|bao cao) (?:\S+ ){0,4}?tu kiem tra /

/** "Huyện X có phải gửi báo cáo tự kiểm tra không?": where the one plan names others, what it asks of the rest. */
function ofUnlisted(asked: Asked): Draft | null {
  const { u } = asked
  const written = u.claim ? null : actingUnit(u)
  const unit =
    written &&
    unitFrom(
      written,
      syllablesOf(written),
      u.placeSpans.some((p) => p.level === 'district'),
    )
  const [only, ...more] = newestOfSeries(asked.documents).filter((d) => scopeStatements(d).length > 0)
  if (!unit || !only || more.length > 0 || !isPlaced(asked) || hasRowOf(only, unit)) return null
  return standing(asked, only, unit) ? null : unnamed(asked, only, [unit])
}

/** No name of a unit: words that stand in none, or units in general. */
export const noName =
  /(?:^| )(?:khong|chua|thi|vao|duoc|bi|phai|moi|khac|minh|toi|nay|do)(?: |$)|^(?:cac |nhung )?(?:don vi|co quan|dia phuong)$/

/** "Đơn vị không thuộc đối tượng kiểm tra …": whoever is not inspected is asked about. */
function isOfOthers(folded: string, { index }: RegExpExecArray): boolean {
  return / (?:khong|chua|ngoai)$/.test(folded.slice(0, index))
}

/** "Bị đoàn công vụ kiểm tra": the plan must be of what that team looks into. */
function isOfTeam({ u }: Asked, { titleSyllables }: PreparedDocument, act: string): boolean {
  const places = new Set(phraseKey(u.places.join(' ')).split(' '))
  const words = / (?:doan|to) (.*)$/.exec(act)?.[1]?.trim().split(' ') ?? []
  return words.every((w) => ofAnyTeam.test(w) || places.has(w) || titleSyllables.has(w))
}

const ofAnyTeam = /^(?:kiem|thanh|phuc|tai|tra|tinh|pho|cua|cap|cong|tac|huyen|so|lien|nganh)$/

/** Each unit by itself; what is quoted for several is quoted once. */
function eachOf(asked: Asked, scoped: PreparedDocument[], units: AskedUnit[]): Draft | null {
  if (scoped.length === 0 || scoped.some((d) => units.some((unit) => hasRowOf(d, unit)))) return null
  const drafts = scoped.flatMap((d) => {
    const said = units.map((unit) => ({ unit, draft: standing(asked, d, unit) }))
    const missing = said.filter((s) => s.draft === null).map((s) => s.unit)
    return [
      ...said.flatMap((s) => s.draft ?? []),
      ...(missing.length > 0 ? [unnamed(asked, d, missing)] : []),
    ]
  })
  const whole = joined(drafts)
  return { ...whole, lines: whole.lines.filter((line, i) => whole.lines.indexOf(line) === i) }
}

/** A table names the unit in a cell of its own: it is not said to be missing. */
function hasRowOf({ units }: PreparedDocument, { written }: AskedUnit): boolean {
  const key = ownName(written)
  return units.some(({ row }) => row?.cells.some((c) => ` ${ownName(c.text)}`.endsWith(` ${key}`)))
}

/** Without the body that runs the place: "UBND huyện A" is "huyện A". */
function ownName(written: string): string {
  return phraseKey(written).replace(/^(?:ubnd|uy ban nhan dan) /, '')
}

/** What the document says of the unit; `null` when it says nothing. */
export function standing(asked: Asked, prepared: PreparedDocument, unit: AskedUnit): Draft | null {
  const spoken = scopeStatements(prepared).map((s) => ({ s, how: speaksOfUnit(s, unit) }))
  const open = isPlaced(asked) || !isLocal(unit)
  const order: Standing[] = open
    ? ['excepted', 'named', 'class', 'listed', 'each', 'chosen', 'perhaps']
    : ['excepted', 'named']
  const hit = order.flatMap((how) => spoken.find((x) => x.how === how) ?? [])[0]
  if (!hit?.how) return null
  const { place } = prepared.document.header
  const draft = emptyDraft('answered')
  const written = asWritten(prepared.document.text.slice(hit.s.start, hit.s.end), unit.written)
  const said = {
    named: hit.s.again
      ? texts.namedAgain(written)
      : eitherOr.test(asked.u.folded) || / (?:phuc tra|tai kiem tra) /.test(asked.u.folded)
        ? texts.namedOnce(written)
        : texts.named(written),
    class: texts.meantAsClass(written),
    chosen: texts.chosenAmong(written),
    excepted: texts.excepted(written),
    perhaps: texts.perhapsInGroup(written),
    listed: texts.listedOfLevel(written),
    each: texts.eachByName,
  }[hit.how]
  draft.lines.push(place && !asked.scope.named ? `${place}: ${said}` : said)
  addQuote(draft, prepared, hit.s.unit, hit.s)
  return proven(draft, [prepared.document])
}

/** A name that was typed without marks, as the text writes it. */
function asWritten(text: string, name: string): string {
  if (name !== phraseKey(name)) return name
  const [key, words] = [phraseKey(name).split(' '), syllablesOf(text)]
  const at = words.findIndex((_, i) => key.every((k, n) => words[i + n]?.folded === k))
  const [first, last] = [words[at], words[at + key.length - 1]]
  return at < 0 || !first || !last ? name : text.slice(first.start, last.end).replace(/\s+/gu, ' ')
}

/** Whether the plan lists the body among those inspected, and where; `null` when it lists nobody. */
export function standingOf(
  asked: Asked,
  prepared: PreparedDocument,
  name: GivenName,
): { listed: boolean; place: { section: string; span: Span } | null } | null {
  const spoken = scopeStatements(prepared)
  if (spoken.length === 0) return null
  const { text } = prepared.document
  const hit = spoken.find((s) => saysName(text.slice(s.start, s.end), name, asked.agencies))
  const listed = hit !== undefined && !leavesOut.test(text.slice(hit.start, hit.end))
  return { listed, place: hit ? { section: hit.unit.section.path, span: hit } : null }
}

/** A district or commune is one of "các huyện" of its own province only: the question must say which that is. */
function isPlaced({ u, scope, documents }: Asked): boolean {
  return u.places.length > 0 || u.numbers.length > 0 || scope.localNames.length > 0 || documents.length === 1
}

function isLocal({ kind, name, place }: AskedUnit): boolean {
  return (
    place || (name.length > 0 && /^(?:huyen|quan|xa|phuong|thi|thanh|dac)$/.test(kind?.[0]?.folded ?? ''))
  )
}

/** No document names the unit, and the question names no document. */
function namedNowhere(unit: AskedUnit, scoped: PreparedDocument[]): Draft {
  const draft = emptyDraft('not_found')
  const shown = scoped.slice(0, 4).map((d) => d.document)
  draft.lines.push(texts.namedNowhere(unit.written, shown.map(nameOf).join('; ')))
  return proven(draft, shown)
}

/** What a bare name of a place may be. */
const districts = ['huyện', 'quận', 'thị xã', 'thành phố'].map(syllablesOf)

/** Not named: the nearest statement of the scope, and what those have to do who are not inspected. */
function unnamed(asked: Asked, prepared: PreparedDocument, units: AskedUnit[]): Draft {
  const { document } = prepared
  const scope = scopeStatements(prepared)
  const draft = emptyDraft('answered')
  draft.lines.push(texts.notNamed(units.map((u) => u.written).join(', '), nameOf(document)))
  const kinds = units.flatMap(({ kind, place }) => (kind ? [kind] : place ? districts : []))
  const near = scope.filter((s) => kinds.some((kind) => kindsAt(s, kind).length > 0))
  for (const s of near.length > 0 ? near.slice(0, 2) : scope.slice(0, 3)) addQuote(draft, prepared, s.unit, s)
  addSpared(asked, prepared, draft)
  return proven(draft, [document])
}

/** What those have to do who are not inspected, where the document tells it. */
export function addSpared(asked: Asked, prepared: PreparedDocument, draft: Draft): boolean {
  const rest = prepared.units.find((x) => x.row === null && leavesOut.test(leadOf(x)))
  if (!rest) return false
  draft.lines.push(texts.notInspected)
  addQuote(draft, prepared, rest, rest, 600)
  for (const d of rest.deadlines.slice(0, 2)) {
    const timing = timingOf(d, asked.asOf, asked.calendar)
    draft.lines.push(`${texts.deadline}: **${timing.headline}**${timing.detail}.`)
    draft.citations.push(cite(prepared.document, d.section, d.time))
    draft.deadlines.push(timing.deadline)
    draft.calculated.push(...timing.calculated)
  }
  return true
}

function leadOf({ document, start, end }: Unit): string {
  return document.text.slice(start, Math.min(end, start + 200))
}

/** What the text says of self-inspection: for the unit's class where it is named, else for units in general. */
function selfDuty(asked: Asked, prepared: PreparedDocument, unit: AskedUnit): Draft | null {
  const statements = prepared.units.flatMap((u) =>
    u.section.kind === 'recipients' || u.section.kind === 'opening'
      ? []
      : statementsIn(u)
          .filter((s) => /tự (?:tổ chức )?kiểm tra/iu.test(u.document.text.slice(s.start, s.end)))
          .map((s) => ({ ...s, unit: u })),
  )
  statements.sort((a, b) => Number(orders(prepared, b)) - Number(orders(prepared, a)))
  if (statements.length === 0) return null
  const own = statements.filter((s) => namesKind(s, unit, prepared.document.text))
  const draft = emptyDraft('answered')
  draft.lines.push(
    own.length > 0
      ? texts.selfNamed(unit.written)
      : texts.selfGeneral(unit.written, nameOf(prepared.document)),
  )
  for (const s of (own.length > 0 ? own : statements).slice(0, asked.scope.named ? 2 : 1)) {
    addQuote(draft, prepared, s.unit, s)
    for (const d of s.unit.deadlines.filter((x) => x.start < s.end && s.start < x.end).slice(0, 1)) {
      const timing = timingOf(d, asked.asOf, asked.calendar)
      draft.lines.push(`${texts.deadline}: **${timing.headline}**${timing.detail}.`)
      draft.citations.push(cite(prepared.document, d.section, d.time))
      draft.deadlines.push(timing.deadline)
      draft.calculated.push(...timing.calculated)
    }
  }
  return proven(draft, [prepared.document])
}

/** The statement tells someone to inspect themselves; others only speak of it. */
function orders({ document: { text } }: PreparedDocument, s: Span): boolean {
  return /(?:tổ chức|tiến hành|thực hiện|xây dựng|chủ động|triển khai)[^.;:]{0,40}tự (?:tổ chức )?kiểm tra/iu.test(
    text.slice(s.start, s.end),
  )
}

function namesKind(s: Field & Span, unit: AskedUnit, text: string): boolean {
  return unit.kind ? isOpenClass(s, unit.kind, text) : unit.all.every((x) => s.positions.has(x.folded))
}

function addQuote(draft: Draft, prepared: PreparedDocument, unit: Unit, span: Span, longest = 360): void {
  const { document } = prepared
  const quote = shortQuote(document.text, span, null, longest)
  draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
  draft.citations.push(cite(document, unit.section.path, quote.span))
}
