// Follow-ups: a short turn is completed from the turn before ("còn Kiên Giang?", "ai ký?", "nếu kiểm tra ngày 12/9/2023
// thì sao?"). Pure. What a dialogue remembers is plain JSON that the caller keeps.

import type { DialogueContext } from '../answer.ts'
import { findNumberMentions } from '../library/number-mentions.ts'
import type { Places } from '../library/places.ts'
import { findPlaces } from '../library/places.ts'
import { askedAgain, withoutBack } from './again.ts'
import { isOtherPeriod, isPeriodAlone, isPlaceAlone, placeAsked } from './alone.ts'
import { citedMeant, itself } from './cited-meant.ts'
import type { Draft } from './compose/draft.ts'
import { corrected, isCorrection } from './correction.ts'
import { mergedWith, placesIn, unitOf } from './follow-up.ts'
import type { Understood } from './question.ts'
import { isConsequence } from './question-kind.ts'
import { inSlot, isMember } from './same-slot.ts'
import { phraseKey } from './syllables.ts'

export interface Memory {
  /** The last question as understood. */
  question: string
  /** Documents that the last answer rested on, best first. */
  documents: number[]
  kind: string
  choices: { label: string; question: string }[]
  /** What the last question was about, without its question words. */
  topic: string
  /** Places quoted last: "documentId path". */
  sections: string[]
  /** Documents that the last answer or question named besides the held ones it rests on: "Quyết định 12/QĐ-TTg". */
  cited: string[]
  /** Of these, the one that the question itself was about. */
  subject: string | null
  /** Questions before the last one, the latest first, with what their answers rested on. */
  earlier: { question: string; documents: number[] }[]
  /** The last answer told one deadline whose day hangs on nothing. */
  dated: boolean
}

export interface Completed {
  text: string
  /** Documents of the last answer, when the new question names none and may go on about them. */
  inherited: number[]
  /** The turn points at the document itself ("kế hoạch này", "nó"). */
  pointing: boolean
  followUp: boolean
  /** The turn has no words of its own to look for: "gửi cho ai?", "còn mấy ngày?". */
  bare: boolean
  sections: string[]
  /** Nothing new is asked: what the dialogue is about stays what it was. */
  keeps?: boolean
  /** Only the documents of the last answer are looked at. */
  focused?: boolean
  /** What is asked the same as the last question, which has no part that it could stand for. */
  sameOf?: { named: string; text: string }
}

/** Reads what a caller handed back; anything else is an empty memory. */
export function memoryOf(context: DialogueContext | undefined): Memory | null {
  if (!context || typeof context.question !== 'string' || !Array.isArray(context.documents)) return null
  const choices = Array.isArray(context.choices) ? (context.choices as Memory['choices']) : []
  const strings = (value: unknown) => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [])
  return {
    question: context.question,
    documents: context.documents.filter((d) => typeof d === 'number'),
    kind: String(context.kind),
    choices,
    topic: typeof context.topic === 'string' ? context.topic : '',
    sections: strings(context.sections),
    cited: strings(context.cited),
    subject: typeof context.subject === 'string' ? context.subject : null,
    dated: context.dated === true,
    earlier: Array.isArray(context.earlier) ? (context.earlier as Memory['earlier']) : [],
  }
}

/** Words that make a turn a question of its own. */
const asksAnything =
  / (?:nao|gi|ai|dau|bao|may|khong|sao|chua|the|con|khi|ki|ban hanh|can cu|so sanh|liet ke|tat ca) /

