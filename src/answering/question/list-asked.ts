// Whether several things are asked for, how many of them the question says itself, and whether a list is what somebody makes.
// From the folded words.

const making =
  '(?:lap|chon|lua chon|len|duyet|phe duyet|xac dinh|quyet dinh|dieu chinh|bo sung|thong bao|cong bo|ban hanh|gui|nop|trinh|cung cap)'
/** "Top mấy" and "quý mấy" ask for one, a list that somebody makes is one thing, "trước ngày mấy" asks for one day. */
const several = new RegExp(
  ` (?:nhung|cac|liet ke|(?<! ${making} )danh sach|gom|tat ca|bao gom|(?<! (?:ngay|hom|thu|hang|top|quy|thang|lan|dot|muc|dieu|khoan|chuong|diem|trang) )may|list) `,
)

/** Several things are asked for: "những … nào", "gồm". */
export function asksSeveral(folded: string): boolean {
  return several.test(folded)
}

const made = new RegExp(
  ` (?:ai|(?:don vi|co quan|ben|noi|so|phong) nao) (?:(?:phai|se|duoc giao|duoc|co trach nhiem|chiu trach nhiem|la nguoi) )*${making} (?:\\S+ ){0,2}?(?:danh sach|doi tuong) `,
)

/** "Ai lập danh sách đối tượng kiểm tra?" */
export function makesList(folded: string): boolean {
  return made.test(folded)
}

const measures =
  '(?:ngay|thang|nam|quy|tuan|gio|phut|lan|phan|dong|nghin|trieu|ti|ty|diem|km|kg|ha|met|ban|bo|cap|bac|chu|dong|y|cau|\\d)'
/** What a text counts itself: "06 nội dung chính" is found by its number. */
const matters =
  '(?:mang|linh vuc|noi dung|nhiem vu|muc tieu|muc dich|viec|tru cot|giai phap|nguyen tac|yeu cau|trong tam|tieu chi|buoc)'
const figures = [
  `^(?: \\S+){0,6}? (?:xin|cho|ke|liet ke|neu|lay|doc)(?: (?:biet|ten|ra|du|het|ca|lai|giup|toi|em|minh|ro))* (?<figure>0?[2-9]|1\\d) (?!(?:${measures}|${matters}) )`,
  `^ (?<figure>0?[2-9]|1\\d) (?!(?:${measures}|${matters}) ).* (?:la (?:nhung )?(?:gi|ai|\\S+(?: \\S+)? nao)|ten (?:la )?gi|gom (?:nhung )?(?:gi|ai)|o dau) $`,
].map((pattern) => new RegExp(pattern))

/** "Kể tên 5 hệ thống", "3 nhóm … là gì": all of them are asked for; no text need say how many there are. */
export function listFigure(folded: string): { folded: string; figure: number | null } {
  const found = figures.map((pattern) => pattern.exec(folded)).find((match) => match !== null)
  const said = found?.groups?.figure
  if (!found || said === undefined) return { folded, figure: null }
  const words = folded.trim().split(' ')
  const figure = found[0].startsWith(` ${said} `) ? 0 : found[0].trim().split(' ').lastIndexOf(said)
  words[figure] = 'cac'
  return { folded: ` ${words.join(' ')} `, figure }
}
