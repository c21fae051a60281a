// "Liệt kê các hạn": every deadline of the documents that are asked about, or those of the matter that is named.

import type { Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { plain, withoutPlaces } from '../../question/actors.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { documentPhrases, leftover, ofMatter } from '../leftover.ts'
import { namesInCell } from '../rows/table-entries.ts'
import { newestOfSeries } from '../series.ts'
import { silent } from '../silent.ts'
import type { Candidate } from './candidate.ts'
import { composeSeveral, rankDeadlines } from './deadline.ts'
import { isAbout } from './deadlines-within.ts'
import { onlyReports } from './only-reports.ts'

/** More than these are counted, not shown; who asks for all of them is shown all that has to be done. */
const most = { some: 15, all: 40 }
const asksAll = / (?:tat ca|toan bo|day du|het(?! han)|khong sot) /

/** Words of a question for all deadlines that name no matter of their own. */
const listing = [
  ...documentPhrases,
  ...[
    'cac',
    'nhung',
    'moc',
    'moc thoi gian',
    'moc thoi han',
    'thoi gian',
    'thoi han',
    'han',
    'han nop',
    'liet ke',
  ],
  // what is sent is told by its own filter
  ...['bao cao', 'nop bao cao', 'gui bao cao', 'nop', 'gui', 'phai', 'can', 'cua cac don vi', 'nam'],
  ...['loai', 'che do', 'dinh ki', 'dot xuat', 'chuyen de', 'quy che', 'quy dinh', 'theo', 'va'],
  ...['tong hop', 'thong ke', 'moi', 'nho', 'ghi nho', 'luu y', 'don vi', 'ho', 'giup', 'quan tam', 'minh'],
  ...['tat ca', 'danh sach', 'toan bo', 'can nho', 'quan trong', 'ngay', 'trong', 'o', 'ke'],
]

/** Every deadline of the documents in scope, or those of the matter that was named. */
export function composeAllDeadlines(all: Asked): Draft | null {
  // "các báo cáo theo quy chế di tích": those of the document that is called so
  const titled = ofMatter(all, listing)
  const isTitled = titled.length < all.documents.length
  const asked = isTitled ? { ...all, documents: titled } : all
  // the words of a body's name are no matter where only another document has its duties
  const elsewhere =
    isTitled && dutiesOf(asked, dutiesIn(asked)) === null && ofBody(all, dutiesIn(all)) !== null
  return elsewhere ? listed(all, false) : listed(asked, isTitled)
}

interface Duty {
  prepared: PreparedDocument
  unit: Unit
  deadline: Deadline
}

function dutiesIn({ documents }: Asked): Duty[] {
  return documents.flatMap((prepared) =>
    prepared.units.flatMap((unit) => unit.deadlines.map((deadline) => ({ prepared, unit, deadline }))),
  )
}

/** The duties of the body that is named, those under a heading for its kind among them. */
function dutiesOf(asked: Asked, duties: Duty[]): Duty[] | null {
  const [own, under] = [ofBody(asked, duties), underBody(asked, duties)]
  return under && (own ?? []).every((duty) => under.includes(duty)) ? under : own
}

function listed(asked: Asked, isTitled: boolean): Draft | null {
  const inScope = dutiesIn(asked)
  const own = dutiesOf(asked, inScope) ?? ofLevel(asked, inScope)
  const ranked = rankDeadlines(asked)
  const all = own ?? inScope
  const issuers = asked.u.agencies.filter(({ agency: { name }, start }) => {
    const question = ` ${plain(asked.u.folded.trim())} `
    return start > 0 && inScope.some((d) => namesPaper(question, plain(phraseKey(name)), d.prepared))
  })
  const matter = leftover(asked, listing).filter(
    (t) => !issuers.some(({ start, end }) => start <= t.start && t.end <= end),
  )
  const topical = ranked.filter((c) => c.share >= 0.75 || (matter.length > 0 && isAbout(c, matter)))
  const scored = new Map(ranked.map((c) => [c.deadline, c]))
  const chosen =
    topical.length > 0 &&
    own === null &&
    !isTitled &&
    matter.length > 0 &&
    asked.u.terms.some((t) => t.weight > 1.5)
      ? topical
      : all.map((duty) => scored.get(duty.deadline) ?? candidateOf(duty))
  const fitting = onlyReports(asked, withRowsBeside(asked, chosen, inScope, scored))
  const unique = [...new Map(fitting.map((c) => [c.deadline, c])).values()].sort((a, b) =>
    (a.deadline.lastDay ?? '9').localeCompare(b.deadline.lastDay ?? '9'),
  )
  if (unique.length === 0) return asked.scope.named ? silent(asked.documents, texts.datedDuties) : null
  const duties = asksAll.test(asked.u.folded) ? unique.filter((c) => !isVisit(c)).length : 0
  const shown = Math.min(most.all, Math.max(most.some, duties))
  const draft = composeSeveral(asked, dutiesFirst(unique, shown).slice(0, shown))
  const rest = unique.length - shown
  return rest <= 0
    ? draft
    : {
        ...draft,
        lines: [...draft.lines, texts.moreDue(rest)],
        calculated: [...draft.calculated, String(rest)],
      }
}

/** "Tất cả hạn trong bảng …": beside what stands under the heading of a table the rows of it are asked for. */
function withRowsBeside(
  { u }: Asked,
  chosen: Candidate[],
  inScope: Duty[],
  scored: Map<Deadline, Candidate>,
): Candidate[] {
  if (!/ (?:bang|phu luc|bieu|danh muc|danh sach) /.test(u.folded)) return chosen
  const places = new Set(chosen.map((c) => `${c.prepared.document.id} ${c.evidence.unit.section.path}`))
  const beside = inScope.filter(
    ({ unit, prepared, deadline }) =>
      unit.row &&
      places.has(`${prepared.document.id} ${unit.section.path}`) &&
      !chosen.some((c) => c.deadline === deadline),
  )
  return [...chosen, ...beside.map((duty) => scored.get(duty.deadline) ?? candidateOf(duty))]
}

function candidateOf({ prepared, unit, deadline }: Duty): Candidate {
  const evidence = { ...bare, unit, prepared, share: 0, said: 0 }
  return { prepared, deadline, score: 0, share: 0, evidence }
}

/** Where not all can be shown, what has to be done comes before the visits of a schedule, which its table lists. */
function dutiesFirst(candidates: Candidate[], shown: number): Candidate[] {
  if (candidates.length <= shown) return candidates
  return [...candidates.filter((c) => !isVisit(c)), ...candidates.filter(isVisit)]
}

/** A row of the schedule of an inspection. */
function isVisit({ deadline: { category, what }, evidence: { unit } }: Candidate): boolean {
  return unit.row !== null && (category === 'event' || /^(?:kiểm|thanh|phúc) tra(?!\p{L})/iu.test(what))
}

/** "Các hạn của Sở Nội vụ": the duties of that body alone; `null` where the question names no body that has some. */
function ofBody({ u, documents }: Asked, duties: Duty[]): Duty[] | null {
  const meant = u.years.length + u.numbers.length > 0 ? documents : newestOfSeries(documents)
  const question = ` ${plain(u.folded.trim())} `
  const named = duties
    .filter(({ prepared }) => meant.includes(prepared))
    .flatMap((duty) =>
      namesInCell(duty.deadline.who ?? '')
        .map(plain)
        .filter((key) => isAsked(question, key))
        .map((key) => ({ duty, key })),
    )
  const inspected = named.find(({ duty, key }) => isInspectedOne(key, duty.prepared))
  if (inspected) return ofInspected(duties, inspected.duty.prepared, inspected.key)
  const meantOnes = named.filter(({ duty, key }) => !namesPaper(question, key, duty.prepared))
  const longest = Math.max(0, ...meantOnes.map(({ key }) => key.length))
  const own = meantOnes.filter(({ key }) => key.length === longest).map(({ duty }) => duty)
  return own.length > 0 ? [...new Set(own)] : null
}

/** The body that the paper is about, in whose title it stands: "Thông báo kết luận kiểm tra tại phường X". */
function isInspectedOne(key: string, { document: { header } }: PreparedDocument): boolean {
  const name = key.replace(/^(?:chu tich )?(?:ubnd )?/, '')
  const title = plain(phraseKey(header.title ?? ''))
  return / /.test(name) && new RegExp(`(?:kiem tra|thanh tra|ket luan).* ${name}(?: |$)`).test(title)
}

/** "Các mốc trong công văn đánh giá nhà thuốc của Sở X": what its title names and who has issued it, not whose duties. */
function namesPaper(question: string, key: string, { document: { header } }: PreparedDocument): boolean {
  const issuer = ` ${plain(phraseKey(header.issuer ?? ''))} `
  const ahead = question.slice(0, Math.max(0, question.indexOf(` ${key} `)) + 1)
  const title = ` ${plain(phraseKey(header.title ?? ''))} `
  return (
    (issuer.includes(` ${key} `) && paperOf.test(ahead)) ||
    (title.includes(` ${key} `) && paperOn.test(ahead))
  )
}

const papers = '(?:ke hoach|quyet dinh|van ban|thong bao|cong van|chuong trinh|huong dan|quy che)'
const paperOf = new RegExp(` ${papers}(?: \\S+){0,14} (?:cua|do) $`)
const paperOn = new RegExp(` ${papers}(?: (?!(?:cua|do|cho|ma|voi|doi|thi) )\\S+){1,10} $`)

/** What it and its parts have to do; what other bodies of the province have to do beside is theirs. */
function ofInspected(duties: Duty[], prepared: PreparedDocument, key: string): Duty[] {
  const others =
    /^(?:Sở|Bộ|Cục|Thanh tra (?:tỉnh|thành phố)|Đoàn|Tổ|Văn phòng (?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố)|(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân) tỉnh|Ban (?!Quản lý dự án))/u
  const isOwn = (who: string) => !others.test(who) || namesInCell(who).map(plain).includes(key)
  return duties.filter((d) => d.prepared === prepared && isOwn(d.deadline.who ?? ''))
}

/** "Các hạn của khối sở", "huyện có những mốc nào": the duties of that level, where any is said to have some. */
function ofLevel({ u }: Asked, duties: Duty[]): Duty[] | null {
  const asked = levels.filter(([said]) => said.test(u.folded))
  const [[, holds] = [null, null]] = asked
  if (asked.length !== 1 || !holds) return null
  const own = duties.filter(({ deadline: { who } }) => holds.test(` ${plain(phraseKey(who ?? ''))} `))
  return own.length > 0 ? own : null
}

const noName = '(?=(?:o|nop|gui|bao|phai|can|co|trong|nam|thi|va|la|han|cua|tren|duoc) )|(?=$)'
const levels: [RegExp, RegExp][] = [
  [
    new RegExp(` (?:so nganh|so ban nganh|(?:khoi|cac|nhung) so|so) (?:${noName})`),
    / (?:cac so|so nganh|so ban nganh) /,
  ],
  [
    new RegExp(` (?:(?:khoi|cac|cap|ubnd|nhung) )*(?:huyen|quan huyen) (?:${noName})`),
    / (?:cac huyen|cap huyen|cac quan|quan huyen) /,
  ],
  [
    new RegExp(` (?:(?:khoi|cac|cap|ubnd|nhung) )*(?:xa|phuong|xa phuong) (?:${noName})`),
    / (?:cac xa|cap xa|cac phuong|xa phuong) /,
  ],
]

/** "Các hạn của doanh nghiệp": the duties under the heading that is for them; `null` where none is. */
function underBody({ u }: Asked, duties: Duty[]): Duty[] | null {
  const [, body] = ofWhom.exec(plain(withoutPlaces(u).trim())) ?? []
  if (!body || anyBody.test(body)) return null
  const words = body.split(' ')
  const isFor = (heading: string) => {
    const said = ` ${plain(phraseKey(heading))} `
    const kind = words.slice(0, 2).join(' ')
    return said.includes(` cua ${kind} `) && words.every((word) => said.includes(` ${word} `))
  }
  const own = duties.filter(({ unit }) => unit.headings.some(({ section }) => isFor(section.heading)))
  return own.length > 0 && own.length < duties.length ? own : null
}

const ofWhom =
  /(?:han|bao cao|moc|viec|nhiem vu)(?: \S+){0,4} cua ((?!ke hoach|quyet dinh|quy che|van ban|thong tu)\S+(?: (?!theo |trong |o |tai |nam |thuoc |la |gom |nao|va )\S+){0,4})/

/** Neither the body whose plan it is, nor one that something is sent to. */
function isAsked(question: string, key: string): boolean {
  const at = question.indexOf(` ${key} `)
  if (at < 0 || anyBody.test(key)) return false
  if (setFor.test(question.slice(0, at + 1))) return true
  return !/ (?:ke hoach|quyet dinh|van ban|thong bao|cong van|chuong trinh|phuong an)(?: (?:nay|nam|\d+|cua))* $| (?:gui|nop|ve|cho|den|trinh|bao cao) $/.test(
    question.slice(0, at + 1),
  )
}

/** "Các hạn đoàn đặt ra cho Sở X": whom they bind. */
const setFor = / (?:dat ra|de ra|dat|giao|an dinh|quy dinh|yeu cau|neu|ghi|han|moc|danh rieng|danh) cho $/

const anyBody =
  /^(?:cac|nhung|moi|co quan|don vi|dia phuong|thu truong|doi tuong|nguoi|so ban nganh|so nganh)(?= |$)/
