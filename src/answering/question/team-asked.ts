// "Đoàn có những ai?", "thành viên gồm những ai?": the team of the document in hand, whatever was asked of it before. Pure.

const asksTeam = new RegExp(
  `^ (?:(?:vay|the|roi|con|thi) )*(?:${[
    '(?:doan|to|hoi dong|ban chi dao)(?: (?:kiem tra|thanh tra|lien nganh|cong tac))* (?:do )?(?:co|gom|bao gom)(?: co)?(?: (?:nhung|cac))? (?:ai|(?:thanh vien|nguoi|don vi|so|nganh) nao|(?:may|bao nhieu) (?:nguoi|thanh vien|don vi|so))',
    '(?:cac )?thanh vien(?: (?:cua )?(?:doan|to))? (?:co|gom|la|bao gom)(?: (?:nhung|cac))? ai',
    '(?:nhung )?ai (?:trong|thuoc|tham gia|la thanh vien)(?: trong)? (?:doan|to)',
    'co (?:nhung )?ai (?:trong|o) (?:doan|to)',
  ].join('|')}) $`,
)
/** Whether nothing but the team is asked for, whichever it is. */
export function asksTeamAlone(folded: string): boolean {
  return asksTeam.test(folded)
}

/** Who sits in the inspection team, not who is inspected by it, nor what its members are held to. */
export function isTeam(folded: string): boolean {
  return (
    / (?:doan|to)(?: \S+)? kiem tra | (?:thanh phan|thanh vien) doan /.test(folded) &&
    / (?:gom|thanh phan|thanh vien|tham gia|co nhung|nhung ai|trong doan) /.test(folded) &&
    !isHeldTo(folded)
  )
}

/** "Thành viên đoàn phải giữ những nguyên tắc nào?": nobody asks who they are. */
export function isHeldTo(folded: string): boolean {
  return heldTo.test(folded)
}

const heldTo =
  / thanh vien(?: (?:cua )?(?:doan|to)(?: (?!gom |co |la |nhung |ai )\S+){0,9}?)? (?:phai|can|khong duoc|co trach nhiem|co nghia vu|tuan thu|giu|bao dam|dam bao|chap hanh)(?! (?:co|la|gom|du|moi|them) )(?: (?!ai )\S+){0,8} (?:gi|nao|the nao|ra sao) /

const team = /(?<!\p{L})(?:đoàn|tổ|doan|to)(?:\s+\p{L}+){0,3}?\s+(?:số\s+|so\s+)?\d+(?![\d/])/iu

/** Of one of several teams that are told apart by number, the one that was asked about. */
export function teamOf(asks: string, last: string): string {
  const named = team.exec(last)?.[0]
  if (named) return `${asks.replace(/[?.!\s]+$/u, '')} của ${named}?`
  return asks.replace(/(?<!\p{L})(đoàn|doan)\s+(?!kiểm|kiem|thanh|liên|lien|công|cong)/iu, '$1 kiểm tra ')
}
