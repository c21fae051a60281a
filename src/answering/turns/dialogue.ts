// Follow-ups: a turn is the last question with one of its parts exchanged ("còn Kiên Giang?"), or one more thing asked of
// what was told ("gửi cho ai?", "ai ký?"). Each has readings, the likeliest first; the first that is proven is answered
// (focus.ts). Pure.

import { findNumberMentions } from '../../library/number-mentions.ts'
import type { Places } from '../../library/places.ts'
import { findPlaces } from '../../library/places.ts'
import { phraseKey } from '../places/syllables.ts'
import { isConsequence } from '../question/question-kind.ts'
import { ofEveryRound } from '../question/round-event.ts'
import { roundsIn } from '../question/rounds.ts'
import { askedAgain, isOfTime, lastQuestion, partOfLast } from './again.ts'
import { isDayOffAlone, isOtherPeriod, isPeriodAlone, isPlaceAlone, placeAsked } from './alone.ts'
import { citedMeant } from './cited-meant.ts'
import type { Completed, Readings } from './completed.ts'
import { corrected, isCorrection } from './correction.ts'
import { eventDay } from './event-day.ts'
import { isOrdinal, reported, unitOf } from './exchangeable-parts.ts'
import { mergedWith, namesOwnMatter, placesIn } from './follow-up.ts'
import { inTime, isInTime } from './in-time.ts'
import type { Memory } from './memory.ts'
import { inspectionTimed, outsideAsked, partAsked, placeTimed } from './part-asked.ts'
import { namesReportAgain, pointsBack, withPronounsRead } from './pronouns.ts'
import { sameOfPlace } from './same-of-place.ts'
import { namesUnit } from './same-sender.ts'
import { inSlot, isMember, withName } from './same-slot.ts'
import { besideAsked, type Slot, slotAsked } from './turn-slot.ts'

/** Words that make a turn a question of its own. */
const asksAnything =
  / (?:nao|gi|ai|dau|bao|may|khong|sao|chua|the|con|khi|ki|ban hanh|can cu|so sanh|liet ke|tat ca) /

/** The readings of a turn, the likeliest first; a question that stands for itself has one, as it is. `inFull` has its short forms in full. */
export function readingsOf(
  raw: string,
  memory: Memory | null,
  places: Places,
  localNames: string[] = [],
  inFull: string = raw,
): Readings {
  const typed = raw.trim()
  if (!memory) return [fresh(typed)]
  if (memory.answered) return behindRefused(raw, memory, memory.answered, { places, localNames, inFull })
  const text = withPronounsRead(inFull.trim(), memory)
  // short forms in full may change what a turn is called by: a paper and a choice are named as they were typed
  const named = withPronounsRead(typed, memory)
  const meant =
    choiceMade(named, memory) ??
    askedAgain(inFull, memory) ??
    ofCited(named, memory) ??
    choiceTold(named, memory)
  if (meant) return [meant]
  const read = goingOn({ typed, text, memory, places, localNames })
  // named in full it may stand elsewhere than where it was told
  const whole = namesReportAgain(inFull, memory) ? ofAnyPlace(read) : read
  const beside = besideAsked(inFull)
  if (beside) return [{ ...lastQuestion(memory), slot: beside, ofTold: true }, ...whole]
  const part = partOfLast(inFull, memory)
  if (part) return [part, ...whole]
  const slot = slotAsked(inFull)
  return slot ? ofSlot(slot, typed, whole, memory) : whole
}

/** Nothing was told of the turn before: what leans on something told is meant of what was told before that. */
function behindRefused(
  raw: string,
  memory: Memory,
  answered: Memory,
  { places, localNames, inFull }: { places: Places; localNames: string[]; inFull: string },
): Readings {
  const told = readingsOf(raw, answered, places, localNames, inFull)
  const [first] = told
  const leans =
    first.ofTold ||
    first.slot ||
    first.keeps ||
    isCondition(inFull, answered) ||
    isInTime(inFull, answered) ||
    partOfLast(inFull, answered) !== null
  if (leans) return told
  const own = readingsOf(raw, { ...memory, answered: null }, places, localNames, inFull)
  return [...own, ...told.filter(({ followUp }) => followUp)]
}

function ofAnyPlace([first, ...others]: Readings): Readings {
  return [{ ...first, sections: [], followUp: true }, ...others]
}

