// What kind of question it is, as a model reads it when the rules cannot: a closed list. A kind is no answer and no
// rewriting: the program asks its own words about the very document that the rules found in the question, and the rules
// must read those words as that kind. Facts of a document's head need no other word of the question; a deadline keeps
// them all, so that a kind can never put another duty's date in its place. Pure.

import type { Asked } from '../asked.ts'
import type { HeaderFact } from '../question/header-fact.ts'
import type { Understood } from '../question/question.ts'
import type { QuestionKind } from '../question/question-kind.ts'

interface QuestionClass {
  /** What the program asks. */
  words: string
  kind: QuestionKind
  fact: HeaderFact | null
}

const classes = {
  signer: { words: 'ai ký?', kind: 'header', fact: 'signer' },
  issued: { words: 'ban hành ngày nào?', kind: 'header', fact: 'issued' },
  issuer: { words: 'cơ quan nào ban hành?', kind: 'header', fact: 'issuer' },
  recipients: { words: 'nơi nhận gồm những ai?', kind: 'header', fact: 'recipients' },
  title: { words: 'trích yếu là gì?', kind: 'header', fact: 'title' },
  effective: { words: 'có hiệu lực từ ngày nào?', kind: 'header', fact: 'effective' },
  references: { words: 'căn cứ vào những văn bản nào?', kind: 'references', fact: null },
  deadline: { words: 'hạn là khi nào?', kind: 'deadline', fact: null },
} satisfies Record<string, QuestionClass>

type QuestionClassName = keyof typeof classes

/** As a model may answer; `other` is every question that is none of these. */
export const classNames = [...(Object.keys(classes) as QuestionClassName[]), 'other'] as const

/**
 * Whether the rules are unsure of the kind: the question speaks of one held document as a document, in words that the
 * library does not know.
 */
export function isUnclassed({ u, scope, view }: Asked): boolean {
  const strange = u.terms.some((t) => t.weight >= 2 && !view.knows(t.folded))
  const asDocument = u.numbers.length > 0 || u.citedKinds.length > 0
  return u.kind === 'passage' && !u.claim && strange && asDocument && namedDocument({ scope }) !== null
}

/** The question of this kind about the document that the rules found in the question; `null` when there is none. */
export function questionOfClass(name: QuestionClassName, { u, scope }: Asked): string | null {
  const document = namedDocument({ scope })
  if (!document?.header.number) return null
  if (name === 'deadline') return `${u.text.replace(/[?.!\s]+$/u, '')}: ${classes[name].words}`
  return `${document.header.kind ?? 'văn bản'} ${document.header.number}: ${classes[name].words}`
}

function namedDocument({ scope }: Pick<Asked, 'scope'>) {
  const [document, ...more] = scope.documents
  return scope.named && scope.missing === null && more.length === 0 ? (document ?? null) : null
}

/** Whether the rules read the question as that kind, about that document alone. */
export function agreesWithClass(name: QuestionClassName, before: Asked, after: Asked): boolean {
  const { kind, fact } = classes[name]
  const same = namedDocument(after)?.id === namedDocument(before)?.id
  return same && readsAs(after.u, kind, fact)
}

function readsAs(u: Understood, kind: QuestionKind, fact: HeaderFact | null): boolean {
  return u.kind === kind && u.fact === fact
}
