// What is asked: the kind of question, the kind of thing wanted, the documents meant, and the words that remain to be
// found. Pure; the dialogue so far comes in as a value.

import { parseTimeExpressions, type TimeExpression } from '../../calendar/dates.ts'
import type { Day, Span } from '../../document.ts'
import {
  type Agencies,
  type AgencyMention,
  findAgencies,
  withProperAgencies,
} from '../../library/agencies.ts'
import { findNumberMentions, type NumberMention } from '../../library/number-mentions.ts'
import { findPlaces, type Places } from '../../library/places.ts'
import type { Term } from '../places/match.ts'
import { likeness, phraseKey, type Syllable, stands, syllablesOf } from '../places/syllables.ts'
import { type FullNameParts, withFullAgencyNames } from '../typed/full-agency-names.ts'
import { foldedApart } from '../typed/homographs.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import { otherWordsIn } from '../typed/other-word.ts'
import { readable, type SpellingParts } from '../typed/spelling.ts'
import { isUnitAt } from '../typed/unit-letters.ts'
import { withOtherWritings } from './amounts.ts'
import { asMatter, withoutDispensable } from './dispensable.ts'
import type { HeaderFact } from './header-fact.ts'
import { asksSeveral, listFigure, makesList } from './list-asked.ts'
import { asksMeaning } from './meaning-asked.ts'
import { countsNoun, type Measure, measureIn, openMeasure } from './measure.ts'
import { placeIn } from './named-place.ts'
import { plainly } from './plainly.ts'
import { asksWhomToTurnTo, isConsequence, kindOf, type QuestionKind } from './question-kind.ts'
import { termsOf } from './question-terms.ts'
import { asksContact, asksWeb, framesIn, isAmount, isPercent, mainWant, type Want } from './question-wants.ts'
import { isPoint, overlap, relativeYear, wholeIn, withDayWord, withKindWord, yearsIn } from './taken-spans.ts'
import { isHeldTo, isTeam } from './team-asked.ts'
import { verbsAlone } from './verbs-alone.ts'

export interface Understood {
  /** As typed. */
  raw: string
  /** Abbreviations and slips resolved, follow-ups filled in; shown to the person as `question`. */
  text: string
  /** Folded syllables with one space between and at both ends, for patterns. */
  folded: string
  kind: QuestionKind
  fact: HeaderFact | null
  wants: Want
  /** A statement to confirm ("… phải không?"). */
  claim: boolean
  /** Several things are asked for ("những … nào", "gồm"). */
  many: boolean
  terms: Term[]
  places: string[]
  /** Where provinces and districts are named in the text. */
  placeSpans: { start: number; end: number; level: 'province' | 'district' }[]
  /** What an ambiguous short name ("QN") may mean besides. */
  otherPlaces: string[]
  /** Ministries and departments that it names. */
  agencies: AgencyMention[]
  years: number[]
  numbers: NumberMention[]
  dates: TimeExpression[]
  /** Folded phrases of headings under which the answer would stand ("đối tượng" for who is inspected). */
  topics: string[][]
  /** Folded syllables of the words that ask for the topics: their headings stand for them. */
  topicWords: Set<string>
  /** Of these, the ones that an answer must speak of. */
  strictTopics: string[][]
  /** "đơn vị không thuộc đối tượng": the answer must be about those left out, or must not be. */
  excluded: boolean
  team: boolean
  phone: boolean
  email: boolean
  web: boolean
  /** The noun in front of "nào": folded "huyen" of "huyện nào"; `null` when there is none. */
  asked: string | null
  /** The name of a person is wanted. */
  person: boolean
  /** What is counted: folded syllables behind "mấy", "bao nhiêu"; nothing where they ask for a measure. */
  counted: string[]
  /** The figure that is asked for, with its unit. */
  measure: Measure | null
  /** What a thing is, is asked: "X là gì", "X được hiểu như thế nào". */
  definition: boolean
  /** A numbered place is named ("khoản 2 Điều 3", "mục II.2"): its path. */
  place: string | null
  /** Something is sent: "gửi", "nộp", "báo cáo … về đâu". */
  sending: boolean
  /** What happens when a duty is not met: "quá hạn thì sao", "không nộp bị gì". */
  consequence: boolean
  /** Kinds of cited documents asked for: "nghị định", "thông tư". */
  citedKinds: string[]
}

