// "A và B nơi nào nhiều dự án hơn?", "A khác B thế nào về hạn nộp?": two things held against each other, each as the question
// that is asked of it alone. What the second side leaves out stands with the first. Pure.

import type { Span } from '../../document.ts'
import { phraseKey } from '../places/syllables.ts'

export interface Comparison {
  /** As they are called: "xã Thạnh Phong". */
  sides: [string, string]
  /** The question of each side, in full words. */
  questions: [string, string]
  /** What decides: the earlier day, the greater number; `null` where only what differs is asked. */
  by: 'earlier' | 'later' | 'more' | 'less' | null
}

/** "Cho người khác mượn" holds nothing against anything. */
const another =
  /(?<!\p{L})(?:người|nơi|chỗ|việc|ai|đơn vị|cơ quan|tổ chức|công ty)\s+khác(?!\s+(?:nhau|gì|với|so|biệt|thế|như|ra|không|ở|chỗ))(?!\p{L})(?=\s+\p{L})/giu

/** "Mấy xã khác của huyện": the others, against which nothing is held. */
const theOthers =
  /(?:^\s*|(?<!\p{L})(?:mấy|các|những|nhiều|may|cac|nhung)\s+)(?:xã|phường|huyện|quận|sở|phòng|trường|xa|phuong|huyen|so|truong)\s+(?:khác|khac)(?!\s+(?:nhau|gì|với|so|biệt|thế|như|ra|nhóm|các|những|xã|phường|huyện|quận|sở)(?!\p{L}))(?=\s+\p{L})/giu

const end = '(?:\\s+(?:vậy|thế|nhỉ|ạ|không|chứ))?$'
const differing =
  '(?:có\\s+)?(?:gì\\s+)?(?:khác(?:\\s+biệt)?|giống)(?:\\s+(?:nhau|gì))*(?:\\s+(?:thế nào|như thế nào|ra sao|ở đâu|ở chỗ nào|chỗ nào|ở điểm nào|điểm nào|những gì|gì|sao|không))?(?:\\s+nhau)?'
const either =
  '(?:nhà thuốc|làng nghề|đơn vị|cơ quan|địa phương|doanh nghiệp|công ty|cơ sở|kế hoạch|văn bản|báo cáo|bệnh viện|dự án|thông tư|quyết định|(?!ngày|tháng|năm|tuần|giờ)\\p{L}+)'
const more = '(?:nhiều|đông|lớn|cao|dài|rộng|nặng)'
const less = '(?:ít|nhỏ|thấp|ngắn|hẹp|nhẹ)'
const earlier = '(?:trước|sớm hơn|sớm nhất)'
const later = '(?:sau|muộn hơn|chậm hơn|trễ hơn|muộn nhất)'

/** `names`: bodies whose "và" parts nothing. */
export function comparisonIn(text: string, names: Span[]): Comparison | null {
  const said = masked(text, names)
    .replace(/[?.!\s]+$/u, '')
    .replace(another, (words) => words.replaceAll(/\s+/gu, joint))
    .replace(theOthers, (words) => words.replaceAll(/\s+/gu, joint))
  const groups = ofGroups(said)
  if (groups) return groups
  const read = (words: string) => words.replaceAll(joint, ' ')
  const found = choice(said) ?? difference(said)
  if (!found) return null
  const sides = parted(found.both)
  if (!sides) return null
  const [first, [second, predicate]] = [sides[0], withoutPredicate(...sides)]
  const other = completed(first, second)
  const head = other.endsWith(second) ? other.slice(0, other.length - second.length) : ''
  const aspect = `${predicate} ${found.aspect}`.trim()
  const questions = [first, other].map((side) => withAsking(read(side), read(aspect))) as [string, string]
  const name = (side: string) => read(side).replace(/^của\s+/iu, '')
  return {
    sides: [name(head !== '' && first.startsWith(head) ? first.slice(head.length) : first), name(second)],
    questions,
    by: found.by,
  }
}

const departments =
  '(?<first>(?:(?:khối|khoi|các|cac)\\s+)?(?:sở|so)(?:[,\\s]+(?:ban[,\\s]+)?(?:ngành|nganh))?)'
const localities =
  '(?<second>(?:(?:khối|khoi|các|cac|cấp|cap|ubnd)\\s+)*(?:quận huyện|quan huyen|huyện|huyen|xã phường|xa phuong|phường xã|xã|xa|phường|phuong|địa phương|dia phuong))'
