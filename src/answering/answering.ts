// A question becomes an answer: understood, scoped to documents, evidence ranked, composed, proven.
// Whatever fails the proof does not leave: the plain quote goes out instead, or that nothing is known.

import type { Answer, DialogueContext } from '../answer.ts'
import { formatDay } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day } from '../document.ts'
import type { Agencies } from '../library/agencies.ts'
import type { Places } from '../library/places.ts'
import type { LibraryStore, StoredDocument } from '../library/store.ts'
import type { Likeness } from '../retrieval/likeness.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import type { Asked } from './asked.ts'
import { chooseAnswer } from './choose.ts'
import { composeClosest } from './closest.ts'
import { composeAt } from './compose/at-place.ts'
import { isBareSource } from './compose/bare-source.ts'
import { asAmended } from './compose/citations/as-amended.ts'
import { composeCalculation } from './compose/deadlines/calculation.ts'
import { withWeekday } from './compose/deadlines/weekday.ts'
import { withWorkingDaysLeft } from './compose/deadlines/working-days-left.ts'
import { type Draft, emptyDraft } from './compose/draft.ts'
import { composeToldSlot } from './compose/told-slot.ts'
import { composeToldStatement } from './compose/told-statement.ts'
import { composeHelp, composeLibrary, composeNotFound } from './compose/unknown.ts'
import type { ClosestJudge } from './evidence/closest-traits.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Judge } from './evidence/near-miss-traits.ts'
import { inPresentNames } from './evidence/present-names.ts'
import { createViews, formerView, type LibraryView, viewAt } from './evidence/view.ts'
import { type Attempt, firstProven } from './focus.ts'
import { inShort } from './in-short.ts'
import { ofIssuersNamed } from './issuers-named.ts'
import { composeNearest } from './nearest.ts'
import type { ObservableAnswering, ObservedOptions } from './observe.ts'
import { phraseKey } from './places/syllables.ts'
import { prepareAsked } from './prepare.ts'
import { prove } from './proof.ts'
import { withOpenValue } from './question/either-value.ts'
import { editionAsked } from './question/former-asked.ts'
import { asClaim, heard } from './question/hearsay.ts'
import { withoutLead } from './question/lead.ts'
import type { Understood } from './question/question.ts'
import { toldDay } from './question/told-day.ts'
import { weekdayAsked } from './question/weekday-asked.ts'
import { workingDaysLeft } from './question/working-days-left.ts'
import { readerOf } from './reader.ts'
import { answerSeveral } from './several.ts'
import { texts } from './texts.ts'
import { withTruth } from './truth.ts'
import { lastQuestion } from './turns/again.ts'
import type { Completed, Readings } from './turns/completed.ts'
import { readingsOf } from './turns/dialogue.ts'
import { type Memory, memoryOf, remember, topicOf } from './turns/memory.ts'
import { isAside, withTopic } from './turns/topic.ts'
import { slotsIn } from './turns/turn-slot.ts'
import { withoutCourtesy } from './typed/courtesy.ts'
import { isEnglish } from './typed/english.ts'
import { fromKeystrokes } from './typed/keystrokes.ts'
import type { Lexicon } from './typed/lexicon.ts'
import { readable } from './typed/spelling.ts'
import { ofWiderPaper } from './wider-paper.ts'

interface AnsweringParts {
  store: LibraryStore
  retriever: Retriever
  likeness: Likeness
  lexicon: Lexicon
  places: Places
  agencies: Agencies
  calendar: WorkingCalendar
  /** Which places may answer that lack a word of the question; the fitted judge when left out. */
  judge?: Judge
  /** Which best ranked places are shown where no composer answers; the fitted judge when left out. */
  closeJudge?: ClosestJudge
  /** Monotonic milliseconds, for `ms`. */
  now: () => number
  /** Told of answers that failed their proof and of failures; gets no text of people. */
  report: (event: { kind: 'unproven' | 'failed'; detail: unknown }) => void
}

const longestQuestion = 2_000

/** Answering from the library alone; it never throws, what fails is reported and said in a sentence. */
export function createAnswering(parts: AnsweringParts): ObservableAnswering {
  const views = createViews(parts.store, parts.places)
  return {
    async ask(question, options) {
      const began = parts.now()
      const answerTo = (text: string) => answerSafely(parts, views, text, options)
      const turn = await inShort(await answerTo(question), question, answerTo)
      return { answer: { ...turn.answer, ms: Math.round(parts.now() - began) }, context: turn.context }
    },
  }
}

interface Turn {
  answer: Answer
  context: DialogueContext
}

