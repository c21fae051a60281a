// "Ai ký?", "kiểm tra ở đâu?", "nộp trễ thì sao?" behind an answer: the words of the statement told last say it, or those
// that stand beside it in its clause. What they do not say is left to the question asked in full.

import type { Asked } from '../asked.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { eitherOf, type Slot } from '../turns/turn-slot.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

interface Statement {
  prepared: PreparedDocument
  unit: Unit
  start: number
  end: number
  words: string
}

/** Bodies and posts that sign, draw up and confirm. */
const maker =
  '(?:Chủ tịch|Phó Chủ tịch|Giám đốc|Thủ trưởng|Người đứng đầu|Bộ trưởng|Thủ tướng|Ủy ban nhân dân|UBND|Bộ|Sở|Cục|Chi cục|Phòng|Ban|Hội đồng|Trưởng|Tổ trưởng|Đoàn|Văn phòng|Thanh tra|Công an|Trung tâm|Cơ quan|Đơn vị|Công chức|Lãnh đạo|Kế toán)'
const made: Record<string, string> = {
  ki: 'ký(?! (?:kết|số|hiệu|hợp đồng|tự|túc))',
  lap: 'lập(?! (?:tức|trường))',
  'xac nhan': 'xác nhận',
  duyet: 'duyệt',
  'nghiem thu': 'nghiệm thu',
}
const late =
  /(?:quá|sau) (?:thời )?(?:hạn|gian)|(?:chậm|muộn)(?! nhất)[^.;]{0,25}(?:hạn|thời gian|ngày)|trễ|(?:nộp|gửi|báo cáo)[^.;]{0,25}(?:chậm|muộn)(?! nhất)|(?:chậm|không) (?:nộp|gửi|báo cáo|khắc phục|đúng (?:thời )?hạn)/iu
const follows =
  /(?<!\p{L})(?:thì|sẽ|bị|coi như|từ chối|không được|xử lý|xử phạt|phê bình|trừ|chịu trách nhiệm)(?!\p{L})/iu

/** `null` where the statement told last says nothing of it. */
export function composeToldStatement(asked: Asked, slot: Slot): Draft | null {
  const told = toldUnits(asked)
  const turn = ` ${phraseKey(asked.u.raw)} `
  if (slot === 'late') {
    const says = ({ words }: Statement) => late.test(words) && follows.test(words)
    const beside = told.length > 0 ? besideTold(told).filter(says) : []
    // of what a table told the text around it says what comes of it
    return quoted(beside.length > 0 ? beside : ofDocument(asked).filter(says), 2)
  }
  if (told.length === 0) return null
  const says = slot === 'either' ? sayingOne(asked.u.raw) : saying(slot, turn)
  if (!says) return null
  const found = told.filter(({ words }) => says.test(words))
  return quoted(closest(found, asked.last?.question ?? ''), 3)
}

/** How a statement says what the turn asks. */
function saying(slot: Slot, turn: string): RegExp | null {
  if (slot === 'maker') {
    const verb = Object.keys(made).find((key) => turn.includes(` ${key} `))
    return verb ? new RegExp(`${maker}[^,;.]{0,70}?\\s${made[verb]}(?!\\p{L})`, 'iu') : null
  }
  if (slot === 'where')
    return /(?:kiểm tra|thanh tra|phúc tra|làm việc) (?:trực tiếp )?(?:tại|ở)\s(?!thời điểm|mục|điểm|khoản)/iu
  return slot === 'object'
    ? /(?:[,;:]\s*|đoàn |tổ )(?:kiểm tra|thanh tra|phúc tra) (?!tại |ở |từ |trong |theo |của |năm |này|trước |định kỳ|đột xuất|trực tiếp)\p{L}/iu
    : null
}

/** The words of one of the two that the turn lets choose from, and not of the other. */
function sayingOne(turn: string): Pick<RegExp, 'test'> | null {
  const either = eitherOf(turn)
  return (
    either && {
      test: (words) => {
        const said = ` ${phraseKey(words)} `
        return either.filter((one) => said.includes(` ${one} `)).length === 1
      },
    }
  )
}

/** The statements in the places quoted last: those whose words were quoted first. */
function toldUnits({ last, documents }: Asked): Statement[] {
  const starts = (last?.quotes ?? []).map((q) => q.split(' ').map(Number))
  return documents.flatMap((prepared) =>
    starts.flatMap(([id, at = -1]) => {
      const unit =
        id === prepared.document.id ? prepared.units.find((u) => u.start <= at && at < u.end) : undefined
      return !unit || unit.row || unit.section.kind === 'opening' ? [] : statementsOf(prepared, unit)
    }),
  )
}

function statementsOf(prepared: PreparedDocument, unit: Unit): Statement[] {
  return statementsIn(unit).map(({ start, end }) => ({
    ...{ prepared, unit, start, end },
    words: prepared.document.text.slice(start, end),
  }))
}

/** All statements of the one document that was told of. */
function ofDocument({ documents, last }: Asked): Statement[] {
  const [only, ...others] = documents.filter(({ document }) => last?.documents.includes(document.id))
  if (!only || others.length > 0) return []
  return only.units
    .filter(({ row, section }) => !row && section.kind !== 'opening')
    .flatMap((unit) => statementsOf(only, unit))
}

/** The statements told, then those of the same clause or article. */
function besideTold(told: Statement[]): Statement[] {
  const [{ prepared, unit }] = told as [Statement]
  const { parent } = unit.section
  const beside = prepared.units.filter(
    (u) =>
      !u.row && u !== unit && parent !== null && (u.section.parent === parent || u.section.path === parent),
  )
  return [...told, ...beside.flatMap((u) => statementsOf(prepared, u))]
}

/** Of several, those that share most pairs of words with the question before: "cấp huyện" and not "cấp tỉnh". */
function closest(found: Statement[], question: string): Statement[] {
  const pairsOf = (words: string) => {
    const list = phraseKey(words).split(' ')
    return new Set(list.slice(1).map((word, i) => `${list[i]} ${word}`))
  }
  const asked = pairsOf(question)
  const share = ({ words }: Statement) => [...pairsOf(words)].filter((pair) => asked.has(pair)).length
  const best = Math.max(...found.map(share))
  return found.filter((s) => share(s) === best)
}

function quoted(found: Statement[], most: number): Draft | null {
  const said = found.filter((s, i) => found.findIndex((o) => o.start === s.start) === i).slice(0, most)
  const [first] = said
  if (!first) return null
  const draft = emptyDraft('answered')
  for (const { prepared, unit, start, end } of said) {
    const quote = shortQuote(prepared.document.text, { start, end }, null, 400)
    draft.lines.push(`“${quote.shown}”`, sourceLine(prepared.document, unit.section.path, null))
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  }
  return proven(draft, [first.prepared.document])
}
