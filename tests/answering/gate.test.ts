import { describe, expect, test } from 'vitest'
import { gate } from '../../src/answering/model/gate.ts'
import type { Passage } from '../../src/answering/model/numbered-evidence.ts'
import type { StoredDocument } from '../../src/library/store.ts'
import { createPlaceholders } from '../../src/llm/privacy.ts'

const placeholders = createPlaceholders()
const due = placeholders.of('N', 'trước ngày 30/6/2024')
const decree = placeholders.of('V', '12/2022/NĐ-CP')
const elsewhere = placeholders.of('N', 'ngày 01/9/2024')

/** A passage whose text is sent as it is. */
function passage(number: number, sentences: string[], context: string[] = [], version = 'v1'): Passage {
  const sent = sentences.join('\n')
  let at = 0
  const spans = sentences.map((s) => {
    const span = { start: at, end: at + s.length }
    at += s.length + 1
    return span
  })
  const from = Array.from(sent, (_, i) => ({ start: i, end: i + 1 }))
  const document = { version } as StoredDocument
  return {
    number,
    document,
    section: `I.${number}`,
    sent,
    from,
    sentences: spans,
    needed: [],
    context,
    heading: null,
  }
}

const report = `Cơ quan không thuộc diện kiểm tra gửi báo cáo về Sở Nội vụ ${due}, trừ trường hợp đã gửi cho Thanh tra tỉnh.`
const shares =
  'Kiểm tra ít nhất 30% số phòng, 20% số xã và không quá 2 lần trong năm theo quy định tại Nghị định.'
const lead = 'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính kiểm tra sổ sách của đơn vị.'
const list = 'Đối tượng kiểm tra gồm: Sở Tư pháp, Sở Y tế và huyện Lý Hải.'
const may = 'Đoàn có thể kiểm tra đột xuất nếu có phản ánh của người dân.'
const evidence = [
  passage(1, [report], ['kế hoạch, Quảng Ngãi', 'Báo cáo kết quả']),
  passage(2, [shares]),
  passage(3, [lead, list]),
  passage(4, [may]),
  passage(5, [`Việc này xong ${elsewhere}.`, `Thực hiện Nghị định số ${decree} của Chính phủ.`], [], 'v2'),
]

const judge = (text: string, number: number | number[], quotes: string | string[]) =>
  gate({ text, evidence: [number].flat(), quotes: [quotes].flat() }, evidence, placeholders)

describe('lets through', () => {
  test.each([
    ['the very words', report, 1, report],
    ['a list said whole', 'Đối tượng kiểm tra gồm Sở Tư pháp, Sở Y tế và huyện Lý Hải.', 3, list],
    ['a clause left out at a comma', 'Giao Sở Nội vụ chủ trì.', 3, 'Giao Sở Nội vụ chủ trì'],
    ['a heading in front', `Báo cáo kết quả: ${report}`, 1, report],
    ['connectives', `Theo đó, ${lead.toLowerCase()}`, 3, lead],
    ['a condition kept', 'Đoàn có thể kiểm tra đột xuất nếu có phản ánh của người dân.', 4, may],
  ])('%s', (_what, text, number, quote) => {
    expect(judge(text, number, quote)).toMatchObject({ ok: true })
  })

  test('placeholders as the words of the evidence, and the whole sentence as proof', () => {
    const verdict = judge(report, 1, report.slice(0, 40))
    expect(verdict).toMatchObject({ ok: true })
    if (!verdict.ok) return
    expect(verdict.text).toContain('trước ngày 30/6/2024')
    expect(verdict.cited[0]?.span).toEqual({ start: 0, end: report.length })
  })

  test('a limit that the sentence says once more before its placeholder, once', () => {
    const verdict = judge(report.replace(due, `trước ngày ${due}`), 1, report)
    expect(verdict.ok && verdict.text.match(/trước ngày/gu)?.length).toBe(1)
  })
})

