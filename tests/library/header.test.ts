// What head and foot say, in every arrangement, each with its verbatim place.

import { describe, expect, test } from 'vitest'
import type { DocumentHeader } from '../../src/document.ts'
import { readHeader } from '../../src/library/header.ts'
import { recognizeNews } from '../../src/library/news.ts'
import { readOutline } from '../../src/library/outline.ts'
import * as texts from './official-texts.ts'

const read = (text: string) => readHeader(text, readOutline(text).sections)

test('column names in capitals are no part of the issuer', () => {
  const { header } = read(
    'UBND TỈNH HÀ NAM\nSỞ TƯ PHÁP\nCHƯƠNG TRÌNH CÔNG TÁC NĂM 2026\nSTT\tNhiệm vụ\tThời hạn\tQuý\n1\tRà soát văn bản\t30/01/2026\tI\n2\tHội thi hòa giải\t15/8/2026\tIII\n',
  )
  expect(header.issuer).toBe('Sở Tư pháp tỉnh Hà Nam')
})

test('a summary that ends with "tỉnh" ends before the first paragraph, and goes on with the name of a place', () => {
  const head =
    'ỦY BAN NHÂN DÂN\nTỈNH HẬU GIANG\nSố: 04/CT-UBND\nHậu Giang, ngày 07 tháng 5 năm 2024\n\nCHỈ THỊ\n'
  const summary = 'Về tăng cường quản lý bến phà trên địa bàn tỉnh'
  const body =
    'Thời gian qua, các bến phà đã đi vào nền nếp. Tuy nhiên, vẫn còn 14 bến hoạt động khi chưa được cấp phép.\n\n1. Sở Giao thông vận tải kiểm tra các bến.'
  expect(read(`${head}${summary}\n\n${body}`).header.title).toBe(summary)
  expect(read(`${head}${summary}\nHậu Giang\n\n${body}`).header.title).toBe(`${summary} Hậu Giang`)
})

