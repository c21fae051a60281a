// "Sở nào bị kiểm tra?", "ai là đối tượng kiểm tra?", "phúc tra những nơi nào?": the statements of a plan's scope, those
// of the asked kind of unit where there are such; inspecting and inspecting again are kept apart.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { inspectedAgain } from '../../evidence/in-kind.ts'
import { isInTitle, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { entryLine, proofOf, tablesOf } from '../rows/table-entries.ts'
import { newestOfSeries } from '../series.ts'
import { isPartial, silent } from '../silent.ts'
import { kindsAt, type ScopeStatement, scopeStatements } from './inspection-scope.ts'

const one =
  '(?:so nganh|so|nganh|huyen|quan|thi xa|thanh pho(?= (?:nao|bi|duoc) )|thi(?= (?:nao|bi|duoc))|thi tran|xa|phuong|dac khu|don vi|co quan|dia phuong|noi|cho|ben|doi tuong|benh vien|truong|doanh nghiep|cong ty|hop tac xa)'
/** "Xã, thị trấn": units of several kinds in one breath. */
const unit = `(?:${one}(?: (?:va |hoac )?${one})*)`
const act = '(?:kiem tra|thanh tra|phuc tra|tai kiem tra)'
const asksWho = new RegExp(
  [
    ` (?:nhung |cac )?${unit}(?: va)?(?: (?:so|nganh|dia phuong|don vi|co quan|huyen|thi xa|thanh pho|quan|xa|phuong|thi tran))* nao (?:\\S+ ){0,5}(?:bi|duoc|phai|thuoc|nam trong|trong dien|la) (?:\\S+ ){0,3}${act} `,
    ` (?:danh sach|liet ke|nhung|cac|ke ten) (?:\\S+ ){0,3}?${unit}(?: \\S+){0,5}? (?:bi|duoc|phai|thuoc dien|trong dien) (?:\\S+ ){0,2}${act} `,
    ` (?:danh sach|liet ke|nhung|cac|ke ten|neu ten) (?:\\S+ ){0,6}?${unit}(?: \\S+){0,5}? (?:doan|to)(?: \\S+){0,10}? (?:den|xuong|ve|toi|ghe)(?: lam viec)? `,
    ` (?:ai|nhung ai) (?:la doi tuong|thuoc dien|thuoc doi tuong|bi|se bi|duoc) (?:\\S+ ){0,2}${act} `,
    ` ${act}(?: \\S+){0,5}? (?:thi )?(?:o |tai )?(?:nhung |cac )?${unit} nao `,
    `^ (?:(?:neu|liet ke|cho biet|ke ten) )?(?:cac |nhung )?doi tuong (?:bi |duoc )?${act}(?: \\S+){0,7}(?: (?:ca )?(?:\\d |ba |hai )?cap(?: \\S+){1,6})? $`,
    ` ap dung (?:${act} )?(?:(?:cho|voi|doi voi|tai|o) )*(?:nhung |cac )*(?:ai|dau|(?:\\S+ )?${unit}(?: \\S+){0,3} nao) `,
    ` doi tuong (?:duoc )?ap dung `,
    ` ${act} (?:cai cach hanh chinh )?(?:nhung ai|ai) `,
    ` (?:${act}|lam viec|doan|to) (?:(?!gom|co|do|la)\\S+ ){0,8}?(?:(?:o|tai|den|toi) (?:nhung |cac )?dau|nhung dau|(?:tai|o|voi|den) (?:nhung |cac )?${unit} nao) `,
    ` danh sach (?:\\S+ ){0,2}?${unit}(?: \\S+){0,5}? ${act} `,
    ` ${act} (?:\\S+ ){0,8}?(?:nham|huong|tap trung|danh) (?:vao|den|toi|cho|doi voi) (?:nhung |cac )?${unit} nao `,
    ' (?:phuc tra|tai kiem tra) (?:nhung |cac |ve )?(?:viec gi|viec nao|cai gi|gi) ',
    ` doi tuong (?:${act} )?(?:\\S+ ){0,10}(?:la|gom|co|bao gom)(?: nhung| cac)? (?:ai|(?:don vi|co quan|dia phuong|noi) nao) `,
  ].join('|'),
)
const asksOther =
  / (?:may|bao nhieu|khi nao|bao gio|ngay nao|khong thuoc|khong bi|ngoai|tu kiem tra|truoc|dau tien|sau cung|to chuc|chu tri|thanh phan|thanh vien|tham gia|doan gom|(?:doan|to)(?: \S+){0,8}? (?:gom|bao gom|co|la)|lam gi|vi sao|noi dung|lap|thong bao|chuan bi|bao cao|nop|gui|do (?:nhung |cac )?(?:\S+ ){1,2}nao(?! (?:bi|duoc|phai) )|(?:nao|ai) (?:lo|lam|dam nhiem|dam nhan|phu trach|quan li|theo doi|dung ra|dung dau|dam trach)) /
/** A year that is told so is nothing "before" or "outside". */
const yearBefore = / (?:nam|dot|lan|ki) (?:truoc|ngoai|sau)(?= )/g
const framing = [
  ...documentPhrases,
  ...[
    'so',
    'nganh',
    'so nganh',
    'huyen',
    'quan',
    'thi xa',
    'thi',
    'thanh pho',
    'thi tran',
    'dac khu',
    'xa',
    'phuong',
    'don vi',
    'co quan',
    'dia phuong',
  ],
  ...[
    'noi',
    'cho',
    'doi tuong',
    'thanh tra',
    'phuc tra',
    'tai kiem tra',
    'dien',
    'danh sach',
    'liet ke',
    'bi',
  ],
  ...[
    'duoc',
    'thuoc',
    'nam',
    'trong',
    'la',
    'ai',
    'nhung',
    'cac',
    'o',
    'tai',
    'va',
    'gom',
    'thi',
    'moi',
    'tat ca',
    'het',
    'toan bo',
    'day du',
    'ap dung',
    'voi',
    'doi voi',
    'viec',
    'cap tinh',
    'cap huyen',
    'cap xa',
  ],
  ...['nham', 'huong', 'tap trung', 'danh', 'vao', 'cho', 'ben'],
  ...['doan', 'to', 'so', 'lam viec', 'den', 'toi', 'dau', 'ke ten', 'ten', 'lai', 'bao gom'],
  ...['uy ban nhan dan', 'se', 'ghe', 'xuong', 've', 'ma', 'phai', 'neu', 'cap', 'tinh', 'ca', 'ba', 'hai'],
  ...['doanh nghiep', 'cong ty', 'hop tac xa', 'benh vien', 'truong', 'nam', 'voi', 'lan'],
]
/** What is inspected again is always what an earlier inspection found: that it is said narrows nothing. */
const groundsOfAgain = [
  ...[
    'ton tai',
    'han che',
    'han_ che',
    'thieu sot',
    'sai sot',
    'khuyet diem',
    'vi pham',
    'ket luan',
    'kien nghi',
    'loi',
  ],
  ...[
    'khac phuc',
    'sua chua',
    'chinh sua',
    'phat hien',
    'chi ra',
    'neu ra',
    'con',
    'vi',
    'do',
    've',
    'sau',
    'viec',
  ],
  ...['nam ngoai', 'nam truoc', 'nam nay', 'truoc do', 'lan truoc', 'dot truoc', 'da', 'de', 'xem'],
]
/** Kinds of units as questions and texts name them: a district is no less one for being a town. */
const levels = [
  { asked: / (?:so|nganh|cap tinh) /, heads: ['sở'] },
  { asked: / (?:huyen|quan|thi xa|huyen thi) /, heads: ['huyện', 'quận', 'thị xã', 'thành phố'] },
  { asked: /(?<! (?:huyen|quan|thi xa|huyen thi|va|hoac)) thanh pho (?:nao|bi|duoc) /, heads: ['thành phố'] },
  { asked: / (?:doanh nghiep|cong ty|hop tac xa) /, heads: ['doanh nghiệp', 'công ty', 'hợp tác xã'] },
  { asked: / (?:benh vien) /, heads: ['bệnh viện'] },
  { asked: / (?:truong) /, heads: ['trường'] },
  { asked: / (?:(?<!thi |tac )xa|phuong|thi tran) /, heads: ['xã', 'phường', 'thị trấn'] },
]
/** "Đoàn số 2 kiểm tra ở đâu?": one of several teams. */
const teamSaid = / (?:doan|to)(?: (?:kiem tra|thanh tra|cong tac|lien nganh))*(?: so)? (\d{1,2}) /
/** More statements than this are a schedule: its rows are found one by one. */
const most = 6
/** A longer schedule is asked by month, place or leader. */
const mostRows = 20

const binds = /đối tượng áp dụng|(?<!biện pháp )áp dụng (?:đối với|cho|với)(?!\p{L})/iu

/** Who is inspected, of the newest plan of each series in scope; `null` when something narrower is asked. */
export function composeInspectedList(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (
    u.kind !== 'passage' ||
    u.claim ||
    u.excluded ||
    u.place !== null ||
    u.dates.some((d) => d.kind !== 'period')
  )
    return null
  if (!asksWho.test(u.folded) || asksOther.test(u.folded.replace(yearBefore, ' '))) return null
  const again = inspectedAgain.test(u.folded)
  const ofYears = u.years.length + u.numbers.length > 0 ? asked.documents : newestOfSeries(asked.documents)
  // of several plans one alone may name whom it inspects once more
  const documents = again && !scope.named ? ofYears.filter(namesAgain) : ofYears
  if (!scope.named && documents.length !== 1 && ofYears.length > 1) return null
  // whom a rule binds it says itself, of a plan of inspections it is those who are inspected
  if (/ ap dung /.test(u.folded) && documents.some((d) => binds.test(d.document.text))) return null
  // "tiếp dân" is what a title calls "tiếp công dân": words of the title narrow nothing
  // "thanh tra hành chính": there the words that every paper has say which kind of inspection
  const frames = / thanh tra hanh chinh /.test(u.folded)
    ? framing.filter((words) => !words.endsWith('hanh chinh'))
    : framing
  const matter = leftover(asked, again ? [...frames, ...groundsOfAgain] : frames).filter(
    (t) =>
      !documents.every(
        (d) => d.titleSyllables.has(t.folded) || (t.alternatives.length > 0 && isInTitle(t, d)),
      ),
  )
  const wanted: Wanted = {
    kind: kindAsked(u.folded),
    again,
    matter,
    team: teamSaid.exec(u.folded)?.[1] ?? null,
  }
  const drafts = documents.slice(0, 3).flatMap((d) => listOf(d, wanted) ?? [])
  if (drafts.length > 0) return joined(drafts)
  if (matter.length > 0) return null
  // a copy that breaks off may have lost its scope: what else speaks of inspected units is not their list
  const cut = documents.filter((d) => isPartial(d.document.text) && scopeStatements(d).length === 0)
  return cut.length === documents.length ? silent(cut, texts.inspectedUnits) : null
}

/** It names those that are inspected again, and does not only say that any may be. */
function namesAgain(prepared: PreparedDocument): boolean {
  const { text } = prepared.document
  return scopeStatements(prepared).some((s) => s.again && properName.test(text.slice(s.start + 1, s.end)))
}

const properName = /(?<![.!?]\s*)(?<!\p{L})\p{Lu}\p{L}+(?!\p{L})/u

/** How texts call the one kind of unit in the question; `null` for units in general and for several kinds. */
function kindAsked(folded: string): string[] | null {
  // "kế hoạch số 12" names no sở
  const words = folded.replace(/ so (?=\d)/g, ' ').replace(/ (?:dia phuong|co so|xa hoi) /g, ' ')
  const [kind, ...more] = levels.filter(({ asked }) => asked.test(words))
  return kind && more.length === 0 ? kind.heads : null
}

interface Wanted {
  kind: string[] | null
  again: boolean
  /** What the question says besides: the field, the way of inspecting. */
  matter: Term[]
  /** Number of the team that inspects. */
  team: string | null
}

/** The statement, or the headings above it, say the matter; the team with the number does it. */
function isOf(s: ScopeStatement, { matter, team }: Wanted): boolean {
  const near = s.unit.headings.slice(0, 2)
  const said = matter.every(
    ({ folded }) => s.positions.has(folded) || near.some(({ syllables }) => syllables.has(folded)),
  )
  const words = ` ${phraseKey(s.unit.document.text.slice(s.start, s.end))} `
  return said && (team === null || new RegExp(` (?:doan|to)(?: (?!\\d)\\S+){0,3} 0?${team} `).test(words))
}

function listOf(prepared: PreparedDocument, wanted: Wanted): Draft | null {
  const { kind, again } = wanted
  const narrow = wanted.matter.length > 0 || wanted.team !== null
  const stated = scopeStatements(prepared)
  const inText = stated.filter((s) => s.unit.row === null)
  // "được kiểm tra trực tiếp": where no list of the text says the way, all are visited so
  if (
    wanted.matter.some(isWay) &&
    !inText.some((s) => isOf(s, { ...wanted, matter: wanted.matter.filter(isWay) }))
  )
    return listOf(prepared, { ...wanted, matter: wanted.matter.filter((t) => !isWay(t)) })
  // the schedule may name fewer than the scope
  const told =
    again || narrow || inText.length === stated.length || inText.some((s) => kind && heads(s, kind))
  if (!told) return kind === null ? scheduled(prepared, stated) : null
  const all = inText.filter((s) => isOf(s, wanted))
  const meant = all.filter((s) => s.again === again)
  const ofKind = kind ? meant.filter((s) => heads(s, kind)) : []
  const chosen = ofKind.length > 0 ? ofKind : meant
  if (chosen.length === 0 || chosen.length > most) return null
  // who is inspected again belongs to those who are inspected, and is told behind them
  const besides = again ? [] : all.filter((s) => s.again && (kind === null || heads(s, kind))).slice(0, 1)
  const { document } = prepared
  const draft = emptyDraft('answered')
  const paths = new Map<string, ScopeStatement[]>()
  for (const s of [...chosen, ...besides])
    paths.set(s.unit.section.path, [...(paths.get(s.unit.section.path) ?? []), s])
  for (const [path, statements] of paths) {
    const quotes = statements.map((s) => shortQuote(document.text, s, null, 420))
    const [only] = quotes
    if (statements.every((s) => besides.includes(s))) draft.lines.push(`${texts.alsoAgain}:`)
    if (quotes.length === 1 && only) draft.lines.push(sourceLine(document, path, only.shown))
    else draft.lines.push(`${sourceLine(document, path, null)}:`, ...quotes.map((q) => `• ${q.shown}`))
    draft.citations.push(...quotes.map((q) => cite(document, path, q.span)))
  }
  return proven(draft, [document])
}

function isWay({ folded }: Term): boolean {
  return folded === 'truc' || folded === 'tiep'
}

/** The units are the rows of the one table that has a column of them. */
function scheduled(prepared: PreparedDocument, all: ScopeStatement[]): Draft | null {
  const tables = tablesOf(prepared).filter(
    ({ section, roles }) => roles.has('unit') && all.some((s) => s.unit.row && s.unit.section === section),
  )
  const [table, ...others] = tables
  if (!table || others.length > 0 || table.entries.length > mostRows) return null
  if (table.entries.some((e) => e.head.role !== 'unit')) return null
  const { document } = prepared
  const { path } = table.section
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(document)}, ${placeName(path)}:`, ...table.entries.map(entryLine))
  const rows = new Set(table.entries.flatMap(proofOf))
  draft.citations.push(...[...rows].map((row) => cite(document, path, row)))
  return proven(draft, [document])
}

/** The kind stands before the names that it heads ("các huyện: A, B"). */
function heads(s: ScopeStatement, kind: string[]): boolean {
  return kind.some((word) => kindsAt(s, syllablesOf(word)).length > 0)
}
