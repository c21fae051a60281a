// Which columns of a row a question asks: by what they are for ("ai chủ trì", "kinh phí bao nhiêu"), or by their own names.

import { phraseKey } from '../../places/syllables.ts'
import type { Understood } from '../../question/question.ts'
import type { Role, RoledCell, Table } from './table-entries.ts'

const who =
  '(?:ai|nhung ai|nguoi nao|don vi nao|co quan nao|nhung don vi nao|cac don vi nao|phong nao|so nao|bo phan nao|ben nao|(?:to|doan|nhom|doi)(?: kiem tra)? nao)'
/** What the words of a question ask of a row. */
const asks: [Role, RegExp][] = [
  [
    'help',
    new RegExp(
      ` ${who}(?: \\S+){0,2}? phoi hop | phoi hop (?:la |voi |gom |cung )?${who} | (?:don vi|co quan) phoi hop (?:la |gom )`,
      'u',
    ),
  ],
  [
    'leader',
    /(?<! pho) (?:truong doan|to truong|doan truong|(?:dan|dung dau) (?:doan|to)|(?:ai|nguoi nao) (?:dung dau|dan dau)) /,
  ],
  [
    'cost',
    / (?:kinh phi|du toan|chi phi|so tien|muc von|von (?:la )?bao nhieu) | bao nhieu (?:tien|dong|trieu|nghin|ty|ti)(?: dong)? | (?:ton|het|ngon) (?:kem )?bao nhieu /,
  ],
  [
    'lead',
    new RegExp(
      ` ${who}(?: \\S+){0,2}? (?:chu tri|phu trach|dau moi|chiu trach nhiem) | ${who} (?:(?:phai |can |se )?(?:gui|nop|lap)|lam|thuc hien|lo|di|(?:tu )?kiem tra|thanh tra|ra soat|soan thao|dam nhan) | (?:chu tri|phu trach|dau moi|chiu trach nhiem) (?:la )?${who} | do ${who} | giao (?:cho )?${who} | (?:don vi|co quan) chu tri (?:la )`,
      'u',
    ),
  ],
  ['period', / (?:thoi ki|nien do) /],
  ['duration', / (?:bao nhieu|may) ngay | keo dai | thoi han (?:thanh|kiem|phuc) tra /],
  ['product', / san pham | ket qua dau ra | ra (?:san pham )?gi /],
  [
    'task',
    / noi dung(?: kiem tra| thanh tra)?(?: la)? (?:gi|nao) | (?:kiem tra|thanh tra) (?:ve )?(?:cai |nhung |viec )?gi /,
  ],
  ['to', / (?:gui|nop|trinh)(?: \S+){0,3}? (?:ai|so nao|co quan nao|dau|don vi nao|cho nao) /],
  ['basis', / (?:can cu|van ban) (?:nao|gi) /],
  ['note', / ghi chu /],
  ['done', / (?:xong|hoan thanh|lam|nop)(?: \S+)? chua $| da (?:xong|hoan thanh|lam|nop) /],
  [
    'when',
    / (?:khi nao|bao gio|luc nao|hom nao|ngay nao|ngay may|thang may|thang nao|quy may|quy nao|thoi gian nao|han (?:chot|cuoi|nao)|thoi gian) |(?: han| thoi gian) $/,
  ],
]
/** The whole of a plan, or where the money comes from, is no cell of a row. */
const asksOtherMoney =
  / (?:tong (?:so )?(?:kinh phi|du toan|von|chi phi|so tien)|nguon|lay (?:tu|o)|tu dau|o dau) /

/** What is paid by or to somebody: a fee, a prize, a fine. */
const priceSaid =
  / ((?:le |hoc |vien )phi|(?<! (?:kinh|chi|le|hoc|vien) )phi(?! ton)|(?:moi|tien|muc) (?:giai|thuong|phat)|giai thuong|thu lao|tien luong|muc luong|phu cap|tro cap|muc thu|gia (?:ban|ve)|tien coc) /u

/** "Lệ phí … bao nhiêu tiền?" below "Kinh phí": what a task costs is no fee, and no prize. */
export function isOtherMoney(folded: string, column: string): boolean {
  const price = priceSaid.exec(folded)?.[1]
  const name = ` ${phraseKey(column)} `
  return (
    price !== undefined &&
    / (?:kinh phi|du toan|ngan sach|von) /.test(name) &&
    !/ kinh phi | du toan /.test(folded)
  )
}

/** What the question asks of a row, in the order of columns that roles have; else what it calls by its name. */
export function rolesAsked({ folded }: Pick<Understood, 'folded'>, tables: Table[]): Role[] {
  const found = asks.flatMap(([role, of]) => (of.test(folded) ? [role] : []))
  // "ai làm trưởng đoàn" asks for nobody besides
  const headOnly = found.includes('leader') && !/ (?:chu tri|phu trach|dau moi) /.test(folded)
  const roles = headOnly ? found.filter((role) => role !== 'lead') : found
  const costs = tables.flatMap((t) => t.entries.flatMap((e) => e.cells.filter((c) => c.role === 'cost')))
  const noCost =
    asksOtherMoney.test(folded) || (costs.length > 0 && costs.every((c) => isOtherMoney(folded, c.column)))
  const asked = noCost ? roles.filter((role) => role !== 'cost') : roles
  if (asked.length > 0 || !asksValue.test(folded)) return asked
  const called = tables.flatMap((t) => calledIn(t, folded)).filter((c) => !onlyAct.test(phraseKey(c.column)))
  return [...new Set(called.map((c) => c.role))]
}

/** "Sở X chủ trì việc gì" says who does it, though a column is called "Chủ trì". */
const onlyAct =
  /^(?:(?:don vi|co quan|bo phan|phong|nguoi) )?(?:chu tri|phoi hop|phu trach|dau moi|thuc hien|chiu trach nhiem)(?: (?:chu tri|thuc hien|chinh))?$/
const asksValue = / (?:nao|gi|bao nhieu|may|ai|dau|the nao) /

/** "Phụ trách hậu cần", "số mẫu": the columns that the question calls by their names; what the rows are about is none. */
export function calledIn({ entries: [first] }: Table, folded: string): RoledCell[] {
  return (first?.cells ?? []).filter(
    (c) => !['unit', 'task', 'number', 'group'].includes(c.role) && isNamed(folded, c),
  )
}

/** The question says the whole name of the column, what stands in brackets left out. */
export function isNamed(folded: string, { column }: Pick<RoledCell, 'column'>): boolean {
  const name = phraseKey(column.replace(/\([^)]*\)/gu, ' '))
  if (name.includes(' ') && folded.includes(` ${name} `)) return true
  // "mấy xe" asks the column "Số xe"
  const counted = /^so (?:luong )?(.+)$/u.exec(name)?.[1]
  return counted !== undefined && new RegExp(` (?:may|bao nhieu) ${counted} `, 'u').test(folded)
}

/** The cells of the role that hold something; of several, those whose column the question names. */
export function askedOf(cells: RoledCell[], folded: string): RoledCell[] {
  const named = cells.filter((c) => isNamed(folded, c))
  return named.length > 0 ? named : cells
}
