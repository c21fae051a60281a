// The row with most of a thing, all tasks of a table with their times, a figure among figures of other levels, whole addresses,
// and papers of ministries that are no papers of the capital.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `ỦY BAN NHÂN DÂN
TỈNH PHÚ THỌ

Số: 812/UBND-NC

Phú Thọ, ngày 04 tháng 9 năm 2025

Kính gửi: Các sở, ban, ngành.

Ủy ban nhân dân tỉnh yêu cầu các cơ quan thực hiện các nội dung sau:

1. Giải quyết đơn thư

Các sở rà soát đơn thư quá hạn; báo cáo Văn phòng Ủy ban nhân dân tỉnh trước ngày 30/9/2025. Trong đó:

| TT | Cơ quan | Số đơn thư quá hạn |
| 1 | Sở Xây dựng | 8 |
| 2 | Sở Y tế | 31 |
| 3 | Sở Tài chính | 3 |
| 4 | Tổng cộng | 42 |

2. Tỷ lệ thanh toán trực tuyến tối thiểu đạt 65% đối với cấp tỉnh và 40% đối với cấp xã.

3. Báo cáo gửi 03 bộ bản giấy và bản mềm vào hộp thư donthu@phutho.gov.vn.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG

Hà Văn Lâm
`

const notice = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU

Số: 66/TB-UBND

Cà Mau, ngày 20 tháng 10 năm 2025

THÔNG BÁO
Kết luận kiểm tra công tác lưu trữ tại phường Tân Thành

I. KIẾN NGHỊ, YÊU CẦU KHẮC PHỤC

| TT | Nội dung khắc phục | Đơn vị chịu trách nhiệm | Thời hạn |
| 1 | Chỉnh lý tài liệu tồn đọng | Văn phòng phường | Trước ngày 05/11/2025 |
| 2 | Bố trí kho lưu trữ | Phòng Kinh tế | Trước ngày 20/11/2025 |
| 3 | Phân công người phụ trách lưu trữ | Chủ tịch phường | Trước ngày 31/10/2025 |

II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ theo dõi việc khắc phục, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2025.
`

const ruling = `BỘ XÂY DỰNG

Số: 905/QĐ-BXD

Hà Nội, ngày 30 tháng 5 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế báo cáo công tác lưu trữ của Bộ Xây dựng

Điều 1. Báo cáo quý

1. Báo cáo quý về công tác lưu trữ: đơn vị gửi Văn phòng Bộ trước ngày 18 của tháng cuối quý.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Lê Văn Minh Quang
`

const library = libraryOf([letter, notice, ruling], '2025-10-25')
const answer = async (question: string | string[]) => (await library.ask(question)).answer

describe('a superlative over a column of figures', () => {
  it.each([
    'Sở nào ở Phú Thọ còn nhiều đơn thư quá hạn nhất?',
    'so nao o phu tho co nhieu don thu qua han nhat',
  ])('is the row with the greatest one: %s', async (question) => {
    expect(await answer(question)).toMatch(/^\*\*Sở Y tế\*\*: 31\./u)
  })

  it('is the row with the smallest one', async () => {
    expect(await answer('đơn vị nào ở Phú Thọ có ít đơn thư quá hạn nhất')).toMatch(
      /^\*\*Sở Tài chính\*\*: 3\./u,
    )
  })
})

describe('all tasks with their times', () => {
  it.each([
    'Kết luận tại phường Tân Thành: liệt kê đủ các việc phải khắc phục kèm thời hạn',
    'Phường Tân Thành phải khắc phục những việc gì, hạn từng việc?',
  ])('are the rows of the table: %s', async (question) => {
    const said = await answer(question)
    for (const part of ['Chỉnh lý tài liệu', '05/11/2025', '20/11/2025', '31/10/2025'])
      expect(said).toContain(part)
  })
})

describe('one of several figures', () => {
  it('is the one of the level that is asked', async () => {
    expect(
      await answer('Tỷ lệ thanh toán trực tuyến cấp xã của Phú Thọ phải đạt bao nhiêu phần trăm?'),
    ).toContain('**40%**')
    expect(
      await answer('Tỷ lệ thanh toán trực tuyến cấp tỉnh của Phú Thọ phải đạt bao nhiêu phần trăm?'),
    ).toContain('**65%**')
  })

  it('does not cut an address', async () => {
    expect(await answer('Báo cáo gửi Phú Thọ mấy bộ giấy, bản mềm gửi hộp thư nào?')).not.toMatch(
      /donthu@phutho(?!\.gov\.vn)/u,
    )
  })
})

describe('a ministry', () => {
  it('rules for itself alone', async () => {
    expect((await library.ask('Bộ Y tế quy định báo cáo quý về lưu trữ nộp hạn nào?')).status).toBe(
      'not_found',
    )
    expect(await answer('Bộ Xây dựng quy định báo cáo quý về lưu trữ nộp hạn nào?')).toContain(
      'Trước ngày 18 của tháng cuối quý',
    )
  })

  it('issues no paper of the city where it signs', async () => {
    const { status } = await library.ask('Hà Nội: báo cáo quý về công tác lưu trữ nộp hạn nào?')
    expect(status).toBe('not_found')
  })

  it('signs by the post that is asked', async () => {
    expect(await answer('Quyết định 905 Bộ Xây dựng do thứ trưởng nào ký?')).toContain(
      '**Lê Văn Minh Quang**',
    )
  })
})

describe('proof', () => {
  it('holds for every answer', () => {
    expect(library.reported).toEqual([])
  })
})
