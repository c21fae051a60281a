// Vietnamese words as people type them: with marks, without, with some missing, with a slip of the finger.
// A lexeme is one written word, folded once and remembered; it tells which words of our vocabulary it may stand for.
// Tone placement never matters (hoà = hòa). Pure but for its memory of words already seen.

/** How well a written word stands for a vocabulary word: all marks right, or none of them wrong. */
type Fit = 'exact' | 'open'

export interface Lexeme {
  /** Lower case, without marks, đ as d. */
  fold: string
  /** True when the word carries no mark at all, so that its marks may merely be missing. */
  bare: boolean
  fits: ReadonlyMap<string, Fit>
  /** The `opening` of all words in `fits`: one comparison settles that none of them can match. */
  openings: number
  /** True when a time expression may begin with it. */
  anchor: boolean
  /** True when it may be one by itself, or when any word may follow and name an event or a duty. */
  alone: boolean
}

// Words that a time expression may begin with.
const OPENING = `trước sau trong chậm muộn trễ không hạn thời đến tới hết từ kể hằng hàng mỗi từng định ngày hôm bữa
mùng mồng rằm thứ chủ sáng trưa chiều tối đêm buổi tháng quý quí năm tuần đầu giữa cuối nửa giai nhiệm niên tết lúc vào
mai ít quá xong cho các deadline hnay hqua ngmai t th ng cn thượng trung hạ vòng nay ngay hai ba bốn tư sáu
giỗ cách bán ko q qi qii qiii qiv bảy bẩy tám chín mười một muời trc trk cùng dl trăm hăm vài`

// Words that occur inside.
const INNER = `khi thời điểm lúc là nhất hơn quá chót nộp gửi báo cáo hoàn thành trả vòng gian khoảng việc làm lv lịch âm dương
giờ h g phút p rưỡi kém này sau qua mốt kia kìa ngoái tiếp theo kế sắp nữa gần đây vừa rồi lần của học kỳ đoạn khóa khoá độ tài hùng vương thúc
đầu tiên liền kề mươi lăm nhăm linh lẻ giêng chạp nhật nguyên đán dịp đó mắt hiện tính được thì phải mà để nếu trừ so với
và hoặc tối đa thiểu cuối cùng muộn công phép lương tuổi đợt giáp bên người bao đã đang vị trí xếp đứng hạng phó lễ
buổi tiếng bữa ca hồ sơ trường hợp cái viên triệu nghìn đồng đơn khách ngân mặt cửa đường phố số điểm khoản điều mục
phiên bản đạt tỷ lệ tỉ ngõ ngách hẻm lô phòng quận mẫu tờ thửa tối họp tăng giảm cách mạng việt hành chính ấn bây thg th
tỉnh chính phủ sơ kết quả tổng số liệu trách nhiệm hòng hàng hoá hóa xử lý thực hiện giải quyết thành nghỉ hằng ngoài
thi khóa vực tỷ tiêu chí phần km mét đại hội quốc giỗ tổ khánh báo kỳ chữ mục bảng biểu chương luật hưởng thêm giữ
thường xuyên thứ tốt chậm sớm định mức cấp lớp phường xã tổ dân khu vực bài trang khóm ấp thôn xong ngay liệu được trực
tuyến dự kiến năm tuổi cả tên gọi lên chờ còn cận sát tầm nhìn hướng đêm ơi ạ à những vàng khắc phục ngàn hành kế hoạch cách`

// Words that stand for another one in our rules.
const SAME: Record<string, string> = {
  quí: 'quý',
  hàng: 'hằng',
  trc: 'trước',
  trk: 'trước',
  thg: 'tháng',
  bẩy: 'bảy',
  khoá: 'khóa',
  ko: 'không',
}

// Unmarked, these are everyday words of their own (ngay, nam, thu …): only a text without marks means the vocabulary word.
const CAREFUL = new Set(
  'sáu bảy chín bốn một ba ngày năm thứ quý quí tháng sáng từ mỗi đầu tối này nữa chủ hai tư mốt hằng hàng chiều đến tới kể giữa cửa mùng lăm tám kỳ họp quá qua mươi thì'.split(
    ' ',
  ),
)

// No other Vietnamese word shares these letters, so that even a wrong mark leaves no doubt.
const UNMISTAKABLE = new Set('trước tuần chiều cuối nhất quá mười'.split(' '))

interface Entry {
  word: string
  letters: string
  tone: string
}

const TONES: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
}
const SHAPES: Record<string, string> = {
  'a\u0302': 'â',
  'a\u0306': 'ă',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
}
const PLAIN: Record<string, string> = { â: 'a', ă: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' }

const IGNORED = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff'])

// The words worth repairing: long enough, frequent, and deciding.
const REPAIRED = 'truoc ngay thang nhat cham hang trong chieu nam tuan muon khong cuoi thoi'.split(' ')

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:uye|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|uya|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ch|ng|nh|[cmnpt])?$/

const beginning = new Set(OPENING.split(/\s+/))
const standing = new Set(
  'trước sau chậm muộn trễ hạn ngay mai hnay hqua ngmai tết nay deadline dl t th ng cn sáng trưa chiều tối đêm buổi rằm hôm bữa thứ'.split(
    ' ',
  ),
)
const vocabulary = buildVocabulary()
const slips = buildSlips()
const seen = new Map<string, Lexeme>()
const MOST_REMEMBERED = 20_000

