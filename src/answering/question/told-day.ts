// "Nếu hôm nay là 1/6/2023 thì còn bao nhiêu ngày?": a question may say itself which day it counts from. Pure.

import { parseTimeExpressions } from '../../calendar/dates.ts'
import type { Day } from '../../document.ts'
import { phraseKey } from '../places/syllables.ts'

interface ToldDay {
  /** The day named; `null` when the question names none. */
  day: Day | null
  /** The question without the words that name it. */
  text: string
}

const connector = String.raw`(?:(?:nếu|neu|giả sử|gia su|giả định|gia dinh|ví dụ|vi du|coi như|coi nhu|cứ cho là|cu cho la)\s+)`
const being = String.raw`(?:\s+(?:đang|dang|mới|moi|đã|da))?(?:\s*[:=]|\s+(?:là|la))?\s+(?:(?:ngày|ngay|hôm|hom)\s+)?`
const today = `(?:hôm nay|hom nay|bữa nay|bua nay|bây giờ|bay gio|hiện nay|hien nay|hiện giờ|hien gio|hiện tại|hien tai|lúc này|luc nay|hnay|(?<!(?:đoàn|doan|tp|phố|pho|tỉnh|tinh|của|cua|ở|o|tại|tai|ubnd|plan|kh|cchc|tra|ktra|về|ve) )hn(?= (?:(?:là|la|ngày|ngay) )?\\d{1,2} ?[/-] ?\\d))`
const dayInFigures = String.raw`\d{1,2}\s?[/-]\s?\d{1,2}(?:\s?[/-]\s?\d{4})?`
/** "28/6 rồi, …", "đã 25/6, …", "giờ là 3/7 thì …": the day that it is, told as a clause of its own. */
const saysAlready = new RegExp(
  String.raw`(?:^|(?<=[,.;:]\s*))(?:(?:nay|giờ|gio)(?:\s+(?:đã|da|mới|moi))?(?:\s+(?:là|la))?\s+(?:(?:ngày|ngay)\s+)?(?=\d{1,2}\s?[/-]\s?\d)|(?:(?:đã|da|mới|moi)\s+(?:là\s+|la\s+)?)?(?:(?:ngày|ngay)\s+)?(?=${dayInFigures}\s*(?:rồi|roi)(?!\p{L}|\s+(?:mới|moi)))|(?:đã|da|mới|moi)\s+(?:là\s+|la\s+)?(?:(?:ngày|ngay)\s+)?(?=${dayInFigures}\s*(?:[,;]|(?:mà|ma|thì|thi)\s)))`,
  'iu',
)
const saysToday = new RegExp(String.raw`(?<!\p{L})${connector}?${today}${being}(?=\d|thứ|thu)`, 'iu')
const counts = new RegExp(
  String.raw`(?<!\p{L})(?:(?:(?:nếu|neu)\s+)?(?:tính|tinh)\s+(?:đến|den|từ|tu|tới|toi)|tại thời điểm|tai thoi diem|${connector}(?:là|la|đang là|dang la))\s+(?:hết\s+|het\s+)?(?:(?:ngày|ngay|hôm|hom)\s+)?(?=\d|thứ|thu)`,
  'iu',
)
const asksStanding =
  / (?:con (?:may|bao nhieu|bao lau|han|kip|thoi gian)|het han|qua han|tre han|den han|da qua|ket thuc chua|da ket thuc|bat dau chua|kip (?:khong|chua)|tre (?:khong|chua|bao)|muon (?:khong|chua)|bao nhieu ngay nua|may ngay nua|dang trong) /

const goesOn = /^(?:\s*(?:rồi|roi)(?!\p{L}))?[\s,;:]*(?:(?:thì|thi|mà|ma)(?!\p{L})\s*)?/iu

/** "3/4" alone may be many things, "ngày 3/4" is a day. */
const word = 'ngày '

/** "Hôm nay 10/6 trung tâm nhận thông báo thì …": something happens that day, and what is asked counts from it. */
const happens =
  /^[\s,]*(?:(?:tôi|toi|em|chúng tôi|chung toi|đơn vị|don vi|cơ quan|co quan|bên em|ben em)\s+)?(?:[^,;?]{0,50}\s)?(?:(?:mới|moi|vừa|vua|đã|da)\s+)?(?:nhận|nhan|được nhận|bị kiểm tra|bi kiem tra|kiểm tra xong|kiem tra xong|kết thúc|ket thuc|phát sinh|phat sinh|xảy ra|xay ra|được công bố|duoc cong bo)(?!\p{L})/iu
