// Follow-ups: a short turn is completed from the turn before ("còn Kiên Giang?", "ai ký?", "nếu kiểm tra ngày 12/9/2023
// thì sao?"). Pure.

import { findNumberMentions } from '../library/number-mentions.ts'
import type { Places } from '../library/places.ts'
import { findPlaces } from '../library/places.ts'
import { askedAgain } from './again.ts'
import { isOtherPeriod, isPeriodAlone, isPlaceAlone, placeAsked } from './alone.ts'
import { citedMeant } from './cited-meant.ts'
import { corrected, isCorrection } from './correction.ts'
import { unitOf } from './exchangeable-parts.ts'
import { mergedWith, placesIn } from './follow-up.ts'
import type { Memory } from './memory.ts'
import { pointsBack, withPronounsRead } from './pronouns.ts'
import type { Understood } from './question.ts'
import { isConsequence } from './question-kind.ts'
import { inSlot, isMember } from './same-slot.ts'
import { phraseKey } from './syllables.ts'

export interface Completed {
  text: string
  /** Documents of the last answer, when the new question names none and may go on about them. */
  inherited: number[]
  /** The turn points at the document itself ("kế hoạch này", "nó"). */
  pointing: boolean
  followUp: boolean
  /** The turn has no words of its own to look for: "gửi cho ai?", "còn mấy ngày?". */
  bare: boolean
  sections: string[]
  /** Nothing new is asked: what the dialogue is about stays what it was. */
  keeps?: boolean
  /** Only the documents of the last answer are looked at. */
  focused?: boolean
  /** What is asked the same as the last question, which has no part that it could stand for. */
  sameOf?: { named: string; text: string }
}

/** Words that make a turn a question of its own. */
const asksAnything =
  / (?:nao|gi|ai|dau|bao|may|khong|sao|chua|the|con|khi|ki|ban hanh|can cu|so sanh|liet ke|tat ca) /

/** Completes a turn; a question that stands for itself comes back as it is. */
export function complete(
  raw: string,
  memory: Memory | null,
  places: Places,
  localNames: string[] = [],
): Completed {
  const typed = raw.trim()
  if (!memory) return fresh(typed)
  const text = withPronounsRead(typed, memory)
  return (
    choiceMade(text, memory) ??
    askedAgain(typed, memory) ??
    ofCited(text, memory) ??
    choiceTold(text, memory) ??
    goingOn({ typed, text, memory, places, localNames })
  )
}

/** A turn that leans on nothing said before. */
function fresh(text: string): Completed {
  return { text, inherited: [], pointing: false, followUp: false, bare: false, sections: [] }
}

/** The number of a choice that was offered. */
function choiceMade(text: string, { choices }: Memory): Completed | null {
  const number = text.match(/^(?:số\s*)?(\d)[.)]?$/u)?.[1]
  const chosen = choices[Number(number ?? 0) - 1]
  return chosen ? { ...fresh(chosen.question), followUp: true } : null
}

function ofCited(text: string, memory: Memory): Completed | null {
  const named = citedMeant(text, memory)
  return named ? { ...fresh(named), followUp: true, bare: true } : null
}

/** Words that say which of the offered choices is meant. */
function choiceTold(text: string, { choices, question }: Memory): Completed | null {
  if (choices.length === 0 || asksAnything.test(` ${phraseKey(text)} `)) return null
  return { ...fresh(`${question.replace(/[?.!\s]+$/u, '')} ${text}`), followUp: true }
}

interface Turn {
  /** As the person typed it. */
  typed: string
  /** With what its pronouns stand for. */
  text: string
  memory: Memory
  places: Places
  localNames: string[]
}

/** Puts what the turn names into the last question where it has nothing else to ask. */
function goingOn({ typed, text, memory, places, localNames }: Turn): Completed {
  const folded = ` ${phraseKey(text)} `
  const found = placesIn(text, places, localNames)
  const inherited = found.length > 0 ? [] : memory.documents
  const pointing = pointsBack(typed, text)
  if (isConsequence(folded)) return leaning(typed, inherited, memory)
  const put = (core: string) =>
    mergedWith(core, memory.question, { places, localNames, ofNumber: ofOwnNumber(memory) })
  const words = folded.trim().split(' ').length
  const onlyYear = /^(?:của|cua|cho|ở|o|năm|nam|\s)*(?:19|20)\d{2}\s*\??$/iu.test(corrected(text))
  const alone = text.replace(/[\s?.!]+$/u, '').replace(/^(?:hết|het|đến|den)\s+/iu, '')
  const isPart = words <= 4 && !asksAnything.test(folded) && put(alone) !== alone
  const samePlaceAsked = placeAsked(text, found, memory)
  if (
    !asksTheSame(text, folded, memory) &&
    !onlyYear &&
    !isPart &&
    samePlaceAsked === null &&
    !(words <= 3 && found.length > 0) &&
    !isPlaceAlone(text, found)
  )
    return {
      ...{ text, inherited, pointing, followUp: false, bare: false, sections: memory.sections },
      ...ofLastUnit(text, memory),
    }
  const core = partNamed(isPart ? alone : (samePlaceAsked ?? text))
  const merged = comparedAgain(core, memory, places) ?? inTime(core, memory) ?? put(core)
  const same = merged === core ? inSlot(core, memory.question) : null
  return {
    ...{ text: merged, inherited, pointing, followUp: true, bare: false, sections: memory.sections },
    ...(same === null ? ofLastUnit(text, memory) : { sameOf: { named: core, text: same } }),
  }
}

