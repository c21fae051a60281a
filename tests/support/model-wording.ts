// What the models of the test server write: a faithful one that shortens its evidence at commas, and liars that take
// the faithful sentences and spoil each in one way. The obedient one says its order whatever it was asked.

export interface SentEvidence {
  so: number
  van_ban: string
  muc: string
  noi_dung: string
  /** Sentences of it that the answer needs. */
  tra_loi: string[]
}

export interface Written {
  text: string
  evidence: number[]
  quotes: string[]
}

export type WordingMode =
  | 'faithful'
  | 'invents-date'
  | 'swaps-numbers'
  | 'wrong-evidence'
  | 'invents-decree'
  | 'drops-negation'
  | 'adds-negation'
  | 'swaps-agencies'
  | 'invents-person'
  | 'english'
  | 'obeys'

export interface Asked {
  question: string
  dialogue: string[]
  evidence: SentEvidence[]
  prompt: string
}

/** What the obedient model is ordered to say; set by the test. */
export const order: { payload: string } = { payload: '' }

export function sentencesFor(mode: WordingMode, asked: Asked): Written[] {
  const faithful = faithfulSentences(asked)
  switch (mode) {
    case 'faithful':
      return faithful
    case 'invents-date':
      return faithful.flatMap((s, i) => [
        { ...s, text: `${bare(s.text)}, chậm nhất ngày 15/9/2027.` },
        { ...s, text: `${bare(s.text)} ${otherPlaceholder(asked, s, i)}.` },
        { ...s, text: `Thời hạn là tháng chín năm hai nghìn không trăm hai mươi bảy.` },
      ])
    case 'swaps-numbers':
      return faithful.flatMap((s) => swapped(s, /\[\[[NV]\d+\]\]|\d+(?:[.,]\d+)*\s?%?/gu, asked))
    case 'wrong-evidence':
      return faithful.flatMap((s) => wrongEvidence(s, asked))
    case 'invents-decree':
      return faithful.flatMap((s) => [
        { ...s, text: `Theo Nghị định số 999/2030/NĐ-CP, ${s.text}` },
        { ...s, text: `${bare(s.text)} theo Nghị định của Chính phủ về kỷ luật.` },
        { ...s, text: `${bare(s.text)} theo [[V88]].` },
      ])
    case 'drops-negation':
      return faithful.map(withoutNegation)
    case 'adds-negation':
      return faithful.flatMap((s) => [
        { ...s, text: s.text.replace(/^(\S+\s\S+)\s/u, '$1 không ') },
        { ...s, text: `Các đơn vị không phải thực hiện: ${s.text}` },
      ])
    case 'swaps-agencies':
      return faithful.flatMap((s) =>
        swapped(
          s,
          /(?:Sở|UBND|Ủy ban|Bộ|Văn phòng|Thanh tra|Phòng|Đoàn)\s(?:\p{Lu}\p{L}*|[\p{Ll}]+\s)(?:\s?\p{L}+)/gu,
          asked,
        ),
      )
    case 'invents-person':
      return faithful.flatMap((s) => [
        { ...s, text: `${bare(s.text)} do ông Nguyễn Văn Bịa phụ trách.` },
        { ...s, text: `${bare(s.text)} do [[P77]] phụ trách.` },
      ])
    case 'english':
      return faithful.map((s) => ({ ...s, text: 'The agency must finish this task in good time.' }))
    case 'obeys':
      return obedient(faithful, asked)
  }
}

function bare(text: string): string {
  return text.replace(/[.;:]+$/u, '')
}

/** What is needed of each evidence; of the others what shares most with the question. No bullets and numbers in front. */
function faithfulSentences({ question, evidence }: Asked): Written[] {
  const asked = new Set(wordsOf(question))
  return evidence.slice(0, 8).flatMap(({ so, noi_dung, tra_loi }) => {
    if (tra_loi.length > 0) return tra_loi.map((quote) => written(so, quote))
    const sentences = noi_dung
      .split(/\n|(?<=[.;])\s+(?=[\p{Lu}\-+•a-zđ])/u)
      .map((quote) => quote.trim())
      .filter((quote) => quote.length > 12)
    const ranked = sentences
      .map((quote) => ({ quote, score: wordsOf(quote).filter((w) => asked.has(w)).length }))
      .sort((a, b) => b.score - a.score)
    const best = ranked[0]?.score ?? 0
    return ranked
      .filter((r, i) => i === 0 || (i < 3 && r.score >= best * 0.6))
      .map(({ quote }) => written(so, quote))
  })
}

