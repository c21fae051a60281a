// Whether a claim and a text affirm and deny the same: "chưa ban hành", "không thuộc diện", "không phải nộp". Two denials of
// different words, and a duty beside a claim of how things stand, are neither the same nor the opposite. Pure.

import { phraseKey, type Syllable, syllablesOf } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import { withoutTag } from './tag.ts'

/** "chưa" is a denial, "chữa" none; without marks it may be one. */
const negations: Readonly<Record<string, string>> = {
  ...{ khong: 'không', chua: 'chưa', chang: 'chẳng', cam: 'cấm', mien: 'miễn' },
}

function denies({ folded, spoken }: Syllable): boolean {
  return folded in negations && (spoken === folded || spoken === negations[folded])
}

/** "không quá", "không chỉ": bounds and additions, no denial. */
const noDenial =
  /^(?:qua|chi|nhung|duoi|it|ke|phan|gian|ngung|dau|may|phai|can|gi|nao|co|con|bi|duoc|the|de|nen|duong|khi|chinh|tap|han|so|muc|quy|khoa|dong)$/
const skipped = /^(?:duoc|bi|phai|can|con|co|the|de|nen|qua)$/
/** "chưa thực hiện việc xin lỗi" denies what stands behind the words that only carry it. */
const carrying = /^(?:thuc|hien|tien|hanh|to|chuc|dung|su|lam|viec|day|du|kip|thoi)$/
const exclusive = / (?:khong (?:thuoc|nam|trong)|ngoai (?:dien|doi tuong)) /
const ofInspected = / (?:doi tuong|dien|duoc kiem tra|bi kiem tra|duoc thanh tra) /
/** What is owed; a denial in front of it only says by whom. */
const duty = /^(?:gui|nop|bao|trinh|phai|tu|lap|thuc|khac)$/

/** What one "không" or "chưa" denies. */
interface Denial {
  by: string
  /** The first word of content behind it, and those that it reaches through words that only carry them. */
  words: string[]
  at: number
}

/** Whether claim and evidence affirm and deny the same words. */
export function comparePolarity(u: Understood, quote: string): 'same' | 'opposite' | 'unknown' {
  const claim = withoutTag(u.text)
  const [claimed, said] = [denialsIn(claim), denialsIn(quote)]
  const [inClaim, inQuote] = [wordsOf(claim), wordsOf(quote)]
  const claimedNot = new Set(claimed.flatMap((d) => d.words))
  const saidNot = new Set(said.flatMap((d) => d.words))
  const [claimOut, quoteOut] = [
    exclusive.test(` ${phraseKey(claim)} `),
    exclusive.test(` ${phraseKey(quote)} `),
  ]
  if (claimOut !== quoteOut) {
    if (claimed.length > 0 && !claimOut) return 'unknown'
    return claimOut || ofInspected.test(` ${phraseKey(claim)} `) ? 'opposite' : 'same'
  }
  for (const w of saidNot) if (inClaim.includes(w) && !claimedNot.has(w)) return 'opposite'
  for (const { by, words, at } of claimed) {
    if (words.some((w) => saidNot.has(w))) continue
    const affirmed = words.some((w) => inQuote.includes(w))
    const qualifies = inClaim.slice(at + 3).some((w) => duty.test(w))
    // what is to be done says nothing of whether it was
    const open = by === 'chua' && !/(?<!\p{L})đã(?!\p{L})/iu.test(quote)
    const apart = said.some((d) => !d.words.some((w) => claimedNot.has(w)))
    return affirmed && !apart && !qualifies && !open ? 'opposite' : 'unknown'
  }
  return 'same'
}

/** The words deny something and the claim nothing: they may speak of the same, they do not say the same. */
export function deniesMore(u: Understood, quote: string): boolean {
  return denialsIn(withoutTag(u.text)).length === 0 && denialsIn(quote).length > 0
}

function wordsOf(text: string): string[] {
  return syllablesOf(text).map((s) => s.folded)
}

function denialsIn(text: string): Denial[] {
  const syllables = syllablesOf(text)
  const all = syllables.map((s) => s.folded)
  return syllables.flatMap((syllable, i): Denial[] => {
    if (!denies(syllable)) return []
    let at = i + 1
    // "không quá 5 ngày" bounds, "chưa qua hiệu chỉnh" denies
    if (syllable.folded === 'khong' && all[at] === 'qua') return []
    if (/^(?:chi|nhung|duoi|it|ke|phan|gian|ngung|thuoc|nam)$/.test(all[at] ?? '')) return []
    while (at < i + 4 && skipped.test(all[at] ?? '')) at++
    if (all[at] === 'dong' && all[at + 1] === 'y') at++
    const next = all[at]
    if (!next || noDenial.test(next)) return []
    const words = [next]
    while (at < i + 8 && (carrying.test(all[at] ?? '') || skipped.test(all[at] ?? ''))) at++
    const reached = all[at]
    if (reached && reached !== next && !noDenial.test(reached)) words.push(reached)
    return [{ by: syllable.folded, words, at: i }]
  })
}
