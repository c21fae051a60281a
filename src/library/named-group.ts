// A group of bodies with the names of its members behind a colon: "Các Sở: Nội vụ, Tư pháp", "UBND các huyện: A, B".
// The colon opens no duty, the names belong to the group. Pure.

import { fields, maskCompounds, verb } from './duty-words.ts'

const kind =
  '(?:sở|ban|ngành|phòng|bộ|cục|chi cục|vụ|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|trường|bệnh viện|trung tâm|trạm|công ty|doanh nghiệp|hội|cơ quan|đơn vị|địa phương)'
const group = new RegExp(
  `(?<![\\p{L}])(?:các|những)\\s${kind}(?:(?:,|\\svà)?\\s${kind})*(?:\\s(?:tỉnh|chuyên môn|trực thuộc|liên quan|sau(?: đây)?|gồm))*$`,
  'iu',
)
const verbs = new RegExp(verb, 'u')
const named =
  /^(?:và\s|các\s)*(?:\p{Lu}|(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s\p{Lu})[\p{L}\d'’-]*(?:\s(?:và\s|-\s)?[\p{L}\d'’-]+){0,8}$/u

/** One department's name may be joined by "và". */
const field = new RegExp(`^(?:${fields})$`, 'u')

/** Whether the words end in the common noun of a group: "…, các Sở". */
export function endsInGroup(words: string): boolean {
  return group.test(words)
}

/** Where the names end that the group before the colon at `colon` is made of; `null` where none or more than names follow. */
export function namesEnd(words: string, colon: number): number | null {
  if (
    !endsInGroup(
      words
        .slice(0, colon)
        .replace(/\s*\([^()]*\)$/u, '')
        .trimEnd(),
    )
  )
    return null
  const names = /^[^:.\n]*/u.exec(words.slice(colon + 1))?.[0] ?? ''
  const items = names.split(/[,;]/u).map((item) => item.trim())
  const isList = items.length > 1 || /\svà\s\p{Lu}/u.test(names)
  return isList && items.every((item) => named.test(item)) && !verbs.test(maskCompounds(names))
    ? colon + 1 + names.trimEnd().length
    : null
}

/** Every member by its full name: of "UBND các huyện: A, B" "UBND huyện A" and "UBND huyện B"; none where it is no such list. */
export function membersIn(words: string): string[] {
  const colon = words.indexOf(':')
  const end = colon < 0 ? null : namesEnd(words, colon)
  if (end === null) return []
  const common = words.slice(0, colon).replace(/^.*[,;]\s*(?=(?:\S+\s+){0,3}(?:các|những)\s)/iu, '')
  const head = common.replace(/(?:^|\s)(?:các|những)(?=\s)/iu, '').trim()
  return words
    .slice(colon + 1, end)
    .split(/[,;]/u)
    .map((item) => item.trim())
    .flatMap((item) => (field.test(item) ? [item] : item.split(/\svà\s/u)))
    .map((name) => `${head} ${name.replace(/^(?:và|các)\s+/u, '')}`)
}
