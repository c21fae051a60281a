// Conversion from PDF sometimes tears syllables: "kiểm tr a", "h ành chính", "K Ế H O Ạ C H". Joined only where no other
// reading exists; every other suspicious place is reported with its line and left as it stands.

import { isSyllable } from './syllables.ts'

export interface Joined {
  text: string
  joined: number
  suspicious: { text: string; line: number }[]
}

/** Syllables that begin with a vowel and are words of their own: before them a lone letter may be a label ("điểm c ở"). */
const vowelWords = new Set(
  `a á à ạ ai ái am ám an án ảnh anh ánh ao ảo áo áp ác ạc ắt ăn âm ấm ẩm ân ấn ẩn ấp ấy em én êm ếch ép eo ích im in ít
  i ý ỷ ỳ y yên yêu yếu yếm o ô ồ ổ ố ốc ôm ốm ôn ồn ổn ông ống ở ơn ơ u ủ ú ụ ua ùa úa um ung úng ủng ưa ước ươm ướt
  ưng ứng uy ủy uỷ úy uý uỵ uyên uyển oai oan oán oanh út ức ưu ê e`.split(/\s+/),
)

const clusters = 'ngh|ng|nh|th|tr|ch|kh|ph|gh|qu'
const lone = 'b|c|d|đ|g|h|k|l|m|n|r|s|t|v|x'
const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'

/** [word before] [initial alone] [rest of the syllable] */
const tornStart = new RegExp(
  `(?<=\\p{L} )(${clusters}|${lone}) ([${vowels}][\\p{Ll}]{0,5})(?![\\p{L}])`,
  'gu',
)
/** [start of a syllable] [final alone] */
const tornEnd = /(?<![\p{L}\p{N}])(\p{L}{1,6}) (nh|ng|h|g)(?![\p{L}\p{N}.)/°²³-])/gu
const spacedOut = /(?<![\p{L}\p{N}])\p{Lu}(?: {1,2}\p{Lu}){3,}(?![\p{L}\p{N}])/gu
const titles =
  'KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|THÔNG BÁO|BÁO CÁO|CÔNG VĂN|CHỈ THỊ|TỜ TRÌNH|CHƯƠNG TRÌNH|HƯỚNG DẪN|QUY CHẾ|QUY ĐỊNH|PHỤ LỤC|KẾT LUẬN|GIẤY MỜI|BIÊN BẢN|LUẬT'
const titleByLetters = new Map(titles.split('|').map((title) => [title.replaceAll(' ', ''), title]))

/** Joins what can only be one syllable, and lists what may be. */
export function joinBroken(text: string): Joined {
  const found: Joined = { text, joined: 0, suspicious: [] }
  const suspects: { text: string; at: number }[] = []
  let result = text.replace(tornStart, (whole, start: string, rest: string) => {
    if (!isSyllable(start + rest)) return whole
    if (start.length > 1 || !vowelWords.has(rest)) {
      found.joined++
      return start + rest
    }
    return whole
  })
  result = result.replace(tornEnd, (whole, start: string, end: string, at: number) => {
    if (!isSyllable(start + end) || start.length < 2) return whole
    if (end === 'h' || end === 'g' || isSyllable(start)) {
      suspects.push({ text: whole, at })
      return whole
    }
    found.joined++
    return start + end
  })
  result = result.replace(spacedOut, (whole) => {
    const title = spacedTitle(whole)
    if (title !== whole) found.joined++
    return title
  })
  found.text = result
  found.suspicious = withLines(text, suspects)
  return found
}

/** Letter-spaced words: two spaces part the words, or the letters spell a kind of document. */
function spacedTitle(spaced: string): string {
  const known = titleByLetters.get(spaced.replaceAll(' ', ''))
  if (known !== undefined) return known
  if (!spaced.includes('  ')) return spaced
  const words = spaced.split('  ').map((word) => word.replaceAll(' ', ''))
  return words.every(isSyllable) ? words.join(' ') : spaced
}

function withLines(text: string, suspects: { text: string; at: number }[]): Joined['suspicious'] {
  let line = 1
  let from = 0
  return suspects.map((suspect) => {
    line += text.slice(from, suspect.at).split('\n').length - 1
    from = suspect.at
    return { text: suspect.text.replace('\n', ' '), line }
  })
}