/** "Còn …?", "… thì sao?", a condition, another period, a correction: the last question of something else. */
function asksTheSame(text: string, folded: string, memory: Memory): boolean {
  return (
    (/^ (?:con|the con|the|vay con|con ve|rieng|nhu vay) /.test(folded) &&
      !/^ (?:vay |the )?con (?:may|bao nhieu|han|kip|thoi gian|lai|phai|can|bao lau) /.test(folded)) ||
    / (?:thi sao|thi the nao|thi tinh sao) $/.test(folded) ||
    isCondition(text, memory) ||
    isOtherPeriod(text, memory) ||
    isPeriodAlone(text, memory) ||
    isCorrection(text) ||
    alike.test(text) ||
    isMember(text, memory.question)
  )
}

/** Of "thế còn với Sở Y tế thì sao?" what it names: "Sở Y tế". */
function partNamed(text: string): string {
  return corrected(text)
    .replace(alike, '')
    .replace(
      /^(?:(?:thế còn|the con|vậy còn|vay con|còn về|con ve|còn|con|thế|vậy|vay|riêng|rieng)\s+)?(?:(?:nếu là|neu la|đối với|doi voi|với|voi|trường hợp|truong hop)\s+)?/iu,
      '',
    )
    .replace(
      /\s*(?:(?:thì|thi) (?:sao|thế nào|the nao|tính sao|tinh sao|ai|bao giờ|bao gio|khi nào|khi nao|bao nhiêu|bao nhieu|đâu|dau|ở đâu|o dau)|sao)?\s*[?.!]*$/iu,
      '',
    )
    .trim()
}

/** "Thế có trong đoàn kiểm tra không?": of the unit that the last question named. */
function ofLastUnit(text: string, { question }: Memory): Pick<Completed, 'sameOf'> {
  const asked = text.match(
    /^(?:(?:thế|vậy|rồi|the|vay|roi)\s+)?((?:có|co) (?:bị|được|phải|trong|thuộc|nằm|bi|duoc|phai|thuoc|nam)\s.*(?:không|khong|ko)\s*\??)$/iu,
  )?.[1]
  const unit = asked === undefined || unitOf(asked) !== null ? null : unitOf(question)
  return unit === null ? {} : { sameOf: { named: unit, text: `${unit} ${asked}` } }
}

/** "Hà Nội cũng vậy à?": the same is asked of it. */
const alike =
  /\s*(?<!\p{L})(?:có |co )?(?:cũng|cung) (?:vậy|thế|như vậy|như thế|vay|the|nhu vay|nhu the)(?:\s+(?:à|a|hả|ha|ạ|chứ|chu|không|khong|ko|phải không|phai khong|đúng không|dung khong))*\s*[?.!]*$/iu

/** "Nếu kiểm tra ngày 13/5/2024?" after a deadline: the day that it is to be counted from, and nothing else. */
function isCondition(text: string, { kind }: Memory): boolean {
  return (
    (kind === 'deadline' || kind === 'calculate') &&
    /^(?:nếu|neu|giả sử|gia su|thế nếu|vậy nếu)\s/iu.test(text) &&
    /\d{1,2}\s*[/.-]\s*\d{1,2}/u.test(text) &&
    !/ (?:nao|gi|ai|dau|bao|may|khong) /.test(` ${phraseKey(text)} `)
  )
}

/** A turn that leans on the answer before and keeps its own words. */
function leaning(text: string, inherited: number[], { sections }: Memory): Completed {
  return { text, inherited, pointing: true, followUp: false, bare: true, sections }
}

/** The last question was about the head of a held document that it names by number. */
function ofOwnNumber({ kind, subject }: Memory): boolean {
  return kind === 'header' && subject === null
}