export interface UnderstandingParts extends SpellingParts, FullNameParts {
  places: Places
  agencies: Agencies
  asOf: Day
  /** How two folded syllables that stand side by side in held documents are written there. */
  writings: (pair: string) => ReadonlySet<string>
}

const documentKinds = [
  'nghị định',
  'thông tư',
  'kế hoạch',
  'quyết định',
  'nghị quyết',
  'chỉ thị',
  'luật',
  'công văn',
  'chương trình',
  'đề án',
  'thông báo',
  'kết luận',
  'công điện',
  'tờ trình',
  'văn bản',
  'báo cáo',
]

/** Reads a question that stands for itself; follow-ups are completed by `dialogue.ts` before. */
export function understand(raw: string, parts: UnderstandingParts): Understood {
  const proper = withProperAgencies(readable(plainly(raw), parts), parts.agencies)
  const text = withFullAgencyNames(proper, parts)
  const numbers = findNumberMentions(text)
  const syllables = syllablesOf(text)
  const { folded, figure } = listFigure(foldedApart(syllables))
  const placed = findPlaces(text, parts.places).filter((p) => !isUnitAt(text, p.start, p.written))
  const dates = parseTimeExpressions(text, parts.asOf)
    .map(dateAlone)
    .filter((d) => !numbers.some((n) => overlap(n, d)) && !isWeekday(d))
  // "kế hoạch năm sau" is the name of a duty where a text calls it so
  const named = dates.filter((d) => !(relativeYear.test(d.text) && parts.pairs(phraseKey(d.text))))
  const years = yearsIn(text, numbers, named)
  const isOther = otherWordsIn(syllables, parts.writings)
  const unit = measureIn(syllables)
  const frames = framesIn(syllables, parts.lexicon, isOther)
  const points = dates.filter(isPoint).map((d) => withDayWord(text, d))
  const provinces = placed.filter((p) => p.place.level === 'province')
  const taken = [
    ...numbers.map((n) => withKindWord(text, n)),
    ...provinces,
    ...points,
    ...years.spans,
    ...wholeIn(text),
    ...(unit ? [unit] : []),
  ]
  // a list that somebody makes is what is asked about
  const isMade = makesList(folded)
  const claim =
    isClaim(withoutUse(folded, syllables), frames.wants) || (/\?\s*$/u.test(raw) && isStatement(folded))
  const keepsList = (i: number) => isMade && /^(?:danh|sach)$/.test(syllables[i]?.folded ?? '')
  const found = termsOf(
    syllables,
    frames.used,
    taken,
    parts.lexicon,
    (i, word) => keepsList(i) || isOther(i, word),
  )
  const counting = found.filter((t) => t.place !== figure)
  const terms = withOtherWritings(
    (claim ? counting.map(asMatter) : withoutDispensable(counting, parts.vocabulary)).map((term) =>
      withMeanings(term, meaningsOf(text.slice(term.start, term.end), parts)),
    ),
    text,
  )
  const shown = frames.wants.filter((w) => w !== 'contact' || !contactShown.test(folded))
  const asked = asksWhomToTurnTo(folded) || asksContact(folded) ? 'contact' : mainWant(shown, folded)
  const wants = unit ? measured(unit, asked) : asked
  const { kind, fact } = kindOf({ folded, wants, numbers, terms, dates, places: placed.length })
  const plain = withoutPhrases(withoutMeasures(syllables), parts.placeNames)
  const meant = unit ? wants : (wantOf(wants, folded, plain) ?? (opensWithNumber.test(text) ? 'count' : null))
  const measure = unit ?? (meant === 'amount' ? openMeasure(folded) : null)
  // of whoever makes a list, its matter is no place to look for
  const topics = isMade
    ? []
    : topicsIn(syllables, [...numbers, ...provinces, ...years.spans], parts.lexicon).filter(
        ({ headings }) => !isHeldTo(folded) || !headings.some((h) => h[0] === 'doan'),
      )
  return {
    raw,
    text,
    folded,
    kind,
    fact,
    wants: meant,
    claim,
    // "trước ngày mấy" asks for one day
    many: figure !== null || asksSeveral(folded),
    terms: (kind === 'compare' ? terms.filter((t) => !comparing.has(t.folded)) : terms).map((t) =>
      claim ? { ...t, papers: [] } : t,
    ),
    places: [...new Set(placed.map((p) => p.place.province))],
    placeSpans: placed.map(({ start, end, place }) => ({ start, end, level: place.level })),
    otherPlaces: [...new Set(placed.flatMap((p) => p.others.map((o) => o.province)))],
    agencies: findAgencies(text, parts.agencies),
    years: years.values,
    numbers,
    dates,
    topics: topics.flatMap((t) => t.headings),
    topicWords: wordsAsking(topics, syllables),
    // by when somebody of a team acts is told by no place about the team
    strictTopics:
      kind === 'deadline' || kind === 'calculate'
        ? []
        : topics.filter((t) => t.strict).flatMap((t) => t.headings),
    excluded:
      / (?:don vi|co quan|dia phuong|so|nganh|huyen|xa|phuong|noi) (?:khong|chua) (?:kiem|thanh|phuc) tra | (?:(?:khong|chua) (?:thuoc|bi|nam|duoc (?:kiem|thanh|phuc)|phai (?:la )?doi tuong|la doi tuong|co (?:ten|trong)|trong (?:dien|danh sach|doi tuong|ke hoach)|co mat trong)|ngoai (?:dien|doi tuong|danh sach|ke hoach kiem tra)) /.test(
        folded,
      ),
    team: isTeam(folded),
    email: / (?:email|mail|thu dien tu|hop thu|hom thu) /.test(folded),
    web: asksWeb(folded),
    phone: / (?:dien thoai|so may|hotline|goi|sdt|so dien thoai|fax) /.test(folded),
    asked: nounAsked(folded),
    person: / (?:ten gi|ten la gi|ho ten|ho va ten) /.test(folded),
    counted: measure ? [] : countedIn(folded),
    measure,
    definition: wants !== 'contact' && asksMeaning(folded, topics.length > 0),
    place: placeIn(text),
    sending: / (?:gui|nop|bao cao|trinh|chuyen) /.test(verbsAlone(folded)),
    consequence: isConsequence(folded),
    citedKinds: documentKinds.filter((k) => folded.includes(` ${phraseKey(k)} `)),
  }
}