async function answerSafely(
  parts: AnsweringParts,
  views: () => Promise<LibraryView>,
  question: string,
  options: ObservedOptions,
): Promise<Turn> {
  const unchanged = options.context ?? {}
  const said = (draft: Draft): Turn => ({ answer: toAnswer(draft, question), context: unchanged })
  const words = question
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(words)) return said(sentence('clarify', texts.emptyQuestion))
  if (words.length > longestQuestion)
    return { answer: toAnswer(sentence('error', texts.tooLong), words.slice(0, 200)), context: unchanged }
  try {
    return await answer(parts, await views(), words, options)
  } catch (error) {
    parts.report({ kind: 'failed', detail: error })
    return said(sentence('error', texts.failed))
  }
}

function sentence(status: Answer['status'], line: string): Draft {
  return { ...emptyDraft(status), lines: [line] }
}

async function answer(
  parts: AnsweringParts,
  issued: LibraryView,
  typed: string,
  asking: ObservedOptions,
  mayAskWeekday = true,
): Promise<Turn> {
  const { lexicon, places, agencies } = parts
  const memory = memoryOf(asking.context)
  const slots = memory ? slotsIn(typed) : []
  if (slots.length > 0)
    return joinedTurn(await inTurn(slots, (slot) => answer(parts, issued, slot, asking)), typed, asking)
  // English has Telex keys in it that nobody meant ("how", "of"), and puts its claims as questions where it is turned
  const inEnglish = isEnglish(typed, lexicon.english)
  const { claim, by } = inEnglish ? { claim: typed, by: '' } : heard(fromKeystrokes(typed, lexicon.isSpoken))
  const { day, text: told } = toldDay(withoutCourtesy(claim), asking.asOf)
  const options = day === null ? asking : { ...asking, asOf: day }
  const present = viewAt(issued, options.asOf)
  const edition = present === issued ? null : editionAsked(told)
  const view = edition?.former ? formerView(issued) : present
  const known = {
    ...{ lexicon, places, agencies, asOf: options.asOf, vocabulary: view.knows, pairs: view.knowsPair },
    ...{ writings: view.writingsOf, writesAlone: view.writesAlone, initials: view.initials },
    ...{ placeNames: view.placeNames, unitNames: view.unitNames, acronyms: view.acronyms },
  }
  const read = readerOf(view, places, known)
  const unled = withoutLead(inPresentNames(edition?.rest ?? told, view), read, by)
  const said = withOpenValue(inEnglish ? unled : asClaim(unled), read)
  const ofWork = workingDaysLeft(said)
  // a turn in English is put into what was asked in the words that it is understood in
  const turn = ofWork ?? said
  const words = memory && isEnglish(turn, lexicon.english) ? read(turn).text : turn
  const turnRead = (said: string) =>
    readingsOf(said, memory, places, view.placeNames, memory ? readable(said, known) : said)
  const weekday = mayAskWeekday ? weekdayAsked(words) : null
  const readings: Readings =
    (weekday?.rest === '' || edition?.bare) && memory
      ? [lastQuestion(memory)]
      : turnRead(weekday?.rest ? askedByWhen(weekday.rest) : words)
  const attempt = (turn: Completed) => attempted(parts, view, read, { ...turn, words }, options, memory)
  const found = await firstProven(readings, {
    ...{ attempt, memory },
    refuse: (asked) => composeNotFound(asked, places),
    inFull: (words) => read(words).text,
  })
  const { completed, u, asked } = found
  const draft = (await nearestOf(found, parts)) ?? found.draft
  options.observe?.(asked)
  const ofDays = ofWork === null ? draft : withWorkingDaysLeft(draft, options.asOf, parts.calendar)
  const counted = day === null ? ofDays : countedFrom(day, ofDays)
  const ofDay = weekday && withWeekday(counted, weekday, parts.calendar)
  // "làm việc chủ nhật không?" leads to no day: it is asked as it stands
  if (weekday && !ofDay) return answer(parts, issued, typed, asking, false)
  const whole = ofDay ?? counted
  const proven = fromElsewhere(found, await guarded(parts, asked, asAmended(asked, whole)))
  const restated = u.text
  const asks = isOfMatter(completed, proven) ? 'slot' : isAside(u, completed) ? 'aside' : 'matter'
  return {
    answer: toAnswer(proven, restated),
    context: completed.keeps
      ? (options.context ?? {})
      : remember(
          ...([restated, { ...u, raw: asked.u.raw }] as const),
          // the next turn looks where this one found it
          proven.status === whole.status ? whole : proven,
          ...([view.held, options.context, asks] as const),
        ),
  }
}