const standing = new Set(['smalltalk', 'help', 'library', 'compare'])

/** "Nếu nộp ngày 16/9 thì sao?", "lùi sang 15/7 được không?" after a deadline that stands: whether that is late. */
function inTime(core: string, { dated, topic }: Memory): string | null {
  const day = core.match(/(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?(?![\d/])/u)?.[0]
  const later = / (?:nop|gui|lui|doi|hoan|cham|tre|muon|chuyen|de den|bao cao)(?: \S+){0,4} \d/.test(
    ` ${phraseKey(core)}`,
  )
  return dated && day && later ? `nộp ngày ${day} có trễ không, ${topic}?` : null
}

/** "So sánh … Hà Nội và Kiên Giang", then "còn thành phần đoàn?": the same sides, another aspect. */
function comparedAgain(core: string, memory: Memory, places: Places): string | null {
  if (memory.kind !== 'compare' || core === '') return null
  const sides = [
    ...findPlaces(memory.question, places)
      .filter((p) => p.place.level === 'province')
      .map((p) => p.written),
    ...findNumberMentions(memory.question).map((n) => memory.question.slice(n.start, n.end)),
    ...(memory.question.match(/(?<![\d/])(?:19|20)\d{2}(?![\d/])/gu) ?? []),
  ]
  return sides.length > 1 ? `so sánh ${core} giữa ${[...new Set(sides)].join(' và ')}` : null
}

/** A turn with hardly a word of its own takes up what the last question was about. */
export function withTopic(completed: Completed, u: Understood, memory: Memory | null): Completed {
  if (!memory || completed.followUp || u.consequence || standing.has(u.kind)) return completed
  if (/ (?:nguyen van|trich doan|doan do|cau do) /.test(u.folded)) return { ...completed, bare: true }
  if (asksNotice.test(u.folded) && completed.inherited.length > 0)
    return { ...completed, bare: true, pointing: true, sections: [] }
  const own = u.terms.filter((t) => !emptyTerms.has(t.folded))
  if (own.length > 2 || u.numbers.length > 0 || u.places.length > 0 || completed.inherited.length === 0)
    return completed
  if (u.years.length > 0) {
    const topic = memory.topic.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, '').trim()
    return { ...completed, inherited: [], text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${topic}?` }
  }
  if (memory.kind === 'header' && u.sending && own.length === 0 && u.kind === 'passage')
    return { ...completed, bare: true, text: 'nơi nhận' }
  if (
    memory.kind === 'header' &&
    own.length === 0 &&
    / (?:ngay nao|khi nao|bao gio|ngay may) /.test(u.folded)
  )
    return { ...completed, bare: true, text: `${memory.topic} ban hành ngày nào?` }
  const bare = { ...completed, bare: true }
  if (own.length > 0 && u.topics.length > 0) return { ...bare, sections: [] }
  const asksHeader =
    u.kind === 'header' ||
    u.kind === 'references' ||
    u.kind === 'outline' ||
    u.kind === 'deadlines' ||
    u.kind === 'calculate'
  const [cited] = findNumberMentions(memory.question)
  const otherKind = u.citedKinds.length > 0 && cited?.kind !== undefined && !u.citedKinds.includes(cited.kind)
  if (u.kind === 'header' && !completed.pointing && cited && !otherKind)
    return {
      ...bare,
      text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${memory.question.slice(cited.start, cited.end)}?`,
    }
  if (asksHeader && u.kind !== 'calculate') return bare
  return { ...bare, text: `${completed.text.replace(/[?.!\s]+$/u, '')} ${memory.topic}?` }
}

/** A turn that asks one more thing about the topic: the topic stays what it was. "Còn học bạ số?" is a topic itself. */
export function isAside(u: Understood, { bare, followUp, sameOf }: Completed): boolean {
  return (
    bare ||
    (followUp &&
      !sameOf &&
      u.terms.length <= 2 &&
      (u.wants !== null || u.topics.length > 0) &&
      u.places.length + u.numbers.length + u.years.length === 0 &&
      u.place === null)
  )
}

/** "Phải báo trước mấy ngày?" asks for a rule of the document, whichever unit the turn before was about. */
const asksNotice =
  /^ (?:(?:co|phai|can|the|vay|thi|thong) )*bao truoc (?:\S+ )?(?:may|bao nhieu|bao lau) (?:\S+ )?$/

/** Words that ask for a duty and name none. */
const emptyTerms = new Set([
  'han',
  'nop',
  'gui',
  'bao',
  'cao',
  'ki',
  'lam',
  'phai',
  'co',
  'quan',
  'noi',
  'tinh',
])
