// The field that a report is of, in the one or two words right behind it: "báo cáo dân số", "báo cáo PCCC". Syllable by
// syllable such words stand in many a sentence ("nhân dân … số liệu"); only together they name the field. Pure.

import { type Syllable, syllablesOf } from '../places/syllables.ts'
import type { Understood } from './question.ts'

/** Words that say of any report that it is one. */
const general = new Set(
  've cong tac tinh hinh ket qua viec linh vuc nganh mang cac nhung dinh ky ki noi dung so lieu cua'.split(
    ' ',
  ),
)
/** The act, the time, the owner, the receiver: the field ends before them. */
const stops = new Set(
  'nop gui trinh han chot cuoi dau giua truoc sau la khi ngay thang quy nam tuan trong den duoc phai can cho o tai hang moi may bao thi se co gio luc cham xu do nay kia vua tren chung rieng nao gi ai len lai xong chua khong bi qua bang theo doi voi ubnd uy hdnd so bo chinh chu giam lanh cap doan to tinh huyen thanh xa phuong va hoac kip tre muon con het mot hai ba lan dot thu vao toi roi giay mem gap ngay hom'.split(
    ' ',
  ),
)
/** Words of content that share their letters with one of these. */
const others = new Set(syllablesOf('tài môi cơ thuế chính tin xã thanh bộ tổ').map(({ spoken }) => spoken))
const receivers = new Set(['bo', 'so', 'tinh', 'huyen', 'xa'])
/** How it is sent or asked, not what it is of. */
const manners =
  /^(?:cu the|chinh xac|day du|dung han|dung|so bo|truc tiep|truc tuyen|dien tu|nhanh|gap|mieng|hang|moi nhat)(?: |$)/
const most = 2

/** The words of the field as they were typed; none where the report has another kind of name. */
export function reportField({ text, placeSpans, agencies, dates, numbers }: Understood): Syllable[] {
  const words = syllablesOf(text)
  const at = words.findIndex((w, i) => w.folded === 'bao' && words[i + 1]?.folded === 'cao')
  if (at < 0) return []
  const taken = [...placeSpans, ...agencies, ...dates, ...numbers]
  const isTaken = (w: Syllable) => taken.some((t) => t.start <= w.start && w.end <= t.end)
  // "dân số": within a name "so" is a number; at its head it is a department
  const ends = (w: Syllable, i: number) =>
    isTaken(w) ||
    /\d/.test(w.folded) ||
    (stops.has(w.folded) && !others.has(w.spoken) && !(i > 0 && w.folded === 'so' && w.spoken !== 'sơ?'))
  let from = at + 2
  // "báo cáo Bộ kết quả …": whoever is reported to stands between
  if (receivers.has(words[from]?.folded ?? '') && general.has(words[from + 1]?.folded ?? '')) from++
  while (words[from] && general.has(words[from]!.folded)) from++
  const run = words.slice(from)
  const end = run.findIndex(ends)
  const field = end < 0 ? run : run.slice(0, end)
  // "nộp báo cáo, cụ thể ngày nào": nothing behind a comma names it
  const apart = /[^\p{L}\s]/u.test(text.slice(words[at + 1]!.end, field.at(-1)?.end))
  const named = field.map((w) => w.folded).join(' ')
  return field.length <= most && !apart && !manners.test(named) ? field : []
}
