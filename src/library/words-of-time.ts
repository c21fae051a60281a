// Where the words of a time begin when another time stands before it in the same sentence. Pure.

import type { DutyTime } from '../document.ts'
import { dutyVerb } from './duty-words.ts'

/** The end of the words that belong to the times before `head`; `null` where all of them are its own. */
export function wordsFrom(
  text: string,
  before: readonly DutyTime[],
  head: DutyTime,
  happens: (time: DutyTime) => boolean,
): number | null {
  for (const time of before.filter((e) => e.end <= head.start).reverse()) {
    // "hồ sơ tồn đọng đến hết ngày 30/6, hoàn thành trước …": a day that sets nobody is a part of what is due
    if (
      /^[\s,]*(?:hoàn thành|xong|hoàn tất)?[\s,]*$/iu.test(text.slice(time.end, head.start)) &&
      !happens(time)
    )
      continue
    if (namesReport.test(text.slice(Math.max(0, time.start - 24), time.start)) && !happens(time)) continue
    if (separates(time, head)) return time.end
    const act = namesDays(time) ? actBehindComma(text, time.end, head.start) : null
    if (act !== null && happens(time)) return act
  }
  return null
}

/** "Sơ kết 06 tháng thực hiện Chỉ thị trong tháng 3": what is summed up names the duty. */
const namesReport = /(?<!\p{L})(?:sơ kết|tổng kết|báo cáo|kết quả|số liệu)\s+$/iu

/** Whether the words before this time already belong to the time before it. */
function separates(before: DutyTime, time: DutyTime): boolean {
  if (before.kind === time.kind) return true
  return (
    before.kind === 'limit' ||
    before.kind === 'relative' ||
    (before.kind === 'recurring' && before.rule.day !== 'last')
  )
}

function namesDays({ kind, text }: DutyTime): boolean {
  return (kind === 'date' || kind === 'period') && /\d\s*(?:[/.-]|tháng)\s*\d/iu.test(text)
}

/** "Mở lớp ngày 5 và 6/8 tại thành phố, lập danh sách trước …": the day of the class is not that of the list. */
function actBehindComma(text: string, from: number, to: number): number | null {
  for (let comma = text.indexOf(',', from); comma >= 0 && comma < to; comma = text.indexOf(',', comma + 1)) {
    const [words = ''] = text.slice(comma + 1, to).split(',')
    if (dutyVerb.test(words) && (words.match(/\p{L}+/gu)?.length ?? 0) >= 2) return comma + 1
  }
  return null
}
