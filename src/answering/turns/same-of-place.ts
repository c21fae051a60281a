// "HN thì gồm những cơ quan nào?" after "Đoàn kiểm tra Kiên Giang có những ai?": another place, and the same asked of it in words
// that name no matter of their own. It is the last question of that place; units that are named anew are those asked for. Pure.

import { phraseKey, syllablesOf } from '../places/syllables.ts'

interface Named {
  start: number
  end: number
  written: string
}

/** Before the place, and words that say nothing of what is asked. */
const lead =
  /^(?:(?:còn|con|thế|the|vậy|vay|rồi|roi|bên|ben|phía|phia|riêng|rieng|ở|o|tại|tai|của|cua|với|voi|tỉnh|tinh|thành phố|thanh pho|tp|ủa|ua|à|ờ)\s+)*$/iu
const empty = new Set(
  'thi la gom co bao gom nhung cac ai nao gi dau may nhieu bao lay tu o tai do ve cho duoc bi phai co quan don vi so nganh ban huyen quan xa phuong thi thanh pho noi cho ben nguoi ong ba vay the nhi a ha khi luc gio ngay thang quy nam han ra sao lam nhu thuoc nam trong danh sach dien vay ta minh cu the'.split(
    ' ',
  ),
)

type Asking = 'when' | 'count' | 'where' | 'who' | 'what'
const asking: [Asking, RegExp][] = [
  ['when', / (?:khi nao|bao gio|luc nao|hom nao|(?:ngay|thang|quy|nam) (?:nao|may)|thoi (?:gian|diem) nao) /],
  ['count', / (?:bao nhieu|may) /],
  [
    'who',
    / ai | (?:co quan|don vi|so|nganh|ban|huyen|quan|xa|phuong|ong|ba|nguoi|cap)(?: \S+)? nao | (?:nhung|cac) (?:noi|cho|dia phuong) nao /,
  ],
  ['where', / dau | (?:noi|cho) nao /],
  ['what', / (?:gi|nao) /],
]

function askedIn(words: string): Asking | null {
  return asking.find(([, form]) => form.test(` ${phraseKey(words)} `))?.[0] ?? null
}

const contact = / (?:hoi|lien he|phan anh|goi|gap|trao doi|keu) (?:\S+ ){0,3}(?:ai|dau|nao) /
const ofContact = 'hoi lien he phan anh goi gap trao doi keu'.split(' ')

const units = '(?:sở,? (?:ban,? )?ngành|sở|huyện|quận|xã|phường|so|huyen|(?<!(?:cơ|co)\\s)quan|xa|phuong)'
const unitsAsked = new RegExp(
  `(?<!\\p{L})(?:(?:những|các|mấy|nhung|cac|may)\\s+)?${units}\\s+(?:nào|nao)`,
  'iu',
)
const whoAsked =
  /(?:(?:những|các|nhung|cac)\s+)?(?:ai|(?:cơ quan|đơn vị|sở|huyện|co quan|don vi)(?:,? \p{L}+)? (?:nào|nao))(?!\p{L})/iu

/** The last question of the one place that the turn opens with; `null` where the turn asks something of its own. */
export function sameOfPlace(
  text: string,
  found: Named[],
  question: string,
  put: (core: string) => string,
): string | null {
  const [place, ...others] = found
  if (!place || others.length > 0 || !lead.test(text.slice(0, place.start))) return null
  const rest = text.slice(place.end)
  const asked = askedIn(rest)
  // whom to ask, and where to report a difficulty, are one
  const turnsTo = [rest, question].every((words) => contact.test(` ${phraseKey(words)} `))
  if (asked === null || !(turnsTo || asked === askedIn(question))) return null
  const known = new Set(syllablesOf(question).map((s) => s.folded))
  if (turnsTo) for (const word of ofContact) known.add(word)
  if (!syllablesOf(rest).every((s) => empty.has(s.folded) || known.has(s.folded))) return null
  const merged = put(place.written)
  if (merged === place.written) return null
  const named = unitsAsked.exec(rest)?.[0]
  return named ? merged.replace(whoAsked, named) : merged
}
