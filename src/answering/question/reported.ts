// What somebody is said to have said, to be held against the text: "chị văn thư bảo …, còn tôi nhớ con số khác; ai đúng?",
// "biên bản ghi …, ghi thế có khớp không?". Who says it and that it is to be checked are no part of the claim. Pure.

/** A claim without those who make it, and the words that told who they are. */
export interface Reported {
  claim: string
  by: string
}

interface Word {
  text: string
  start: number
  end: number
}

/** The claim that is reported; `null` where none is, or where nothing asks for it to be checked. */
export function reportedIn(typed: string): Reported | null {
  if (ownSlip.test(typed) || receiver.test(typed)) return null
  const isMarked = /[^\p{ASCII}]/u.test(typed.normalize('NFC').replace(/[“”‘’–…]/gu, ''))
  const known = isMarked ? marked : unmarked
  const plainly = typed.replace(neverSo, ' không $1')
  const text = withoutRequest(plainly, known)
  const isAsked = text !== plainly
  const { rest, checks, papers } = withoutChecks(text, known)
  const asks = checks.length > 0 ? '' : (tagged.exec(rest)?.[0] ?? '')
  if (checks.length === 0 && asks === '' && !isAsked) return null
  const cut = reporterIn(rest, known, checks.length > 0)
  const ofClaim = checks.some((words) => speaksOfClaim(words, known))
  if (!cut && !ofClaim && !isAsked) return null
  const claim = rest
    .slice(cut?.end ?? 0, rest.length - asks.length)
    .replace(/^[\s,:;“”"]+(?:(?:là|rằng|la|rang)\s+)?|[\s,.;:!?…“”"]+$/gu, '')
  if (claim.split(/\s+/u).length < shortest || asking.test(claim)) return null
  const named = papers === '' || claim.includes(papers) ? claim : `theo ${papers}, ${claim}`
  return { claim: `${named} phải không?`, by: cut ? rest.slice(0, cut.at) : '' }
}

/** "noi nhan" typed without marks is whoever receives, and nothing said. */
const receiver = /(?<!\p{L})noi nhan(?!\p{L})/iu

/** "Ngày trong đó có nhầm không?": the text itself may be at odds, and nobody has said anything of it. */
const ownSlip =
  /(?:trong đó|trong do|trong (?:văn bản|kế hoạch|van ban|ke hoach)) (?:có |co |bị |bi )*(?:nhầm|nham|sai|mâu thuẫn|mau thuan|vênh|venh)(?:\s\S+){0,2}[\s?.]*$/iu

/** "… chứ đâu có kiểm tra đột xuất": nothing is asked by "đâu". */
const neverSo =
  /(?:,?\s+(?:chứ|chu|chớ))?\s+(?:đâu|dau|nào|nao)\s+(có|co|phải|phai)(?=\s+(?!(?:không|khong)(?!\p{L}))\p{L})(?=[^?]*(?:đúng|phải|dung|phai)\s+(?:không|khong|ko))/giu

const shortest = 4

/** "…, đúng không?": that is asked of any claim, reported or not. */
const plain =
  /^,\s*(?:có\s+|co\s+)?(?:phải|đúng|phai|dung|thật|that)(?:\s+(?:không|khong|ko|k|hông|hem|chứ|chưa|chua|ạ|a|nhỉ|anh|chị|em))*$/iu

const tagged =
  /[,;.\s]+(?:(?:có|co)\s+)?(?:phải|đúng|phai|dung|thật|that)(?:\s+(?:thế|vậy|như vậy|như thế|the|vay|là vậy))?(?:\s+(?:không|khong|ko|k|hông|hem|chứ|chưa|chua))(?:\s+(?:ạ|a|nhỉ|anh|chị|em|thế|vậy|bạn|đồng chí|sếp))*\s*[?.!]*$/iu

/** The claim asks for something itself. */
const asking =
  /(?<!\p{L})(?:nào|gì|ai|đâu|bao nhiêu|bao giờ|bao lâu|mấy|vì sao|tại sao|thế nào|ra sao|hay không|nao|gi|bao nhieu|bao gio|bao lau|may|vi sao|tai sao|the nao|ra sao)(?!\p{L})|\s(?:không|khong|ko|chưa|chua)[\s.?]*$/iu

/** Words that say that something is right or wrong, or that have it looked up. */
const verifying =
  'check|xác minh|xác nhận|xác thực|kiểm chứng|đối chiếu|xem lại|kiểm tra lại|rà lại|tra lại|soát lại|kiểm lại'
