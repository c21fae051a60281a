// A question in full Vietnamese words before it is understood: short forms, English and slips of the finger.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { findPlaces } from '../../library/places.ts'
import { phraseKey, type Syllable, stands, syllablesOf, withinOneEdit } from '../places/syllables.ts'
import { withoutAsides } from './asides.ts'
import { fromEnglish, isEnglish } from './english.ts'
import { headOfBody } from './heads.ts'
import { withJoinedNames } from './joined-names.ts'
import type { Lexicon } from './lexicon.ts'
import { type SlipParts, withoutSlips } from './slips.ts'
import { isUnitAt } from './unit-letters.ts'
import { withUnitNames } from './unit-names.ts'

export interface SpellingParts extends SlipParts {
  /** Folded first letters of provinces that something is held of ("bg" → "Bắc Giang"). */
  initials: ReadonlyMap<string, string>
  /** Places of the held documents: a slip in one of their syllables is mended. */
  placeNames: string[]
  /** Units that the held documents name: a slip in one of their syllables is mended. */
  unitNames: ReadonlySet<string>
}

/** "Sáu nội dung", of which texts say "06 nội dung"; "năm" is a year as well, and stays. */
const numerals = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const spelledCount =
  /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?=\s(?:nội dung|nhiệm vụ|mục tiêu|hình thức|nhóm|tiêu chí|lĩnh vực|nguyên tắc|hệ thống|giải pháp)(?!\p{L}))/giu

/** "Đợt hai", "giai đoạn thứ nhất": a round that its number tells; "đợt hai ngày" counts days. */
const spelledRound =
  /(?<!\p{L})(đợt|vòng|giai đoạn|dot|vong|giai doan)\s+(?:(?:thứ|thu)\s+)?(một|mot|hai|ba|bốn|bon|(?<=th[ứu]\s+)nhất|(?<=th[ứu]\s+)nhat)(?!\p{L})(?!\s+(?:ngày|ngay|tuần|tuan|tháng|thang|năm|nam|buổi|buoi|giờ|gio|người|nguoi|đơn vị|don vi|cơ quan|co quan|xã|xa|phường|phuong|huyện|huyen|sở|so|đoàn|doan|tổ|lần|lan|báo cáo|bao cao|cuộc|cuoc|lớp|lop|bản|bậc|cấp|chiều|mặt)(?!\p{L}))/giu
const ofRound: Record<string, number> = { mot: 1, nhat: 1, hai: 2, ba: 3, bon: 4 }

/** In figures, where no held text writes it in words as well. */
function roundInFigures(said: string, word: string, number: string, parts: SpellingParts): string {
  return parts.pairs(phraseKey(`${word.split(' ').at(-1)} ${number}`))
    ? said
    : `${word} ${ofRound[phraseKey(number)]}`
}

/** The question in full Vietnamese words: abbreviations spelled out, English turned, slips mended. */
export function readable(raw: string, parts: SpellingParts): string {
  const { lexicon } = parts
  if (raw.startsWith('/')) return raw
  const typed = raw
    .normalize('NFC')
    .replace(/(?<!\d)\s*%/gu, ' phần trăm')
    .replace(/(?<![\p{L}\d])(\d{1,2})\s?[hg](?:\s?(\d{2}))?(?![\p{L}\d])/gu, (_, hour, minute) =>
      minute ? `${hour} giờ ${minute}` : `${hour} giờ`,
    )
    .replace(hours, '$1 giờ')
    .replace(spelledCount, (word) => String(numerals.indexOf(word.toLowerCase()) + 2))
    .replace(spelledRound, (said, word, number) => roundInFigures(said, word, number, parts))
    .replace(putOff, 'đến ngày ')
    .replace(those, '')
    .replace(funds, 'kinh phí ')
    .replace(decree, 'nghị định ')
    .replace(police, 'Công an')
    .replace(/\s+/gu, ' ')
    .trim()
  // "nam dinh kiem tra": the end of a place is no word of the turn of speech
  const cutsPlace = (said: string, start: number, end: number) =>
    findPlaces(said, parts.places).some(
      (place) => place.start < end && start < place.end && (place.start < start || end < place.end),
    )
  const turned = fromEnglish(
    withJoinedNames(withJoinedLetters(typed, parts), parts),
    lexicon.english,
    heldBy(parts),
  )
  const text = withUnitNames(withPlaces(lexicon.withFullPhrases(turned, cutsPlace), parts), parts)
  const kept = findNumberMentions(text)
  const spelled = text
    .replace(/[\p{L}\p{M}]+(?:\/[\p{L}]+)?/gu, (word, at: number) => {
      if (kept.some((n) => n.start <= at && at < n.end) || isUnitAt(text, at, word)) return word
      const beside = neighbours(text, at, at + word.length, parts)
      const capital = word === word.toUpperCase()
      return (
        headOfBody(word, text.slice(at + word.length), lexicon) ||
        (!capital && initialsBeside(word, beside, parts)) ||
        (placeOf(word, parts, placeIsMeant(word, text, at)) ??
          lexicon.expand(word, parts.vocabulary) ??
          learned(word, beside, parts) ??
          (parts.vocabulary(phraseKey(word)) ? word : (lexicon.fromFirstLetter(word, heldBy(parts)) ?? word)))
      )
    })
    .replace(/\s+/gu, ' ')
    .trim()
  // what is left of English is no slip of Vietnamese words
  return withoutAsides(isEnglish(typed, lexicon.english) ? spelled : withoutSlips(spelled, parts))
}

