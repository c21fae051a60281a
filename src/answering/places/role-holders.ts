// Which body a text puts into a role ("cơ quan thường trực", "đầu mối") or lets lead a matter or help in it: only words
// that name both the part and the body count. Pure.

import { actorAtStart } from '../../library/actor.ts'
import { bodyWords, maskCompounds, noBodies, verb } from '../../library/duty-words.ts'
import { phraseKey } from './syllables.ts'

/** Roles of bodies, folded; a person is "Tổ phó thường trực". */
export type BodyRole = 'thuong truc' | 'dau moi'

const written: Record<BodyRole, string> = { 'thuong truc': 'thường trực', 'dau moi': 'đầu mối' }
const office = '(?:(?:một|các)\\s+)?(?:(?:cơ quan|đơn vị|bộ phận|tổ chức|phòng|sở)\\s+)?'
const body = `(?<![\\p{L}])(?!${noBodies})(?:${bodyWords}|đồn|đồng chí)(?![\\p{L}])`
const bodyAnywhere = new RegExp(body, 'giu')
const bodyFirst = new RegExp(`^(?:(?:giao|là|các|cho)\\s+)*${body}`, 'iu')
const verbs = new RegExp(verb, 'gu')
/** Some one, not a certain one: "cử 01 lãnh đạo làm đầu mối". */
const unnamed = /(?:\d|(?<![\p{L}])(?:một|cử|bố trí|phân công|chỉ định))\s*$/iu

/** The body that the words put into the role: `inherit` where they leave it to the heading above; `null` where none. */
export function holderIn(words: string, role: BodyRole): string | 'inherit' | null {
  const asRole = new RegExp(
    `(?<![\\p{L}])(?:là|làm|giữ vai trò|đóng vai trò|thực hiện nhiệm vụ|làm nhiệm vụ|đảm nhận vai trò)\\s+(?:là\\s+)?${office}${written[role]}(?![\\p{L}])`,
    'iu',
  ).exec(words)
  if (asRole) {
    const before = words.slice(0, asRole.index)
    const named = bodyBefore(before)
    if (named) return named
    if (subjectless.test(before)) return ownActor(before) ?? 'inherit'
  }
  const after = new RegExp(
    `${office}${written[role]}(?![\\p{L}])(?:\\s[^.;:()\\n]{0,80}?)?(?:\\s*[:(]\\s*|,?\\s+(?:là|gồm)\\s+)([^.;)\\n]+)`,
    'iu',
  ).exec(words)
  if (after?.[1] && bodyFirst.test(after[1].trim())) return upToVerb(after[1].trim())
  const aside = new RegExp(
    `[(,–-]\\s*(?:là\\s+)?(?:cơ quan|đơn vị)\\s+${written[role]}(?![\\p{L}])`,
    'iu',
  ).exec(words)
  return aside ? bodyBefore(words.slice(0, aside.index)) : null
}

/** The body that stands at the start, as below a heading that names the role. */
export function holderBelow(words: string): string | null {
  const plain = words.replace(/^\s*(?:[-+*•–]|[a-zđ]\)|\d+[.)])?\s*/u, '')
  return bodyFirst.test(plain) ? upToVerb(plain) : null
}

/** Nothing but a label, or a clause of somebody's that goes on: "a) Là cơ quan …", "…; là đầu mối …". */
const subjectless =
  /(?:^|[.;,:\n])\s*(?:(?:[a-zđ]|\d+(?:\.\d+)*)[.)]\s*|[-+*•–]\s*)*(?:được giao\s+|đồng thời\s+|có trách nhiệm\s+)*$/iu

function ownActor(words: string): string | null {
  const actor = actorAtStart(words, { start: 0, end: words.length })
  return actor && words.slice(actor.start, actor.end)
}

/** The body that stands right before: its name reaches to the end of the words, with no verb behind it. */
function bodyBefore(words: string): string | null {
  const clause = words
    .slice(words.search(/[^.;:\n]*$/u))
    .trimEnd()
    .replace(/^.*\s(?:do|giao(?: cho)?)\s+/iu, '')
  const masked = maskCompounds(clause)
  for (const found of clause.matchAll(bodyAnywhere)) {
    verbs.lastIndex = found.index + found[0].length
    if (verbs.exec(masked)) continue
    return unnamed.test(clause.slice(0, found.index)) ? null : clause.slice(found.index)
  }
  return null
}

function upToVerb(words: string): string {
  const masked = maskCompounds(words)
  verbs.lastIndex = 4
  const found = verbs.exec(masked)
  return (found ? words.slice(0, found.index) : words).trim()
}

export interface Parts {
  leads: string | null
  /** What stands behind "phối hợp với". */
  helps: string | null
}

/** Who leads and who helps by these words; `null` where they say neither. */
export function partsIn(words: string): Parts {
  const led = /(?:chủ trì|phụ trách)(?![\p{L}])/iu.exec(words)
  const helped = /phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+([^.;\n]+)/iu.exec(words)
  const helping = /(?<!chủ trì[,\s]+(?:và\s+)?)(?<![\p{L}])phối hợp(?![\p{L}])/iu.exec(words)
  const helper =
    helping && !(led && led.index < helping.index) ? bodyBefore(words.slice(0, helping.index)) : null
  const first = helped?.[1]?.trim() ?? ''
  return {
    leads: led && bodyBefore(words.slice(0, led.index)),
    helps: helper ?? (bodyFirst.test(first) ? upToVerb(first) : null),
  }
}

/** Whether two writings mean one body: levels and places behind a name set nobody apart within one document. */
export function sameBody(a: string, b: string, places: string[]): boolean {
  const [x, y] = [bodyKey(a, places), bodyKey(b, places)]
  return x !== '' && y !== '' && (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `))
}

function bodyKey(words: string, places: string[]): string {
  const plain = places.reduce(
    (key, place) => key.replaceAll(` ${phraseKey(place)} `, ' '),
    ` ${phraseKey(words).replaceAll('uy ban nhan dan', 'ubnd')} `,
  )
  return plain
    .trim()
    .replace(/^(?:giao|cho|la) /, '')
    .replace(/(?: (?:tinh|thanh pho|tp|huyen|thi xa|xa|phuong))+$/, '')
}