describe('headers', () => {
  const cases: [name: string, text: string, expected: Partial<DocumentHeader>][] = [
    [
      'joinedPlan',
      texts.joinedPlan,
      {
        number: '15/KH-UBND',
        kind: 'kế hoạch',
        issuer: 'Ủy ban nhân dân tỉnh Lâm Sơn',
        place: 'Lâm Sơn',
        issued: '2024-02-05',
        issuedAsWritten: '05/02/2024',
        signer: 'Trần Bá Lộc',
        signerTitle: 'CHỦ TỊCH',
        title: 'Rà soát hồ sơ lưu trữ năm 2024',
      },
    ],
    [
      'programme',
      texts.programme,
      {
        number: '07/CTr-SYT',
        kind: 'chương trình',
        issuer: 'Sở Y tế tỉnh Lâm Sơn',
        issuedAsWritten: '3/1/2025',
        signer: 'Lê Thị Mận',
        signerTitle: 'GIÁM ĐỐC',
      },
    ],
    [
      'planWithAnnexes',
      texts.planWithAnnexes,
      {
        number: '33/KH-UBND',
        issuer: 'Ủy ban nhân dân huyện Đồng Cát',
        signer: 'Võ Thị Sáng',
        signerTitle: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
      },
    ],
    [
      'decisionWithRegulation',
      texts.decisionWithRegulation,
      {
        number: '88/QĐ-TTg',
        kind: 'quyết định',
        issuer: 'Thủ tướng Chính phủ',
        effective: '2022-11-01',
        signer: 'Ngô Đức Trọng',
        signerTitle: 'KT. THỦ TƯỚNG, PHÓ THỦ TƯỚNG',
      },
    ],
    [
      'decisionWithGluedPlan',
      texts.decisionWithGluedPlan,
      {
        number: '77/QĐ-BXD',
        issuer: 'Bộ Xây dựng',
        issued: '2021-03-02',
        signer: 'Phạm Hồng Quang',
        signerTitle: 'KT. BỘ TRƯỞNG, THỨ TRƯỞNG',
      },
    ],
    [
      'letter',
      texts.letter,
      {
        number: '4410/TCHQ-GSQL',
        kind: 'công văn',
        issuer: 'Tổng cục Hải quan',
        title: 'Thủ tục đối với hàng mẫu',
        signer: 'Mai Xuân Thu',
      },
    ],
    [
      'partyPlan',
      texts.partyPlan,
      {
        number: '119-KH/TU',
        kind: 'kế hoạch',
        issuer: 'Tỉnh ủy Lâm Sơn',
        signer: 'Hoàng Văn Chất',
        signerTitle: 'PHÓ BÍ THƯ',
      },
    ],
    [
      'amendingCircular',
      texts.amendingCircular,
      {
        number: '06/2022/TT-BNV',
        kind: 'thông tư',
        issuer: 'Bộ Nội vụ',
        effective: '2022-08-15',
        signer: 'Phạm Thị Hoa',
        signerTitle: 'BỘ TRƯỞNG',
      },
    ],
    [
      'tabbedHead',
      texts.tabbedHead,
      {
        number: '210/BC-SNV',
        kind: 'báo cáo',
        issuer: 'Sở Nội vụ tỉnh Kon Tum',
        place: 'Kon Tum',
        issued: '2020-11-20',
        signer: 'Lò Văn Pánh',
        signerTitle: 'GIÁM ĐỐC',
      },
    ],
    [
      'communePlan',
      texts.communePlan,
      { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân xã Bình An', signer: null },
    ],
    [
      'councilResolution',
      texts.councilResolution,
      {
        number: '05/2023/NQ-HĐND',
        kind: 'nghị quyết',
        issuer: 'Hội đồng nhân dân thành phố Cần Thơ',
        signer: 'Phạm Văn Hiểu',
      },
    ],
    [
      'newsReport',
      texts.newsReport,
      {
        number: '402/KH-UBND',
        kind: 'tin',
        issuer: 'Ủy ban nhân dân tỉnh Bắc Giang',
        place: 'Bắc Giang',
        issued: '2024-12-30',
        signer: null,
        title: 'Bắc Giang tăng cường kiểm tra công vụ',
      },
    ],
  ]
  test.each(cases)('reads the header of %s', (_, text, expected) => {
    expect(read(text).header).toMatchObject(expected)
  })

  test('points at the verbatim places', () => {
    const text = texts.partyPlan
    const { spans } = read(text).header
    expect(text.slice(spans.number!.start, spans.number!.end)).toBe('119- KH/TU')
    expect(text.slice(spans.issued!.start, spans.issued!.end)).toBe('ngày 18 tháng 12 năm 2019')
    expect(text.slice(spans.signer!.start, spans.signer!.end)).toBe('Hoàng Văn Chất')
    expect(text.slice(spans.place!.start, spans.place!.end)).toBe('Lâm Sơn')
  })

  test('names all who sign a joint document, below each other or side by side', () => {
    const head =
      'ỦY BAN MTTQ - ỦY BAN NHÂN DÂN\nXÃ AN LỘC\nSố: 02/CTPH-UBMT-UBND\nAn Lộc, ngày 3 tháng 4 năm 2031\n\nCHƯƠNG TRÌNH PHỐI HỢP\nGiữ sạch bờ kênh năm 2031\n\n1. Các thôn dọn bờ kênh./.\n\n'
    const signed = 'Lò Thị Mai, Tòng Văn Páo'
    const foot = (words: string) => {
      const text = head + words
      return readHeader(text, readOutline(text).sections).header
    }
    const below =
      'TM. ỦY BAN MTTQ\nCHỦ TỊCH\nLò Thị Mai\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTòng Văn Páo\n'
    const beside =
      'TM. ỦY BAN MTTQ\tTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\tKT. CHỦ TỊCH\n\tPHÓ CHỦ TỊCH\nLò Thị Mai\tTòng Văn Páo\n'
    for (const words of [below, beside]) {
      const { signer, signerTitle, issuer } = foot(words)
      expect({ signer, signerTitle }).toEqual({
        signer: signed,
        signerTitle: 'CHỦ TỊCH; KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
      })
      expect(issuer).toContain('Mặt trận Tổ quốc')
    }
  })

  test('derives the issuer from the place of issue and the symbol when the head does not name it', () => {
    const text = (place: string) =>
      `Số: 5/KH-UBND\n\n${place}, ngày 6 tháng 8 năm 2023\n\nKẾ HOẠCH\nKiểm tra\n\nI. MỤC ĐÍCH\n1. Một`
    expect(read(text('Kon Tum')).header.issuer).toBe('Ủy ban nhân dân tỉnh Kon Tum')
    expect(read(text('Đà Nẵng')).header.issuer).toBe('Ủy ban nhân dân thành phố Đà Nẵng')
    expect(read(text('TP. Hồ Chí Minh')).header).toMatchObject({
      issuer: 'Ủy ban nhân dân thành phố Hồ Chí Minh',
      place: 'Hồ Chí Minh',
    })
    expect(read(`${text('Long Hồ')}\nUBND huyện Long Hồ giao việc.`).header.issuer).toBe(
      'Ủy ban nhân dân huyện Long Hồ',
    )
  })

  test('says that number and date are left open', () => {
    const { header, warnings } = read(texts.scannedPlan)
    expect(header).toMatchObject({ number: null, issued: null, kind: 'kế hoạch', issuer: 'Bộ Công Thương' })
    expect(warnings.join(' ')).toMatch(/chưa ghi số.*Ngày ban hành để trống/)
  })

  test('says what was wrong in a written number', () => {
    expect(read(texts.partyPlan).warnings).toEqual([
      'Viết “119- KH/TU”, đọc là “119-KH/TU” (thừa khoảng trắng).',
    ])
  })

  test('uses what a law site says and tells where it contradicts the text', () => {
    const site = `Kế hoạch 9/KH-UBND về dạy nghề năm 2022\n\nSố hiệu 9/KH-UBND\nNgày ban hành 02/03/2022\nNgày có hiệu lực 02/03/2022\nLoại văn bản Kế hoạch\nCơ quan ban hành Tỉnh Gia Lai\nNgười ký Kpă Thuyên\n\n`
    const text = `${site}Số: 9/KH-UBND\n\nGia Lai, ngày 12 tháng 3 năm 2022\n\nKẾ HOẠCH\n\nVỀ DẠY NGHỀ NĂM 2022\n\nI. MỤC TIÊU\n1. Một`
    const { header, warnings } = read(text)
    expect(header).toMatchObject({
      issued: '2022-03-12',
      signer: 'Kpă Thuyên',
      issuer: 'Ủy ban nhân dân tỉnh Gia Lai',
    })
    expect(warnings).toEqual([
      expect.stringContaining('Ngày ban hành trong văn bản (2022-03-12) khác'),
      expect.stringContaining('sớm hơn ngày ban hành'),
    ])
  })
})

describe('lines of the letterhead that wrap', () => {
  test.each([
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nỦY BAN NHÂN DÂN\nNAM\nTỈNH LẠNG HẢI\nĐộc lập - Tự do - Hạnh phúc\nSố: 18/2031/QĐ-UBND\nLạng Hải, ngày 05 tháng 02 năm 2031\nQUYẾT ĐỊNH\nBan hành Quy chế',
      'Ủy ban nhân dân tỉnh Lạng Hải',
    ],
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nUBND THÀNH PHỐ LẠNG HẢI\nNAM\nTHANH TRA THÀNH PHỐ\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/KL-TTr\nLạng Hải, ngày 05 tháng 02 năm 2031\nKẾT LUẬN THANH TRA\nViệc thu phí chợ',
      'Thanh tra thành phố Lạng Hải',
    ],
    [
      'UBND TỈNH LẠNG HẢI\nSỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG\nSố: 20/KH-SNNMT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLạng Hải, ngày 05 tháng 02 năm 2031\nKẾ HOẠCH\nKiểm tra rừng năm 2031',
      'Sở Nông nghiệp và Môi trường tỉnh Lạng Hải',
    ],
  ])('%#', (text, issuer) => {
    expect(read(text).header.issuer).toBe(issuer)
  })
})