/** "NĐ" behind "tỉnh", or where no decree is numbered, asked for or spoken of. */
function placeIsMeant(word: string, text: string, at: number): boolean {
  const before = text.slice(0, at)
  if (behindUnit.test(before)) return true
  const behind = text.slice(at + word.length)
  return (
    /^N[DĐ]$/u.test(word) && /\p{L}\s+$/u.test(before) && !ofDecree.test(before) && !decreeGoesOn.test(behind)
  )
}

const behindUnit = /(?<!\p{L})(?:tỉnh|tinh|thành phố|thanh pho|TP\.?|ở|tại)\s*$/iu
const ofDecree =
  /(?<!\p{L})(?:theo|căn cứ|can cu|các|cac|những|nhung|và|va|của|cua|là|la|mấy|may|bao nhiêu|bao nhieu|dẫn|dan|hiện|hien|số|so|bởi|boi|hay|cái|cai|thế|the|đổi|doi|sung|bỏ|bo|định|dinh|nào|nao|trong|với|voi|một|mot|luật|luat|tư|tu)\s+$/iu
const decreeGoesOn =
  /^\s*(?:$|[\d/,.;?!&-]|(?:số|so|nào|nao|gì|gi|về|ve|của|cua|này|nay|đó|do|mới|moi|cũ|cu|quy|hướng|huong|ai|thay|sửa|sua|có|co|còn|con|mấy|may|và|va|hết|het|hiện|hien|chính|chinh)(?!\p{L}))/iu

/** "Vụ KH-TC", "Phòng VH&TT": one short form, where a held text has words with these first letters. */
function withJoinedLetters(text: string, { acronyms }: SpellingParts): string {
  return text.replace(
    /(?<![\p{L}\d/&–-])(\p{Lu}{1,4})[-–&](\p{Lu}{1,4})(?![\p{L}\d/&–-])/gu,
    (written, first: string, second: string) =>
      acronyms.meaningOf(`${first}${second}`, () => false) ?? written,
  )
}

/** Whether held documents write a phrase: all of its pairs of syllables, or the one that it is. */
function heldBy({ vocabulary, pairs }: SpellingParts): (phrase: string) => boolean {
  return (phrase) => {
    const [first = '', ...rest] = phraseKey(phrase).split(' ')
    const words = [first, ...rest]
    return rest.length === 0 ? vocabulary(first) : rest.every((word, i) => pairs(`${words[i]} ${word}`))
  }
}

/** "48 tiếng", "2 tiếng đồng hồ", but not "2 tiếng Anh". */
const hours =
  /(?<![\p{L}\d])(\d{1,3}|vài|nửa|mấy|may)\s?(?:tiếng|tieng)(?:\s(?:đồng hồ|dong ho))?(?!\s\p{Lu}|\s(?:anh|việt|hoa|dân tộc|nói)(?!\p{L})|\p{L})/gu

