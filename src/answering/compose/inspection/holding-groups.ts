// Groups that hold a unit without naming its kind: a public hospital is a "đơn vị sự nghiệp công lập", the inspectorate of a
// province one of the "cơ quan tương đương sở", a commune one of "UBND cấp xã". Folded words. Pure.

interface Holding {
  /** How the unit is called. */
  unit: RegExp
  /** Words without which the unit may be of the group or not. */
  surely?: RegExp
  group: RegExp
}

const ofCommune = /^ (?:(?:cac|ubnd|uy ban nhan dan|cap) )*(?:xa|phuong|thi tran|dac khu) /
const ofDistrict = /^ (?:(?:cac|ubnd|uy ban nhan dan|cap) )*(?:huyen|quan|thi xa) /
/** "Thuộc UBND cấp huyện", "tại mỗi UBND cấp huyện được kiểm tra" tells where others stand. */
const level = (name: string) =>
  new RegExp(
    ` (?<!thuoc )(?:ubnd|uy ban nhan dan|chinh quyen|don vi hanh chinh|co quan hanh chinh|dia phuong)(?: \\S+){0,2} cap (?:\\S+ cap )?${name} (?!(?:duoc|bi) (?:kiem|thanh|phuc) tra )`,
  )

const groups: Holding[] = [
  { unit: ofCommune, group: level('xa') },
  { unit: ofDistrict, group: level('huyen') },
  {
    unit: /^ (?:cac )?(?:benh vien|truong|nha truong|trung tam|co so (?:giao duc|y te)|thu vien|bao tang|nha van hoa) /,
    surely: / (?:cong|cong lap) /,
    group: / don vi su nghiep /,
  },
  {
    unit: /^ (?:cac )?(?:cong t[iy]|tong cong t[iy]|tap doan|doanh nghiep) /,
    surely: / nha nuoc /,
    group: / doanh nghiep nha nuoc /,
  },
  {
    unit: /^ (?:thanh tra (?:tinh|thanh pho)|van phong (?:ubnd|uy ban nhan dan)|ban dan toc|ban quan l[iy] (?:cac )?khu) /,
    group: / co quan (?:chuyen mon )?tuong duong so | so (?:ban )?nganh /,
  },
  {
    unit: /^ (?:cac )?(?:co quan |don vi )?(?:(?:chi )?cuc )?(?:thue|hai quan|kho bac|thong ke|thi hanh an|bao hiem xa hoi|toa an|vien kiem sat|ngan hang nha nuoc|nganh doc) /,
    group: / nganh doc /,
  },
  {
    unit: /^ (?:chi cuc|trung tam|phong|ban) /,
    surely: /^ $/,
    group: / (?:don vi|phong ban)(?: \S+){0,2} truc thuoc /,
  },
]

/** Whether the words of a text mean a group that surely, or perhaps, holds the unit; `null` where they mean none. */
export function heldIn(unit: string, words: string): 'surely' | 'perhaps' | null {
  const [own, said] = [` ${unit} `, ` ${words} `]
  const held = groups.filter((g) => g.unit.test(own) && g.group.test(said))
  if (held.length === 0) return null
  return held.some(({ surely }) => !surely || surely.test(own)) ? 'surely' : 'perhaps'
}
