import { describe, expect, test } from 'vitest'
import { foldTone, normalisePieces, normaliseText } from '../../src/library/unicode.ts'
import { toVni } from '../support/make-files.ts'
import { planText } from '../support/sample-plan.ts'

const mojibake = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text))

describe('normal form', () => {
  test.each([
    ['decomposed letters', 'Kế hoạch Điều'.normalize('NFD'), 'Kế hoạch Điều'],
    ['line breaks of every kind', 'a\r\nb\rc\u2028d\ve\ff', 'a\nb\nc\nd\ne\nf'],
    ['special spaces', 'Điều\u00a05,\u2003khoản\u202f2\u3000x', 'Điều 5, khoản 2 x'],
    ['invisible signs', '\ufeffHải\u200b Phòng, tho\u00adáng\u200e', 'Hải Phòng, thoáng'],
    ['blanks at line ends, but not empty cells', 'a  \n1\t\t\nb ', 'a\n1\t\t\nb'],
    ['more than two blank lines', 'a\n\n\n\n\nb\n\n\nc', 'a\n\n\nb\n\n\nc'],
    ['a tone put before the circumflex', 'ca\u0301\u0302p', 'cấp'],
    ['a tone behind the final consonant', 'kiêm\u0309 tra', 'kiểm tra'],
    ['a tone behind a blank', 'kiê \u0309m tra', 'kiểm tra'],
  ])('settles %s', (_, raw, text) => {
    expect(normaliseText(raw).text).toBe(text)
  })

  test.each([
    ['tone placement', 'hoà bình và hòa giải, uỷ quyền, ủy thác'],
    ['correct Vietnamese with Latin-1 letters only', 'là có và cá, hoàn toàn, bàn là; sân, sông'],
    ['capitals and abbreviations', 'UBND TP, HĐND, CCHC, TTHC, A B C D, I II III'],
    ['labels before words that begin with a vowel', 'điểm a, b và c ở trên; điểm đ ông; mục h ấy'],
    ['French, Spanish and German', 'Café déjà vu, où été; señor mañana; für Müller naïve'],
    ['quotation marks and signs', '«Lời» “nói” © 2031 ® 20°C ± 5 × 3 ½ §'],
    ['units and formulas', '5 m đất, 10 g/l, 3 h 20, x + y, 12 kg và 7 l dầu'],
  ])('leaves %s as written, without a warning', (_, text) => {
    expect(normaliseText(text)).toEqual({ text, warnings: [] })
  })

  test('leaves a whole plan as it is', () => {
    expect(normaliseText(planText)).toEqual({ text: planText, warnings: [] })
  })

  test('removes and counts control characters', () => {
    const { text, warnings } = normaliseText('Sở\u0007 Nội\u0000 vụ\tA')
    expect(text).toBe('Sở Nội vụ\tA')
    expect(warnings).toEqual(['Đã bỏ 2 ký tự điều khiển không đọc được.'])
  })

  test('reports damaged characters with their line', () => {
    expect(normaliseText('một\nh\ufffdi b\ufffda').warnings).toEqual([
      'Có 2 ký tự hỏng (�) không khôi phục được, chỗ đầu tiên ở dòng 2.',
    ])
  })
})

describe('text in the wrong encoding', () => {
  test('repairs UTF-8 that was read as Windows-1252', () => {
    const { text, warnings } = normaliseText(
      mojibake('Kế hoạch kiểm tra “cải cách” của Ủy ban nhân dân – năm 2031'),
    )
    expect(text).toBe('Kế hoạch kiểm tra “cải cách” của Ủy ban nhân dân – năm 2031')
    expect(warnings.join()).toContain('sai bảng mã')
  })

  test('repairs the "à" whose second byte became a blank', () => {
    const spoiled = mojibake('nhà trường và các phòng làm việc hàng ngày').replaceAll('\u00a0', ' ')
    expect(normaliseText(spoiled).text).toBe('nhà trường và các phòng làm việc hàng ngày')
  })

  test('converts only the paragraphs that are in an old encoding', () => {
    const old = toVni('Các phòng gửi báo cáo đúng hạn cho Văn phòng tổng hợp')
    const { text, warnings } = normaliseText(`Phần này đúng chuẩn.\n${old}\nFrom Paris: café, déjà vu.`)
    expect(text).toBe(
      'Phần này đúng chuẩn.\nCác phòng gửi báo cáo đúng hạn cho Văn phòng tổng hợp\nFrom Paris: café, déjà vu.',
    )
    expect(warnings).toEqual([
      'Có 1 đoạn gõ bằng bảng mã cũ VNI, đã chuyển sang Unicode; nên đối chiếu lại với bản gốc.',
    ])
  })

  test.each([
    ['Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
    ['QUYÕT §ÞNH VÒ VIÖC KIÓM TRA', 'QUYẾT ĐỊNH VỀ VIỆC KIỂM TRA'],
    ['UÛy ban nhaân daân tænh', 'Ủy ban nhân dân tỉnh'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ])('converts %s', (raw, text) => {
    expect(normaliseText(raw).text).toBe(text)
  })
})

describe('torn syllables', () => {
  test.each([
    ['công tác kiểm tr a và h ành chính', 'công tác kiểm tra và hành chính'],
    ['tài s ả n g ắ n liền với đ ất', 'tài sản gắn liền với đất'],
    ['n g ười dân, ch í nh quyền, Th ô ng tư', 'người dân, chính quyền, Thông tư'],
    ['K Ế H O Ạ C H', 'KẾ HOẠCH'],
    ['T H À N H  L Ậ P  Đ O À N', 'THÀNH LẬP ĐOÀN'],
  ])('joins "%s" and says so', (raw, text) => {
    const result = normaliseText(raw)
    expect(result.text).toBe(text)
    expect(result.warnings.join()).toContain('tách rời')
  })

  test('reports with its line what may be torn, and leaves it', () => {
    const { text, warnings } = normaliseText('một\nchín h quyền')
    expect(text).toBe('một\nchín h quyền')
    expect(warnings.join()).toContain('“chín h” (dòng 2)')
  })
})

test('keeps pieces apart while judging them together', () => {
  const old = 'C¨n cø LuËt tæ chøc chÝnh quyÒn ®Þa ph­¬ng'
  const { pieces, warnings } = normalisePieces([old, '', 'K\u0065\u0302\u0301 hoạch'])
  expect(pieces).toEqual(['Căn cứ Luật tổ chức chính quyền địa phương', '', 'Kế hoạch'])
  expect(warnings).toHaveLength(1)
})

test('folds tone placement without changing the length', () => {
  expect(foldTone('Hoà, KHOẺ, thuý, uỷ, Uỷ, qúy, quý, hoàn, thuỷ')).toBe(
    'Hòa, KHỎE, thúy, ủy, Ủy, quý, quý, hoàn, thủy',
  )
})