test('what completes the name of the kind is no title, and the cell of the signature names who signed', () => {
  const { header } = read(
    'UBND TỈNH LẠNG HẢI\nHỘI ĐỒNG THI ĐUA\nSố: 06/CTr-HĐTĐ\nLạng Hải, ngày 05 tháng 02 năm 2031\nCHƯƠNG TRÌNH CÔNG TÁC\nCông tác thi đua năm 2031\nTT\tViệc\tHạn\n1\tTập huấn\t5/4/2031\n1. Các sở gửi kế hoạch trước ngày 15/02/2031.\nNơi nhận: - Như trên; - Lưu: VT.\tTM. HỘI ĐỒNG CHỦ TỊCH Rơ Châm Pui',
  )
  expect([header.title, header.signer]).toEqual(['Công tác thi đua năm 2031', 'Rơ Châm Pui'])
})

describe('the issuing body', () => {
  const head = (lines: string, number = 'Số: 12/KH-UBND') =>
    read(`${lines}\n${number}\n\nKẾ HOẠCH\nPhòng cháy rừng năm 2024\n\nI. NỘI DUNG\n1. Một`).header.issuer

  test.each([
    ['UBND TỈNH LAI CHÂU\nUBND HUYỆN THAN UYÊN', 'Ủy ban nhân dân huyện Than Uyên'],
    ['UBND TỈNH NGHỆ AN\nỦY BAN NHÂN DÂN\nXÃ YÊN THÀNH', 'Ủy ban nhân dân xã Yên Thành'],
    ['UBND THÀNH PHỐ HẢI PHÒNG UBND QUẬN LÊ CHÂN', 'Ủy ban nhân dân quận Lê Chân'],
    ['UBND HUYỆN THAN UYÊN\nPHÒNG NỘI VỤ', 'Phòng nội vụ huyện Than Uyên'],
    ['SỞ Y TẾ LAI CHÂU\nBỆNH VIỆN ĐA KHOA', 'Bệnh viện đa khoa'],
    [
      'UBND TỈNH AN GIANG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  SỞ TƯ PHÁP        Ðộc lâp - Tự do - Hanh phúc',
      'Sở Tư pháp tỉnh An Giang',
    ],
    ['ỦY BAN THƯỜNG VỤ QUỐC HỘI', 'Ủy ban thường vụ quốc hội'],
    ['BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH LAI CHÂU', 'Bảo hiểm xã hội tỉnh Lai Châu'],
    ['SỞ Y TẾ TỈNH LAI CHÂU\nVĂN PHÒNG SỞ', 'Văn phòng Sở Y tế tỉnh Lai Châu'],
  ])('is the lowest one of %j', (lines, issuer) => {
    expect(head(lines)?.toLowerCase()).toBe(issuer.toLowerCase())
  })

  test('is the department of the symbol where the head shows only its superior', () => {
    const text =
      'ỦY BAN NHÂN DÂN TỈNH AN GIANG\nSố: 5/KH-STP\nAn Giang, ngày 2 tháng 3 năm 2024\n\nKẾ HOẠCH\nHòa giải ở cơ sở\n\nI. NỘI DUNG\n1. Một'
    expect(read(text).header.issuer).toBe('Sở Tư pháp tỉnh An Giang')
  })
})