const core = `${verifying}|đúng|sai|chính xác|chuẩn|chuẩn xác|khớp|đứng vững|nhầm|nhầm lẫn|thật|giả|có thật|căn cứ|sửa|chỉnh|sửa lại|đính chính|chỉnh sửa|chỉnh lại|ổn|tin cậy|tin được|đáng tin|nghi ngờ|nghi|ngờ|ngờ ngợ|tra giúp|hợp lý|được chưa|có lý|lạ`
/** What a claim is called, and the words that point at it. */
const claimWords =
  'con số|số này|số đó|số ấy|số liệu|thông tin|tin|điều|ý kiến|ý|lời|câu|khẳng định|phát biểu|nhận định|chi tiết|nội dung|nói|bảo|ghi|viết|nhớ|hiểu|nghĩ|tưởng|kể|dặn|nhắc|báo|cho rằng|cho là|tin|nêu|trả lời|phổ biến|truyền đạt|nhắc lại|thế|vậy|như vậy|như thế|này|đó|ấy|kia|trên|ngày ấy|ngày đó|ngày này|mốc này|mốc đó'
const around =
  'phải|chắc|có|không|ko|k|hông|hem|chưa|là|được|cần|hay|hoặc|ai|đâu|ở|chỗ|chỗ nào|lấy|ra|tôi|em|mình|chúng tôi|bọn em|anh|chị|bác|cô|chú|ông|bà|đồng chí|sếp|bạn|nhờ|giúp|giùm|hộ|với|xin|muốn|lại|thấy|lạ|thì|còn|khác|mà|và|đã|sẽ|nên|cũng|vẫn|hơi|rất|mãi|số|biết|rõ|văn bản|kế hoạch|quy định|quy chế|thông tư|nghị định|quyết định|công văn|chỉ thị|thông báo|bản gốc|gốc|thực tế|tài liệu|trong|theo|của|tỉnh|so|so với|cho|trả lời|giải đáp|câu trả lời|kiểm tra|tra|xem|đọc|tìm|hỏi|ạ|nhỉ|nhé|à|hả|chứ|nữa|thật sự|thực sự|đến|phần|một|cái|kỹ|gấp|ngay|nhưng|nên|vì|người|hai|bên|gồm|đáp án|ngược lại|nghe|quá|lắm|hơi'
/** Who says it, as persons of an office are called. */
const persons =
  'anh|chị|cô|chú|bác|ông|bà|cậu|thầy|bạn|em|tôi|mình|tớ|sếp|lãnh đạo|thủ trưởng|cấp trên|cấp dưới|đồng chí|đ/c|đồng nghiệp|cán bộ|nhân viên|chuyên viên|công chức|viên chức|người|nhiều người|mọi người|ai đó|trưởng|phó|chánh|giám đốc|hiệu trưởng|chủ tịch|thư ký|kế toán|văn thư|trợ lý|thành viên|bộ phận|phòng|ban|tổ|nhóm|văn phòng|ý kiến|thông tin|tin|giao ban|cuộc họp|hội nghị|buổi họp|hôm|họp|báo|báo chí|tài liệu|bản|biên bản|dự thảo|bản thảo|tờ trình|báo cáo|bài|sổ|lịch|bảng|slide|đội trưởng|phụ huynh|bạn đọc|người dân|dân|doanh nghiệp|nghe|theo'
/** Verbs of saying and thinking that a claim may follow at once. */
const saying =
  'nói|bảo|kể|khẳng định|quả quyết|đinh ninh|cam đoan|cho rằng|cho là|cho biết|cho hay|kêu|tưởng|nghĩ|nhớ|đồn|phát biểu|chắc chắn|đoán|dặn|quả|phao|phán|cãi|nhớ mang máng|tin rằng|tin là|truyền tay tin|lan tin|có tin|có chi tiết|có câu|có đoạn|có dòng|có ghi|hiểu'
/** Verbs that are done to the matter as well: what is told by them stands behind "rằng", "là" or a colon. */
const telling =
  'báo|thông báo|ghi|viết|nêu|nhắc|phản ánh|đăng|báo cáo|trao đổi|giải thích|phổ biến|truyền đạt|nhận định|lưu ý|chắc|đưa tin|nhắn|phản hồi|trả lời|đưa'
/** A text that is held is no hearsay, unless it is a draft. */
const held =
  /(?<!\p{L})(?:kế hoạch|thông tư|nghị định|quyết định|công văn|chỉ thị|luật|nghị quyết|ke hoach|thong tu|nghi dinh|quyet dinh|cong van|chi thi)(?!\p{L})/iu