/** What answers in place of a refusal; never where a turn is refused for what it names or asks of what was told. */
async function nearestOf(
  { completed, asked, draft, open }: Attempt,
  parts: AnsweringParts,
): Promise<Draft | null> {
  const { slot, named, holds } = completed
  if (!open || draft.status !== 'not_found' || slot !== undefined || named || holds) return null
  return (await composeNearest(asked, parts.judge)) ?? composeClosest(asked, parts.closeJudge)
}

/** The turn asks one more thing of the matter: what is asked next is asked of that. */
function isOfMatter({ slot, leans }: Completed, { status }: Draft): boolean {
  return (slot !== undefined && slot !== 'day') || (leans === true && status === 'not_found')
}

/** Several things asked of what was told: each answered for itself, and what the dialogue is about stays. */
function joinedTurn(turns: Turn[], question: string, { context }: ObservedOptions): Turn {
  const answers = turns.map(({ answer }) => answer).filter(({ status }) => status === 'answered')
  const [first] = answers.length > 0 ? answers : turns.map(({ answer }) => answer)
  const said = answers.length > 0 ? answers : [first!]
  return {
    answer: {
      ...first!,
      question,
      answer: [...new Set(said.map(({ answer }) => answer))].join('\n'),
      citations: said.flatMap(({ citations }) => citations),
      deadlines: said.flatMap(({ deadlines }) => deadlines),
      warnings: [...new Set(said.flatMap(({ warnings }) => warnings))],
    },
    context: context ?? {},
  }
}

async function inTurn<T, R>(items: T[], step: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await step(item))
  return results
}

/** A turn that names no document and is answered from others than the dialogue is about says so. */
function fromElsewhere({ completed, u, asked }: Attempt, draft: Draft): Draft {
  const { inherited, keeps } = completed
  const isOther = inherited.length > 0 && draft.documents.length > 0 && !asked.scope.named && !keeps
  if (!isOther || draft.status !== 'answered' || ['library', 'compare', 'deadlines'].includes(u.kind))
    return draft
  return draft.documents.some((id) => inherited.includes(id))
    ? draft
    : { ...draft, lines: [texts.elsewhere, ...draft.lines] }
}

/** "Sở X báo cáo tiến độ vào thứ mấy?": without its weekday it says no more that a time is asked. */
function askedByWhen(rest: string): string {
  const asks = / (?:han|ngay|khi|nao|gio|ki|thang|cham|truoc|ket thuc|bat dau) /
  return asks.test(` ${phraseKey(rest)} `) ? rest : `${rest} khi nào?`
}

/** One reading of a turn and what it leads to. */
async function attempted(
  parts: AnsweringParts,
  view: LibraryView,
  read: (text: string) => Understood,
  turn: Completed & { words: string },
  options: ObservedOptions,
  memory: Memory | null,
): Promise<Attempt> {
  const completed = withTopic(turn, read(turn.text), memory)
  const u = read(completed.text)
  const prepared = (understood: Understood, about: Completed) =>
    prepareAsked(parts, view, { ...understood, raw: turn.words }, about, options)
  const asked = await prepared(u, completed)
  if (turn.slot && turn.ofTold) {
    const told = composeToldSlot(asked, turn.slot) ?? composeToldStatement(asked, turn.slot)
    const draft = told ?? emptyDraft('not_found')
    return { completed, u, asked, draft, open: false }
  }
  const answering = (near: (of: Asked) => Draft | null) => async (text: string, within?: number[]) => {
    const focus = within ? { inherited: within, focused: true } : {}
    const of = await prepared(read(text), { ...completed, ...focus, text })
    return (await draftFor(of, parts)) ?? near(of) ?? emptyDraft('not_found')
  }
  const answerAt = async (text: string, place: Evidence, found: Draft) =>
    composeAt(await prepared(read(text), { ...completed, text }), place, found)
  const open = await withTruth(
    asked,
    await draftFor(asked, parts),
    answering(() => null),
  )
  const issuers = open === null ? ofIssuersNamed(asked) : null
  const further = issuers ?? (open === null ? ofWiderPaper(asked, read) : null)
  const there = further ? await prepared(further.u, { ...completed, ...further.focus }) : asked
  const found = open ?? (further ? await draftFor(there, parts) : null)
  const meant = found || issuers ? there : asked
  const whole = found ?? composeNotFound(asked, parts.places)
  const topic = (words: string) => topicOf(read(words))
  // beside an answer to the whole a part is told by what holds a part of it, and by nothing likelier
  const answer = answering((of) => composeClosest(of, found ? () => false : undefined))
  const several = await answerSeveral({ asked: meant, whole, ...parts, topic, answer, answerAt })
  return { completed, u, asked: meant, draft: several ?? whole, open: found === null && several === null }
}

