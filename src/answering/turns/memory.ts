// What a dialogue remembers between two turns: plain JSON that the caller keeps and hands back. Pure.

import type { DialogueContext } from '../../answer.ts'
import type { Day, HeldDocument, Span } from '../../document.ts'
import type { Draft } from '../compose/draft.ts'
import { isNumbered } from '../evidence/scope.ts'
import { phraseKey } from '../places/syllables.ts'
import { namesIn } from '../question/names.ts'
import type { Understood } from '../question/question.ts'
import { texts } from '../texts.ts'
import { citedIn, namedIn } from './cited-in.ts'
import { personTold } from './person-told.ts'

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
  /** Where the quotes of the last answer that had some begin: "documentId offset". */
  quotes: string[]
  /** Documents that the last answer or question named besides the held ones it rests on: "Quyết định 12/QĐ-TTg". */
  cited: string[]
  /** Of these, the one that the question itself was about. */
  subject: string | null
  /** Documents that the quotes of the last answer name. */
  inQuotes: string[]
  /** Questions before the last one, the latest first, with what their answers rested on. */
  earlier: { question: string; documents: number[]; quotes?: string[] }[]
  /** The last answer told one deadline whose day hangs on nothing. */
  dated: boolean
  /** Deadlines that the last answer told: their words, and the last day that it gave. */
  due: Due[]
  /** Whom the duty that it told is owed to. */
  receiver: string | null
  /** The one person that was named last: "bà ấy". */
  person: string | null
  /** A unit was asked about that the plan does not name, and was shown what such units have to do. */
  outside: boolean
  /** The last turn that asked in words of its own, as it was typed. */
  asking: string
  /** What there was to remember before the turns that nothing answered; `null` where the last one was answered. */
  answered: Memory | null
}

export interface Due {
  text: string
  lastDay: Day | null
  /** Counted from a day that somebody named. */
  counted: boolean
}

/** How many questions back "quay lại câu lúc nãy" reaches. */
const rememberedTurns = 6

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
    quotes: strings(context.quotes),
    cited: strings(context.cited),
    inQuotes: strings(context.inQuotes),
    subject: typeof context.subject === 'string' ? context.subject : null,
    dated: context.dated === true,
    outside: context.outside === true,
    due: Array.isArray(context.due) ? (context.due as Due[]) : [],
    receiver: typeof context.receiver === 'string' ? context.receiver : null,
    asking: typeof context.asking === 'string' ? context.asking : context.question,
    person: typeof context.person === 'string' ? context.person : null,
    earlier: Array.isArray(context.earlier) ? (context.earlier as Memory['earlier']) : [],
    answered: memoryOf(context.answered as DialogueContext | undefined),
  }
}

/**
 * What there is to remember once a question is answered. One more thing asked of the `matter` leaves the topic as it was;
 * one that has no words of its own (`slot`) leaves the question too, so that "còn báo cáo năm?" is put into that one.
 */
export function remember(
  question: string,
  u: Understood,
  draft: Draft,
  held: HeldDocument[],
  before: DialogueContext | undefined,
  asks: 'matter' | 'aside' | 'slot',
): DialogueContext {
  if (u.kind === 'smalltalk' || u.kind === 'help') return before ?? {}
  if (asks === 'slot') return withPlaces(draft, before)
  const aside = asks === 'aside'
  const last = memoryOf(before)
  const documents =
    draft.documents.length > 0 ? draft.documents : (paperNamed(u, held) ?? last?.documents ?? [])
  const numbers = held.filter(({ id }) => documents.includes(id)).map(({ header }) => header.number)
  return {
    question,
    documents,
    kind: u.kind,
    choices: draft.choices,
    topic: aside ? (last?.topic ?? '') : topicOf(u),
    sections: sectionsOf(draft),
    quotes: draft.citations.length > 0 ? quotesOf(draft) : (last?.quotes ?? []),
    dated: (aside && last?.dated === true) || isDated(draft),
    due: draft.deadlines.map(({ text, lastDay, derivation }) => ({
      ...{ text, lastDay },
      counted: derivation.length > 0,
    })),
    receiver: draft.receiver,
    outside: draft.lines.includes(texts.notInspected),
    person: personTold(draft) ?? last?.person ?? null,
    asking: asksItself.test(` ${phraseKey(u.raw)} `) ? u.raw : (last?.asking ?? u.raw),
    earlier: last
      ? [{ question: last.question, documents: last.documents, quotes: last.quotes }, ...last.earlier].slice(
          0,
          rememberedTurns,
        )
      : [],
    ...citedIn(draft.lines, question, numbers),
    inQuotes: namedIn(draft.citations.map(({ quote }) => quote).join('\n')),
    ...(last && before && isOfSame(u, draft, last) ? { answered: before.answered ?? before } : {}),
  }
}