/** The lexeme of one written word, in any case and any Unicode form. */
export function lexeme(written: string): Lexeme {
  const known = seen.get(written)
  if (known) return known
  if (seen.size >= MOST_REMEMBERED) seen.clear()
  const made = makeLexeme(written)
  seen.set(written, made)
  return made
}

/** Lower case without marks, đ as d: "Trước" becomes "truoc". */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

export function isCareful(word: string): boolean {
  return CAREFUL.has(word)
}

function makeLexeme(written: string): Lexeme {
  const { letters, tone } = analyse(written)
  const fold = plain(letters)
  const bare = letters === fold && tone === ''
  const meant = vocabulary.has(fold) ? fold : (slips.get(fold) ?? telex(fold))
  const fits =
    meant === null
      ? NO_FITS
      : fitting(meant, meant === fold ? { letters, tone } : { letters: meant, tone: '' })
  const words = [...fits.keys()]
  const [anchor, alone] = [beginning, standing].map((set) => words.some((word) => set.has(word)))
  const openings = words.reduce((bits, word) => bits | opening(word), 0)
  return { fold: meant ?? fold, bare, fits, openings, anchor: anchor!, alone: alone! }
}

/** One bit of 32 for the first two letters of a word or phrase; the space behind a single letter counts for nothing. */
export function opening(words: string): number {
  return 1 << (words.charCodeAt(0) + 3 * (words.length > 1 ? words.charCodeAt(1) : 0))
}

const NO_FITS: ReadonlyMap<string, Fit> = new Map()

function fitting(fold: string, written: { letters: string; tone: string }): Map<string, Fit> {
  const fits = new Map<string, Fit>()
  for (const entry of vocabulary.get(fold) ?? []) {
    const fit = fitOf(entry, written)
    if (fit === null) continue
    fits.set(entry.word, fit)
    const same = SAME[entry.word]
    if (same !== undefined && fits.get(same) !== 'exact') fits.set(same, fit)
  }
  return fits
}

function fitOf(entry: Entry, written: { letters: string; tone: string }): Fit | null {
  if (entry.letters === written.letters && entry.tone === written.tone) return 'exact'
  if (UNMISTAKABLE.has(entry.word)) return 'open'
  if (written.tone !== '' && written.tone !== entry.tone) return null
  for (let i = 0; i < entry.letters.length; i++) {
    const letter = written.letters[i]!
    if (letter !== entry.letters[i] && PLAIN[letter] !== undefined) return null
  }
  return 'open'
}

/** Splits off the tone: "trước" is the letters "trươc" and the tone s. */
function analyse(written: string): { letters: string; tone: string } {
  const chars = written.normalize('NFKD').toLowerCase()
  let letters = ''
  let tone = ''
  for (const char of chars) {
    if (TONES[char] !== undefined) tone = TONES[char]
    else if (char >= '\u0300' && char <= '\u036f')
      letters = letters.slice(0, -1) + (SHAPES[letters.slice(-1) + char] ?? letters.slice(-1))
    else if (!IGNORED.has(char)) letters += char
  }
  return { letters, tone }
}

function plain(letters: string): string {
  let fold = ''
  for (const letter of letters) fold += PLAIN[letter] ?? letter
  return fold
}

function buildVocabulary(): Map<string, Entry[]> {
  const byFold = new Map<string, Entry[]>()
  for (const word of new Set(`${OPENING} ${INNER}`.split(/\s+/))) {
    const { letters, tone } = analyse(word)
    const fold = plain(letters)
    byFold.set(fold, [...(byFold.get(fold) ?? []), { word, letters, tone }])
  }
  return byFold
}

/** Two letters swapped, one doubled, one left out, where the result is no Vietnamese syllable. */
function buildSlips(): Map<string, string> {
  const slips = new Map<string, string>()
  for (const word of REPAIRED) {
    for (const slip of slipsOf(word)) {
      if (!isSyllable(slip) && !vocabulary.has(slip) && !slips.has(slip)) slips.set(slip, word)
    }
  }
  return slips
}

function slipsOf(word: string): string[] {
  const made: string[] = []
  for (let i = 0; i < word.length; i++) {
    const [before, here, next, after] = [word.slice(0, i), word[i]!, word[i + 1] ?? '', word.slice(i + 2)]
    if (next !== '') made.push(before + next + here + after)
    made.push(before + here + here + next + after)
    if (word.length >= 4 && i > 0) made.push(before + next + after)
  }
  return made.filter((slip) => slip !== word && slip.length >= 3)
}

function isSyllable(fold: string): boolean {
  return SYLLABLE.test(fold)
}

/** Reads keys of the Telex input method that were left in the word ("truowcs", "ngayf"). */
function telex(fold: string): string | null {
  if (fold.length < 4 || fold.length > 9) return null
  const undone = fold
    .replace(/[sfrxjw]/g, (key, at: number) => (at === 0 ? key : ''))
    .replace(/(aa|ee|oo|dd)/g, (pair) => pair[0]!)
  const repaired = fold.startsWith('tr') && !undone.startsWith('tr') ? `tr${undone.slice(1)}` : undone
  return REPAIRED.includes(repaired) ? repaired : null
}
