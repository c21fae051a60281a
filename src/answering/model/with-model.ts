// Answering with a model around it. The offline answer is made first and is what goes out unless a model's sentences,
// each passed by the gate, answer as well. Whatever a server does, the person gets one of the two within the budget.

import type { Answer, Answering, AskOptions, DialogueContext } from '../../answer.ts'
import type { Places } from '../../library/places.ts'
import { type DocumentClasses, mayLeave, type Share } from '../../llm/document-class.ts'
import { isInstruction } from '../../llm/instructions.ts'
import type { LanguageModel, ModelFailure } from '../../llm/language-model.ts'
import { createPlaceholders, masked, type Placeholders } from '../../llm/privacy.ts'
import type { Prompt } from '../../llm/prompts.ts'
import type { Asked } from '../asked.ts'
import type { ObservableAnswering } from '../observe.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import { gate, type ModelSentence, type Verdict } from './gate.ts'
import { composeModelAnswer, type Passed } from './model-answer.ts'
import { readSentences, sentencesSchema } from './model-replies.ts'
import { numberedEvidence, type Passage } from './numbered-evidence.ts'
import { earlierQuestions, type Look, lookInside, saysReading, understoodBetter } from './understanding.ts'

interface WithModelParts {
  inner: ObservableAnswering
  model: LanguageModel
  prompts: { answer: Prompt; repair: Prompt; understand: Prompt }
  share: Share
  classes: DocumentClasses
  lexicon: Lexicon
  places: Places
  /** How long a person may wait, the offline answer included. */
  budgetMs: number
  /** Monotonic milliseconds. */
  now: () => number
  /** Names of people that the service knows: they never leave, however they are written. */
  names: () => readonly string[]
  /** One event an answer: which went out and why; no text of people. */
  report: (event: { kind: 'worded'; detail: WordedBy }) => void
}

export interface WordedBy {
  mode: Answer['mode']
  /** Why the offline answer went out. */
  why: ModelFailure | 'kind' | 'not-answered' | 'unsendable' | 'gate' | 'incomplete' | 'failed' | null
  /** Sentences of the model that passed, and reasons of those that did not. */
  passed: number
  refused: string[]
  /** Versions of the prompts that were sent; empty when the model was not asked. */
  prompts: string[]
  /** Time to the answer. */
  ms: number
}

type Turn = { answer: Answer; context: DialogueContext }

/** Below this a further request to the model is not begun. */
const leastMs = 1_500

/** Answering whose sentences a model words where it may; whatever fails on the way, the answer without it goes out. */
export function withModel(parts: WithModelParts): Answering {
  return {
    async ask(question, options) {
      if (options.mode === 'extractive' || parts.share === 'không') return parts.inner.ask(question, options)
      const began = parts.now()
      const look = await lookInside(parts.inner, question, options)
      const left = () => parts.budgetMs - (parts.now() - began)
      const unready = parts.model.unready()
      if (unready) {
        parts.report({ kind: 'worded', detail: { ...nothing, why: unready } })
        return look.turn
      }
      try {
        const turn = await worded(parts, look, options, left)
        return { ...turn, answer: { ...turn.answer, ms: Math.round(parts.now() - began) } }
      } catch {
        parts.report({ kind: 'worded', detail: { ...nothing, why: 'failed' } })
        return look.turn
      }
    },
  }
}

const nothing: WordedBy = { mode: 'extractive', why: null, passed: 0, refused: [], prompts: [], ms: 0 }

async function worded(
  parts: WithModelParts,
  first: Look,
  options: AskOptions,
  left: () => number,
): Promise<Turn> {
  const understood = await understoodBetter(
    {
      ...parts,
      prompt: parts.prompts.understand,
      names: first.asked ? [...parts.names(), ...signers(first.asked)] : [],
    },
    first,
    options,
    left() / 2,
  )
  const { turn, asked } = understood ?? first
  const offline = understood ? saysReading(understood) : turn
  const done = (detail: Partial<WordedBy>, answer = offline.answer) => {
    const prompts = understood
      ? [parts.prompts.understand.version, ...(detail.prompts ?? [])]
      : detail.prompts
    parts.report({
      kind: 'worded',
      detail: {
        ...{ ...nothing, ...detail, prompts: prompts ?? [] },
        ...{ mode: answer.mode, ms: Math.round(parts.budgetMs - left()) },
      },
    })
    return { answer: understood ? madeWith(parts, answer, prompts ?? []) : answer, context: turn.context }
  }
  if (asked === null || !isOpen(asked) || speaksItself(turn.answer)) return done({ why: 'kind' })
  if (turn.answer.status !== 'answered' || turn.answer.citations.length === 0)
    return done({ why: 'not-answered' })
  const placeholders = createPlaceholders()
  const names = [...parts.names(), ...signers(asked)]
  const passages = numberedEvidence({
    asked,
    offline: turn.answer,
    placeholders,
    mayLeave: (document) => mayLeave(parts.share, parts.classes.of(document)),
    names,
  })
  if (passages.length === 0) return done({ why: 'unsendable' })
  const values = {
    question: JSON.stringify(masked(asked.u.raw, placeholders, names)),
    evidence: shown(passages),
    placeholders: legend(placeholders),
  }
  const before = JSON.stringify(earlierQuestions(options, placeholders, names))
  const drafted = await draft(parts, values, before, passages, placeholders, options, left)
  if ('why' in drafted) return done({ why: drafted.why, prompts: [parts.prompts.answer.version] })
  const { passed, refused, prompts } = drafted
  const detail = { passed: passed.length, refused, prompts }
  if (passed.length === 0) return done({ ...detail, why: 'gate' })
  const answer = composeModelAnswer({ asked, offline: offline.answer, passed, passages })
  if (answer === null) return done({ ...detail, why: 'incomplete' })
  return done(detail, madeWith(parts, answer, prompts))
}