describe('what recognition and layout blur', () => {
  const plan = (opening: string, rest = '') =>
    read(
      `UBND TỈNH AN GIANG\nSố: 7/KH-UBND\nAn Giang, ngày 0 9 tháng 1 1 năm 2023\n\nKẾ HOẠCH\nThu gom rác thải nhựa\ntrên sông Hậu\n\n${opening}\n\nI. NỘI DUNG\n1. Một${rest}`,
    )

  test('reads a day of issue with blanks between its digits, and says so', () => {
    const { header, warnings } = plan('Căn cứ Luật Thủy lợi;')
    expect(header).toMatchObject({ issued: '2023-11-09', issuedAsWritten: '09/11/2023' })
    expect(warnings.join(' ')).toContain('đọc là 09/11/2023')
  })

  test.each([
    'Do lượng rác tăng nhanh, UBND tỉnh yêu cầu các đơn vị làm ngay những việc sau:',
    'Thời gian qua, rác thải nhựa tăng nhanh. Ủy ban nhân dân tỉnh yêu cầu:',
    'Từ ngày 01/9/2023, tỉnh đã thu 30 tấn rác và kết luận như sau:',
    'Trong mùa nước nổi vừa rồi\nrác dạt vào bờ nhiều nơi, vì thế tỉnh đề ra kế hoạch này.',
  ])('keeps the opening “%s” out of the title', (opening) => {
    expect(plan(opening).header.title).toBe('Thu gom rác thải nhựa trên sông Hậu')
  })

  test('takes no department among the places it is sent to for a position', () => {
    const foot = '\n\nNơi nhận:\n- Các sở;\n- Lưu: VT, TL.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Bền'
    expect(plan('Căn cứ Luật Thủy lợi;', foot).header).toMatchObject({
      signer: 'Lê Văn Bền',
      signerTitle: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
    })
  })

  test('finds the position in the column beside the places it is sent to', () => {
    const foot =
      '\n\nNơi nhận:                           GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n                                 Lê Văn Bền'
    expect(plan('Căn cứ Luật Thủy lợi;', foot).header.signerTitle).toBe('GIÁM ĐỐC')
  })
})

