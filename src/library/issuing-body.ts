// The issuing body as the head of a document writes it, in capitals above the number: one body, or its superiors and
// then the body itself.

import type { Span } from '../document.ts'
import { kindWords } from './document-kinds.ts'
import { spellIssuer } from './issuers.ts'

/** Recognition loses marks ("Độc lâp"), never the shape of these words. */
const motto =
  /C\p{L}NG\s+H\p{L}{2}\s+X\p{L}\s+H\p{L}I\s+CH\p{L}\s+NGH\p{L}{2}\s+VI\p{L}T(?:\s+NAM(?!\p{L}))?|[ĐDÐ]\p{L}C\s+L\p{L}P\s*[-–]\s*T\p{L}\s+DO\s*[-–]\s*H\p{L}NH\s+PH\p{L}C|[ĐDÐ]\p{L}NG\s+C\p{L}NG\s+S\p{L}N\s+VI\p{L}T\s+NAM/giu

/** Upper-case lines above the number, without the motto: the body, or its superior and the body. */
export function issuerInHead(
  text: string,
  head: string,
  numberAt: number,
): { value: string; span: Span } | null {
  const zone = head.slice(0, numberAt > 0 ? numberAt : Math.min(head.length, 1500))
  const pieces: { words: string; start: number }[] = []
  let at = 0
  for (const line of zone.replace(motto, (found) => '\u0000'.repeat(found.length)).split(/[\n\t]/)) {
    for (const piece of line.matchAll(/(?:(?!\u0000|[-–_*=]{2,}|\s\.\s|[ \u00a0]{3}).)+/gsu)) {
      const capitals = /^[\s]*((?:[\p{Lu},\-–&()]+|\d+)(?:[ \u00a0]+(?:[\p{Lu},\-–&.()]+|\d+))*)[\s]*$/u.exec(
        piece[0],
      )
      if (
        capitals &&
        /\p{Lu}{2}/u.test(capitals[1]!) &&
        !new RegExp(`^(?:${kindWords}|SỐ|MẬT|HỎA TỐC|KHẨN)`, 'u').test(capitals[1]!)
      ) {
        const start = at + piece.index + piece[0].indexOf(capitals[1]!)
        pieces.push({ words: capitals[1]!, start })
      }
    }
    at += line.length + 1
  }
  // The end of a motto that wraps in its column stands between the lines of the other one.
  const wrapped = pieces.findIndex(({ words }) => words === 'NAM')
  if (wrapped >= 0) pieces.splice(wrapped, 1)
  if (!pieces.length) return null
  const first = pieces[0]!
  if (numberAt < 0 && !anyBody.test(first.words)) return null
  const last = pieces.at(-1)!
  const span = { start: first.start, end: last.start + last.words.length }
  return {
    value: joinBodies(
      pieces.map((piece) => piece.words),
      text,
    ),
    span,
  }
}

const subordinate =
  'SỞ|PHÒNG|CHI CỤC|TỔNG CỤC|CỤC|VĂN PHÒNG|BAN TỔ CHỨC|BAN CHỈ ĐẠO|BAN QUẢN LÝ|BAN TUYÊN GIÁO|BAN DÂN TỘC|BAN PHÁP CHẾ|THANH TRA|TRUNG TÂM|VỤ|CÔNG AN|ĐOÀN KIỂM TRA|ĐOÀN THANH TRA|TỔ CÔNG TÁC|HỘI ĐỒNG(?! NHÂN DÂN| THẨM PHÁN| DÂN TỘC)|TRƯỜNG|BỆNH VIỆN|KHO BẠC|BẢO HIỂM XÃ HỘI|VIỆN'
/** "THUẾ TỈNH X" below "CỤC THUẾ" is a body; within one line it is the rest of "CỤC THUẾ TỈNH X". */
const ownBody = new RegExp(
  `^(?:(?:${subordinate})(?:\\s|$)|THUẾ (?:TỈNH|THÀNH PHỐ|TP\\.?|CƠ SỞ|KHU VỰC)\\s)`,
  'u',
)
const ownBodyInside = new RegExp(
  `(?<!(?:VĂN|THƯỜNG|CHI|TỔNG|NGHIỆP|NHÀ|BỘ|CÔNG|NHIỆM|PHỤC|DỊCH|CHỨC|NGHĨA|SỰ))\\s((?:${subordinate})\\s)`,
  'u',
)
const committee =
  '(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|ĐẢNG ỦY)'