/** One more thing of what was told: as the statement says it, then asked in full, then of the document. */
function ofSlot(slot: Slot, typed: string, whole: Readings, memory: Memory): Readings {
  const last = lastQuestion(memory)
  if (slot === 'number')
    return memory.kind === 'header' && memory.subject === null
      ? [{ ...last, slot, text: 'văn bản này số mấy?' }, ...whole]
      : whole
  const again = isOfTime(memory) && slot in ofTime ? [last] : []
  const holds = slot === 'way' && asksMail.test(typed) ? mail : held[slot]
  // by when is a question of its own: what is asked next is asked by when
  if (slot === 'day') {
    const ofTopic = isOfTime(memory) || !pointsAtUnits.test(` ${phraseKey(typed)} `)
    const matter = ofTopic ? [] : [{ ...whole[0], text: `${memory.topic} trước ngày nào?`, followUp: true }]
    return [{ ...whole[0], slot, ofTold: true }, ...again, ...matter, ...whole]
  }
  if (!holds) return [{ ...last, slot, ofTold: true }, ...again, ...whole.map((w) => ({ ...w, slot }))]
  const [first, ...others] = whole
  const asked = { slot, holds: holds.words }
  return [
    { ...first, ...asked },
    { ...last, ...asked, text: holds.question },
    ...[first, ...others].map((w) => ({ ...w, slot })),
  ]
}

const pointsAtUnits = / (?:don vi|co quan|dia phuong|noi|so|xa|huyen) (?:nay|do|ay) /

/** What is asked of a time is told by the answer to the last question, where that was one. */
const ofTime: Partial<Record<Slot, true>> = { passed: true, open: true, left: true, day: true }

/** What a document says once for all its reports, and the words that tell it. */
const held: Partial<Record<Slot, { question: string; words: RegExp }>> = {
  way: {
    question: 'báo cáo gửi qua phương thức nào?',
    words:
      /thư điện tử|email|@|hộp thư|hệ thống|phần mềm|trục liên thông|bản giấy|bưu chính|bưu điện|điện thoại|trực tiếp|bản điện tử|Zalo/iu,
  },
  form: { question: 'báo cáo theo mẫu nào?', words: /(?<!làm |lấy )mẫu|biểu|đề cương|phụ lục/iu },
}

const asksMail = /(?<!\p{L})(?:e-?mail|thư điện tử|thu dien tu|hộp thư|hop thu)(?!\p{L})/iu
/** An address is told by itself, and not by the word for it. */
const mail = { question: 'gửi về địa chỉ email nào?', words: /@/u }

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
  if (choices.length === 0 || asksAnything.test(` ${phraseKey(text)} `) || isCorrection(text)) return null
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
function goingOn({ typed, text, memory, places, localNames }: Turn): Readings {
  const folded = ` ${phraseKey(text)} `
  const found = placesIn(text, places, localNames)
  // of the papers that were offered none was meant
  const isOther = found.length > 0 || (memory.choices.length > 0 && isCorrection(text))
  const inherited = isOther ? [] : memory.documents
  const pointing = pointsBack(typed, text)
  if (isConsequence(folded)) return [leaning(typed, inherited, memory)]
  const put = (core: string) =>
    mergedWith(core, memory.question, { places, localNames, ofNumber: ofOwnNumber(memory) })
  const words = folded.trim().split(' ').length
  const onlyYear =
    /^(?:thế|vậy|rồi|the|vay|roi|của|cua|cho|ở|o|trong|năm|nam|\s)*(?:19|20)\d{2}\s*\??$/iu.test(
      corrected(text),
    )
  const alone = text.replace(/[\s?.!]+$/u, '').replace(/^(?:hết|het|đến|den)\s+/iu, '')
  const isPart = words <= 4 && !asksAnything.test(folded) && put(alone) !== alone
  const [place, ...others] = found
  const again = { text, inherited, pointing, bare: false, followUp: true, sections: memory.sections }
  const ofPlace = placeTimed(again, others.length === 0 ? place?.written : undefined, put, memory)
  if (ofPlace) return ofPlace
  const ofInspection = outsideAsked(again, memory) ?? inspectionTimed(again, memory)
  if (ofInspection) return ofInspection
  if (isDayOffAlone(text)) return [{ ...again, text: `thời hạn ${text}` }, again]
  const ofOther = sameOfPlace(text, found, memory.question, put)
  if (ofOther !== null)
    return [...ofItsYear({ ...again, text: ofOther, inherited: [], sections: [] }, ofOther, memory), again]
  const samePlaceAsked = placeAsked(text, found, memory)
  const timed = partAsked(text, memory)
  const base = { inherited, pointing, bare: false, sections: memory.sections }
  if (
    !asksTheSame(text, folded, memory) &&
    !onlyYear &&
    !isPart &&
    samePlaceAsked === null &&
    timed === null &&
    !(words <= 3 && found.length > 0) &&
    !isPlaceAlone(text, found)
  ) {
    const asItStands = ofLastUnit({ ...base, text, followUp: false }, memory)
    // "dịp Trung thu?" behind "báo cáo … gửi trước ngày nào?"
    const isMatter = words <= 5 && found.length === 0 && isOfTime(memory) && !asksAnything.test(folded)
    const same = isMatter ? inSlot(alone, memory.question) : null
    return same === null
      ? asItStands
      : [{ ...base, text: same, named: alone, followUp: true, sections: [] }, ...asItStands]
  }
  const untold = memory.due.length > 0 ? text.replace(told, '$1') : text
  const condition = eventDay(untold, memory) ?? untold
  const core = ofLevel(partNamed(isPart ? alone : (samePlaceAsked ?? timed ?? condition)), memory)
  const merged = comparedAgain(core, memory, places) ?? inTime(core, memory) ?? put(core)
  const turn = { ...base, text: merged, followUp: true }
  const same = inSlot(core, memory.question)
  const named = { ...turn, named: core }
  // "đợt 1 thì ngày mấy?" behind "10 ngày trước mỗi đợt": of that round, the same
  if (
    isOrdinal(core) &&
    memory.due.some(({ text }) => ofEveryRound(text)) &&
    roundsIn(` ${phraseKey(memory.question)} `).length === 0
  )
    return [{ ...turn, text: `${memory.question.replace(/[?.!\s]+$/u, '')} ${core}?` }, named]
  if (namesUnit(core) && same !== null) {
    const [first, ...more] = dutiesOf(core, same, memory).map((text) => ({ ...named, text }))
    if (first && merged === core) return [first, ...more, turn]
    if (first) return asksActToo.test(memory.question) ? [first, ...more, named] : [named, first, ...more]
  }
  // "Karaoke B" after "khách sạn A": the kind that stood before the name may be no kind of the other
  if (merged !== core && same !== null && merged === withName(core, memory.question))
    return [turn, { ...named, text: same }]
  if (merged !== core) return found.length > 0 ? ofItsYear(turn, core, memory) : [turn]
  // "còn kế hoạch năm 2024?" after "ai ký?": another paper, which its head tells by other words than these
  const ofHead = memory.kind === 'header' && same !== null && namesPaper.test(` ${phraseKey(core)} `)
  if (ofHead) return [{ ...turn, text: same, sections: [] }, turn]
  return same === null ? ofLastUnit(turn, memory) : [{ ...named, text: same, sections: [] }, turn]
}