/** A figure of a unit: money and shares have kinds of their own. */
function measured({ kind }: Measure, asked: Want): Want {
  if (kind === 'money') return 'amount'
  if (kind === 'percent') return 'percent'
  return asked === 'when' || asked === 'duration' || asked === 'contact' ? asked : 'count'
}

/** What is wanted where the words that ask leave it open; `plain`: the question without words that only sound like money. */
function wantOf(asked: Want, folded: string, plain: string): Want {
  if (!countsNoun(folded) && isAmount(plain, asked)) return 'amount'
  if (isPercent(folded, asked)) return 'percent'
  if (asked === null && opensWithDoer.test(folded)) return asksThing.test(folded) ? 'what' : 'agency'
  return asked
}

/** "Số biên chế được giao năm 2024": how many there are, without a word that asks. */
const opensWithNumber =
  /^(?:tổng\s+)?số\s+(?!\d|(?:hiệu|ký hiệu|kí hiệu|văn bản|kế hoạch|quyết định|công văn|thông báo|nghị định|thông tư|điện thoại|máy|fax|tài khoản|hóa|hoá|phận|nhà|và|của|ngày)(?!\p{L}))\p{L}/iu

const opensWithDoer =
  /^ (?:co quan|don vi|ai|truong doan|to truong|dau moi|lanh dao|thanh vien|truong phong|chuyen vien) /

/** "Thành viên phải giữ những nguyên tắc nào?": it opens with the doer, and asks for something else. */
const asksThing =
  / (?!(?:quan|vi|phan|dao|doan|nguoi|so|nganh|phong|ban|don|ai|ben|to|truong|cap|noi|cho|huyen|xa) )\S+ nao /