describe('holds back', () => {
  const without = (words: string, text = report) => text.replace(words, '').replace(/\s+/gu, ' ')
  const cases: [string, string, number | number[], string | string[]][] = [
    ['a date of its own', report.replace(due, 'trước ngày 30/6/2024'), 1, report],
    ['a date in words', report.replace(due, 'trước cuối tháng sáu'), 1, report],
    ['a placeholder of other evidence', report.replace(due, elsewhere), 1, report],
    ['a placeholder nobody gave', report.replace(due, '[[N99]]'), 1, report],
    ['a decree of its own', `Theo Nghị định 15/2030/NĐ-CP, ${lead}`, 3, lead],
    ['a decree without number', `${lead.slice(0, -1)} theo Nghị định của Chính phủ.`, 3, lead],
    ['another evidence’s decree', `${lead.slice(0, -1)} theo Nghị định số ${decree}.`, 3, lead],
    ['a lost không', without('không '), 1, report],
    ['a lost không, quoted behind it', without('không '), 1, report.slice(report.indexOf('thuộc'))],
    ['a beginning behind the không', 'Thuộc diện kiểm tra gửi báo cáo về Sở Nội vụ.', 1, report],
    ['a lost exception', report.slice(0, report.indexOf(', trừ')), 1, report.slice(0, 60)],
    ['a lost ít nhất', 'Kiểm tra 30% số phòng, 20% số xã.', 2, shares],
    ['a lost không quá', 'Kiểm tra ít nhất 30% số phòng, 20% số xã và 2 lần trong năm.', 2, shares],
    ['a lost có thể', 'Đoàn kiểm tra đột xuất nếu có phản ánh của người dân.', 4, may],
    ['a lost nếu', 'Đoàn có thể kiểm tra đột xuất.', 4, may],
    ['swapped numbers', 'Kiểm tra ít nhất 20% số phòng, 30% số xã và không quá 2 lần trong năm.', 2, shares],
    ['swapped agencies', 'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ kiểm tra sổ sách.', 3, lead],
    ['a subject cut off its verb', 'Giao Sở Tài chính kiểm tra sổ sách của đơn vị.', 3, lead],
    ['a list cut short', 'Đối tượng kiểm tra gồm Sở Tư pháp.', 3, list],
    ['an added không', 'Giao Sở Nội vụ không chủ trì.', 3, lead],
    ['an added exemption', 'Sở Nội vụ được miễn chủ trì.', 3, lead],
    ['a number spelled out', 'Kiểm tra ba mươi phần trăm số phòng.', 2, shares],
    ['words of no evidence', 'Giám đốc Sở Nội vụ đã bị kỷ luật.', 3, lead],
    ['a person', 'Ông Nguyễn Văn Bịa chủ trì.', 3, lead],
    ['another evidence’s sentence', lead, 1, report.slice(0, 30)],
    ['a quote that is not there', lead, 3, 'Giao Sở Nội vụ toàn quyền'],
    ['no quote', lead, 3, []],
    ['an evidence without a quote', lead, [3, 2], lead],
    ['two documents in one sentence', `${lead} Việc này xong ${elsewhere}.`, [3, 5], [lead, 'Việc này xong']],
    ['evidence that does not exist', lead, 42, lead],
    ['a link', `${lead} Xem http://vi-du.example`, 3, lead],
    ['an address', `${lead} Gửi a@b.vn`, 3, lead],
    ['English', 'The agency must finish this task.', 3, lead],
    ['markup', `**${lead}**`, 3, lead],
    ['invisible characters', lead.replace('chủ', 'ch\u200Bủ'), 3, lead],
    ['letters of another script', lead.replace('chủ trì', 'сhủ trì'), 3, lead],
    ['nothing', '…', 3, lead],
    ['too much', `${lead} ${lead} ${lead} ${lead} ${lead} ${lead} ${lead}`, 3, lead],
    ['single words from all over', 'Giao đơn vị sổ sách phối hợp.', 3, lead],
  ]
  test.each(cases)('%s', (_what, text, number, quotes) => {
    const verdict = judge(text, number, quotes)
    expect(verdict.ok, verdict.ok ? verdict.text : '').toBe(false)
  })
})