/** "Đoàn hoãn tới 12/10", "dời lịch sang ngày 22/11": then the day is the one that something comes on. */
const putOff =
  /(?<![\p{L}])(?:hoãn|hoan|dời|doi|lùi|lui)(?: (?:lịch|lich|lại|lai))?(?: (?:tới|toi|đến|den|sang|qua|về|xuống))? (?:(?:ngày|ngay|hôm|hom) )?(?=\d{1,2}[/-]\d)/giu

/** "CA tỉnh", but not "ca trực". */
const police = /(?<!\p{L})CA(?=\s(?:tỉnh|huyện|xã|phường|thành phố|TP|quận|thị))/gu

/** "nd ve ho hui co hieu luc ngay nao": contents come into no force. */
const decree =
  /^(?:nd|nđ)\s(?=(?:về|ve|quy định|quy dinh)\s.*(?:hiệu lực|hieu luc|ban hành|ban hanh|ai ký|ai ki|ai ky|thay thế|thay the|số mấy|so may))/iu

/** "Tiền cho đoàn kiểm tra lấy từ nguồn nào", "tiền hoạt động của đoàn lấy ở đâu": where the funds come from. */
const funds =
  /(?<!\p{L})(?:tiền|tien)\s(?=(?:cho|chi|của|hoạt động|phục vụ|đi lại|cua|hoat dong|phuc vu)\s[^?.;]*(?:lấy|trích|lay|trich)\s(?:(?:từ|ở|tu|o)\s)?(?:nguồn|đâu|ngân sách|nguon|dau|ngan sach)(?!\p{L}))/giu

/** "Mấy đơn vị không bị kiểm tra thì nộp cho ai": those units, and nobody counts them. */
const those =
  /(?<!\p{L})(?:mấy|may)\s(?=(?:đơn vị|don vi|cơ quan|co quan|chỗ|cho|nơi|noi|bên|ben|sở|so|xã|xa|huyện|huyen|phường|phuong|phòng|phong|trường|truong|ông|ong|bà|ba|anh|chị|chi|người|nguoi)\s[^?.;]*\s(?:thì|thi)\s[^?.;]*(?<!\p{L})(?:gì|ai|đâu|nào|sao|giờ|dau|nao|gi|gio)(?!\p{L}))/giu

/** Letters that no list and no held text has, as the held texts write them in full. */
function learned(word: string, beside: (phrase: string) => boolean, parts: SpellingParts): string | null {
  const { lexicon, vocabulary, acronyms } = parts
  return lexicon.isShortForm(word) || vocabulary(phraseKey(word)) ? null : acronyms.meaningOf(word, beside)
}

