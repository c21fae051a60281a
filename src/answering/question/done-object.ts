// "Mẫu báo cáo do ai xây dựng?", "ai xây dựng mẫu báo cáo?", "mẫu của ai?": the words that do this very act to this very
// thing ("xây dựng các biểu mẫu"), not those in which both stand for something else ("xây dựng báo cáo theo đề cương"). Pure.

import type { Term } from '../places/match.ts'
import type { Syllable } from '../places/syllables.ts'
import type { Understood } from './question.ts'

const whoever = '(?:ai|(?:co quan|don vi|so|phong|ban|nganh|bo|ben|cap|noi|nguoi)(?: \\S+)? nao)'
const must = '(?:se |phai |dung ra |chiu trach nhiem |co trach nhiem )?'
const passive = new RegExp(` (?:do|duoc|boi) ${whoever} ${must}(\\S+ \\S+) $`)
const active = new RegExp(`^ ${whoever} ${must}(\\S+ \\S+) (?:cac |nhung |bo )*(\\S+) `)
/** Acts of one word, so that the thing stands right behind it: "ai lập phương án". */
const activeShort = new RegExp(
  `^ ${whoever} ${must}(lap|cap|ki|duyet|chi|tra|phat|giao|cu|thu|mo|soan|trinh|nop|gui|giu)(?: va (?:to chuc )?(thuc hien|trien khai|quan li|ban hanh|phe duyet|cong bo|luu giu|giu|gui|trinh|nop|cap|duyet))? (?:cac |nhung |bo )*(\\S+) (\\S+) `,
)
/** "Theo mẫu của ai?": whose form it is, is who makes it. */
const owned = new RegExp(` (mau|bieu|de cuong)(?: (?!gui |nop )\\S+){0,3} cua ${whoever} `)
/** "Mẫu, đề cương … do bên nào làm?" */
const madeForm = new RegExp(
  ` (mau|bieu|de cuong)(?: (?!gui |nop )\\S+){0,12} (?:do|duoc|boi) ${whoever} ${must}(?:lam|soan|viet|lap|ra|dua ra) $`,
)
const formWord = /^(?:mau|bieu|cuong)$/
const making = ['xay dung', 'ban hanh', 'cung cap', 'soan thao', 'cong bo']
/** Words between an act and its object. */
const between = /^(?:cac|nhung|mot|bo|he thong|va|ban hanh|du thao)$/

const leading = /^(?:chu tri|phu trach)$/
const helps = /^(?:phoi hop|va phoi|cung phoi)/
/** How many syllables those who help may take. */
const farthest = 40

function followers(words: Syllable[], at: number): string {
  return `${words[at]?.folded} ${words[at + 1]?.folded}`
}

/** Whether the words do what the question says to the thing that it says; `null` where it says no such thing. */
export function doesTo(u: Understood, words: Syllable[]): boolean | null {
  const short = shortAct(u)
  if (short) return doesShort(short, words)
  const asked = actAsked(u)
  if (!asked) return null
  const { acts, object } = asked
  const heads = new Set([object.folded, ...object.alternatives.flatMap((a) => a[0]?.folded ?? [])])
  return words.some((s, i) => {
    if (!acts.includes(`${s.folded} ${words[i + 1]?.folded}`)) return false
    // "người đã được cấp thẻ": to whom it was done, and not who does it
    if (/^(?:duoc|bi)$/.test(words[i - 1]?.folded ?? '')) return false
    let at = i + 2
    while (between.test(words[at]?.folded ?? '')) at++
    if (heads.has(words[at]?.folded ?? '')) return true
    // "chủ trì, phối hợp A, B kiểm tra …": what is led stands behind those who help
    const helped = leading.test(`${s.folded} ${words[i + 1]?.folded}`) && helps.test(followers(words, at))
    return helped && words.slice(at + 2, at + farthest).some((w) => heads.has(w.folded))
  })
}

const doneByWhom = new RegExp(
  ` ${whoever} (?:la )?(?:nguoi |don vi |co quan )?(?:co (?:tham )?quyen )?${must}(\\S+) `,
)

/** "Kể từ ngày Mục lục được phê duyệt": the act that is asked for is only suffered, and whoever does it is not told. */
export function isOnlySuffered({ folded }: Understood, words: Syllable[]): boolean {
  const verb = doneByWhom.exec(folded)?.[1]
  const act = verb === 'duyet' ? 'phe' : verb
  const found = words.flatMap((s, i) => (s.folded === act ? [i] : []))
  const tellsDoer = (at: number) => words.slice(at + 1, at + 8).some((w) => /^(?:boi|do)$/.test(w.folded))
  return (
    found.length > 0 &&
    found.every((at) => /^(?:duoc|bi)$/.test(words[at - 1]?.folded ?? '') && !tellsDoer(at))
  )
}

interface ShortAct {
  verb: string
  /** "Lập và giữ sổ": what else is done to it. */
  also: string[]
  /** The first two syllables of the thing. */
  thing: [string, string]
}

function shortAct({ folded, terms }: Understood): ShortAct | null {
  const [, verb, also = '', first, second] = activeShort.exec(folded) ?? []
  const named = first !== undefined && terms.some((t) => t.folded === first)
  return verb && second && named ? { verb, also: also.match(/\S+/g) ?? [], thing: [first, second] } : null
}

const betweenShort = /^(?:cac|nhung|mot|bo|va|to|chuc|thuc|hien|trien|khai)$/

function doesShort({ verb, also, thing }: ShortAct, words: Syllable[]): boolean {
  const joins = (word: string) => betweenShort.test(word) || also.includes(word)
  return words.some((s, i) => {
    if (s.folded !== verb || /^(?:duoc|bi)$/.test(words[i - 1]?.folded ?? '')) return false
    let at = i + 1
    while (at < words.length && joins(words[at]?.folded ?? '') && words[at]?.folded !== thing[0]) at++
    return words[at]?.folded === thing[0] && words[at + 1]?.folded === thing[1]
  })
}

function actAsked({ folded, terms }: Understood): { acts: string[]; object: Term } | null {
  const named = (word: string | undefined) => terms.find((t) => t.folded === word)
  const form = named(owned.exec(folded)?.[1]?.split(' ')[0])
  if (form) return { acts: making, object: form }
  const made = madeForm.exec(folded)?.[1] ? terms.find((t) => formWord.test(t.folded)) : undefined
  if (made) return { acts: making, object: made }
  const done = passive.exec(folded)?.[1]
  if (done && terms[0]) return { acts: [done], object: terms[0] }
  const [, act, thing] = active.exec(folded) ?? []
  const object = named(thing)
  return act && object ? { acts: [act], object } : null
}