const draft = /(?<!\p{L})(?:nháp|dự thảo|bản thảo|của tôi|của em|nhap|du thao|ban thao|soạn|soan)(?!\p{L})/iu
/** "nói chung", "bảo đảm", "kể từ", "nội vụ" typed without marks: no saying. */
const noSaying =
  /^(?:chung|riêng|rieng|trên|tren|về|ve|đảm|dam|hiểm|hiem|vệ|ve|quản|quan|trì|tri|hộ|từ|tu|cả|ca|nhận|nhan|chép|chep|hình|rõ|nhiêu|nhieu|giờ|gio|lâu|lau|cáo|cao|vu|dung|gồm|gom|gọi|niệm|thao|mật|tồn)$/iu

interface Known {
  verifying: Set<string>
  core: Set<string>
  claim: Set<string>
  around: Set<string>
  persons: Set<string>
  saying: Set<string>
  telling: Set<string>
}

const setOf = (words: string) => new Set(words.split('|'))
const bare = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const marked: Known = {
  verifying: setOf(verifying),
  core: setOf(core),
  claim: setOf(`${claimWords}|${saying}`),
  around: setOf(around),
  persons: setOf(persons),
  saying: setOf(saying),
  telling: setOf(telling),
}
const unmarked: Known = {
  verifying: setOf(bare(verifying)),
  core: setOf(bare(core)),
  claim: setOf(bare(`${claimWords}|${saying}`)),
  around: setOf(bare(around)),
  persons: setOf(bare(persons).replace(/\|(?:ban|to|so|lich|bao|tin|phong|co)(?=\|)/gu, '')),
  // without their marks the others are read as words of the matter: "đoàn", "kế hoạch", "đơn vị"
  saying: setOf(
    'noi|bao|khang dinh|qua quyet|dinh ninh|cho rang|cho biet|cho hay|nghi la|nghi rang|nho la|nho rang|tuong la|tin rang|noi la',
  ),
  telling: setOf('thong bao|ghi|viet|neu|nhac'),
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}/%.,-]*[\p{L}\p{M}\p{N}%]/gu)].map((m) => ({
    text: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** How many words from `i` on stand in the set as one expression. */
function lengthIn(set: Set<string>, words: string[], i: number): number {
  return [4, 3, 2, 1].find((n) => i + n <= words.length && set.has(words.slice(i, i + n).join(' '))) ?? 0
}

/** "Nhờ xác nhận lại giúp em: …" */
function withoutRequest(text: string, known: Known): string {
  const [whole = '', request = ''] = /^([^,.;:!?]{6,60})[:,]\s+/u.exec(text) ?? []
  const words = wordsOf(request).map((w) => w.text)
  const isRequest =
    words.length < 10 &&
    words.some((_, i) => lengthIn(known.verifying, words, i) > 0) &&
    words.some((w) => helping.test(w)) &&
    checksOnly(words, [], known)
  return isRequest ? text.slice(whole.length) : text
}

const helping = /^(?:giúp|hộ|giùm|dùm|nhờ|với|giup|gium|nho|voi)$/u

/** The text without its last clauses that have the claim checked, and the paper that they name. */
function withoutChecks(text: string, known: Known): { rest: string; checks: string[][]; papers: string } {
  let rest = text
  let papers = ''
  const checks: string[][] = []
  for (;;) {
    const end = rest.replace(/[\s,.;:!?…]+$/u, '').length
    const at = lastStop(rest.slice(0, end))
    if (at < 0) break
    const tail = rest.slice(at + 1, end)
    const paper = paperIn.exec(tail)?.[0] ?? ''
    const words = wordsOf(tail.replace(paper, ' ')).map((w) => w.text)
    if (
      asksMore.test(` ${bare(tail.toLowerCase())} `) ||
      !checksOnly(words, wordsOf(rest.slice(0, at)), known)
    )
      break
    if (paper !== '' || !plain.test(`,${tail}`)) checks.push(words)
    papers ||= paper.trim()
    rest = rest.slice(0, at)
  }
  return checks.length > 0 ? { rest, checks, papers } : { rest: text, checks, papers: '' }
}

const paperIn =
  /(?:kế hoạch|thông tư|nghị định|quyết định|công văn|chỉ thị|ke hoach|thong tu|nghi dinh|quyet dinh|cong van|chi thi)\s+(?:số\s+)?\d[\p{L}\p{N}/-]*/iu

/** The last place where a clause begins: a comma or full stop that stands in no number. */
function lastStop(text: string): number {
  for (let i = text.length - 1; i > 0; i--)
    if (/[,;.?!]/u.test(text[i]!) && /\s/u.test(text[i + 1] ?? '') && !/\d/u.test(text[i + 2] ?? '')) return i
  return -1
}

/** Nothing but words of checking and those that the claim has itself; a little more may be said beside a word of checking. */
function checksOnly(words: string[], before: Word[], known: Known): boolean {
  const said = new Set(before.map((w) => w.text))
  let other = 0
  let [checks, points] = [false, false]
  for (let i = 0; i < words.length; ) {
    const sure = lengthIn(known.core, words, i)
    const named = lengthIn(known.claim, words, i)
    const rest = lengthIn(known.around, words, i)
    const isOther = otherwise.test(words.slice(i, i + 2).join(' '))
    checks ||= sure > 0 && !isOther
    points ||= named > 0 && !isOther
    const n = isOther ? 2 : Math.max(sure, named, rest)
    if (isOther) other += 2
    else if (n === 0 && !(checks && said.has(words[i]!))) other += 1
    i += Math.max(n, 1)
  }
  return words.length > 1 && (checks || points) && other <= (checks ? 0.35 * words.length : 0)
}

/** Words that begin as those of a claim do. */
const otherwise =
  /^(?:điều|dieu) (?:chỉnh|kiện|tra|hành|chinh|kien|hanh)|^(?:chỉnh|sửa) (?:lý|đổi)|^(?:căn cứ|can cu) (?:vào|vao)|^(?:báo|bao) (?:cáo|cao|trước|truoc)|^(?:nội|noi) (?:vụ|vu|bộ)/u

/** "con số đó", "ghi thế", "nhờ xác minh": the clause is about what was said, not about its matter. */
function speaksOfClaim(words: string[], known: Known): boolean {
  const says = (set: Set<string>) => words.some((_, i) => lengthIn(set, words, i) > 0)
  return (says(known.claim) && words.length > 2) || says(known.verifying)
}

/** Something is asked of the matter as well. */
const asksMore =
  / (?:ngay|khi|thang|gio|luc|nam|quy|don vi|co quan|phong|so|dieu) nao | (?:bao nhieu|bao gio|bao lau|may|the nao|ra sao|vi sao) /

/** Where the words of whoever says it end. */
function reporterIn(text: string, known: Known, isChecked: boolean): { at: number; end: number } | null {
  const words = wordsOf(text)
  const said = words.map((w) => w.text)
  const [after = '', by = ''] = accordingTo.exec(text) ?? []
  if (
    isPerson(
      wordsOf(by).map((w) => w.text),
      known,
    ) &&
    !held.test(by)
  )
    return { at: after.length, end: after.length }
  for (let i = 1; i < Math.min(said.length - shortest, 16); i++) {
    const alone = lengthIn(known.saying, said, i)
    const n = Math.max(alone, lengthIn(known.telling, said, i))
    if (n === 0 || noSaying.test(said[i + n] ?? '')) continue
    const by = text.slice(0, words[i]!.start)
    if (/[.;?!]\s/u.test(by) || (held.test(by) && !draft.test(by))) continue
    const link = linkBehind(text.slice(words[i + n - 1]!.end))
    if (!link && (alone === 0 ? !isChecked || !isPerson(said, known) : false)) continue
    if (!isPerson(said.slice(0, i), known)) continue
    return { at: words[i]!.start, end: words[i + n - 1]!.end + (link?.length ?? 0) }
  }
  return null
}

function isPerson(words: string[], known: Known): boolean {
  return words.some((_, i) => i < 5 && lengthIn(known.persons, words, i) > 0)
}

/** "Theo chị kế toán thì …" */
const accordingTo = /^(?:theo|nghe)\s+([^,.;:!?\d]{2,30}?)(?:\s+(?:thì|thi)(?!\p{L})|,)/iu

const linked =
  /^(?:\s+(?:với|cho|voi)\s+(?:tôi|em|mình|chúng tôi|chúng em|anh|chị|toi|minh))?(?:\s+(?:trong|vào|ở|trên|tại|lại|vao|tren)(?:\s+\p{Ll}+){1,3}?)?(?:\s+(?:là|rằng|rang|la)(?!\p{L})|\s*:)/u
const addressed = /^\s+(?:với|cho|voi)\s+(?:tôi|em|mình|chúng tôi|chúng em|toi|minh)(?!\p{L})/u

/** "… với tôi rằng", "… trong báo cáo là", ":". */
function linkBehind(text: string): string | null {
  return linked.exec(text)?.[0] ?? addressed.exec(text)?.[0] ?? null
}