/** "Niêm yết số điện thoại chậm nhất ngày nào", "báo bằng điện thoại trong bao lâu": a number put up or called, and when is asked. */
const contactShown =
  /(?=.* (?:khi nao|bao gio|luc nao|hom nao|ngay nao|ngay may|cham nhat|han|bao lau|may gio|may phut|may ngay) ).* (?:(?:niem yet|cong khai|cong bo|cung cap|cap nhat|dang tai|dang ki|thiet lap|bo tri|lap|gui|nop|bao(?! cao)|ke khai)(?: \S+){0,5}|bang|qua) (?:dien thoai|sdt|duong day nong|hotline|email|thu dien tu|hop thu|dia chi) (?!(?:nao|gi|la|may|bao nhieu) )/

/** The folded question without syllables that only look like money: "lượng", "phát triển", "tiến độ". */
function withoutMeasures(syllables: Syllable[]): string {
  const paid = (s: Syllable, i: number) => {
    const word = moneyWords.get(s.folded)
    const around = `${syllables[i - 1]?.folded ?? ''} ${s.folded} ${syllables[i + 1]?.folded ?? ''}`
    return !word || (likeness(s.spoken, word) === 1 && !otherWord.test(around))
  }
  return ` ${syllables.flatMap((s, i) => (paid(s, i) ? [s.folded] : [])).join(' ')} `
}

const moneyWords = new Map(
  syllablesOf('lương phạt tiền phí').map(({ folded, spoken }) => [folded, spoken] as const),
)
/** The same letters typed without marks, in words of their own. */
const otherWord =
  /^(?:do|so|chat|nang|san|khoi|luc|dung|thoi|trong) luong | phat (?:trien|hien|hanh|sinh|dong|thanh|huy|quang|ngon)$| tien (?:do|hanh|si|phong|bo|trinh)$|^(?:uu|cai|thuc|tan|phuong|xuc) tien /

function meaningsOf(typed: string, { acronyms, lexicon }: UnderstandingParts): string[] {
  return lexicon.isShortForm(typed) ? [] : acronyms.meaningsOf(typed)
}

/** Letters that may stand for several phrases: whichever a place holds. */
function withMeanings(term: Term, meanings: string[]): Term {
  return meanings.length === 0
    ? term
    : { ...term, alternatives: [...term.alternatives, ...meanings.map(syllablesOf)] }
}

const fillers = new Set('se da thi o cua tai dot nay trong tinh ben vay a em cac theo'.split(' '))

/** Of "huyện nào", "chi cục nào" the last syllable of the noun. */
function nounAsked(folded: string): string | null {
  const noun = folded.match(/ (so|huyen|xa|quan|phong|nganh|tinh|bo|cuc|chi cuc|truong|benh vien) nao /)?.[1]
  return noun?.split(' ').at(-1) ?? null
}

/** The one or two syllables behind "mấy", "bao nhiêu". */
function countedIn(folded: string): string[] {
  // "bao nhiêu một mảnh" counts nothing
  if (/ (?:may|bao nhieu) (?:\d+|mot|moi) /.test(folded)) return []
  const found = folded.match(/ (?:may|bao nhieu) (?!(?:thi|la|moi|nua|vay|roi|a) )(\S+)(?: (\S+))?/) ?? []
  const [, thing, more] = found
  // "chậm mấy kỳ thì …": the sentence goes on
  const words = more && /^(?:thi|bi|la|duoc|phai|se|moi|nua)$/.test(more) ? [thing] : [thing, more]
  return words.filter((w): w is string => w !== undefined)
}

/** Folded syllables of the words by which the topics are asked for. */
function wordsAsking(topics: Lexicon['topics'], syllables: Syllable[]): Set<string> {
  const said = topics.flatMap((t) => t.asks).filter((ask) => saysPhrase(syllables, ask))
  return new Set(said.flat().map((s) => s.folded))
}

/** Topics whose asking words stand in the question; names of places, years and documents may stand between them. */
function topicsIn(syllables: Syllable[], spans: Span[], lexicon: Lexicon): Lexicon['topics'] {
  const kept = syllables.filter((s) => !spans.some((t) => t.start < s.end && s.start < t.end))
  const readings = [syllables, kept, kept.filter((s) => !fillers.has(s.folded))]
  return lexicon.topics.filter((t) => t.asks.some((ask) => readings.some((words) => saysPhrase(words, ask))))
}

