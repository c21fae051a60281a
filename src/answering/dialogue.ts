// Follow-ups: a short turn is completed from the turn before ("còn Kiên Giang?", "ai ký?", "nếu kiểm tra ngày 12/9/2023
// thì sao?"). Pure. What a dialogue remembers is plain JSON that the caller keeps.

import type { DialogueContext } from '../answer.ts'
import { findNumberMentions } from '../library/number-mentions.ts'
import type { Places } from '../library/places.ts'
import { findPlaces } from '../library/places.ts'
import type { Draft } from './compose/draft.ts'
import type { Understood } from './question.ts'
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
  }
}

const bareKinds = [
  'nghị định',
  'thông tư',
  'quyết định',
  'kế hoạch',
  'nghị quyết',
  'luật',
  'chỉ thị',
  'chương trình',
]

/** Completes a turn; a question that stands for itself comes back as it is. */
export function complete(raw: string, memory: Memory | null, places: Places): Completed {
  const text = memory ? raw.trim().replace(/^(?:hạn|han)\s*\?*$/iu, 'hạn nộp là khi nào?') : raw.trim()
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
  const folded = ` ${phraseKey(text)} `
  const found = findPlaces(text, places).filter((p) => p.place.level === 'province')
  const inherited = found.length > 0 ? [] : memory.documents
  const pointing =
    / (?:ke hoach|van ban|quyet dinh|nghi dinh|thong tu|chuong trinh|tai lieu) (?:nay|do|ay|tren|vua roi|noi tren) | (?:no|cai do|cai nay) /.test(
      folded,
    )
  const continues =
    (/^ (?:con|the con|the|vay con|con ve|rieng|nhu vay) /.test(folded) &&
      !/^ con (?:may|bao nhieu|han|kip|thoi gian|lai|phai|can|bao lau) /.test(folded)) ||
    / (?:thi sao|thi the nao|thi tinh sao) $/.test(folded)
  const words = folded.trim().split(' ').length
  const onlyYear = /^(?:năm|nam)?\s*(?:19|20)\d{2}\s*\??$/iu.test(text)
  if (!continues && !onlyYear && !(words <= 3 && found.length > 0))
    return { text, inherited, pointing, followUp: false, bare: false, sections: memory.sections }
  const core = text
    .replace(/^(?:thế còn|the con|vậy còn|vay con|còn về|con ve|còn|con|thế|vậy|vay|riêng|rieng)\s+/iu, '')
    .replace(/\s*(?:thì sao|thi sao|thì thế nào|thi the nao|thì tính sao|sao)?\s*[?.!]*$/iu, '')
    .trim()
  return {
    text: merged(core, memory.question, places),
    inherited,
    pointing,
    followUp: true,
    bare: false,
    sections: memory.sections,
  }
}

const standing = new Set(['smalltalk', 'help', 'library', 'compare'])

/** A turn with hardly a word of its own takes up what the last question was about. */
export function withTopic(completed: Completed, u: Understood, memory: Memory | null): Completed {
  if (!memory || completed.followUp || standing.has(u.kind)) return completed
  const own = u.terms.filter((t) => !emptyTerms.has(t.folded))
  if (
    own.length > 2 ||
    u.numbers.length > 0 ||
    u.places.length > 0 ||
    u.years.length > 0 ||
    completed.inherited.length === 0
  )
    return completed
  const bare = { ...completed, bare: true }
  if (own.length > 0 && u.topics.length > 0) return { ...bare, sections: [] }
  const asksHeader =
    u.kind === 'header' ||
    u.kind === 'references' ||
    u.kind === 'outline' ||
    u.kind === 'deadlines' ||
    u.kind === 'calculate'
  if (asksHeader && u.kind !== 'calculate') return bare
  return { ...bare, text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${memory.topic}?` }
}

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
  return [...words, ...u.places, ...u.years.map(String)].join(' ')
}

/** The places that an answer quotes, leaving out heads of documents. */
export function sectionsOf({ citations, documents }: Pick<Draft, 'citations' | 'documents'>): string[] {
  const [only] = documents
  return only === undefined
    ? []
    : citations.filter((c) => c.section !== 'mở đầu').map((c) => `${only} ${c.section}`)
}

/** Puts the new place, year, kind or condition into the last question. */
function merged(core: string, last: string, places: Places): string {
  const [place] = findPlaces(core, places).filter((p) => p.place.level === 'province')
  const rest = core.replace(/^(?:ở|tại|của|o|tai|cua|bên|ben|tỉnh|thành phố|tp\.?)\s+/iu, '')
  if (place && phraseKey(rest).split(' ').length <= phraseKey(place.written).split(' ').length + 1) {
    const old = findPlaces(last, places).filter((p) => p.place.level === 'province')
    const base = old.reduceRight(
      (s, p) => `${s.slice(0, p.start)}${p === old[0] ? place.written : ''}${s.slice(p.end)}`,
      withoutYear(last, core),
    )
    return (old.length > 0 ? base : `${place.written}: ${base}`).replace(/\s+/gu, ' ')
  }
  const year = core.match(/^(?:năm\s+|nam\s+)?((?:19|20)\d{2})$/u)
  if (year)
    return /(?:19|20)\d{2}/u.test(last)
      ? last.replace(/(?:19|20)\d{2}(?!\/)/u, year[1] ?? '')
      : `${last.replace(/\?+$/u, '')} năm ${year[1]}?`
  const kind = bareKinds.find(
    (k) =>
      phraseKey(k) ===
      phraseKey(core.replace(/^(?:các|những|cac|nhung)\s+/iu, '').replace(/\s+(?:nào|nao|gì|gi)$/iu, '')),
  )
  if (kind) {
    const old =
      bareKinds.find((k) => new RegExp(`${k}\\s+(?:nào|gì)|(?:những|các)\\s+${k}`, 'iu').test(last)) ??
      bareKinds.find((k) => last.toLowerCase().includes(k))
    if (old) return withoutIssuer(last.replace(new RegExp(old, 'iu'), kind))
  }
  const [number] = findNumberMentions(core)
  const [before] = findNumberMentions(last)
  if (number && before)
    return `${last.slice(0, before.start)}${core.slice(number.start, number.end)}${last.slice(before.end)}`
  const noun = core.match(
    /^(?:các |những )?(sở|so|huyện|huyen|xã|xa|quận|quan|phường|bộ)(?: nào| nao)?$/iu,
  )?.[1]
  if (noun) {
    const swapped = last.replace(/(?<!\p{L})(?:sở, ngành|sở|huyện|xã|quận|phường|bộ)(?=\s+nào)/iu, noun)
    if (swapped !== last) return swapped
  }
  if (/\d{1,2}\s*[/.-]\s*\d{1,2}|ngày|ngay|thứ|hôm|tuần/iu.test(core) && /\d/u.test(core))
    return `${core}: ${last}`
  return core
}

/** "của Văn phòng Chính phủ" belonged to the kind asked before. */
function withoutIssuer(question: string): string {
  return question.replace(
    /\s+(?:nào\s+)?của\s+(?:Văn phòng Chính phủ|Chính phủ|Thủ tướng(?: Chính phủ)?|Bộ [\p{Lu}][\p{L} ]*)/u,
    ' nào',
  )
}

/** A year said of the old place falls away unless the new turn says one: plans of two places differ in year. */
function withoutYear(last: string, core: string): string {
  return /(?:19|20)\d{2}/u.test(core) ? last.replace(/(?:năm\s+)?(?:19|20)\d{2}/u, '') : last
}
