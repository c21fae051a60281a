// "Số điện thoại trạm y tế phường X": whose number is asked for; that of another body is none. Pure.

const kinds =
  'tram y te|tram|truong (?:mam non|tieu hoc|trung hoc|thcs|thpt|dai hoc|cao dang|chinh tri)|benh vien|cong an|kho bac|toa an|vien kiem sat|buu dien|chi cuc|chu tich|pho chu tich|giam doc|pho giam doc|bi thu|chanh van phong|hieu truong|ubnd (?:xa|phuong|huyen|quan|thi tran)|uy ban nhan dan (?:xa|phuong|huyen|quan|thi tran)'
const asks = new RegExp(
  ` (?:so dien thoai|sdt|so may|dien thoai|so fax|email|thu dien tu|hop thu|dia chi)(?: (?:lien he|rieng|ca nhan|di dong|cua|ong|ba|dong chi|voi|cho))* (${kinds})(?= )(?! (?:thi|nao|de|khi|la))`,
)

/** The folded words for the kind of body or post whose own number is wanted; `null` where none is named. */
export function contactOwner(folded: string): string | null {
  return asks.exec(folded)?.[1] ?? null
}