function saysPhrase(words: Syllable[], phrase: Syllable[]): boolean {
  return words.some((_, i) => phrase.every((word, k) => stands(words[i + k], word)))
}

/** A statement put up for confirmation; "có phải làm gì không" is none. */
function isClaim(folded: string, asks: string[]): boolean {
  const plain = folded.replace(usages, ' ').replace(realThing, ' $1')
  const open = asks.some((want) => want !== 'yesno')
  return (
    tag.test(plain) ||
    // "bị tạm dừng, không khắc phục thì sau bao lâu …" asks how long
    (!open && tagWithin.test(plain)) ||
    /^ co phai /.test(plain) ||
    (/ (?:a|ha) $/.test(plain) && !open)
  )
}

/** "Kế hoạch này do ông Tín ký?": a whole statement with a question mark is put up for confirmation. */
function isStatement(folded: string): boolean {
  return stating.test(folded) && !asking.test(folded)
}

const stating = / do (?:\S+ ){2,8}?(?:ki|lap|chu tri|trinh|ban hanh|phe duyet|quan li|to chuc|tong hop) $/
const asking =
  / (?:ai|gi|nao|dau|may|bao|khi|luc|sao|khong|chua|hay|hoac|the|neu|vi|ti le|so luong|ngay|thang|nam|han|thoi gian|thoi han) /

const tags =
  '(?:phai khong|dung khong|co dung(?! tich)|phai chu|dung chu|dung chua|chuan chua|chuan chu|co chuan khong|dung vay khong|dung nhu vay khong|dung the khong|phai (?:vay|the|nhu vay) khong|chuan khong|that khong|that a)'
/** "Có xem hồ sơ thật không?": the papers are real, and nobody asks whether it is true. */
const realThing = / (co (?!dung |phai |that )(?:\S+ ){1,8})that (?=khong )/
const tag = new RegExp(` ${tags}(?: (?:a|ha|nhi|nhe|vay|the|em|anh|chi|ban|bot|khong|chua))* $`)
const tagWithin = new RegExp(` ${tags} `)

/** "Có dùng để tính … không?" asks whether it is used, not whether it is so: the marks, or what it is used for, tell. */
function withoutUse(folded: string, syllables: Syllable[]): string {
  const words = folded.trim().split(' ')
  const read = words.map((word, i) => (syllables[i]?.spoken === use?.spoken ? 'xai' : word))
  return read.includes('xai')
    ? ` ${read.join(' ')} `
    : folded.replace(/ dung (?=(?:de|lam|cho|vao) )/g, ' xai ')
}

const [use] = syllablesOf('dùng')

/** "còn áp dụng không", "có nội dung không" end in no "đúng không", however they are typed. */
const usages = / (?:ap|su|tac|(?<!dan )van|xay|tuyen|tin|noi|tieu|trong|ung|cong|con|duoc|nen|hay) dung(?= )/g

/** "Tiên Phước" speaks of no "tiền". */
function withoutPhrases(folded: string, phrases: string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(` ${phraseKey(phrase)} `, ' '), folded)
}

/** Of "hạn báo cáo … là 31/7/2023" the date alone: the words between are what is asked about. */
function dateAlone(d: TimeExpression): TimeExpression {
  const at = d.kind === 'limit' ? d.text.search(/\d/u) : 0
  return at > 16 ? { ...d, start: d.start + at, text: d.text.slice(at) } : d
}

/** "Làm việc thứ Bảy từ ngày nào": a day of every week, and no date. */
function isWeekday({ kind, text }: TimeExpression): boolean {
  return (
    kind === 'date' &&
    /^(?:(?:sáng|chiều|sang|chieu|buổi \p{L}+) )?(?:thứ|thu|chủ nhật|chu nhat)(?!.*\d{1,2}\/)(?!.*(?:này|nay|tới|toi|sau|trước|truoc|tuần|tuan))/iu.test(
      text.trim(),
    )
  )
}

const comparing = new Set([
  'so',
  'sanh',
  'khac',
  'nhau',
  'giong',
  'biet',
  'doi',
  'chieu',
  'hai',
  'giua',
  'hon',
])