/** Small letters are no place where their phrase stands in a text beside the same neighbour: "chốt sl" is no Sơn La, "hn" always Hà Nội. */
function initialsBeside(
  word: string,
  beside: (phrase: string) => boolean,
  { initials, acronyms, places }: SpellingParts,
): string | null {
  const place = initials.get(word)
  if (!place || findPlaces(word, places).length > 0) return null
  const meant = acronyms.meaningsOf(word).filter((m) => phraseKey(m) !== phraseKey(place) && beside(m))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** Whether a phrase in the place of a word stands beside the word before or behind it in a held document. */
function neighbours(
  text: string,
  start: number,
  end: number,
  { pairs }: SpellingParts,
): (phrase: string) => boolean {
  const before = syllablesOf(text.slice(Math.max(0, start - 20), start)).at(-1)?.folded
  const behind = syllablesOf(text.slice(end, end + 20))[0]?.folded
  return (phrase) => {
    const words = phraseKey(phrase).split(' ')
    return pairs(`${before} ${words[0]}`) || pairs(`${words.at(-1)} ${behind}`)
  }
}

/** "kien giag", "kiên gian": one slip in the name of a place that a document is held of. */
function withPlaces(text: string, { placeNames, lexicon, pairs, places }: SpellingParts): string {
  const words = syllablesOf(text)
  const names = placeNames.map((name) => ({ name, parts: syllablesOf(name).map((s) => s.folded) }))
  let mendedText = withInitialNames(text, names, lexicon)
  if (mendedText !== text) return mendedText
  for (let i = words.length - 2; i >= 0; i--) {
    const typed = words.slice(i, i + 2)
    const key = typed.map((s) => s.folded).join(' ')
    const span = { start: typed[0]!.start, end: typed[1]!.end }
    if (!/^\p{L}+ \p{L}+$/u.test(text.slice(span.start, span.end))) continue
    const same = names.find((n) => n.parts.join(' ') === key)
    if (same) {
      // "quãng ngãi": the letters of a place with a mark that it has not
      const fits = syllablesOf(same.name).map((s, k) => stands(typed[k], s))
      const written = text.slice(span.start, span.end).split(' ')
      // "ở Đông Hà nằm trong": the small letter is that of a word
      const isName = /^\p{Ll}/u.test(written[0]!) || /^\p{Lu}/u.test(written[1]!)
      if (isName && fits.filter(Boolean).length === 1)
        mendedText = `${mendedText.slice(0, span.start)}${same.name}${mendedText.slice(span.end)}`
      continue
    }
    if (pairs(key) || lexicon.pairs.has(key)) continue
    // "Quảng Ninh" is no slip of "Quảng Bình", though only the latter is held
    const written = text.slice(span.start, span.end)
    if (findPlaces(written, places).some((p) => p.end - p.start === written.length)) continue
    if ([-1, 1].some((step) => lexicon.words.has(pairAround(words, i, step)))) continue
    const meant = names.find(
      ({ name, parts }) =>
        parts.length === 2 &&
        parts.some((p, k) => p === typed[k]?.folded) &&
        parts.every((p, k) =>
          p === typed[k]?.folded
            ? stands(typed[k], syllablesOf(name)[k]!)
            : p.length > 2 && withinOneEdit(p, typed[k]!.folded) && !isWord(typed[k]!, lexicon),
        ),
    )
    // "Lâm Đồng thay …": its last word is no first one of "Đồng Tháp"
    const known = meant ? findPlaces(text, places) : []
    if (known.some((p) => p.start < span.start && span.start < p.end)) continue
    if (meant) mendedText = `${mendedText.slice(0, span.start)}${meant.name}${mendedText.slice(span.end)}`
  }
  return mendedText
}

/** "Hỏi phòng nào", "cát sỏi là": a word that has its own marks, or that questions are asked with, is no slip. */
function isWord({ folded, spoken }: Syllable, { isSpoken, stops, framing }: Lexicon): boolean {
  if (folded !== spoken) return isSpoken(spoken)
  return framing.has(folded) || (stops.get(folded)?.some((stop) => stop.length === 1) ?? false)
}

/** "kgiang", "q ngãi": the first letter of a place and its last syllable. */
function withInitialNames(
  text: string,
  names: { name: string; parts: string[] }[],
  { isSyllable }: Lexicon,
): string {
  const meant = (typed: string) => {
    const key = phraseKey(typed).replace(' ', '')
    return (
      names.find(({ parts }) => parts.length === 2 && key === `${parts[0]?.[0]}${parts[1]}`)?.name ?? typed
    )
  }
  return text
    .replace(/(?<![\p{L}\d.])\p{L}\.?\s\p{L}{2,}(?![\p{L}\d])/gu, (typed) => meant(typed))
    .replace(/(?<![\p{L}\d.])\p{L}{3,}(?![\p{L}\d])/gu, (typed) =>
      // "mạng" is a word, and no Mường Ảng
      isSyllable(phraseKey(typed)) ? typed : meant(typed),
    )
}

/** The pair that reaches over the border of the two syllables at `i`: "báo cáo" before "cáo bản". */
function pairAround(words: { folded: string }[], i: number, step: number): string {
  const [a, b] = step < 0 ? [words[i - 1], words[i]] : [words[i + 1], words[i + 2]]
  return `${a?.folded} ${b?.folded}`
}

/** "BG", or "bg" where that is no other word. */
function placeOf(
  word: string,
  { lexicon, vocabulary, initials }: SpellingParts,
  surely: boolean,
): string | undefined {
  const place = initials.get(word.toLowerCase().replaceAll('đ', 'd'))
  if (!place) return undefined
  const capital = word === word.toUpperCase()
  if (capital && (surely || !capitalWords.has(word))) return place
  return lexicon.expand(word, vocabulary) || lexicon.isSyllable(word.toLowerCase()) ? undefined : place
}

/** Capitals that an office reads otherwise before it thinks of Khánh Hòa, Thanh Hóa or Bình Dương. */
const capitalWords = new Set(['KH', 'TT', 'BC', 'QĐ', 'QD', 'NQ', 'CV', 'HD', 'CT', 'TB', 'ND', 'NĐ', 'HN'])