/** Completes a turn; a question that stands for itself comes back as it is. */
export function complete(
  raw: string,
  memory: Memory | null,
  places: Places,
  localNames: string[] = [],
): Completed {
  const text = memory
    ? withUnitMeant(withNumberMeant(withoutThem(withoutBack(raw.trim())), memory), memory).replace(
        /^(?:hạn|han)\s*\?*$/iu,
        'hạn nộp là khi nào?',
      )
    : raw.trim()
  if (!memory) return { text, inherited: [], pointing: false, followUp: false, bare: false, sections: [] }
  const choice = text.match(/^(?:số\s*)?(\d)[.)]?$/u)
  const chosen = choice && memory.choices[Number(choice[1]) - 1]
  if (chosen)
    return {
      text: chosen.question,
      inherited: [],
      pointing: false,
      followUp: true,
      bare: false,
      sections: [],
    }
  const again = askedAgain(raw.trim(), memory)
  if (again) return again
  const named = citedMeant(text, memory)
  if (named) return { text: named, inherited: [], pointing: false, followUp: true, bare: true, sections: [] }
  const folded = ` ${phraseKey(text)} `
  if (memory.choices.length > 0 && !asksAnything.test(folded))
    return {
      text: `${memory.question.replace(/[?.!\s]+$/u, '')} ${text}`,
      ...{ inherited: [], pointing: false, followUp: true, bare: false, sections: [] },
    }
  const found = placesIn(text, places, localNames)
  const inherited = found.length > 0 ? [] : memory.documents
  const pointing =
    / (?:ke hoach|van ban|quyet dinh|nghi dinh|thong tu|chuong trinh|tai lieu) (?:nay|do|ay|tren|vua roi|noi tren) | (?:no|cai do|cai nay) /.test(
      folded,
    ) ||
    /^ (?:vay |the |thi )?ho /.test(` ${phraseKey(raw)} `) ||
    /\p{L}\s+(?:đó|ấy|nói trên|vừa nêu|vừa rồi)(?![\p{L}])/iu.test(
      text.replace(/(?:hôm|khi|lúc|từ|do|theo) (?:đó|ấy)/giu, ''),
    )
  const continues =
    (/^ (?:con|the con|the|vay con|con ve|rieng|nhu vay) /.test(folded) &&
      !/^ (?:vay |the )?con (?:may|bao nhieu|han|kip|thoi gian|lai|phai|can|bao lau) /.test(folded)) ||
    / (?:thi sao|thi the nao|thi tinh sao) $/.test(folded) ||
    isCondition(text, memory) ||
    isOtherPeriod(text, memory) ||
    isPeriodAlone(text, memory) ||
    isCorrection(text) ||
    alike.test(text) ||
    isMember(text, memory.question)
  const words = folded.trim().split(' ').length
  const onlyYear = /^(?:của|cua|cho|ở|o|năm|nam|\s)*(?:19|20)\d{2}\s*\??$/iu.test(corrected(text))
  if (isConsequence(folded)) return goesOn(raw.trim(), inherited, memory)
  const put = (core: string) =>
    mergedWith(core, memory.question, { places, localNames, ofNumber: ofOwnNumber(memory) })
  const alone = text.replace(/[\s?.!]+$/u, '').replace(/^(?:hết|het|đến|den)\s+/iu, '')
  const isPart = words <= 4 && !asksAnything.test(folded) && put(alone) !== alone
  const samePlaceAsked = placeAsked(text, found, memory)
  if (
    !continues &&
    !onlyYear &&
    !isPart &&
    samePlaceAsked === null &&
    !(words <= 3 && found.length > 0) &&
    !isPlaceAlone(text, found)
  )
    return {
      ...{ text, inherited, pointing, followUp: false, bare: false, sections: memory.sections },
      ...ofLastUnit(text, memory),
    }
  const core = corrected(isPart ? alone : (samePlaceAsked ?? text))
    .replace(alike, '')
    .replace(
      /^(?:(?:thế còn|the con|vậy còn|vay con|còn về|con ve|còn|con|thế|vậy|vay|riêng|rieng)\s+)?(?:(?:nếu là|neu la|đối với|doi voi|với|voi|trường hợp|truong hop)\s+)?/iu,
      '',
    )
    .replace(
      /\s*(?:(?:thì|thi) (?:sao|thế nào|the nao|tính sao|tinh sao|ai|bao giờ|bao gio|khi nào|khi nao|bao nhiêu|bao nhieu|đâu|dau|ở đâu|o dau)|sao)?\s*[?.!]*$/iu,
      '',
    )
    .trim()
  const merged = comparedAgain(core, memory, places) ?? inTime(core, memory) ?? put(core)
  const same = merged === core ? inSlot(core, memory.question) : null
  return {
    text: merged,
    inherited,
    pointing,
    followUp: true,
    bare: false,
    sections: memory.sections,
    ...(same === null ? ofLastUnit(text, memory) : { sameOf: { named: core, text: same } }),
  }
}

/** "Thế có trong đoàn kiểm tra không?": of the unit that the last question named. */
function ofLastUnit(text: string, { question }: Memory): Pick<Completed, 'sameOf'> {
  const asked = text.match(
    /^(?:(?:thế|vậy|rồi|the|vay|roi)\s+)?((?:có|co) (?:bị|được|phải|trong|thuộc|nằm|bi|duoc|phai|thuoc|nam)\s.*(?:không|khong|ko)\s*\??)$/iu,
  )?.[1]
  const unit = asked === undefined || unitOf(asked) !== null ? null : unitOf(question)
  return unit === null ? {} : { sameOf: { named: unit, text: `${unit} ${asked}` } }
}

