// Names that a question gives besides the place and the documents it asks about: agencies, districts, persons, projects.

import type { Span } from '../../document.ts'
import { type Agencies, findAgencies } from '../../library/agencies.ts'
import { phraseKey } from '../places/syllables.ts'
import type { Understood } from './question.ts'

export interface GivenName extends Span {
  words: string
  /** Full name of the agency that is meant; `null` for other names. */
  agency: string | null
}

/** Words in capitals that name nothing: kinds of documents, abbreviations of the field. */
const unnaming = /^(?:CCHC|TTHC|UBND|HĐND|KH|QĐ|NĐ|TT|BC|Kế|Quyết|Nghị|Thông|Đoàn|Thành|Tỉnh)/u
/** "Chủ tịch", "Phó Giám đốc", "Ủy ban": the capital of an office or a body that goes on in small letters names nobody. */
const office = /^(?:Phó\s+)?(?:Chủ|Giám|Trưởng|Chánh|Bí|Cục|Vụ|Hiệu|Thứ|Viện|Tổ|Đội|Phó|Ủy|Uỷ|Văn|Hội)$/u
/** A first word in capitals begins a sentence; with a second one it is a name ("Trảng Bàng có …"). */
const run =
  /(?<=\s)(?:\p{Lu}[\p{L}']*)(?:\s+\p{Lu}[\p{L}']*)*|^(?!(?:Huyện|Xã|Quận|Phường|Thị|Tỉnh|Thành|Theo|Trong|Tại|Ở|Khi|Nếu|Có|Cho|Ai|Đoàn|Hạn|Các|Những|Về|Sở|Bộ|Ban|Phòng|Việc|Thư|Báo|Mỗi|Số|Được|Phải|Đã|Còn|Hồ|Trung|Công|Cơ|Đơn|Người)\s)\p{Lu}[\p{L}']+(?:\s+\p{Lu}[\p{L}']*)+/gu

/** "Sở Tư pháp", "huyện Gò Quao", "ông Lê Anh Quân". */
export function namesIn(u: Understood): GivenName[] {
  const agencies = u.agencies.map(({ agency, start, end, written }) => ({
    ...{ start, end },
    words: written,
    agency: agency.name,
  }))
  const others = [...u.text.matchAll(run)]
    .map((m) => ({ start: m.index, end: m.index + m[0].length, words: m[0], agency: null }))
    .filter(({ words, end }) => !(office.test(words) && /^\s+\p{Ll}/u.test(u.text.slice(end))))
    .filter(({ words }) => !unnaming.test(words) && !u.places.some((p) => alike(p, words)))
    .filter((n) => ![...agencies, ...u.numbers, ...u.dates].some((s) => s.start < n.end && n.start < s.end))
  return [...agencies, ...others].sort((a, b) => a.start - b.start)
}

function alike(place: string, words: string): boolean {
  return phraseKey(words).includes(phraseKey(place))
}

/** Whether the words name it; an agency also under its short name or within a list ("các Sở: Nội vụ, Tư pháp"). */
export function saysName(words: string, name: GivenName, agencies: Agencies): boolean {
  if (` ${phraseKey(words)} `.includes(` ${phraseKey(name.words)} `)) return true
  return name.agency !== null && findAgencies(words, agencies).some((m) => m.agency.name === name.agency)
}