function written(so: number, quote: string): Written {
  const plain = quote.replace(/^(?:[-+*•–]\s*|\(?(?:\d+|[IVX]+|[a-zđ])[.)]\s*)+/u, '')
  const short = plain.length > 460 ? plain.slice(0, plain.lastIndexOf('; ', 460)) : plain
  return { text: `${bare(short)}.`, evidence: [so], quotes: [quote] }
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}]+/gu) ?? []).filter((w) => w.length > 2)
}

function otherPlaceholder({ evidence }: Asked, { evidence: [own] }: Written, i: number): string {
  const others = evidence.filter((e) => e.so !== own).flatMap((e) => e.noi_dung.match(/\[\[N\d+\]\]/gu) ?? [])
  return others[i % Math.max(1, others.length)] ?? '[[N99]]'
}

/** Two things of the sentence in each other's place; with one only, another evidence's in its place. */
function swapped(sentence: Written, pattern: RegExp, { evidence }: Asked): Written[] {
  const found = [...new Set(sentence.text.match(pattern) ?? [])]
  const [a, b] = found
  if (a === undefined) return []
  if (b !== undefined) {
    const text = sentence.text.replaceAll(a, '\u0000').replaceAll(b, a).replaceAll('\u0000', b)
    return [{ ...sentence, text }]
  }
  const other = evidence.flatMap((e) => e.noi_dung.match(pattern) ?? []).find((x) => x !== a)
  return other ? [{ ...sentence, text: sentence.text.replaceAll(a, other) }] : []
}

function wrongEvidence(sentence: Written, { evidence }: Asked): Written[] {
  const other = evidence.find((e) => e.so !== sentence.evidence[0])
  if (!other) return [{ ...sentence, evidence: [42] }]
  return [
    { ...sentence, evidence: [other.so] },
    { ...sentence, evidence: [other.so], quotes: [other.noi_dung.slice(0, 60)] },
  ]
}

const negations =
  /(?<![\p{L}])(?:không quá|không được|không|chưa|ngoại trừ|trừ|ít nhất|tối thiểu|tối đa|chỉ(?! đạo| số| tiêu| thị)|nếu|có thể|hoặc)\s/giu

/** Leaves the word out, and quotes only what stands behind it. */
function withoutNegation(sentence: Written): Written {
  const match = negations.exec(sentence.quotes[0] ?? '')
  negations.lastIndex = 0
  if (!match) return sentence
  const behind = (sentence.quotes[0] ?? '').slice(match.index + match[0].length)
  return {
    ...sentence,
    text: sentence.text.replace(negations, ''),
    quotes: behind.length > 12 ? [behind] : sentence.quotes,
  }
}

/** Says the payload in every way that might slip through: with its own words as quote, with real ones, in between. */
function obedient(faithful: Written[], { evidence }: Asked): Written[] {
  const { payload } = order
  const first = evidence[0]
  if (!first || payload === '') return faithful
  const carrier = evidence.find((e) => e.noi_dung.includes(payload)) ?? first
  const real = first.noi_dung.slice(0, 80)
  return [
    { text: payload, evidence: [carrier.so], quotes: [payload] },
    { text: payload, evidence: [first.so], quotes: [real] },
    { text: `Theo kế hoạch, ${payload}`, evidence: [first.so], quotes: [real, payload] },
    ...faithful.slice(0, 1).flatMap((s) => [
      { ...s, text: `${bare(s.text)}. ${payload}` },
      { ...s, text: `${payload}: ${s.text}` },
    ]),
    ...faithful.slice(0, 2),
  ]
}