/** "Hà Nội cũng vậy à?": the same is asked of it. */
const alike =
  /\s*(?<!\p{L})(?:có |co )?(?:cũng|cung) (?:vậy|thế|như vậy|như thế|vay|the|nhu vay|nhu the)(?:\s+(?:à|a|hả|ha|ạ|chứ|chu|không|khong|ko|phải không|phai khong|đúng không|dung khong))*\s*[?.!]*$/iu

/** "Họ kiểm tra ở đâu?": those whom the answer before named; no text says "họ" of them. */
function withoutThem(text: string): string {
  return text.replace(/^(?:(?:vậy|thế|thì|vay|the|thi)\s+)*(?:họ|ho)\s+(?=\p{L}+\s)/iu, '')
}

/** "Nó có hiệu lực từ bao giờ?" after a question that names one document by its number: that document. */
function withNumberMeant(text: string, { question, subject }: Memory): string {
  if (subject !== null || !itself.test(text)) return text
  const [number, ...more] = findNumberMentions(question)
  if (!number || more.length > 0) return text
  const { kind } = number
  const written = question.slice(number.start, number.end)
  const said = kind && !phraseKey(written).startsWith(phraseKey(kind)) ? `${kind} ${written}` : written
  return text.replace(itself, said)
}

/** "Sở đó phải nộp gì?": the unit that the last question named, with its place. */
function withUnitMeant(text: string, { question }: Memory): string {
  const said = text.match(
    /(?<!\p{L})(?:sở|huyện|xã|quận|phường|thị xã|phòng|so|huyen|phuong)\s+(?:đó|ấy|này|kia)(?!\p{L})/iu,
  )?.[0]
  const unit = said === undefined ? null : unitOf(question)
  if (said === undefined || unit === null || !sameHead(said, unit)) return text
  const behind = question.slice(question.indexOf(unit) + unit.length)
  const place =
    behind.match(/^\s+(?:ở|tại|của)\s+(?:tỉnh |thành phố )?\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*)*/u)?.[0] ?? ''
  return text.replace(said, `${unit}${place}`)
}

function sameHead(said: string, unit: string): boolean {
  const [head] = phraseKey(said).split(' ')
  return head !== undefined && ` ${phraseKey(unit)} `.includes(` ${head} `)
}

/** "Nếu kiểm tra ngày 13/5/2024?" after a deadline: the day that it is to be counted from, and nothing else. */
function isCondition(text: string, { kind }: Memory): boolean {
  return (
    (kind === 'deadline' || kind === 'calculate') &&
    /^(?:nếu|neu|giả sử|gia su|thế nếu|vậy nếu)\s/iu.test(text) &&
    /\d{1,2}\s*[/.-]\s*\d{1,2}/u.test(text) &&
    !/ (?:nao|gi|ai|dau|bao|may|khong) /.test(` ${phraseKey(text)} `)
  )
}

/** A turn that leans on the answer before and keeps its own words. */
function goesOn(text: string, inherited: number[], { sections }: Memory): Completed {
  return { text, inherited, pointing: true, followUp: false, bare: true, sections }
}

/** The last question was about the head of a held document that it names by number. */
function ofOwnNumber({ kind, subject }: Memory): boolean {
  return kind === 'header' && subject === null
}

const standing = new Set(['smalltalk', 'help', 'library', 'compare'])

/** "Nếu nộp ngày 16/9 thì sao?", "lùi sang 15/7 được không?" after a deadline that stands: whether that is late. */
function inTime(core: string, { dated, topic }: Memory): string | null {
  const day = core.match(/(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?![\d/])/u)?.[0]
  const later = / (?:nop|gui|lui|doi|hoan|cham|tre|muon|chuyen|de den|bao cao)(?: \S+){0,4} \d/.test(
    ` ${phraseKey(core)}`,
  )
  return dated && day && later ? `nộp ngày ${day} có trễ không, ${topic}?` : null
}

/** "So sánh … Hà Nội và Kiên Giang", then "còn thành phần đoàn?": the same sides, another aspect. */
function comparedAgain(core: string, memory: Memory, places: Places): string | null {
  if (memory.kind !== 'compare' || core === '') return null
  const sides = [
    ...findPlaces(memory.question, places)
      .filter((p) => p.place.level === 'province')
      .map((p) => p.written),
    ...findNumberMentions(memory.question).map((n) => memory.question.slice(n.start, n.end)),
    ...(memory.question.match(/(?<![\d/])(?:19|20)\d{2}(?![\d/])/gu) ?? []),
  ]
  return sides.length > 1 ? `so sánh ${core} giữa ${[...new Set(sides)].join(' và ')}` : null
}