/** Notes the prompts that had a part in the answer, the one that read the question too. */
function madeWith({ model }: WithModelParts, answer: Answer, prompts: string[]): Answer {
  return { ...answer, madeWith: { model: model.name, prompts } }
}

/** Kinds whose answer is a fact are answered by the library alone; a model words only what is open. */
function isOpen({ u, documents }: Asked): boolean {
  // what was changed since is quoted from two papers, each as it stands
  if (documents.some(({ consolidation }) => consolidation)) return false
  if (u.kind !== 'passage' && u.kind !== 'compare') return false
  if (u.claim) return false
  return !['when', 'duration', 'count', 'percent', 'rank', 'contact', 'document'].includes(u.wants ?? '')
}

/** The library says something of its own (what it lacks, what it does not find): no wording may lose that. */
function speaksItself({ answer }: Answer): boolean {
  const own = answer.replace(/“[^”]*”/gu, '')
  return /Thư viện|[Kk]hông thấy|chưa có toàn văn|không có văn bản/u.test(own) || isOneFact(own)
}

/** "Chủ trì: **Sở Tư pháp**.": a cell of a table or a fact by itself, which nothing can word better. */
function isOneFact(own: string): boolean {
  return /^[^*\n]{1,60}: \*\*[^*\n]+\*\*\.?$/mu.test(own)
}

interface Drafted {
  passed: Passed[]
  refused: string[]
  prompts: string[]
}

type Values = Record<'question' | 'evidence' | 'placeholders', string>

/** Asks, gates, and asks once more for what the gate refused. */
async function draft(
  parts: WithModelParts,
  values: Values,
  dialogue: string,
  passages: Passage[],
  placeholders: Placeholders,
  { person, signal }: AskOptions,
  left: () => number,
): Promise<Drafted | { why: ModelFailure }> {
  const { model, prompts } = parts
  const shared = {
    schema: sentencesSchema,
    read: readSentences,
    person: person ?? null,
    ...(signal ? { signal } : {}),
  }
  const reply = await model.ask({
    ...shared,
    prompt: prompts.answer,
    values: { ...values, dialogue },
    budgetMs: left(),
  })
  if (reply.kind === 'failed') return { why: reply.why }
  const { passed, refused } = judge(reply.value, passages, placeholders)
  const drafted: Drafted = {
    passed,
    refused: refused.map((r) => r.reason),
    prompts: [prompts.answer.version],
  }
  if (refused.length === 0 || left() < leastMs) return drafted
  const again = await model.ask({
    ...shared,
    prompt: prompts.repair,
    values: { ...values, refused: JSON.stringify(refused, null, 1) },
    budgetMs: left(),
  })
  if (again.kind === 'failed') return drafted
  drafted.prompts.push(prompts.repair.version)
  const repaired = judge(again.value, passages, placeholders)
  const texts = new Set(passed.map((p) => p.text))
  return {
    ...drafted,
    passed: [...passed, ...repaired.passed.filter((p) => !texts.has(p.text))],
    refused: [...drafted.refused, ...repaired.refused.map((r) => r.reason)],
  }
}

const mostSentences = 14

function judge(sentences: ModelSentence[], passages: Passage[], placeholders: Placeholders) {
  const passed: Passed[] = []
  const refused: { text: string; reason: string }[] = []
  const seen = new Set<string>()
  for (const sentence of sentences.slice(0, mostSentences)) {
    const verdict: Verdict = isInstruction(sentence.text)
      ? { ok: false, reason: 'câu không nói về nội dung văn bản' }
      : gate(sentence, passages, placeholders)
    if (!verdict.ok) refused.push({ text: sentence.text.slice(0, 500), reason: verdict.reason })
    else if (!seen.has(verdict.text)) passed.push(verdict)
    if (verdict.ok) seen.add(verdict.text)
  }
  return { passed, refused }
}

function shown(passages: Passage[]): string {
  return JSON.stringify(
    passages.map(({ number, context, sent, needed }) => ({
      so: number,
      van_ban: context[0] ?? '',
      muc: context.slice(1).join(' > '),
      noi_dung: sent,
      tra_loi: needed.map(({ start, end }) => sent.slice(start, end)),
    })),
    null,
    1,
  )
}

/** What times and numbers stand for; people, contacts and addresses only what kind of thing they are. */
function legend(placeholders: Placeholders): string {
  const kinds: Record<string, string> = { P: '(tên người)', L: '(liên hệ, liên kết)' }
  return JSON.stringify(
    Object.fromEntries(
      placeholders.all().map(({ placeholder, words }) => [placeholder, kinds[placeholder[2] ?? ''] ?? words]),
    ),
  )
}

function signers({ view }: Asked): string[] {
  return view.held.flatMap(({ header }) => (header.signer ? [header.signer] : []))
}
