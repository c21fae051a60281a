// Full names of issuing bodies: from the capitals of a document's head, from its symbol, from its place of issue.

/** What is known of places; `data/provinces.json` can stand in for the built-in list. */
export interface PlaceNames {
  /** "tỉnh" or "thành phố" for a province-level place under its old or new name, else `null`. */
  provinceKind(name: string): 'tỉnh' | 'thành phố' | null
}

const cities = ['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế']
const provinces =
  'An Giang,Bà Rịa - Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước,Bình Thuận,Cà Mau,Cao Bằng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Tĩnh,Hải Dương,Hậu Giang,Hòa Bình,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái'.split(
    ',',
  )

const kindByKey = new Map<string, 'tỉnh' | 'thành phố'>([
  ...provinces.map((name) => [placeKey(name), 'tỉnh'] as const),
  ...cities.map((name) => [placeKey(name), 'thành phố'] as const),
])
const nameByKey = new Map([...provinces, ...cities].map((name) => [placeKey(name), name]))

export const knownPlaces: PlaceNames = { provinceKind: (name) => kindByKey.get(placeKey(name)) ?? null }

function placeKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:thành phố|tp\.?|t\.p\.?|tỉnh)\s+/u, '')
    .replace(/oà/g, 'òa')
    .replace(/oá/g, 'óa')
    .replace(/[–-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "TP. Hồ Chí Minh", "tỉnh Kon Tum" → "Hồ Chí Minh", "Kon Tum"; other names only lose their blanks. */
export function barePlace(written: string): string {
  const name = written.replace(/\s+/g, ' ').trim()
  return nameByKey.get(placeKey(name)) ?? name.replace(/^(?:thành phố|tp\.?|tỉnh)\s+/iu, '')
}

const bodies: Record<string, string> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  VPQH: 'Văn phòng Quốc hội',
  VPCP: 'Văn phòng Chính phủ',
  HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  VKSTC: 'Viện kiểm sát nhân dân tối cao',
  KTNN: 'Kiểm toán nhà nước',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  TTCP: 'Thanh tra Chính phủ',
  UBDT: 'Ủy ban Dân tộc',
  TCHQ: 'Tổng cục Hải quan',
  BNV: 'Bộ Nội vụ',
  BTC: 'Bộ Tài chính',
  BTP: 'Bộ Tư pháp',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BYT: 'Bộ Y tế',
  BCT: 'Bộ Công Thương',
  BXD: 'Bộ Xây dựng',
  BGTVT: 'Bộ Giao thông vận tải',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
}

const departments: Record<string, string> = {
  SNV: 'Sở Nội vụ',
  STP: 'Sở Tư pháp',
  STC: 'Sở Tài chính',
  SXD: 'Sở Xây dựng',
  SYT: 'Sở Y tế',
  SCT: 'Sở Công Thương',
  STTTT: 'Sở Thông tin và Truyền thông',
  SKHCN: 'Sở Khoa học và Công nghệ',
  SKHĐT: 'Sở Kế hoạch và Đầu tư',
  SLĐTBXH: 'Sở Lao động - Thương binh và Xã hội',
  SGDĐT: 'Sở Giáo dục và Đào tạo',
  SNNPTNT: 'Sở Nông nghiệp và Phát triển nông thôn',
  SNNMT: 'Sở Nông nghiệp và Môi trường',
  STNMT: 'Sở Tài nguyên và Môi trường',
  SGTVT: 'Sở Giao thông vận tải',
  SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  SNgV: 'Sở Ngoại vụ',
}

/** The body that a symbol names, with the place of issue where the symbol alone leaves it open. */
export function issuerOfSymbol(
  symbol: string,
  place: string | null,
  text: string,
  places: PlaceNames,
): string | null {
  const [first = ''] = symbol.split('-')
  if (/^QH\d{1,2}$/.test(first)) return 'Quốc hội'
  if (/^UBTVQH/.test(first)) return bodies.UBTVQH!
  if (bodies[first]) return bodies[first]!
  if (!place) return null
  if (first === 'UBND' || first === 'CT') return local('Ủy ban nhân dân', place, text, places)
  if (first === 'HĐND') return local('Hội đồng nhân dân', place, text, places)
  const department = departments[first]
  if (department) return `${department} ${placeWithKind(place, places) ?? place}`
  const kind = places.provinceKind(place)
  if (first === 'TU' && kind) return `${kind === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy'} ${barePlace(place)}`
  return null
}

function placeWithKind(place: string, places: PlaceNames): string | null {
  const kind = places.provinceKind(place)
  return kind ? `${kind} ${barePlace(place)}` : null
}

/** A people's committee or council of a province, else of the district or commune that the text names. */
function local(body: string, place: string, text: string, places: PlaceNames): string {
  const province = placeWithKind(place, places)
  if (province) return `${body} ${province}`
  const short = body === 'Ủy ban nhân dân' ? 'UBND' : 'HĐND'
  const escaped = place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const named = new RegExp(
    `(?:${body}|Uỷ ban nhân dân|${short})\\s+(huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\\s+${escaped}`,
    'iu',
  ).exec(text.slice(0, 200_000))
  return named ? `${body} ${named[1]!.toLowerCase()} ${place}` : `${body} ${place}`
}

const placeWord = /(?<=\s)(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(\S.*)$/iu

/**
 * "ỦY BAN NHÂN DÂN TỈNH KON TUM" → "Ủy ban nhân dân tỉnh Kon Tum". Names keep the case that they have elsewhere in
 * the text; words behind "tỉnh", "huyện", … are names.
 */
export function spellIssuer(capitals: string, text: string): string {
  const lower = capitals
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^uỷ ban|^uy ban/u, 'ủy ban')
    .replace(/\btp\.?\s/u, 'thành phố ')
  const known = [...Object.values(bodies), ...Object.values(departments)].find((name) =>
    lower.startsWith(name.toLowerCase()),
  )
  const head = known ?? capitalizeFirst(spelledInText(lower, text) ?? lower)
  const rest = known ? lower.slice(known.length) : ''
  return withPlaceNames(head + rest)
}

function spelledInText(lower: string, text: string): string | null {
  const sample = text.slice(0, 60_000)
  const folded = sample.toLowerCase()
  if (folded.length !== sample.length) return null
  for (let at = folded.indexOf(lower); at >= 0; at = folded.indexOf(lower, at + 1)) {
    const spelled = sample.slice(at, at + lower.length)
    if (/\p{Ll}/u.test(spelled)) return spelled
  }
  return null
}

function withPlaceNames(name: string): string {
  const party = /^((?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)) (.+)$/iu.exec(name)
  if (party)
    return `${capitalizeFirst(party[1]!.toLowerCase())} ${party[2]!.split(' ').map(capitalizeFirst).join(' ')}`
  return name.replace(placeWord, (_, word: string, place: string) => {
    const spelled = place.split(' ').map(capitalizeFirst).join(' ')
    return `${word.toLowerCase()} ${nameByKey.get(placeKey(spelled)) ?? spelled}`
  })
}

export function capitalizeFirst(word: string): string {
  return word ? word[0]!.toUpperCase() + word.slice(1) : word
}