describe('where head and foot are set otherwise', () => {
  test('a signer called Lưu is no line “Lưu: VT”', () => {
    const text = `Số: 3/KH-UBND

KẾ HOẠCH
Nạo vét kênh

I. NỘI DUNG
1. Một./.

Nơi nhận:
- Như trên;
- Lưu: VT, KT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lưu Bá Phong`
    expect(read(text).header.signer).toBe('Lưu Bá Phong')
  })

  test('the signature stands right of an indented list of recipients', () => {
    const text = `Số: 8/QĐ-SXD

QUYẾT ĐỊNH
Về việc lập tổ khảo sát kênh

Điều 1. Lập tổ khảo sát./.

   Nơi nhận:                              KT. GIÁM ĐỐC
   - Như Điều 1;                          PHÓ GIÁM ĐỐC
   - Công an xã;                          Bùi Thị Lan Chi
   - Lưu: VT.`
    expect(read(text).header).toMatchObject({
      signer: 'Bùi Thị Lan Chi',
      signerTitle: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC',
    })
  })

  test('“Kính gửi” of the left column above the day of the right one', () => {
    const text = `UBND TỈNH BẮC KẠN
Số: 77/UBND-TH
V/v dọn kênh mùa khô
Kính gửi:
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Kạn, ngày 03 tháng 02 năm 2025
- Các xã.
Căn cứ tình hình thời tiết, đề nghị các xã dọn kênh.`
    expect(read(text).header).toMatchObject({ issued: '2025-02-03', title: 'Dọn kênh mùa khô' })
  })

  test.each([
    ['KẾT LUẬN THANH TRA', 'Việc thu phí đò ngang tại xã Hòa Lợi', 'Việc thu phí đò ngang tại xã Hòa Lợi'],
    [
      'KẾ HOẠCH',
      'Thực hiện Nghị quyết số 05-NQ/TU về nước sạch giai đoạn 2025 - 2028',
      'Thực hiện Nghị quyết số 05-NQ/TU về nước sạch giai đoạn 2025 - 2028',
    ],
    ['KẾ HOẠCH', 'Thực hiện Nghị quyết số 05-NQ/TU, Sở Y tế ban hành Kế hoạch như sau:', null],
  ])('the title below %s: %s', (kind, line, title) => {
    const text = `Số: 2/KH-SYT\nBắc Kạn, ngày 03 tháng 02 năm 2025\n\n${kind}\n${line}\n\nI. NỘI DUNG\n1. Một`
    expect(read(text).header.title).toBe(title)
  })

  test('a column “Nơi nhận” of a table begins no list of recipients', () => {
    const text = 'TT\tViệc\tAi làm\tNơi nhận\tHạn\n1\tNạo vét kênh\tTổ 3\tUBND xã\t12/3/2027'
    expect(readOutline(text).sections.map(({ kind }) => kind)).toEqual(['opening'])
  })
})

