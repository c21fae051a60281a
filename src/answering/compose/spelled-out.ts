// "PCI là gì?": no text defines it, but the texts spell it out where they name it first: "Chỉ số … (PCI)".

import { foldedForm } from '../../retrieval/fold.ts'
import type { Asked } from '../asked.ts'
import { syllablesOf } from '../places/syllables.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { pathAt } from './header.ts'

const asksMeaning = / (?:la gi|viet tat|nghia la gi|la cai gi|la cum tu gi|viet day du|la viet tat|co nghia) /

/** Something of the matter is asked, not the meaning of its name: "mục đích kiểm tra CCHC là gì". */
const asksOfIt =
  / (?:muc dich|muc tieu|yeu cau|noi dung|doi tuong|pham vi|trong tam|nhiem vu|hinh thuc|phuong phap|can cu|ket qua|ke hoach|thoi gian|thoi han|han|kinh phi|thanh phan|trach nhiem|vai tro|kiem tra) /

/** The full words of an acronym that a held text gives in brackets beside it. */
export function composeSpelledOut(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksMeaning.test(u.folded) || u.wants === 'contact' || asksOfIt.test(u.folded)) return null
  if (u.numbers.length > 0 || syllablesOf(u.raw).length > 10) return null
  for (const { document } of asked.documents) {
    for (const found of document.text.matchAll(/\(([A-ZĐ][A-ZĐa-z&-]{1,14}(?:\s[A-Za-z]{2,10})?)\)/gu)) {
      const short = found[1] ?? ''
      if (!/[A-ZĐ].*[A-ZĐ]/u.test(short) || !asksOf(u.raw, short)) continue
      const words = document.text.slice(Math.max(0, found.index - 160), found.index).trimEnd()
      const full = fullName(words, short)
      if (full === null) continue
      const start = Math.max(0, found.index - 160) + words.length - full.length
      const span = { start, end: found.index + found[0].length }
      const draft = emptyDraft('answered')
      const path = pathAt(document, start)
      draft.lines.push(`**${short}**: ${full.replace(/\s+/gu, ' ')}.`)
      draft.lines.push(sourceLine(document, path, shortQuote(document.text, span, null, 300).shown))
      draft.lines.push(texts.onlySpelledOut)
      draft.citations.push(cite(document, path, span))
      return proven(draft, [document])
    }
  }
  return null
}

/** The words that a short form stands for: from the noun that heads them, or those whose initials it is made of. */
function fullName(words: string, short: string): string | null {
  const syllables = [...words.matchAll(/[\p{L}\p{M}]+/gu)]
  const letters = foldedForm(short.toLowerCase()).replace(/[^a-z]/g, '')
  const tail = syllables.slice(-letters.length)
  const initials = tail.map((m) => foldedForm(m[0].toLowerCase())[0]).join('')
  const first = tail[0]
  if (first && initials === letters) return words.slice(first.index)
  const head = [
    ...words.matchAll(
      /(?<!\p{L})(?:chỉ số|hệ thống|chương trình|bộ chỉ số|cơ chế|bộ phận|trung tâm)(?=\s)/giu,
    ),
  ].at(-1)
  return head && !/[.;:()]/u.test(words.slice(head.index)) ? words.slice(head.index) : null
}

/** The question is about this short form and nothing longer ("chỉ số PAR Index là gì"). */
function asksOf(question: string, short: string): boolean {
  const escaped = short.replace(/[-&]/gu, '.').replace(/\s+/gu, String.raw`\s+`)
  return new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, 'iu').test(question)
}
