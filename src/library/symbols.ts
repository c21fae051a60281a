// What the letters in a document's number say: its kind and its issuing body
// (Decree 30/2020/NĐ-CP, annex III; Law on promulgation of legal documents; party practice).

import { foldLetters } from './fold-offsets.ts'

/** Symbol of a kind → the kind in lower case. */
export const KIND_SYMBOLS: Readonly<Record<string, string>> = {
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  NQLT: 'nghị quyết liên tịch',
  QĐ: 'quyết định',
  QĐLT: 'quyết định liên tịch',
  CT: 'chỉ thị',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  TTLB: 'thông tư liên bộ',
  PL: 'pháp lệnh',
  L: 'lệnh',
  SL: 'sắc lệnh',
  VBHN: 'văn bản hợp nhất',
  QC: 'quy chế',
  QCPH: 'quy chế phối hợp',
  QyC: 'quy chế',
  QyĐ: 'quy định',
  TC: 'thông cáo',
  TB: 'thông báo',
  TBKL: 'thông báo kết luận',
  HD: 'hướng dẫn',
  HDLN: 'hướng dẫn liên ngành',
  HDLT: 'hướng dẫn liên tịch',
  CTr: 'chương trình',
  CTPH: 'chương trình phối hợp',
  CTrPH: 'chương trình phối hợp',
  CTHĐ: 'chương trình hành động',
  KH: 'kế hoạch',
  KHPH: 'kế hoạch phối hợp',
  KHLT: 'kế hoạch liên tịch',
  KHLN: 'kế hoạch liên ngành',
  PA: 'phương án',
  ĐA: 'đề án',
  DA: 'dự án',
  BC: 'báo cáo',
  BB: 'biên bản',
  TTr: 'tờ trình',
  HĐ: 'hợp đồng',
  CĐ: 'công điện',
  CV: 'công văn',
  KL: 'kết luận',
  KLTTr: 'kết luận thanh tra',
  KLTT: 'kết luận thanh tra',
  BGN: 'bản ghi nhớ',
  BTT: 'bản thỏa thuận',
  GUQ: 'giấy ủy quyền',
  GM: 'giấy mời',
  GGT: 'giấy giới thiệu',
  GNP: 'giấy nghỉ phép',
  PG: 'phiếu gửi',
  PC: 'phiếu chuyển',
  PB: 'phiếu báo',
}

/** Code of an issuing body of the State or the Party at the centre → its full name. */
export const ISSUER_SYMBOLS: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  HĐBT: 'Hội đồng Bộ trưởng',
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  HĐNN: 'Hội đồng Nhà nước',
  VPQH: 'Văn phòng Quốc hội',
  VPCTN: 'Văn phòng Chủ tịch nước',
  VPCP: 'Văn phòng Chính phủ',
  TTCP: 'Thanh tra Chính phủ',
  KTNN: 'Kiểm toán nhà nước',
  TANDTC: 'Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  VKSTC: 'Viện kiểm sát nhân dân tối cao',
  HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  BHXH: 'Bảo hiểm xã hội Việt Nam',
  UBDT: 'Ủy ban Dân tộc',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  BNV: 'Bộ Nội vụ',
  BTP: 'Bộ Tư pháp',
  BTC: 'Bộ Tài chính',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BCT: 'Bộ Công Thương',
  BXD: 'Bộ Xây dựng',
  BYT: 'Bộ Y tế',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BGTVT: 'Bộ Giao thông vận tải',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  TCHQ: 'Tổng cục Hải quan',
  TCT: 'Tổng cục Thuế',
  TCTHADS: 'Tổng cục Thi hành án dân sự',
  MTTQ: 'Mặt trận Tổ quốc Việt Nam',
  MTTW: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
}