const namesPaper =
  /^ (?:ban |cai )?(?:ke hoach|quyet dinh|thong tu|nghi dinh|nghi quyet|chi thi|cong van|thong bao|chuong trinh|van ban|quy che) /

/** "… phải cung cấp gì, hạn nào?": another unit has another thing to do, which its own day tells. */
const asksActToo =
  /(?<!\p{L})(?:làm|gửi|nộp|cung cấp|chuẩn bị|báo cáo|thực hiện|lam|gui|nop|cung cap|chuan bi|bao cao|thuc hien)\s+(?:những |nhung |cái |cai )?(?:gì|gi)(?!\p{L})/iu

/** "Thế Kiên Giang?" after "… Hải Phòng năm 2024?": of that year, else of its own; a day of another year is never told. */
function ofItsYear(turn: Completed, core: string, memory: Memory): Readings {
  const year = /\s*(?:,\s*)?(?:của\s+|cua\s+)?(?:năm\s+|nam\s+)?(?<![\d/.-])(?:19|20)\d{2}(?![\d/])/iu
  const asksYear = isOfTime(memory) || year.test(core) || !year.test(turn.text)
  return asksYear ? [turn] : [turn, { ...turn, text: turn.text.replace(year, '') }]
}

/** "Còn cấp sở?" after "những huyện nào?", which names no level: the sở. */
function ofLevel(core: string, { question }: Memory): string {
  if (/ cap /.test(` ${phraseKey(question)} `)) return core
  return core.replace(/^(?:cấp|cap)\s+(?=(?:sở|so|huyện|huyen|xã|xa|phường|phuong)$)/iu, '')
}

/** What is asked of another unit where the last one's task is not its own: by when it reports, or does what it has to. */
function dutiesOf(unit: string, same: string, memory: Memory): string[] {
  if (!isOfTime(memory)) return [same]
  const report = memory.question.match(reported)?.[0].toLowerCase()
  const said = / (?:gui|nop) /.test(` ${phraseKey(memory.question)} `) ? 'báo cáo' : null
  const sent = [...new Set([report, report === undefined ? said : 'báo cáo'])].filter((thing) => thing)
  const asked = [...sent.map((thing) => `gửi ${thing} khi nào?`), 'hạn nào?', 'có những hạn nào?']
  return asked.map((what) => `${unit} ${what}`)
}