describe('the day from which it holds', () => {
  const effective = (words: string) => {
    const text = `CHÍNH PHỦ\nSố: 9/2023/NĐ-CP\nHà Nội, ngày 02 tháng 3 năm 2023\n\nNGHỊ ĐỊNH\nVề lâm sản\n\nĐiều 1. Hiệu lực\n${words}`
    const { header } = read(text)
    const { effective: span } = header.spans
    return [header.effective, span ? text.slice(span.start, span.end) : null]
  }

  test.each([
    ['Nghị định có hiệu lực kể từ ngày ký.', '2023-03-02', 'ngày ký'],
    ['Nghị định này có hiệu lực từ ngày 20/4/2023.', '2023-04-20', 'ngày 20/4/2023'],
    [
      'Nghị quyết được Hội đồng nhân dân thông qua ngày 01 tháng 3 năm 2023 và có hiệu lực từ ngày 11 tháng 3 năm 2023.',
      '2023-03-11',
      'ngày 11 tháng 3 năm 2023',
    ],
    ['Bãi bỏ quy định của Nghị định số 5/2019/NĐ-CP có hiệu lực từ ngày 01/01/2020.', null, null],
  ])('is read from %s', (words, day, written) => {
    expect(effective(words)).toEqual([day, written])
  })
})

describe('heads of letters read from two columns', () => {
  const letter =
    'CỤC HẢI QUAN\nTHUẾ TỈNH LÂM SƠN\nSố: 77/LSO-NV\nV/v kê khai lệ phí và nộp sổ sách Lâm Sơn, ngày 09 tháng 3 năm 2026\nquý I của hộ kinh doanh\nKính gửi: Các hộ kinh doanh\n\n1. Nộp sổ sách trước ngày 31/3/2026.\n'

  test('the summary goes on below the date that stands beside it', () => {
    expect(read(letter).header.title).toMatch(/ệ phí và nộp sổ sách quý I của hộ kinh doanh$/u)
  })

  test('the summary goes on over more than two lines', () => {
    const narrow = letter.replace(
      'V/v kê khai lệ phí và nộp sổ sách Lâm Sơn, ngày 09 tháng 3 năm 2026\nquý I của hộ kinh doanh\n',
      'V/v kê khai lệ phí,\nnộp sổ sách quý I\ncủa hộ kinh doanh\nLâm Sơn, ngày 09 tháng 3 năm 2026\n',
    )
    expect(read(narrow).header.title).toBe('Kê khai lệ phí, nộp sổ sách quý I của hộ kinh doanh')
  })

  test('a tax office below its superior is the issuer', () => {
    expect(read(letter).header.issuer).toBe('Thuế tỉnh Lâm Sơn')
  })
})

test('reads the day of issue behind its hour', () => {
  const text =
    'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ\nSố: 14/CĐ-BCH\nLâm Sơn, hồi 09 giờ 30 ngày 11 tháng 10 năm 2026\n\nCÔNG ĐIỆN\nVề ứng phó mưa lớn'
  expect(read(text).header).toMatchObject({ issued: '2026-10-11', place: 'Lâm Sơn' })
})

test('a workbook that opens with an annex is called by the title of its table', () => {
  const text =
    'SỞ TƯ PHÁP\nPHỤ LỤC II\nLỊCH KIỂM TRA HỘ TỊCH NĂM 2026\n(Kèm theo Quyết định số 9/QĐ-STP)\nSTT\tTên đơn vị\tNgày kiểm tra\n1\tXã Ea Súp\t12/8/2026'
  expect(read(text).header.title).toBe('LỊCH KIỂM TRA HỘ TỊCH NĂM 2026')
})

describe('news', () => {
  const news = (text: string) => recognizeNews(text, read(text).header)

  test('tells the reported document, with the year before when the day lies ahead of the dateline', () => {
    expect(news(texts.newsReport)).toMatchObject({
      number: '402/KH-UBND',
      kind: 'kế hoạch',
      issued: '2024-12-30',
    })
  })

  test('takes no official text for a report', () => {
    const { newsReport: _, ...official } = texts
    for (const text of Object.values(official)) expect(news(text)).toBeNull()
  })
})

test.each(['A Blui', 'Y Lan', 'K’ Tèo', "K'Tèo", 'Rah Lan H’Mơi', 'Y Sen Ê Nuôl', 'Giàng A Sếnh'])(
  'reads a signer called %s',
  (name) => {
    const text = texts.joinedPlan.replace('Trần Bá Lộc', name)
    expect(text).toContain(name)
    expect(read(text).header).toMatchObject({ signer: name, signerTitle: 'CHỦ TỊCH' })
  },
)
