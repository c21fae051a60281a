// One English clause as the Vietnamese question it is: what asks ("by when", "how many", "to whom") stands where
// Vietnamese has it.

import { endOfPhrase, inOrder, isClosed, opensTurned, tidied, turned } from './english-order.ts'
import { articles, asVerb, persons, type Unit } from './english-units.ts'

/** Reads a piece of English into units. */
export type Read = (text: string) => Unit[]

/** The clause in Vietnamese words. */
export function clauseOf(text: string, read: Read): string {
  const said = inFewWords(text)
  const [ahead, source = '', rest = ''] =
    /^((?:according to|under|pursuant to|as per|in line with) [^,]+),\s*(.+)$/iu.exec(said) ?? []
  if (ahead) return tidied(`${inOrder(read(source))}, ${clauseOf(rest, read)}`)
  const frames = [
    claimed,
    whole,
    countedFrom,
    askedReceiver,
    askedBehind,
    askedThing,
    askedPerson,
    askedWhat,
    askedYesNo,
  ]
  for (const frame of frames) {
    const words = frame(said, read)
    if (words !== null) return tidied(words)
  }
  return turned(read(said), { inverted: false })
}

/** The many ways of "must", "not" and "is" as one. */
function inFewWords(text: string): string {
  return text
    .replace(
      /\b(?:has|have|had|needs?|ought|(?:is|are|was|were) (?:required|obliged|expected|supposed|told|asked|instructed|requested|directed|ordered|bound)) to\b/giu,
      'must',
    )
    .replace(/\b(?:is|are|was|were) not (?:allowed|permitted|entitled|authori[sz]ed) to\b/giu, 'not can')
    .replace(/\b(?:is|are|was|were) (?:allowed|permitted|entitled|authori[sz]ed|free|able) to\b/giu, 'can')
    .replace(/\b(?:cannot|can't|may not|must not|mustn't)\b/giu, 'not can')
    .replace(/\b(?:do|does|did) not\b|\b(?:don't|doesn't|didn't)\b/giu, 'not')
    .replace(/\b(?:more than |over )?(\d+) (days|hours|months) (overdue|late)\b/giu, '$3 $1 $2')
    .replace(
      /\b(one|two|three|four|five|six|\d+) times\b/giu,
      (_, count: string) => `${counts[count.toLowerCase()] ?? count} lần`,
    )
    .replace(/\b(?:beforehand|ahead of time)\b/giu, 'in advance')
    .replace(guessed, '')
    .replace(/\b(who|what|when|where|how)'s\b/giu, '$1 is')
    .trim()
}

/** "Roughly when", "exactly how many": how sure the answer must be is no part of what is asked. */
const guessed =
  /^(?:and |so )?(?:roughly|approximately|exactly|precisely|around|about)\s+(?=(?:when|how|which|what (?:month|quarter|year|week|date|day|time))(?!\p{L}))/iu

const counts: Record<string, string> = { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' }

/** "Is it true that …", "I was told that …", "…, right": a statement put up for confirmation. */
function claimed(said: string, read: Read): string | null {
  const [, tagged = said] = taggedClaim.exec(said) ?? []
  const [, led = tagged] = ledClaim.exec(tagged) ?? []
  return led === said ? null : `${clauseOf(led, read)} phải không`
}

const ledClaim =
  /^(?:is it (?:really |actually )?(?:true|correct|right|so|the case|a fact|accurate)(?: to say)? that|am i (?:right|correct)(?: in (?:thinking|saying))? that|(?:please )?confirm(?: that| whether| if)?|(?:i|we) (?:have )?(?:heard|hear|think|thought|believe|read|understand|understood|assume|guess|was told|were told|been told)(?: that)?|(?:someone|somebody|they|people|my \p{L}+|a \p{L}+|our \p{L}+) (?:says?|said|told (?:me|us)|claims?|claimed|thinks?|insists?)(?: that)?) (.+)$/iu
const taggedClaim =
  /^(?!(?:who|whom|what|which|when|where|why|how)(?!\p{L}))(.+?)(?:,? (?:right|correct)|, (?:true|yes|no|(?:is|was|are|were|does|do|did|has|have|will|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|doesn['’]t|don['’]t|didn['’]t|hasn['’]t|won['’]t) (?:it|they|he|she|that|this)(?: (?:right|correct|true|so|the case|not))?|not (?:it|they|he|she|that|this)|(?:am|are) (?:i|we) (?:right|correct)))$/iu

/** Questions that Vietnamese asks in other words as a whole; "{1}", "{2}" are what stands in the groups. */
const wholes: [RegExp, string][] = [
  [
    /^(?:what|when) (?:is|are|was) the (?:final |last |latest )?(?:submission |reporting )?(?:deadlines?|due dates?|time limits?) (?:for|of|to|by which|on) ?(.+)$/iu,
    'hạn {1} là khi nào',
  ],
  [
    /^(?:by )?when (?:is|are|was|were|will|does|do|must|should) (.+?) (?:be |come |fall |falls )?due\b ?(.*)$/iu,
    'hạn nộp {1} {2} khi nào',
  ],
  [/^(?:and )?(?:what|how) about (.+)$/iu, 'còn {1}'],
  [
    /^(?:is|are|was|were|have|has|did) (?:it|this|that|we|i|they|the (?:deadline|report)) (?:already |now )?(?:too )?(?:late|overdue|past due|expired|passed|(?:miss|missed) (?:it|the deadline|that))(?: now| already| yet| by now)*$/iu,
    'đã quá hạn chưa',
  ],
  [
    /^(?:is it|am i|are we) (?:still )?(?:in|on) time(?: now)?$|^(?:is there|do (?:we|i) (?:still )?have) (?:still )?(?:any )?time(?: left)?$/iu,
    'còn kịp không',
  ],
  [
    /^how (?:many|much) (?:days?|time|longer)(?: (?:is|are|do (?:we|i)))?(?: (?:there|still|have))*(?: (?:left|remaining|remain|to go))+$/iu,
    'còn bao nhiêu ngày',
  ],
  [/^how (?:late|overdue) (?:is it|are we|am i)(?: now)?$/iu, 'quá hạn bao nhiêu ngày'],
  [
    /^who (?:is|are|will be|sits?|serves?) (?:(?:a member|members|part) of|on|in|the members of) the (.*?team)\b ?(.*)$/iu,
    'thành phần {1} {2} gồm những ai',
  ],
  [/^what (?:must|should|shall|do|does|did|can|will) (.+?) (?:must )?do\b ?(.*)$/iu, '{1} phải làm gì {2}'],
  [
    /^(?:what|which things?) (?:(?:does|do|did) )?(.+?) (?:says?|said|mentions?|states?|provides?|specif(?:y|ies)|stipulates?|regulates?|writes?) (?:about|on|regarding|concerning|for|of|with regard to) (.+)$/iu,
    '{1} quy định gì về {2}',
  ],
  [
    /^(?:to )?(?:which|what)(?: is the)? (e-?mail(?: address)?|address|mailbox) (?:should|must|do|does|can|shall|will|is|are) (.+?) (?:go|(?:be )?(?:sent|submitted|emailed|mailed|delivered|forwarded))(?: to)?$/iu,
    'gửi {2} về {1} nào',
  ],
  [/^what (?:does|do) (.+?) (?:mean|stand for)$/iu, '{1} nghĩa là gì'],
  [/^what (?:happens|will happen|is done) (?:if|when) (.+)$/iu, '{1} thì sao'],
  [/^who (?:pays|must pay|will pay) for (.+)$/iu, 'kinh phí {1} lấy từ đâu'],
  [
    /^how much (?:money )?(?:is|was|has been|will be) (?:budgeted|allocated|earmarked|reserved|provided|planned|spent|available|set aside|put aside) (?:for|to|on) (.+)$/iu,
    'kinh phí {1} là bao nhiêu',
  ],
  [/^how much (?:does|do|did|will) (.+?) cost$/iu, 'kinh phí {1} là bao nhiêu'],
  [/^what (?:is|are|was|were|will) (.+?) (?:be )?used for\b ?(.*)$/iu, '{1} {2} là căn cứ để làm gì'],
  [
    /^what (?:happens|will happen|is done|must happen|should happen|is going to happen) to (.+)$/iu,
    '{1} bị xử lý thế nào',
  ],
  [
    /^(?:what|which) (?:areas|fields|sectors|topics|subjects|matters|issues|things|points|contents?) (?:does|do|did|will) (.+?) (?:cover|include|address|deal with|touch on|concern|contain)$/iu,
    '{1} gồm những nội dung nào',
  ],
  [/^(?:and )?(?:by|from) whom$/iu, 'do ai'],
  [/^(?:and )?for (?:what|which reason|what purpose|what reason)$/iu, 'về nội dung gì'],
  [/^on what basis (?:is|are|was|were) (.+)$/iu, '{1} căn cứ văn bản nào'],
  [/^how (?:long|big|large|high|wide) (?:must|should|is|are|does|do|can) (.+?) be$/iu, '{1} phải bao nhiêu'],
]

function whole(said: string, read: Read): string | null {
  for (const [pattern, frame] of wholes) {
    const groups = pattern.exec(said)
    if (groups)
      return frame
        .replace(/\{(\d)\}/gu, (_, group) => turned(read(groups[Number(group)] ?? ''), { inverted: false }))
        .replace(/\s+/gu, ' ')
  }
  return null
}

/** "How long before the visit must …", "how many working days after …": a span counted from an event. */
function countedFrom(said: string, read: Read): string | null {
  const [, unit = '', side = '', rest = ''] =
    /^how (?:long|far|soon|many ((?:working |calendar )?days|hours|weeks|months)) (?:in advance(?: of)?|(before|after|prior to))\s*(.*)$/iu.exec(
      said,
    ) ?? []
  const units = read(rest)
  const from = units.findIndex((u) => u.part === 'modal' || u.part === 'be')
  if (from < 0) return null
  const count = unit ? `bao nhiêu ${inOrder(read(unit))}` : 'bao lâu'
  const event = inOrder(units.slice(0, from))
  return spoken(turned(units.slice(from)), side.toLowerCase() === 'after' ? 'sau' : 'trước', event, count)
}

function askedReceiver(said: string, read: Read): string | null {
  const [all, body = ''] =
    /^to (?:which|what) (.+?) (?=(?:must|should|do|does|did|is|are|will|can|may)\b)/iu.exec(said) ?? []
  return all ? spoken(turned(read(said.slice(all.length))), 'cho', inOrder(read(body)), 'nào') : null
}

/** A beginning that asks, and what Vietnamese asks with behind the clause. */
const behind: [RegExp, string][] = [
  [/^(?:by|before) what time\b/iu, 'trước mấy giờ'],
  [/^(?:at )?what time\b/iu, 'lúc mấy giờ'],
  [/^(?:by|before|(?:not|no) later than) (?:when|(?:what|which) (?:date|day))\b/iu, 'chậm nhất khi nào'],
  [/^(?:until|till|up to) when\b/iu, 'đến khi nào'],
  [/^(?:since|from) when\b/iu, 'từ khi nào'],
  [/^(?:on |by )?(?:what|which) (?:date|day) (?:of|in) (?:the|each|every) month\b/iu, 'ngày mấy hằng tháng'],
  [/^(?:on |as of )?(?:what|which) (?:date|day)\b/iu, 'ngày nào'],
  [/^(?:(?:in|during|over|within|throughout|around|by) )?(?:what|which) months?\b/iu, 'tháng nào'],
  [/^(?:(?:in|during|over|within|throughout|around|by) )?(?:what|which) quarters?\b/iu, 'quý nào'],
  [/^(?:(?:in|during|over|within|throughout|around|by) )?(?:what|which) years?\b/iu, 'năm nào'],
  [/^(?:(?:in|during|over|within|throughout|around|by) )?(?:what|which) weeks?\b/iu, 'tuần nào'],
  [/^when\b/iu, 'khi nào'],
  [/^how (?:often|frequently)\b/iu, 'bao lâu một lần'],
  [/^how many times\b/iu, 'mấy lần'],
  [/^how soon\b/iu, 'trong bao lâu'],
  [/^in (?:what|which) (?:form|format|shape)s?\b/iu, 'bằng hình thức nào'],
  [/^within how long\b/iu, 'trong bao lâu'],
  [/^(?:with)?in how many (?:working|business) days\b/iu, 'trong bao nhiêu ngày làm việc'],
  [/^(?:with)?in how many (?:calendar )?days\b/iu, 'trong bao nhiêu ngày'],
  [/^(?:with)?in how many hours\b/iu, 'trong bao nhiêu giờ'],
  [/^(?:with)?in how many months\b/iu, 'trong bao nhiêu tháng'],
  [/^(?:for )?how long\b/iu, 'bao lâu'],
  [/^why\b/iu, 'vì sao'],
  [/^how much money\b/iu, 'bao nhiêu tiền'],
  [/^to whom\b/iu, 'cho ai'],
  [/^where\b/iu, 'ở đâu'],
  [/^(?:in what way|by what means|how)\b(?! (?:many|much|large|big|high|long|often))/iu, 'như thế nào'],
]

function askedBehind(said: string, read: Read): string | null {
  const [pattern, asks] = behind.find(([opening]) => opening.test(said)) ?? []
  if (!pattern || !asks) return null
  const units = read(said.replace(pattern, ''))
  // "by what time every Thursday must …": what stands before the auxiliary goes to the end
  const aside = units.findIndex((u) => u.part === 'modal' || u.part === 'be')
  const ahead = aside > 0 && units.slice(0, aside).every((u) => u.part !== 'verb') ? aside : 0
  const words = spoken(turned(units.slice(ahead)), inOrder(units.slice(0, ahead)))
  const sent = asks === 'ở đâu' && / (?:gửi|nộp|báo cáo|trả|chuyển) /u.test(` ${words} `)
  return spoken(words, sent ? 'về đâu' : asks)
}

const thing =
  /^(in |under |by |from |on |for |with )?(?:which|what(?! (?:is|are|was|were|must|should|shall|do|does|did|will|can|may|has|have|happens|the|an?|this|these|its|their|our|we|they|it|(?:\p{L}+ ){1,2}?\p{L}+['’]s)(?!\p{L}))|how many|how much)\s+/iu

/** "Which units …", "how many copies …", "what percentage of …": the thing with "nào", "bao nhiêu" beside it. */
function askedThing(said: string, read: Read): string | null {
  const [opening = '', preposition = ''] = thing.exec(said) ?? []
  if (!opening) return null
  const units = read(said.slice(opening.length))
  const share = /^(?:percent(?:age)?s?|share|proportion|per cent)$/u.test(units[0]?.said ?? '')
  const end = thingEnds(units)
  const { own, owner } = withoutOwner(units.slice(share ? (units[1]?.said === 'of' ? 2 : 1) : 0, end))
  const named = inOrder(own)
  const many = /how m/iu.test(opening)
  const sum = /how much/iu.test(opening) && money.test(named)
  // visits are counted by the visit
  const visits = many && /^(?:kiểm tra|phúc tra|thanh tra|tự kiểm tra)(?!\p{L})/iu.test(named) ? 'cuộc ' : ''
  const plain = sum
    ? `${named} bao nhiêu tiền`
    : share
      ? `bao nhiêu phần trăm ${named}`
      : many
        ? `bao nhiêu ${visits}${named}`
        : `${named} nào`
  const asked = owner === '' ? plain : `${plain} của ${owner}`
  const rest = units.slice(end)
  const before = preposition ? inOrder(read(preposition)) : ''
  if (rest[0]?.part === 'be' && rest.every((u) => u.part !== 'verb' && u.form !== 'past'))
    return spoken(before, asked, 'là', inOrder(rest.slice(1)))
  const ofObject = preposition !== '' || asksObject(rest)
  if (ofObject && many && preposition === '' && owner === '') return turned(rest, { after: asked })
  if (ofObject) return spoken(turned(rest), before, asked)
  return spoken(asked, turned(withFirstVerb(rest), { inverted: false }))
}

/** "Which Kien Giang departments", "which units of Dong Nai province": whose it is stands behind what asks. */
function withoutOwner(units: Unit[]): { own: Unit[]; owner: string } {
  const isOwner = ({ part, written }: Unit) => part === 'name' && /\p{Ll}/u.test(written)
  const at = units.findIndex(isOwner)
  const rest = units.filter((u) => !isOwner(u))
  if (at < 0 || rest.length < units.length - 1 || !rest.some((u) => u.part === 'noun'))
    return { own: units, owner: '' }
  const of = /^(?:of|in|from|at)$/u.test(units[at - 1]?.said ?? '') ? 1 : 0
  // "Dong Nai province": what it is the name of
  const kind = of > 0 && units[at + 1]?.theme === 'places' ? 1 : 0
  return {
    own: [...units.slice(0, at - of), ...units.slice(at + 1 + kind)],
    owner: spoken(...units.slice(at + 1, at + 1 + kind).map((u) => u.written), units[at]!.written),
  }
}

/** What is counted in money, and not by its own pieces. */
const money =
  /^(?:hỗ trợ|kinh phí|vốn|ngân sách|trợ cấp|phụ cấp|lương|thưởng|khen thưởng|phí|lệ phí|học phí|thuế)(?!\p{L})/iu

/** Where what is asked for ends: before what it must do, or what is done to it. */
function thingEnds(units: Unit[]): number {
  const closes = (u: Unit, i: number) =>
    u.either?.verb !== undefined &&
    u.form !== 'ing' &&
    endOfPhrase(units, i - 1) > i &&
    isClosed(units[i + 1]) &&
    units.slice(i + 1).every((x) => !['verb', 'modal', 'be'].includes(x.part))
  const end = units.findIndex(
    (u, i) => i > 0 && (['modal', 'be', 'verb'].includes(u.part) || u.said === 'not' || closes(u, i)),
  )
  return end < 0 ? units.length : end
}

/** An auxiliary, and behind it who does it: "does Cua Lo ward have", "must the unit send". */
function asksObject([first, ...rest]: Unit[]): boolean {
  const [second] = rest
  if (first?.part !== 'modal' && first?.part !== 'be') return false
  if (/^(?:do|does|did)$/u.test(first.said)) return true
  if (/^ha(?:s|ve|d)$/u.test(first.said)) {
    const done = rest.findIndex((u) => u.form === 'past')
    return rest
      .slice(0, Math.max(0, done))
      .some((u) => u.part === 'noun' || u.part === 'name' || persons.has(u.said))
  }
  if (second?.part === 'fixed') return articles.has(second.said) || persons.has(second.said)
  return (
    second !== undefined &&
    ['noun', 'name', 'qualifier'].includes(second.part) &&
    // "must heads …": behind "must" no verb ends in "-s"
    (second.form === undefined || (second.form === 'third' && first.part === 'modal'))
  )
}

/** Behind "must" with nobody between stands a verb, whatever else the word may be. */
function withFirstVerb(units: Unit[]): Unit[] {
  const at = units[0]?.part === 'modal' ? 1 : 0
  return units.map((unit, i) => (i === at && unit.either?.verb && unit.form !== 'ing' ? asVerb(unit) : unit))
}

const bodies = /^(?:đoàn|tổ|ban|hội đồng)(?!\p{L})/iu
const posts: Record<string, string> = { đoàn: 'trưởng đoàn', tổ: 'tổ trưởng tổ' }

/** What persons do, and no body. */
const personal =
  /^(?:not )?(?:can|may|must|should|will) (?:not )?(?:join|attend|take part|participate|sit|serve|vote|drink|smoke|wear|drive|stand)\b/iu

/** Who: whoever must or does something is a body, whoever signs or holds a post a person. */
function askedPerson(said: string, read: Read): string | null {
  const [, rest] = /^(?:who|whom)\b\s*(?:else\s+)?(.*)$/iu.exec(said) ?? []
  if (rest === undefined) return null
  const units = read(rest)
  const [first, second] = units
  if (!first) return 'ai'
  if (/\b(?:to|with)$/iu.test(rest))
    return spoken(turned(units.slice(0, -1)), /to$/iu.test(rest) ? 'cho ai' : 'với ai')
  if (first.part === 'be') {
    const acts =
      second?.part === 'verb' ||
      second?.form ||
      /^(?:in charge|responsible|subject|not)/u.test(second?.said ?? '')
    return acts
      ? spoken('đơn vị nào', turned(units.slice(1), { inverted: false }))
      : `ai là ${inOrder(units.slice(1))}`
  }
  if (asksObject(units)) return spoken(turned(units), 'ai')
  if (first.part === 'modal' && !personal.test(rest))
    return spoken('đơn vị nào', turned(withFirstVerb(units), { inverted: false }))
  if (personal.test(rest)) return spoken('ai', turned(units, { inverted: false }))
  const verb = first.either?.verb ? asVerb(first) : first
  const object = inOrder(units.slice(1))
  const body = /^(?:leads?|led|heads?|headed|chairs?|chaired)$/u.test(verb.said)
    ? bodies.exec(object)?.[0]
    : undefined
  if (body) return `ai là ${posts[body.toLowerCase()] ?? `trưởng ${body}`}${object.slice(body.length)}`
  const asks = /^(?:sign|approve|issue|promulgate|appoint)/u.test(verb.said) ? 'ai' : 'cơ quan nào'
  return spoken(asks, turned([verb, ...units.slice(1)], { inverted: false }))
}

function askedWhat(said: string, read: Read): string | null {
  const [, rest] = /^what\b\s*(.*)$/iu.exec(said) ?? []
  if (rest === undefined) return null
  const units = read(rest)
  if (units[0]?.part !== 'be')
    return opensTurned(units) ? turned(units, { after: 'gì' }) : spoken(inOrder(units), 'gì')
  const named = turned(units.slice(1), { inverted: false })
  const asks = Object.keys(askedAs).find((known) => new RegExp(`^(?:${known})(?!\\p{L})`, 'iu').test(named))
  return spoken(named, asks ? askedAs[asks]! : 'là gì')
}

/** What has a figure, a day, or parts. */
const askedAs: Record<string, string> = {
  'tổng|số|kinh phí|mức|tỷ lệ|chi phí|giá|phí|lệ phí|điểm|chỉ tiêu|cỡ mẫu|diện tích|vốn|ngân sách|độ dài|đường dây nóng':
    'là bao nhiêu',
  'hạn|thời hạn|ngày|thời gian|lịch|giờ': 'là khi nào',
  'nhiệm vụ|nội dung|thành phần|yêu cầu': 'gồm những gì',
}

function askedYesNo(said: string, read: Read): string | null {
  const units = read(said)
  if (!opensTurned(units)) return null
  if (units[1]?.said === 'there') return spoken('có', inOrder(units.slice(2)), 'không')
  // "còn hiệu lực không" has its own word already
  return spoken(turned(units, { before: units.some((u) => /^còn /u.test(u.written)) ? '' : 'có' }), 'không')
}

function spoken(...parts: string[]): string {
  return parts.filter(Boolean).join(' ')
}