/** Without a number below them, capitals are a body only when they begin like one. */
const anyBody = new RegExp(
  `^(?:${subordinate}|${committee}|TỈNH|THÀNH|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|BỘ|BAN|TÒA ÁN|NGÂN HÀNG|ĐẢNG|HỘI|LIÊN|TỔNG|CÔNG TY|ĐOÀN|ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|ĐẠI HỌC|HỌC VIỆN|TẬP ĐOÀN|XÃ|PHƯỜNG|HUYỆN|QUẬN)(?![\\p{L}])`,
  'u',
)
const ownCommittee = new RegExp(`^${committee}(?![\\p{L}])`, 'u')
const ownCommitteeInside = new RegExp(
  `\\s(${committee}\\s+(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP\\.?|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\\s)`,
  'u',
)
const placeInCapitals =
  /(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\s+(?!(?:ỦY|UỶ)(?:\s|$)).+$/u

/** "UBND TỈNH X" above "SỞ NỘI VỤ" is "Sở Nội vụ tỉnh X"; "BỘ TÀI CHÍNH" above "TỔNG CỤC HẢI QUAN" is the latter. */
function joinBodies(pieces: string[], text: string): string {
  const joined = pieces.join(' ').replace(/\s+/g, ' ').trim()
  const several = joined.split(/\s+[-–]\s+(?=(?:BỘ|ỦY BAN|UỶ BAN|VIỆN|TÒA ÁN|NGÂN HÀNG|TỔNG LIÊN ĐOÀN)\s)/u)
  if (several.length > 1) return several.map((body) => spellIssuer(body, text)).join(', ')
  const { superior, own } = withoutSuperior(pieces, joined)
  if (superior === '' || ownCommittee.test(own)) return spellIssuer(inFull(own), text)
  const place = placeInCapitals.exec(superior)?.[0]
  if (/^SỞ\s/u.test(superior) && /^VĂN PHÒNG(?: SỞ)?$/u.test(own))
    return `Văn phòng ${spellIssuer(superior, text)}`
  if (!ownCommittee.test(superior) && !(place && /^SỞ\s/u.test(superior))) return spellIssuer(own, text)
  if (own === 'VĂN PHÒNG') return `Văn phòng ${spellIssuer(inFull(superior), text)}`
  return own
    .split(/\s+[-–]\s+(?=(?:SỞ|BAN|CÔNG AN|BẢO HIỂM|CỤC|THANH TRA|HỘI|PHÒNG)\s)/u)
    .map((body) => spellIssuer(place && !body.includes(place) ? inPlace(body, place) : body, text))
    .join(', ')
}

/** "THANH TRA THÀNH PHỐ" of "THÀNH PHỐ X" names the level already. */
function inPlace(body: string, place: string): string {
  const level = /\s(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)$/u.exec(body)?.[0].trim()
  return level && place.startsWith(`${level} `) ? `${body}${place.slice(level.length)}` : `${body} ${place}`
}

const inFull = (committee: string) =>
  committee.replace(/^UBND(?=\s)/u, 'ỦY BAN NHÂN DÂN').replace(/^HĐND(?=\s)/u, 'HỘI ĐỒNG NHÂN DÂN')

/** The lowest body of a head; every body above it is its superior. */
function withoutSuperior(pieces: string[], joined: string): { superior: string; own: string } {
  for (let at = pieces.length - 1; at > 0; at--) {
    const superior = pieces.slice(0, at).join(' ').replace(/\s+/g, ' ').trim()
    if (/(?:\s|^)(?:VÀ|CỦA|PHÒNG|BAN|CỤC|-|,)$/u.test(superior) || superior === '') continue
    const own = pieces.slice(at).join(' ').replace(/\s+/g, ' ').trim()
    // "TRƯỜNG" alone ends the name "SỞ … VÀ MÔI TRƯỜNG", which wraps.
    if (!own.includes(' ')) continue
    if (ownBody.test(own) || (ownCommittee.test(own) && isWhole(superior))) return { superior, own }
  }
  const below = ownCommitteeInside.exec(joined) ?? ownBodyInside.exec(joined)
  const superior = below ? joined.slice(0, below.index).trim() : ''
  const whole = below && (!ownCommittee.test(below[1]!) || isWhole(superior))
  return whole ? { superior, own: joined.slice(below.index).trim() } : { superior: '', own: joined }
}

/** Whether a body is named with its place, and no part of a longer name. */
function isWhole(superior: string): boolean {
  return placeInCapitals.test(superior) && !/(?:^|\s)(?:VÀ|VĂN PHÒNG|CỦA)$/u.test(superior)
}