/** A standing that was counted from the question's own day says so. */
function countedFrom(day: Day, draft: Draft): Draft {
  if (draft.deadlines.length === 0) return draft
  const said = `${texts.note}: ${texts.countedFrom(formatDay(day))}`
  return { ...draft, lines: [...draft.lines, said], calculated: [...draft.calculated, formatDay(day)] }
}

/** `null` where no composer says anything. */
async function draftFor(asked: Asked, { places }: AnsweringParts): Promise<Draft | null> {
  const { u, view } = asked
  if (u.kind === 'smalltalk')
    return sentence('answered', / (?:chao|hello|hi|alo|hey) /.test(u.folded) ? texts.greeting : texts.thanks)
  if (u.kind === 'help') return composeHelp()
  const counted = composeCalculation(asked)
  if (counted) return counted
  if (view.held.length === 0) return sentence('not_found', texts.emptyLibrary)
  if (u.kind === 'library' && asked.scope.missing) return composeNotFound(asked, places)
  if (u.kind === 'library' || isNameAlone(asked))
    return composeLibrary(asked.scope.named ? asked.scope.documents : view.held)
  return chooseAnswer(asked)
}

/** "Xã Tam Nông": what a document is called by, and nothing asked. */
function isNameAlone({ u, scope }: Asked): boolean {
  const said = u.folded
    .trim()
    .replace(/^(?:ke hoach |van ban )?(?:cua )?(?:xa |phuong |huyen |thi tran |thi xa )?/, '')
  return scope.localNames.some((name) => phraseKey(name) === said)
}

/** Lets only proven words out; what fails is reported, and the bare quotes remain. */
async function guarded(parts: AnsweringParts, asked: Asked, draft: Draft): Promise<Draft> {
  const papers = [...asked.documents]
  for (const held of asked.view.held) {
    const prepared = draft.documents.includes(held.id) ? await asked.view.prepare(held.id) : null
    if (prepared) papers.push(prepared)
  }
  const rested = new Map(
    papers.map(({ document, consolidation }) => [document.version, consolidation?.former ?? document]),
  )
  const proofOf = (d: Draft) =>
    prove(
      {
        answer: d.lines.join('\n'),
        citations: d.citations,
        question: asked.u.text,
        calculated: [...d.calculated, ...headerFacts(asked, d)],
      },
      (v) => rested.get(v)?.text ?? null,
    )
  const refused = () => composeNotFound(asked, parts.places)
  if (draft.status === 'answered' && isBareSource(draft.lines)) {
    parts.report({ kind: 'unproven', detail: draft.lines })
    return refused()
  }
  const proof = proofOf(draft)
  if (proof.ok || draft.citations.length === 0) return withDoubt(draft, rested)
  parts.report({ kind: 'unproven', detail: proof.unproven })
  const lines = draft.lines.filter((line) => proofOf({ ...draft, lines: [line] }).ok)
  const rest = { ...draft, lines }
  const holds = lines.length > 0 && !isBareSource(lines) && proofOf(rest).ok
  return holds ? withDoubt(rest, rested) : refused()
}

/** Says where a quote comes from a page that was recognised badly. */
function withDoubt(draft: Draft, rested: Map<string, StoredDocument>): Draft {
  const doubted = draft.citations.some(({ version, start, end }) =>
    rested.get(version)?.doubtful.some((page) => page.start < end && start < page.end),
  )
  return doubted ? { ...draft, lines: [...draft.lines, `${texts.note}: ${texts.doubtfulRead}`] } : draft
}

/** Number and date of the documents an answer rests on: facts of their headers, and proven by header citations where the text holds them. */
function headerFacts(asked: Asked, draft: Draft): string[] {
  return asked.view.held
    .filter((d) => draft.documents.includes(d.id))
    .flatMap(({ header }) => [
      header.number ?? '',
      header.issuedAsWritten ?? '',
      header.issued?.split('-').reverse().join('/') ?? '',
      header.title ?? '',
    ])
}

function toAnswer(draft: Draft, question: string): Answer {
  const { status, lines, citations, deadlines, warnings, choices } = draft
  const starred = citations.some(({ quote }) => quote.includes('**'))
  const said = lines.join('\n')
  return {
    status,
    // stars of a document are no markup of ours: where a quote holds some, the answer holds none
    answer: starred ? said.replaceAll('**', '') : said,
    citations,
    deadlines,
    warnings: [...new Set(warnings)],
    mode: 'extractive',
    question,
    choices,
    ms: 0,
  }
}
