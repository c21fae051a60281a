// Lists that a text leaves to its annex, names that it lists without a number, the size of a team, every report of a
// rule, and who leads or is put into a place, over invented documents.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const shops = `UBND XÃ TRÀ LĨNH
Số: 64/KH-UBND
Trà Lĩnh, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra vật tư nông nghiệp năm 2026

I. ĐỐI TƯỢNG, THỜI GIAN
1. Đối tượng kiểm tra: các cửa hàng theo danh sách tại Phụ lục.
2. Thời gian kiểm tra: từ ngày 02/3/2026 đến ngày 27/3/2026, mỗi cửa hàng không quá 01 buổi.

PHỤ LỤC
DANH SÁCH CỬA HÀNG ĐƯỢC KIỂM TRA
STT\tTên cửa hàng\tThôn\tNgày kiểm tra\tTổ
1\tCửa hàng Thanh Tùng\tBản Lạn\t03/3/2026\tTổ 1
2\tCửa hàng Phúc Hà\tNà Rỏ\t05/3/2026\tTổ 2
3\tĐại lý Khánh Linh\tBản Lạn\t10/3/2026\tTổ 2
`

const sites = `UBND TỈNH HÀ NAM
SỞ XÂY DỰNG
Số: 903/SXD-QLXD
Hà Nam, ngày 15 tháng 12 năm 2025
V/v kiểm tra an toàn thi công dịp cuối năm

Kính gửi: Các chủ đầu tư.

1. Đoàn kiểm tra các công trình: Trường THCS Liêm Chính, Cầu Phủ Lý 3 và Nhà văn hóa thiếu nhi tỉnh.
2. Các chủ đầu tư tự kiểm tra, gửi báo cáo về Sở Xây dựng trước ngày 10/01/2026.

GIÁM ĐỐC
Nghiêm Xuân Bách
`

const rules = `ỦY BAN NHÂN DÂN TỈNH BẾN TRE
Số: 19/2024/QĐ-UBND
Bến Tre, ngày 06 tháng 5 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế quản lý di tích trên địa bàn tỉnh

Điều 1. Kiểm tra liên ngành
1. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp Công an tỉnh, Sở Xây dựng kiểm tra liên ngành việc tu bổ mỗi năm một lần.
2. Đoàn kiểm tra liên ngành có từ 05 đến 07 người.
Điều 2. Bảo vệ
1. Công an tỉnh chủ trì điều tra hành vi trộm cắp cổ vật của di tích; bảo vệ Đoàn kiểm tra liên ngành.
Điều 3. Chế độ báo cáo
1. Báo cáo định kỳ:
a) Ủy ban nhân dân cấp xã báo cáo quý về Ủy ban nhân dân cấp huyện trước ngày 08 của tháng cuối quý;
b) Bảo tàng tỉnh báo cáo năm về Sở Văn hóa, Thể thao và Du lịch trước ngày 01 tháng 12;
c) Sở Văn hóa, Thể thao và Du lịch báo cáo năm về Ủy ban nhân dân tỉnh trước ngày 15 tháng 12.
2. Báo cáo đột xuất: khi mất cổ vật, Ủy ban nhân dân cấp xã báo cáo bằng điện thoại trong vòng 02 giờ.
Điều 4. Quyết định này thay thế Quyết định số 32/2019/QĐ-UBND ngày 03 tháng 7 năm 2019.
`

const { ask, reported } = libraryOf([shops, sites, rules], '2026-02-20')

describe('what a list tells', () => {
  test.each([
    ['Những cửa hàng nào được kiểm tra?', ['Thanh Tùng', 'Phúc Hà', 'Khánh Linh'], null],
    ['Trà Lĩnh kiểm tra bao nhiêu cửa hàng?', ['**3**', 'Thanh Tùng', 'Khánh Linh'], null],
    ['Tổ 2 kiểm tra những cửa hàng nào?', ['Phúc Hà', 'Khánh Linh'], 'Thanh Tùng'],
    ['Hà Nam kiểm tra mấy công trình?', ['**3**', 'Liêm Chính', 'Cầu Phủ Lý 3'], null],
    ['Đoàn kiểm tra liên ngành di tích có mấy người?', ['từ 05 đến 07 người'], '**07 người**'],
    [
      'Các báo cáo phải nộp theo quy chế di tích?',
      ['08 của tháng cuối quý', '01 tháng 12', '15 tháng 12', '02 giờ'],
      null,
    ],
    [
      'Liệt kê các loại báo cáo định kỳ trong quy chế di tích và hạn nộp',
      ['08 của tháng cuối quý', '01 tháng 12', '15 tháng 12'],
      '02 giờ',
    ],
  ])('%s', async (question, told, other) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    for (const words of told) expect(answer).toContain(words)
    if (other !== null) expect(answer).not.toContain(other)
    expect(reported).toEqual([])
  })
})

describe('who and what is meant', () => {
  test.each([
    ['Ai chủ trì kiểm tra liên ngành di tích?', 'Sở Văn hóa, Thể thao và Du lịch chủ trì', 'điều tra'],
    ['Mất cổ vật thì phải báo bằng điện thoại trong bao lâu?', '02 giờ', '903'],
    ['Quyết định ban hành quy chế di tích thay thế quyết định nào?', '32/2019/QĐ-UBND', 'điều tra'],
    ['Đoàn kiểm tra vật tư nông nghiệp làm việc từ ngày nào đến ngày nào?', '02/3/2026', '10/01/2026'],
  ])('%s', async (question, told, other) => {
    const { answer } = await ask(question)
    expect(answer).toContain(told)
    expect(answer).not.toContain(other)
  })
})
