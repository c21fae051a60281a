// What head and foot say, in every arrangement, each with its verbatim place.

import { describe, expect, test } from 'vitest'
import type { DocumentHeader } from '../../src/document.ts'
import { readHeader } from '../../src/library/header.ts'
import { recognizeNews } from '../../src/library/news.ts'
import { readOutline } from '../../src/library/outline.ts'
import * as texts from './official-texts.ts'

const read = (text: string) => readHeader(text, readOutline(text).sections)

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
    expect(read(texts.partyPlan).warnings).toEqual(['Số ký hiệu viết là “119- KH/TU”, đọc là 119-KH/TU.'])
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

describe('news', () => {
  const news = (text: string) => recognizeNews(text, read(text).header)

  test('tells the reported document, with the year before when the day lies ahead of the dateline', () => {
    expect(news(texts.newsReport)).toEqual({ number: '402/KH-UBND', kind: 'kế hoạch', issued: '2024-12-30' })
  })

  test('takes no official text for a report', () => {
    const { newsReport: _, ...official } = texts
    for (const text of Object.values(official)) expect(news(text)).toBeNull()
  })
})