/** The one held paper whose number the turn names: it is spoken of, though nothing of it was told. */
function paperNamed({ numbers }: Understood, held: HeldDocument[]): number[] | null {
  const [only, ...more] = held.filter(({ header }) => numbers.some((n) => isNumbered(n, header)))
  return only && more.length === 0 ? [only.id] : null
}

/** Nothing answered the turn, and it named no place, paper or year that was not spoken of. */
function isOfSame({ places, numbers, years }: Understood, { status }: Draft, last: Memory): boolean {
  const known = ` ${phraseKey(`${last.question} ${last.topic}`)} `
  const named = [...places, ...years.map(String), ...numbers.map(({ number, ordinal }) => number ?? ordinal)]
  return status === 'not_found' && named.every((name) => known.includes(` ${phraseKey(String(name))} `))
}

const asksItself = / (?:nao|gi|ai|dau|bao|may|nhieu|khi|hay|han) /

/** The same matter as before, and where the words stand that were just shown of it. */
function withPlaces(draft: Draft, before: DialogueContext | undefined): DialogueContext {
  return draft.status === 'answered' && draft.citations.length > 0
    ? { ...before, sections: sectionsOf(draft) }
    : (before ?? {})
}

/** The content of a question in its own words: what, which place, which document; the frame left out. */
export function topicOf(u: Understood): string {
  // "chợ Cái Khế": a name stays whole, whatever of it tells nothing
  const names = namesIn(u).filter(({ agency }) => agency === null)
  const apart = u.terms.filter((t) => !names.some((n) => n.start <= t.start && t.end <= n.end))
  const spans = [...apart.map((t) => withHead(t, u.text)), ...names, ...u.numbers].sort(
    (a, b) => a.start - b.start,
  )
  const words = spans
    .filter((s, i) => i === 0 || s.start >= (spans[i - 1]?.end ?? 0))
    .map(({ start, end }) => u.text.slice(start, end))
  const topic = words
    .join(' ')
    .replace(/(?:hạn|thời hạn|han|thoi han) (?:nộp|gửi|chót|cuối|nop|gui|chot|cuoi)(?![\p{L}])/giu, '')
    .trim()
  return [topic, ...u.places, ...u.years.map(String)].join(' ')
}

/** "Đợt 2", "quý III": a number tells nothing without what it counts. */
function withHead<T extends Span>(term: T, text: string): Span {
  const head = /^(?:\d+|[IVX]+)$/iu.test(text.slice(term.start, term.end))
    ? counted.exec(text.slice(0, term.start))
    : null
  return head ? { start: head.index, end: term.end } : term
}

const counted =
  /(?<!\p{L})(?:giai đoạn|phụ lục|đợt|quý|tháng|tổ|nhóm|vòng|lần|bước|mẫu|biểu|giai doan|phu luc|dot|quy|thang|nhom|vong|buoc|mau|bieu)\s+(?:số\s+|so\s+)?$/iu

/** The places that an answer quotes, leaving out heads of documents. */
function sectionsOf({ citations, documents }: Pick<Draft, 'citations' | 'documents'>): string[] {
  const [only] = documents
  return only === undefined
    ? []
    : citations.filter((c) => c.section !== 'mở đầu').map((c) => `${only} ${c.section}`)
}

/** One deadline on a day that neither hangs on an event nor comes again. */
function isDated({ deadlines: [deadline, ...more] }: Draft): boolean {
  return (
    deadline !== undefined &&
    more.length === 0 &&
    deadline.lastDay !== null &&
    deadline.derivation.length === 0 &&
    /\d{4}/u.test(deadline.text)
  )
}

/** Where its quotes begin, by document; of an answer that rests on several none is told. */
function quotesOf({ citations, documents }: Pick<Draft, 'citations' | 'documents'>): string[] {
  const [only, ...more] = documents
  return only === undefined || more.length > 0 ? [] : citations.map((c) => `${only} ${c.start}`)
}