const leadingToday = new RegExp(
  String.raw`^\s*${today}\s*,?\s+(?!(?:(?:mới|moi|đang|dang)\s+)?(?:(?:là|la|thứ|thu|ngày|ngay)\s|\d))`,
  'iu',
)

/** The question with the day on which something happens said as such; `null` where nothing does. */
function dayOfEvent(text: string, asOf: Day): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asOf) ?? []
  const bare = leadingToday.exec(text)
  if (!bare || !happens.test(text.slice(bare[0].length))) return null
  return `${word}${Number(day)}/${Number(month)}/${year} ${text.slice(bare[0].length)}`
}

/** "Nay đã sang 2024, …", "2024 rồi mà …": the year that it is, told as a clause of its own. */
const saysYear =
  /(?:^|(?<=[,.;:]\s*))(?:(?:(?:năm\s+|nam\s+|bây\s+|bay\s+|hiện\s+|hien\s+)?(?:nay|giờ|gio)|hiện|hien)\s+(?:(?:thì|thi|đã|da|mới|moi|cũng|cung|là|la)\s+)*(?:(?:bước\s+|buoc\s+)?(?:sang|qua|vào|vao|tới|toi|đến|den)\s+)?(?:năm\s+|nam\s+)?((?:19|20)\d\d)(?:\s+(?:rồi|roi))?|(?:(?:đã|da)\s+)?(?:(?:bước\s+|buoc\s+)?(?:sang|qua|vào|vao|tới|toi|đến|den)\s+)?(?:năm\s+|nam\s+)?((?:19|20)\d\d)\s+(?:rồi|roi))\s*(?:[,;]\s*|(?=(?:mà|ma|thì|thi)\s))/iu
/** Whether something is over, still runs, or has begun. */
const asksState =
  / (?:chua|(?:con|van|dang) (?:\S+ )*(?:khong|ko|k)|hay (?:\S+ ){0,3}(?:het|xong|thoi|roi|ket thuc)) $/

/** Whether something runs, asked of the year that the question says it is: its first day, or today where it is this year. */
function yearTold(text: string, asOf: Day): ToldDay | null {
  const said = asksState.test(` ${phraseKey(text)} `) ? saysYear.exec(text) : null
  const year = said?.[1] ?? said?.[2]
  if (!said || !year) return null
  const rest = `${text.slice(0, said.index)}${text.slice(said.index + said[0].length).replace(goesOn, '')}`
  return { day: asOf.startsWith(year) ? null : (`${year}-01-01` as Day), text: rest }
}

/** Reads the day that a question sets as its today; a day that is part of what is asked about stays where it is. */
export function toldDay(text: string, asOf: Day): ToldDay {
  const standing = asksStanding.test(` ${phraseKey(text)} `)
  const event = standing ? null : dayOfEvent(text, asOf)
  if (event !== null) return { day: null, text: event }
  const ofYear = yearTold(text, asOf)
  if (ofYear) return ofYear
  const lead = saysToday.exec(text) ?? saysAlready.exec(text) ?? (standing ? counts.exec(text) : null)
  if (!lead) return { day: null, text }
  const at = lead.index + lead[0].length
  const [time] = parseTimeExpressions(`${word}${text.slice(at)}`, asOf)
  if (time?.kind !== 'date' || time.start > word.length || !/\d/u.test(time.text)) return { day: null, text }
  const untold = text.slice(0, lead.index)
  const before = untold.replace(/[\s,;:]+$/u, '')
  const after = text.slice(at + time.end - word.length).replace(goesOn, '')
  if (!standing && before === '' && happens.test(after))
    return { day: time.date, text: `${word}${time.text.replace(/^(?:ngày|ngay)\s+/iu, '')} ${after}` }
  // "đoàn về ngày 12/6, hôm nay 8/6 nộp …": two clauses stay two
  const parted = before !== '' && /[,;]\s*$/u.test(untold) ? ', ' : ' '
  const rest = [before, after].filter((part) => part !== '').join(parted)
  return /\p{L}/u.test(rest) ? { day: time.date, text: rest } : { day: null, text }
}