/** Code of a body that every province has → its name without the place; `null` where the code alone does not tell. */
export const LOCAL_ISSUER_SYMBOLS: Readonly<Record<string, string | null>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  VPUBND: 'Văn phòng Ủy ban nhân dân',
  VPHĐND: 'Văn phòng Hội đồng nhân dân',
  VP: 'Văn phòng',
  SNV: 'Sở Nội vụ',
  STP: 'Sở Tư pháp',
  STC: 'Sở Tài chính',
  SCT: 'Sở Công Thương',
  SXD: 'Sở Xây dựng',
  SYT: 'Sở Y tế',
  SGDĐT: 'Sở Giáo dục và Đào tạo',
  SKHĐT: 'Sở Kế hoạch và Đầu tư',
  SKHCN: 'Sở Khoa học và Công nghệ',
  STTTT: 'Sở Thông tin và Truyền thông',
  STNMT: 'Sở Tài nguyên và Môi trường',
  SNNPTNT: 'Sở Nông nghiệp và Phát triển nông thôn',
  SNNMT: 'Sở Nông nghiệp và Môi trường',
  SGTVT: 'Sở Giao thông vận tải',
  SLĐTBXH: 'Sở Lao động - Thương binh và Xã hội',
  SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  SVHTT: 'Sở Văn hóa và Thể thao',
  SDL: 'Sở Du lịch',
  SNgV: 'Sở Ngoại vụ',
  SDTTG: 'Sở Dân tộc và Tôn giáo',
  SQHKT: 'Sở Quy hoạch - Kiến trúc',
  BDT: 'Ban Dân tộc',
  TTT: 'Thanh tra tỉnh',
  TTTP: 'Thanh tra thành phố',
  BCĐ: 'Ban Chỉ đạo',
  ĐKT: 'Đoàn kiểm tra',
  ĐTTr: 'Đoàn thanh tra',
  CCT: 'Chi cục Thuế',
  CT: null,
  NC: null,
  TH: null,
  KSTTHC: null,
  TTPVHCC: 'Trung tâm Phục vụ hành chính công',
  PVHCC: 'Trung tâm Phục vụ hành chính công',
}

/** Bodies of the Party write "45-NQ/TW", "119-KH/TU"; `null` where the code does not tell which body. */
export const PARTY_SYMBOLS: Readonly<Record<string, string | null>> = {
  TW: null,
  TƯ: null,
  TU: null,
  TUV: null,
  HU: 'Huyện ủy',
  QU: 'Quận ủy',
  ThU: 'Thị ủy',
  ĐU: 'Đảng ủy',
  BCSĐ: 'Ban cán sự đảng',
  UBKTTW: 'Ủy ban Kiểm tra Trung ương',
  BTCTW: 'Ban Tổ chức Trung ương',
  BTGTW: 'Ban Tuyên giáo Trung ương',
  BNCTW: 'Ban Nội chính Trung ương',
  VPTW: 'Văn phòng Trung ương Đảng',
  BTCTU: 'Ban Tổ chức Tỉnh ủy',
}

const kindByFold = byFold(KIND_SYMBOLS)
const issuerByFold = byFold({ ...LOCAL_ISSUER_SYMBOLS, ...ISSUER_SYMBOLS })
const partyByFold = byFold(PARTY_SYMBOLS)
const TERM = /^(qh|ubtvqh)(\d{1,2})$/

/** The right spelling of a kind's symbol, however it was typed ("nd", "ND" → "NĐ"); `null` for none. */
export function kindSymbol(typed: string): string | null {
  if (Object.hasOwn(KIND_SYMBOLS, typed)) return typed
  return kindByFold.get(foldLetters(typed)) ?? null
}

/** The right spelling of an issuer's code ("hdnd" → "HĐND", "qh14" → "QH14"); `null` for a code that is not known. */
export function issuerSymbol(typed: string): string | null {
  if (Object.hasOwn(ISSUER_SYMBOLS, typed) || Object.hasOwn(LOCAL_ISSUER_SYMBOLS, typed)) return typed
  if (Object.hasOwn(PARTY_SYMBOLS, typed)) return typed
  const folded = foldLetters(typed)
  const term = TERM.exec(folded)
  if (term) return term[1]!.toUpperCase() + term[2]!
  return issuerByFold.get(folded) ?? partyByFold.get(folded) ?? null
}

/** Also the committees' own bodies: "BTGTU", "BDVTW". */
export function isPartySymbol(code: string): boolean {
  return Object.hasOwn(PARTY_SYMBOLS, code) || /^[A-ZĐ]{2,6}(?:TW|TU)$/.test(code)
}

function byFold(symbols: Readonly<Record<string, unknown>>): Map<string, string> {
  const map = new Map<string, string>()
  for (const symbol of Object.keys(symbols)) {
    const folded = foldLetters(symbol)
    if (!map.has(folded)) map.set(folded, symbol)
  }
  return map
}