/** "Còn …?", "… thì sao?", a condition, another period, a correction: the last question of something else. */
function asksTheSame(text: string, folded: string, memory: Memory): boolean {
  return (
    (/^ (?:con|the con|the|vay con|con ve|rieng|nhu vay) /.test(folded) &&
      !/^ (?:vay |the )?con (?:may|bao nhieu|han|kip|thoi gian|lai|phai|can|bao lau) /.test(folded)) ||
    / thi (?:(?:duoc )?(?:tinh|quy dinh|ap dung) )?(?:sao|the nao|ra sao|nhu the nao) $/.test(folded) ||
    isCondition(text, memory) ||
    isInTime(text, memory) ||
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
      /\s*(?:(?:thì|thi) (?:(?:(?:được|duoc) )?(?:tính|tinh|quy định|quy dinh|áp dụng|ap dung) )?(?:sao|thế nào|the nao|ra sao|như thế nào|nhu the nao)|(?:thì|thi) (?:ai|bao giờ|bao gio|khi nào|khi nao|bao nhiêu|bao nhieu|đâu|dau|ở đâu|o dau)|sao)?\s*[?.!]*$/iu,
      '',
    )
    .trim()
}

/** "Thế có trong đoàn kiểm tra không?": of the unit that the last question named. */
function ofLastUnit(turn: Completed, { question }: Memory): Readings {
  const asked = turn.text.match(
    /^(?:(?:thế|vậy|rồi|the|vay|roi)\s+)?((?:có|co) (?:bị|được|phải|trong|thuộc|nằm|bi|duoc|phai|thuoc|nam)\s.*(?:không|khong|ko)\s*\??)$/iu,
  )?.[1]
  const unit = asked === undefined || unitOf(asked) !== null ? null : unitOf(question)
  return unit === null ? [turn] : [{ ...turn, text: `${unit} ${asked}`, named: unit }, turn]
}

/** "Hà Nội cũng vậy à?": the same is asked of it. */
const alike =
  /\s*(?<!\p{L})(?:có |co )(?:(?:hạn|thời hạn|quy định|mốc|han|thoi han|quy dinh|moc)\s+)?(?:riêng|rieng)(?: (?:cho|về|ve) (?:việc|viec|cái|cai|vụ|vu|nội dung|noi dung) (?:này|đó|ấy|nay|do|ay))?\s+(?:không|khong|ko)\s*[?.!]*$|\s*(?<!\p{L})(?:có |co )?(?:cũng|cung) (?:vậy|thế|như vậy|như thế|vay|the|nhu vay|nhu the)(?:\s+(?:à|a|hả|ha|ạ|chứ|chu|không|khong|ko|phải không|phai khong|đúng không|dung khong))*\s*[?.!]*$/iu

/** "Nếu kiểm tra ngày 13/5/2024?" after a deadline: the day that it is to be counted from, and nothing else. */
function isCondition(text: string, memory: Memory): boolean {
  const { kind, due } = memory
  if (eventDay(text, memory) !== null) return true
  // "nhận kết luận ngày 05/5/2025 thì hạn là ngày nào?" behind a duty that counts from it
  if (due.length > 0 && told.test(text) && !namesOwnMatter(text.replace(told, '$1'), '')) return true
  return (
    (kind === 'deadline' || kind === 'calculate') &&
    /^(?:nếu|neu|giả sử|gia su|thế nếu|vậy nếu)\s/iu.test(text) &&
    /\d{1,2}\s*[/.-]\s*\d{1,2}/u.test(text) &&
    !/ (?:nao|gi|ai|dau|bao|may|khong) /.test(` ${phraseKey(text)} `)
  )
}

/** "… ngày 05/5/2025 thì hạn là ngày nào?": a day of an event, and nothing asked but by when. */
const told =
  /^((?:(?:nếu|neu|vậy|vay|thế|the)\s+)*.*?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?),?\s+(?:thì|thi)(?:\s+(?:hạn|han|thời hạn|thoi han|phải|phai|nộp|nop|gửi|gui|báo cáo|bao cao|là|la|đến|den|chậm nhất|cham nhat|muộn nhất|muon nhat|trước|truoc|vào|vao|hết|het))*\s+(?:ngày nào|ngay nao|hôm nào|hom nao|khi nào|khi nao|bao giờ|bao gio|ngày mấy|ngay may)\s*[?.!]*$/iu

/** A turn that leans on the answer before and keeps its own words. */
function leaning(text: string, inherited: number[], { sections }: Memory): Completed {
  return { text, inherited, pointing: true, followUp: false, bare: true, sections, leans: true }
}

/** The last question was about a held document that it names by number, or one of those that every place has its own of. */
function ofOwnNumber({ kind, subject, question }: Memory): boolean {
  const [number, ...others] = findNumberMentions(question)
  const isLocal = others.length === 0 && ofOnePlace.test(phraseKey(number?.kind ?? ''))
  return isLocal || (kind === 'header' && subject === null)
}

const ofOnePlace = /^(?:ke hoach|cong van|thong bao|chuong trinh|bao cao)$/

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