/** A turn with hardly a word of its own takes up what the last question was about. */
export function withTopic(completed: Completed, u: Understood, memory: Memory | null): Completed {
  if (!memory || completed.followUp || u.consequence || standing.has(u.kind)) return completed
  if (/ (?:nguyen van|trich doan|doan do|cau do) /.test(u.folded)) return { ...completed, bare: true }
  if (asksNotice.test(u.folded) && completed.inherited.length > 0)
    return { ...completed, bare: true, pointing: true, sections: [] }
  const own = u.terms.filter((t) => !emptyTerms.has(t.folded))
  if (own.length > 2 || u.numbers.length > 0 || u.places.length > 0 || completed.inherited.length === 0)
    return completed
  if (u.years.length > 0) {
    const topic = memory.topic.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '').trim()
    return { ...completed, inherited: [], text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${topic}?` }
  }
  if (memory.kind === 'header' && u.sending && own.length === 0 && u.kind === 'passage')
    return { ...completed, bare: true, text: 'nơi nhận' }
  if (
    memory.kind === 'header' &&
    own.length === 0 &&
    / (?:ngay nao|khi nao|bao gio|ngay may) /.test(u.folded)
  )
    return { ...completed, bare: true, text: `${memory.topic} ban hành ngày nào?` }
  const bare = { ...completed, bare: true }
  if (own.length > 0 && u.topics.length > 0) return { ...bare, sections: [] }
  const asksHeader =
    u.kind === 'header' ||
    u.kind === 'references' ||
    u.kind === 'outline' ||
    u.kind === 'deadlines' ||
    u.kind === 'calculate'
  const [cited] = findNumberMentions(memory.question)
  const otherKind = u.citedKinds.length > 0 && cited?.kind !== undefined && !u.citedKinds.includes(cited.kind)
  if (u.kind === 'header' && !completed.pointing && cited && !otherKind)
    return {
      ...bare,
      text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${memory.question.slice(cited.start, cited.end)}?`,
    }
  if (asksHeader && u.kind !== 'calculate') return bare
  return { ...bare, text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${memory.topic}?` }
}

/** A turn that asks one more thing about the topic: the topic stays what it was. "Còn học bạ số?" is a topic itself. */
export function isAside(u: Understood, { bare, followUp, sameOf }: Completed): boolean {
  return (
    bare ||
    (followUp &&
      !sameOf &&
      u.terms.length <= 2 &&
      (u.wants !== null || u.topics.length > 0) &&
      u.places.length + u.numbers.length + u.years.length === 0 &&
      u.place === null)
  )
}

/** "Phải báo trước mấy ngày?" asks for a rule of the document, whichever unit the turn before was about. */
const asksNotice =
  /^ (?:(?:co|phai|can|the|vay|thi|thong) )*bao truoc (?:\S+ )?(?:may|bao nhieu|bao lau) (?:\S+ )?$/

/** Words that ask for a duty and name none. */
const emptyTerms = new Set([
  'han',
  'nop',
  'gui',
  'bao',
  'cao',
  'ki',
  'lam',
  'phai',
  'co',
  'quan',
  'noi',
  'tinh',
])

/** The content of a question in its own words: what, which place, which document; the frame left out. */
export function topicOf(u: Understood): string {
  const spans = [
    ...u.terms.map(({ start, end }) => ({ start, end })),
    ...u.numbers.map(({ start, end }) => ({ start, end })),
  ].sort((a, b) => a.start - b.start)
  const words = spans
    .filter((s, i) => i === 0 || s.start >= (spans[i - 1]?.end ?? 0))
    .map(({ start, end }) => u.text.slice(start, end))
  const topic = words
    .join(' ')
    .replace(/(?:hạn|thời hạn|han|thoi han) (?:nộp|gửi|chót|cuối|nop|gui|chot|cuoi)(?![\p{L}])/giu, '')
    .trim()
  return [topic, ...u.places, ...u.years.map(String)].join(' ')
}

/** The places that an answer quotes, leaving out heads of documents. */
export function sectionsOf({ citations, documents }: Pick<Draft, 'citations' | 'documents'>): string[] {
  const [only] = documents
  return only === undefined
    ? []
    : citations.filter((c) => c.section !== 'mở đầu').map((c) => `${only} ${c.section}`)
}
