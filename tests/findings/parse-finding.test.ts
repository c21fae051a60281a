// Messages as inspectors write them, and messages that are no finding.

import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { parseFindings } from '../../src/findings/parse-finding.ts'
import { dataFolder } from '../../src/shipped.ts'

const knowledge = loadKnowledge(dataFolder)
const parse = (text: string, asOf = '2023-11-20') => parseFindings(text, { asOf, knowledge })

describe('a message of one finding', () => {
  const cases: [string, Record<string, unknown>][] = [
    [
      'Ghi nhận: UBND huyện An Biên chậm trả 15 hồ sơ đất đai, không có thư xin lỗi, nghiêm trọng, khắc phục trước 15/12',
      { unit: 'UBND huyện An Biên', area: 'thủ tục hành chính', severity: 'nghiêm trọng', due: '2023-12-14' },
    ],
    [
      'phat hien: ubnd huyen hon dat cham tra 7 ho so tu phap, khong nghiem trong, khac phuc truoc 5/12',
      { unit: 'UBND huyện Hòn Đất', area: 'thủ tục hành chính', severity: 'nhẹ', due: '2023-12-04' },
    ],
    ['so tu phap chua cong khai 2 tthc, nhe', { unit: 'Sở Tư pháp', severity: 'nhẹ', due: null }],
    [
      'UBND XÃ NAM THÁI CHƯA SỐ HÓA 20 HỒ SƠ, NHẸ',
      { unit: 'UBND xã Nam Thái', area: 'chính quyền điện tử, chính quyền số' },
    ],
    [
      'ktra sở lđtbxh thấy 5 hs chính sách trễ, ko có phiếu xin lỗi, tb, kp trước 1/12',
      { unit: 'Sở Lao động - Thương binh và Xã hội', severity: 'trung bình', due: '2023-11-30' },
    ],
    [
      'Bệnh viện đa khoa huyện Gò Quao vượt 3 biên chế, hạn xử lý hết quý I/2024',
      { unit: 'Bệnh viện đa khoa huyện Gò Quao', area: 'tổ chức bộ máy', due: '2024-03-31' },
    ],
    ['UBND xã Hương Nộn giải ngân chậm', { unit: 'UBND xã Hương Nộn', area: 'tài chính công' }],
    ['phường 7 niêm yết sai 3 biểu mẫu', { unit: 'UBND phường 7', area: 'thủ tục hành chính' }],
    ['UBND huyên An Bine trễ 4 hồ sơ', { unit: 'UBND huyện An Biên' }],
    ['Phòng TNMT An Minh quá hạn 12 hồ sơ', { unit: 'Phòng Tài nguyên và Môi trường huyện An Minh' }],
    ['BPMC xã Mỹ Lâm không có sổ theo dõi', { unit: 'Bộ phận Một cửa xã Mỹ Lâm' }],
    ['snv chưa ban hành kế hoạch CCHC', { unit: 'Sở Nội vụ', area: 'chỉ đạo điều hành' }],
    ['UBND TP. Rạch Giá, P. Vĩnh Lạc: 2 cán bộ đi muộn', { unit: 'UBND phường Vĩnh Lạc' }],
    ['15 hồ sơ hộ tịch trễ hạn tại UBND huyện Kiên Lương', { unit: 'UBND huyện Kiên Lương' }],
    [
      'Sở Y tế chậm chuyển hồ sơ cho Sở Tài chính 6 ngày, đề nghị bố trí thêm người, báo cáo trước 1/12',
      { unit: 'Sở Y tế', due: '2023-11-30' },
    ],
    ['Sở Du lịch website không cập nhật, khắc phục trong vòng 5 ngày làm việc', { due: '2023-11-27' }],
    [
      'ubnd huyen kien luong 5 can bo vang mat khong ly do sang 20/11, nghiem trong',
      { unit: 'UBND huyện Kiên Lương', due: null, recommendation: null, area: 'chế độ công vụ' },
    ],
    [
      'Chi nhánh VPĐKĐĐ huyện Châu Thành để tồn đọng 120 hồ sơ',
      { unit: 'Chi nhánh Văn phòng đăng ký đất đai huyện Châu Thành' },
    ],
    ['UBND phường Đông Hồ không công khai đường dây nóng', { area: 'thủ tục hành chính' }],
    ['P. Tu phap h. An Minh khong lap so theo doi', { unit: 'Phòng Tư pháp huyện An Minh' }],
    ['Sở Xây dựng: 4 hồ sơ cấp phép quá hạn, nhẹ, 30/11', { due: '2023-11-30' }],
    [
      'anh ơi Sở Công Thương trễ 5 hồ sơ nha, nhẹ thôi, hạn 30/11',
      { unit: 'Sở Công Thương', due: '2023-11-30' },
    ],
    ['Ban Tiếp công dân không trả lời 3 đơn, nặng', { unit: 'Ban Tiếp công dân', severity: 'nghiêm trọng' }],
    ['chưa niêm yết 5 thủ tục, nhẹ', { unit: null, severity: 'nhẹ', missing: ['unit', 'due'] }],
    [
      'Sở Nội vụ không nộp báo cáo đúng thời hạn (trước 30/6), mức nhẹ',
      { due: null, severity: 'nhẹ', area: 'chỉ đạo điều hành' },
    ],
  ]
  test.each(cases)('%s', (text, expected) => {
    const found = parse(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
  })
})

describe('quantities', () => {
  const cases: [string, { value: number; what: string }[]][] = [
    ['UBND huyện An Biên chậm trả 15 hồ sơ đất đai', [{ value: 15, what: 'hồ sơ đất đai trễ hạn' }]],
    ['Sở Y tế có ba trường hợp thu phí sai', [{ value: 3, what: 'trường hợp thu phí sai' }]],
    ['Sở Nội vụ chưa số hóa 30% hồ sơ', [{ value: 30, what: '% hồ sơ chưa số hóa' }]],
    [
      'Sở Y tế để 3 hồ sơ quá 10 ngày',
      [
        { value: 3, what: 'hồ sơ quá hạn' },
        { value: 10, what: 'ngày quá hạn' },
      ],
    ],
    ['Trường THCS Lê Lợi thu sai 1.250.000 đồng', [{ value: 1_250_000, what: 'đồng thu sai' }]],
    ['UBND xã Bình An mới trả 12/20 hồ sơ', [{ value: 12, what: 'trên 20 hồ sơ' }]],
    ['Sở Tư pháp áp dụng Nghị định 61/2018/NĐ-CP sai tại khoản 2 Điều 5', []],
  ]
  test.each(cases)('%s', (text, expected) => {
    expect(parse(`Ghi nhận: ${text}`)[0]?.quantities).toEqual(expected)
  })
})

describe('several findings in one message', () => {
  test('units behind semicolons are read apart', () => {
    const found = parse(
      'Sở Y tế: 2 viên chức không đeo thẻ; Sở Công Thương: phần mềm một cửa lỗi 4 ngày, nhẹ',
    )
    expect(found.map(({ unit, severity }) => [unit, severity])).toEqual([
      ['Sở Y tế', null],
      ['Sở Công Thương', 'nhẹ'],
    ])
  })

  test('a list takes its unit from the line above and its due date from the line below', () => {
    const found = parse(`Tồn tại tại UBND phường Vĩnh Thanh:
- Bảng niêm yết rách, thiếu 4 TTHC
- 2/5 công chức vắng mặt không lý do
Khắc phục trước ngày 20/12/2023, mức nhẹ`)
    expect(found).toMatchObject([
      { unit: 'UBND phường Vĩnh Thanh', area: 'thủ tục hành chính', due: '2023-12-19', severity: 'nhẹ' },
      { unit: 'UBND phường Vĩnh Thanh', area: 'chế độ công vụ', due: '2023-12-19', severity: 'nhẹ' },
    ])
  })

  test.each([
    ['1) Sở Tài chính giải ngân thấp 2) Sở Tư pháp chậm rà soát văn bản 3) Sở Y tế thiếu ghế chờ', 3],
    ['Sở Y tế trễ 3 hồ sơ, Sở Công Thương trễ 5 hồ sơ', 2],
    ['Sở Y tế và Sở Công Thương chưa niêm yết TTHC', 2],
    ['Sở Y tế không niêm yết TTHC. Bảng niêm yết đã rách.', 1],
  ])('%s', (text, count) => {
    expect(parse(text)).toHaveLength(count)
  })
})

describe('what is no finding', () => {
  test.each([
    'huyen minh o kien giang ko bi kiem tra nam nay thi nop gi, han chot',
    'xã chưa có phần mềm thì phải chuẩn bị những gì cho kịp hạn',
    'cho hỏi kế hoạch 61 ai ký?',
    'hạn nộp báo cáo của Sở Y tế là khi nào',
    'Sở Y tế chưa gửi báo cáo à',
    'UBND huyện nào chưa nộp báo cáo',
    'em chưa nhận được kế hoạch',
    'cảm ơn bạn',
    'Sở Y tế đã niêm yết đầy đủ thủ tục',
    'Sở Y tế không có hồ sơ trễ hạn',
    'UBND huyện Gò Quao không phát sinh hồ sơ nào trễ hạn',
    'UBND huyện An Biên làm tốt, không có tồn tại',
    'UBND xã Quốc Tuấn 0 hồ sơ trễ hạn',
    'em bên Sở Y tế chưa nhận được kế hoạch',
    'UBND huyện An Biên đã khắc phục 15 hồ sơ trễ hạn',
    'các tồn tại của An Biên chưa khắc phục',
    'bao nhiêu phát hiện về TTHC quý này',
    'tôi đã ghi gì hôm nay',
    'đoàn tập trung 8h sáng mai tại Sở Nội vụ, không đi trễ nhé',
    'nhắc tôi trước 3 ngày',
    'phát hiện 14',
    'Ghi nhận',
    '',
  ])('%s', (text) => {
    expect(parse(text)).toEqual([])
  })
})

test('a message of 10,000 characters is read whole', () => {
  const text = `Ghi nhận: ${'UBND xã Bình An chậm trả 3 hồ sơ; '.repeat(300)}`
  expect(parse(text)).toHaveLength(300)
})