const groupsJoined = new RegExp(
  `(?<!\\p{L})${departments}\\s+(?:với|voi|và|va|so với|so voi|hay|hoặc)\\s+(?:(?:của|cua)\\s+)?${localities}(?!\\p{L})`,
  'iu',
)
/** Behind it no name goes on: "huyện ở Quảng Nam", not "huyện Tân Châu". */
const endsThere = /^(?:$|[\s,:;()?]+(?!\p{Lu}))/u
const opposed =
  /(?:^|[\s,(])(?:chênh|chenh|lệch|lech|khác|khac|so|hơn kém|cách nhau|cach nhau)(?![\p{L}])|(?<!\p{L})(?:ai|bên nào|khối nào|ben nao|khoi nao)(?:\s+(?:phải|được|phai))?\s+(?:nộp|nop|gửi|gui|xong)?\s*(?:trước|truoc|sau|sớm|som|muộn|muon)(?!\p{L})/iu
const ofDays = /(?<!\p{L})(?:hạn|han|nộp|nop|gửi|gui|ngày|ngay|thời gian|thoi gian)(?!\p{L})/iu

/** "Hạn báo cáo quý III của sở với của huyện chênh nhau mấy ngày?": the time of each of two levels. */
function ofGroups(said: string): Comparison | null {
  const found = groupsJoined.exec(said)
  const { first, second } = found?.groups ?? {}
  if (!found || !endsThere.test(said.slice(found.index + found[0].length))) return null
  if (!first || !second || !opposed.test(said) || !ofDays.test(said)) return null
  const rest = (side: string) =>
    `${said.slice(0, found.index)}${side}${said.slice(found.index + found[0].length)}`
      .replace(/^(?:so sánh|so sanh|so)\s+/iu, '')
      .replace(
        /[\s,]*(?:chênh|chenh|lệch|lech|khác|khac|hơn kém|cách|cach)(?:\s+(?:nhau|gì|gi))*(?:\s+(?:thế nào|the nao|như thế nào|ra sao|(?:mấy|may|bao nhiêu|bao nhieu)\s+(?:ngày|ngay)|không|khong))?/iu,
        ' ',
      )
      .replace(
        /[\s,]*(?:thì\s+)?(?:ai|bên nào|khối nào|ben nao|khoi nao)(?:\s+(?:phải|được|phai))?\s+(?:(?:nộp|nop|gửi|gui|xong)\s+)?(?:trước|truoc|sau|sớm hơn|som hon|muộn hơn|muon hon)(?!\p{L})/iu,
        ' nộp báo cáo',
      )
  const level = /xã|xa|phường|phuong/iu.test(second.replace(/địa phương|dia phuong/iu, ''))
    ? 'các xã, phường'
    : 'các huyện'
  const questions: [string, string] = [
    `${rest('các sở, ban, ngành')} khi nào`,
    `${rest(`UBND ${level}`)} khi nào`,
  ]
  return {
    sides: [first, second],
    questions: questions.map((q) => q.replace(/\s+/gu, ' ')) as [string, string],
    by: null,
  }
}

/** Stands for the blanks of a name while sides are told apart. */
const joint = '\u2060'

function masked(text: string, names: Span[]): string {
  return names.reduceRight(
    (said, { start, end }) =>
      said.slice(0, start) + said.slice(start, end).replaceAll(' ', joint) + said.slice(end),
    text,
  )
}

interface Found {
  both: string
  aspect: string
  by: Comparison['by']
}

/** "A và B, nơi nào …hơn", "nơi nào … hơn, A hay B". */
function choice(said: string): Found | null {
  const measure = `(?<deed>.*?)(?:(?<much>${more}|${less})\\s+(?<thing>.*?)\\s*hơn|(?<much2>${more}|${less})\\s+hơn|(?<when>${earlier}|${later}))`
  const [ahead, behind] = [
    new RegExp(`^(?:giữa\\s+)?(?<both>.+?),?\\s+(?:thì\\s+)?${either}\\s+nào\\s+${measure}${end}`, 'iu'),
    new RegExp(`^${either}\\s+nào\\s+${measure},?\\s*(?:giữa\\s+)?(?<both>\\S.*)$`, 'iu'),
  ]
  const groups = (ahead.exec(said) ?? behind.exec(said))?.groups
  if (!groups?.both || !/\s(?:và|va|với|voi|hay|hoặc)\s|,/iu.test(groups.both)) return null
  const { both, deed = '', much, much2, thing = '', when } = groups
  if (when)
    return {
      both,
      aspect: `${deed} khi nào`,
      by: new RegExp(`^${earlier}$`, 'iu').test(when) ? 'earlier' : 'later',
    }
  const by = new RegExp(`^${more}$`, 'iu').test(much ?? much2 ?? '') ? 'more' : 'less'
  return { both, aspect: thing ? `${deed} có bao nhiêu ${thing}` : `${deed} là bao nhiêu`, by }
}

/** "So sánh X của A và B", "A và B khác nhau thế nào về X", "A khác B ở chỗ nào". */
function difference(said: string): Found | null {
  const compared =
    /^(?:hãy\s+|xin\s+|giúp\s+(?:tôi\s+|em\s+|mình\s+)?)?(?:so sánh|so sanh|đối chiếu)(?:\s+(?:giúp|cho|xem))*\s+(.+)$/iu.exec(
      said,
    )?.[1]
  const [both = '', about = ''] = (compared ?? '').split(/\s+về\s+(?=\p{Ll}(?!.*\s(?:và|với)\s))/u)
  if (compared)
    return { both: both.replace(new RegExp(`,?\\s+${differing}$`, 'iu'), ''), aspect: about, by: null }
  const between =
    /^(?<first>.+?)\s+khác(?:\s+gì)?(?:\s+(?:với|so với))?\s+(?!nhau|gì|biệt|thế|như)(?<second>.+?)(?:\s+(?:thế nào|như thế nào|ra sao|ở chỗ nào|ở điểm nào|chỗ nào|gì|không))?(?:\s+(?:về|ở)\s+(?<about>.+))?$/iu.exec(
      said,
    )?.groups
  if (between?.first && between.second)
    return { both: `${between.first} với ${between.second}`, aspect: between.about ?? '', by: null }
  const listed = new RegExp(
    `^(?<both>.+?\\s(?:và|va|với|voi)\\s.+?),?\\s+${differing}(?:\\s+(?:về|ở)\\s+(?<about>.+))?$`,
    'iu',
  ).exec(said)?.groups
  // "nói gì về việc kết hợp với đoàn khác?": the other team is meant, and nothing compared
  if (listed?.both && /\skhác$/iu.test(said) && asksItself.test(` ${phraseKey(listed.both)} `)) return null
  return listed?.both ? { both: listed.both, aspect: listed.about ?? '', by: null } : null
}

const asksItself = / (?:gi|nao|ai|dau|sao|may|bao nhieu|co) /

/** The two sides: at "với" before "hay", "hay" before "và"; of several at the one whose sides are built alike. */
function parted(both: string): [string, string] | null {
  for (const between of [
    /\s+(?:so với|với|voi)\s+/giu,
    /\s+(?:hay|hoặc)\s+/giu,
    /\s+(?:và|va)\s+/giu,
    /,\s*/gu,
  ]) {
    const places = [...both.matchAll(between)].map(({ index, 0: found }): [string, string] => [
      both.slice(0, index).trim(),
      both.slice(index + found.length).trim(),
    ])
    const alike = places.find(
      ([a, b]) => firstWord(b) !== '' && ` ${phraseKey(a)} `.includes(` ${firstWord(b)} `),
    )
    const [only] = places
    if (alike ?? only) return (alike ?? only)!
  }
  return null
}

/** "A và B thuộc đợt kiểm tra": what is said of both stands behind the second alone. */
function withoutPredicate(first: string, second: string): [string, string] {
  const [, name = second, predicate = ''] =
    /^(\S+(?:\s\S+){0,6}?)\s((?:thuộc|được|bị|phải|lấy|có|do|nộp|gửi)\s.+)$/iu.exec(second) ?? []
  const [verb = ''] = predicate.split(' ')
  return predicate === '' || ` ${first} `.includes(` ${verb} `) ? [second, ''] : [name, predicate]
}

function firstWord(words: string): string {
  return phraseKey(words).split(' ')[0] ?? ''
}

/** "Hạn nộp của A và B", "sao lưu của hệ thống cấp 2 … hệ thống cấp 3": the second side with what it shares with the first. */
function completed(first: string, second: string): string {
  const words = first.split(/\s+/u)
  const [a, b] = second.split(/\s+/u)
  const plain = (word: string | undefined) => phraseKey(word ?? '')
  const at = words.findIndex(
    (word, i) => i > 0 && plain(word) === plain(a) && (plain(words[i + 1]) === plain(b) || b === undefined),
  )
  if (plain(a) === plain(words[0]) && plain(b) === plain(words[1])) return second
  if (at > 0) return [...words.slice(0, at), second].join(' ')
  const owner = words.findLastIndex((word) => /^(?:của|tại|đối)$/iu.test(word))
  if (owner > 0)
    return [
      ...words.slice(0, owner),
      second.replace(/^(?!(?:của|tại|đối với)\s)/iu, `${words[owner]} `),
    ].join(' ')
  return second
}

/** The side as a question: what is asked of it, or what such a thing has. */
export function withAsking(side: string, aspect: string): string {
  const words = `${side} ${aspect}`.replace(/\s+/gu, ' ').trim()
  if (/(?<!\p{L})(?:nào|gì|ai|bao nhiêu|khi nào|bao lâu|mấy|đâu)(?!\p{L})/iu.test(words)) return words
  const plain = ` ${phraseKey(words)} `
  return `${words} ${asks.find(([known]) => known.test(plain))?.[1] ?? 'như thế nào'}`
}

const asks: [RegExp, string][] = [
  [/ (?:han|thoi han|thoi gian|lich|thoi diem|ngay|moc) /, 'khi nào'],
  [/ thuoc (?:\S+ ){1,4}$/, 'nào'],
  [/ (?:truong doan|pho doan|pho truong doan|to truong|thu ki|nguoi ki|nguoi phu trach|lanh dao) /, 'là ai'],
  [/ (?:kinh phi|muc|so tien|ti le|von|gia|phi|chi tieu) /, 'là bao nhiêu'],
  [/ (?:doi tuong|thanh phan) /, 'gồm những đơn vị nào'],
  [/ (?:nhiem vu|noi dung|trach nhiem|yeu cau|muc dich) /, 'là gì'],
]
