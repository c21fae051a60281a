// Invented official documents of many forms, read whole: every deadline that they set and no other, with who must act
// and to whom; headers, numbered places and references. The expectations were written before the documents were read.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../../src/document.ts'
import { readDocument } from '../../src/library/read-document.ts'
import { toTcvn3 } from '../support/make-files.ts'

const folder = new URL('../fixtures/reading/', import.meta.url)

/** A file whose name says so is stored in Unicode and read in TCVN3. */
async function read(file: string) {
  const bytes = readFileSync(new URL(file, folder))
  return readDocument(file.includes('.tcvn3.') ? toTcvn3(bytes.toString('utf8')) : bytes, file)
}

function when({ time, lastDay }: Deadline): string | null {
  if (time.kind === 'relative') return `${time.offset} ${time.unit}`
  if (time.kind !== 'recurring') return lastDay
  const { every, month, day } = time.rule
  return [every, month, day].filter((part) => part !== undefined).join(' ')
}

const told = (deadline: Deadline) =>
  [deadline.section, when(deadline), deadline.who ?? '-', deadline.to ?? '-'].join(' | ')

/** place | when | who | to whom; * where the text leaves it open. */
const deadlines: Record<string, string[]> = {
  'bac-giang-2024-764-HDLN-SNV-STC.txt': [
    'Phần B.I.1 | year 7 15 | UBND cấp xã | phòng Tài chính - Kế hoạch cấp huyện',
    'Phần B.I.2 | year 7 31 | UBND cấp huyện | Sở Tài chính và Sở Nội vụ',
    'Phần B.I.3 | 2024-04-09 | - | -',
    'Phần B.II.1 | month 10 | - | -',
    'Phần B.II.2 | 15 day | - | -',
    'Phần B.III.1 | year 6 20 | UBND cấp huyện | Sở Nội vụ',
    'Phần B.III.1 | year 12 20 | UBND cấp huyện | Sở Nội vụ',
    'Phần B.III.2 | 0 day | Sở Nội vụ | UBND tỉnh',
  ],
  'bo-y-te-2022-415-QD-ATTP.txt': [
    'Điều 1.1 | week 5 | Chi cục An toàn vệ sinh thực phẩm các tỉnh, thành phố | -',
    'Điều 1.2 | month 18 | Chi cục An toàn vệ sinh thực phẩm các tỉnh, thành phố | -',
    'Điều 1.3 | quarter 3 18 | Chi cục An toàn vệ sinh thực phẩm các tỉnh, thành phố | -',
    'Điều 1.4 | year 6 18 | Chi cục An toàn vệ sinh thực phẩm các tỉnh, thành phố | -',
    'Điều 1.5 | year 12 18 | Chi cục An toàn vệ sinh thực phẩm các tỉnh, thành phố | -',
    'Điều 3 | 1 day | Chi cục | Cục',
    'Điều 3 | 3 day | Chi cục | Cục',
    'Điều 4.1 | month 22 | Văn phòng Cục | Lãnh đạo Cục',
    'Điều 4.2 | half-year last | Văn phòng Cục | -',
  ],
  'chinh-phu-2024-91-2024-ND-CP.txt': [
    'Điều 4.2 | 5 working-day | Cục Đường thủy nội địa Việt Nam | -',
    'Điều 4.3 | 20 day | Cục Đường thủy nội địa Việt Nam | -',
    'Điều 4.4 | -30 day | Tổ chức | -',
    'Điều 5.1.a | month 5 | * | Sở Giao thông vận tải nơi đặt trụ sở',
    'Điều 5.1.b | quarter 5 | * | Sở Giao thông vận tải nơi đặt trụ sở',
    'Điều 5.1.c | year 1 15 | * | Sở Giao thông vận tải nơi đặt trụ sở',
    'Điều 5.2 | 10 day | Sở Giao thông vận tải | Cục Đường thủy nội địa Việt Nam',
    'Điều 5.3 | year 2 28 | Cục Đường thủy nội địa Việt Nam | Bộ Giao thông vận tải',
    'Điều 6.2 | 2 day | * | -',
    'Điều 7.1 | year 11 20 | Cơ sở đào tạo | -',
    'Điều 9.2 | 2025-06-29 | Tổ chức đang hoạt động cứu hộ khi Nghị định này có hiệu lực | -',
  ],
  'dong-thap-2023-27-2023-QD-UBND.txt': [
    'Quy chế Điều 2.2 | 7 working-day | Cơ quan được hỏi ý kiến | -',
    'Quy chế Điều 3.1 | year 1 31 | Đơn vị quản lý trụ sở | Sở Tài chính',
    'Quy chế Điều 3.2 | 10 day | đơn vị quản lý trụ sở | Sở Tài chính',
    'Điều 4.1 | quarter 3 25 | Ủy ban nhân dân cấp huyện | Sở Tài chính',
    'Điều 4.2 | year 6 15 | - | -',
    'Điều 4.3 | year 12 10 | - | -',
    'Điều 4.4 | 15 day | Sở Tài chính | Ủy ban nhân dân tỉnh',
    'Điều 5.1 | month last | Đơn vị quản lý trụ sở | -',
    'Điều 5.2.b | 1 day | đơn vị quản lý trụ sở | Ủy ban nhân dân cấp xã',
    'Điều 5.2.c | 2 working-day | đơn vị quản lý trụ sở | Sở Tài chính',
    'Điều 6.1 | quarter 1 10 | - | -',
    'Điều 7.1 | year 3 31 | Sở Tài chính | -',
  ],
  'hai-duong-2006-1275-KH-UBND.tcvn3.txt': [
    'II.1 | 2006-06-30 | - | -',
    'II.2 | 2006-07-14 | - | -',
    'III.1 | 2006-05-30 | Các đơn vị được kiểm tra | Sở Nội vụ',
    'III.2 | 2006-08-14 | Sở Nội vụ | Uỷ ban nhân dân tỉnh',
    'III.3 | month 20 | các huyện | Sở Nội vụ',
  ],
  'hau-giang-2024-lich-kiem-tra.csv': [
    'mở đầu | 2024-07-09 | Sở Công Thương | -',
    'mở đầu | 2024-07-05 | Sở Công Thương | -',
    'mở đầu | 2024-07-16 | UBND huyện Phụng Hiệp | -',
    'mở đầu | 2024-07-09 | UBND huyện Phụng Hiệp | -',
    'mở đầu | 2024-08-14 | UBND thị xã Long Mỹ | -',
    'mở đầu | 2024-07-31 | UBND thị xã Long Mỹ | -',
  ],
  'khanh-son-2024-45-KH-UBND-tin.html': [
    'mở đầu | 2024-06-30 | Đoàn kiểm tra của huyện | -',
    'mở đầu | 2024-03-24 | UBND các xã, thị trấn | Phòng Nội vụ huyện',
    'mở đầu | 2024-07-15 | - | -',
  ],
  'lai-chau-2024-118-TB-VPUBND.txt': [
    'II.1 | 2024-06-04 | Sở Tài nguyên và Môi trường | UBND tỉnh',
    'II.1 | month 20 | Sở Tài nguyên và Môi trường | UBND tỉnh',
    'II.2.a | 2024-06-07 | UBND huyện Tam Đường | -',
    'II.2.b | 2024-07-31 | UBND huyện Tam Đường | chủ đầu tư',
    'II.3 | 2024-06-14 | UBND huyện Than Uyên | Sở Tài nguyên và Môi trường',
    'II.3 | 10 working-day | Sở Tài nguyên và Môi trường | -',
    'II.4 | 2024-06-30 | Ban Quản lý dự án các công trình giao thông | -',
    'II.5 | 2024-07-31 | Văn phòng UBND tỉnh | -',
    'III | 2024-12-31 | - | -',
  ],
  'phu-tho-2024-2987-SKHDT-TH.txt': [
    '1 | 2024-11-15 | Các cơ quan có tên trong danh sách kèm theo | Sở Kế hoạch và Đầu tư',
    '2 | 2024-11-20 | UBND các huyện, thành, thị | -',
    '2 | 3 working-day | UBND các huyện, thành, thị | -',
    '3 | 2024-11-17 | Công ty Điện lực Phú Thọ | -',
    '4 | 2024-11-29 | Tổ thẩm định | -',
  ],
  'soc-trang-2025-206-KH-UBND.html': [
    'III.1.a | 2025-02-27 | Văn phòng HĐND và UBND thành phố | Chủ tịch UBND thành phố',
    'III.1.b | -5 working-day | Văn phòng HĐND và UBND thành phố | các phường',
    'III.2 | 2025-03-19 | UBND các phường | Văn phòng HĐND và UBND thành phố',
    'III.2 | quarter 3 20 | UBND các phường | -',
    'Phụ lục I | 2025-03-09 | Phòng Nội vụ | -',
    'Phụ lục I | 2025-03-31 | Trung tâm Hành chính công | -',
    'Phụ lục I | 2025-06-15 | Văn phòng HĐND và UBND | UBND thành phố',
    'Phụ lục I | 2025-12-31 | Văn phòng HĐND và UBND | -',
    'Phụ lục I | month 25 | UBND các phường | -',
    'Phụ lục II | 2025-04-08 | Phường 1 | -',
    'Phụ lục II | 2025-04-08 | Phường 3 | -',
    'Phụ lục II | 2025-04-10 | Phường Vĩnh Hòa | -',
  ],
  'tra-vinh-2024-03-CTr-HDND.html': [
    'I.1 | 2024-07-31 | - | -',
    'I.1 | 2024-12-31 | - | -',
    'II.1.a | 2024-01-31 | - | -',
    'II.2.a | 2024-04-12 | Ban Kinh tế - Ngân sách | -',
    'II.2.b | 2024-04-04 | Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh | -',
    'II.3.a | 2024-10-14 | Ban Pháp chế | Thường trực HĐND tỉnh',
    'II.3.b | 2024-10-31 | Các Ban | Văn phòng',
    'III.1 | month 25 | Thường trực HĐND tỉnh | -',
    'III.2 | -3 working-day | Các Ban | -',
    'III.3 | 5 day | Văn phòng | -',
    'IV | half-year last | Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh | Thường trực HĐND tỉnh',
  ],
  'van-chan-2023-312-KH-PGDDT.txt': [
    'III.1 | 2023-09-14 | Các trường | Phòng Giáo dục và Đào tạo',
    'III.2 | 2023-10-13 | Đoàn kiểm tra | -',
    'IV.1 | 2023-09-04 | Hiệu trưởng các trường | -',
    'IV.2 | 7 day | Đoàn kiểm tra | Trưởng phòng',
  ],
}

describe('deadlines', () => {
  test.each(Object.entries(deadlines))('of %s are these and no others', async (file, expected) => {
    const found = (await read(file)).deadlines.map(told)
    const open = expected.map((line) => line.split(' | ').map((part) => part === '*'))
    const shown = found.map((line, i) =>
      line
        .split(' | ')
        .map((part, column) => (open[i]?.[column] ? '*' : part))
        .join(' | '),
    )
    expect(shown).toEqual(expected)
  })
})

const headers: Record<string, Record<string, string>> = {
  'phu-tho-2024-2987-SKHDT-TH.txt': {
    number: '2987/SKHĐT-TH',
    kind: 'công văn',
    place: 'Phú Thọ',
    issued: '2024-11-11',
    signer: 'Phùng Thị Hoàng Yến',
  },
  'dong-thap-2023-27-2023-QD-UBND.txt': {
    number: '27/2023/QĐ-UBND',
    kind: 'quyết định',
    place: 'Đồng Tháp',
    issued: '2023-07-06',
    signer: 'Huỳnh Minh Tuấn Kiệt',
  },
  'soc-trang-2025-206-KH-UBND.html': {
    number: '206/KH-UBND',
    kind: 'kế hoạch',
    place: 'Sóc Trăng',
    issued: '2025-02-14',
    signer: 'Thạch Thị Sa Ly',
  },
  'lai-chau-2024-118-TB-VPUBND.txt': {
    number: '118/TB-VPUBND',
    kind: 'thông báo',
    place: 'Lai Châu',
    issued: '2024-05-24',
    signer: 'Nguyễn Sỹ Cảnh Toàn',
  },
  'bac-giang-2024-764-HDLN-SNV-STC.txt': {
    number: '764/HDLN-SNV-STC',
    kind: 'hướng dẫn liên ngành',
    place: 'Bắc Giang',
    issued: '2024-03-18',
  },
  'chinh-phu-2024-91-2024-ND-CP.txt': {
    number: '91/2024/NĐ-CP',
    kind: 'nghị định',
    place: 'Hà Nội',
    issued: '2024-08-22',
    signer: 'Trần Hồng Hải Đăng',
  },
  'tra-vinh-2024-03-CTr-HDND.html': {
    number: '03/CTr-HĐND',
    kind: 'chương trình',
    place: 'Trà Vinh',
    issued: '2024-01-09',
    signer: 'Kiên Ninh Sóc Kha',
  },
  'bo-y-te-2022-415-QD-ATTP.txt': {
    number: '415/QĐ-ATTP',
    kind: 'quyết định',
    place: 'Hà Nội',
    issued: '2022-12-27',
    signer: 'Nguyễn Thị Thanh Phong Lan',
  },
  'khanh-son-2024-45-KH-UBND-tin.html': {
    number: '45/KH-UBND',
    kind: 'tin',
  },
  'hai-duong-2006-1275-KH-UBND.tcvn3.txt': {
    number: '1275/KH-UBND',
    kind: 'kế hoạch',
    place: 'Hải Dương',
    issued: '2006-05-12',
    signer: 'Phan Nhật Bình Minh',
  },
  'van-chan-2023-312-KH-PGDDT.txt': {
    number: '312/KH-PGDĐT',
    kind: 'kế hoạch',
    place: 'Văn Chấn',
    issued: '2023-08-21',
    signer: 'Đỗ Thị Ngần',
  },
}

test.each(Object.entries(headers))('reads the header of %s', async (file, expected) => {
  expect((await read(file)).header).toMatchObject(expected)
})

test.each([
  ['lai-chau-2024-118-TB-VPUBND.txt', 'Văn phòng Ủy ban nhân dân tỉnh Lai Châu'],
  ['bac-giang-2024-764-HDLN-SNV-STC.txt', 'Sở Nội vụ tỉnh Bắc Giang, Sở Tài chính tỉnh Bắc Giang'],
  ['van-chan-2023-312-KH-PGDDT.txt', 'Phòng Giáo dục và Đào tạo huyện Văn Chấn'],
  ['hau-giang-2024-lich-kiem-tra.csv', null],
])('names the issuer of %s', async (file, issuer) => {
  expect((await read(file)).header.issuer).toBe(issuer)
})

const places: Record<string, string> = {
  'phu-tho-2024-2987-SKHDT-TH.txt': 'mở đầu|1|2|3|4|nơi nhận',
  'dong-thap-2023-27-2023-QD-UBND.txt':
    'mở đầu|Quy chế Điều 1|Quy chế Điều 2.1|Quy chế Điều 2.2|Chương II|Chương II Mục 1|Quy chế Điều 3.1|Điều 4.1|Điều 4.5|Điều 5.2.đ|Chương II Mục 2|Điều 6.2|Điều 8|Điều 7.2|nơi nhận|Chương III|Chương I',
  'soc-trang-2025-206-KH-UBND.html':
    'mở đầu|I|I.1|I.2|II.1|II.2|III.1.a|III.1.b|III.2|III.3|nơi nhận|Phụ lục I|Phụ lục II',
  'lai-chau-2024-118-TB-VPUBND.txt': 'mở đầu|I.1|I.2|II.1|II.2.a|II.2.b|II.3|II.4|II.5|III|nơi nhận',
  'bac-giang-2024-764-HDLN-SNV-STC.txt':
    'mở đầu|Phần A.I.1|Phần A.I.2|Phần A.II.1|Phần A.II.2|Phần B.I.1|Phần B.I.2|Phần B.I.3|Phần B.II.1|Phần B.II.2|Phần B.III.1|Phần B.III.2|1|2|nơi nhận',
  'chinh-phu-2024-91-2024-ND-CP.txt':
    'Chương I|Chương II Mục 1|Điều 3.đ|Điều 3.e|Điều 4.4|Điều 5.1.c|Điều 5.3|Điều 6.2|Điều 7.1|Điều 7.2|Điều 8.2|Điều 10.2|nơi nhận',
  'tra-vinh-2024-03-CTr-HDND.html':
    'mở đầu|I.1|I.2|II.1.a|II.1.b|II.2.a|II.2.b|II.3.b|III.1|III.2|III.3|IV|nơi nhận',
  'bo-y-te-2022-415-QD-ATTP.txt': 'Điều 1.1|Điều 1.5|Điều 2.3|Điều 3|Điều 4.2|Điều 6|nơi nhận',
  'hai-duong-2006-1275-KH-UBND.tcvn3.txt': 'mở đầu|I|II.1|II.2|III.1|III.3|nơi nhận',
  'van-chan-2023-312-KH-PGDDT.txt': 'mở đầu|I.1|I.2|II.1|II.2.c|III.1|III.2|IV.1|IV.2|nơi nhận',
}

test.each(Object.entries(places))('finds the numbered places of %s', async (file, paths) => {
  const found = (await read(file)).sections.map(({ path }) => path)
  expect(found).toEqual(expect.arrayContaining(paths.split('|')))
})

/** Number and relation, or the place of the same document. */
const references: Record<string, [cited: string, relation?: string][]> = {
  'phu-tho-2024-2987-SKHDT-TH.txt': [
    ['2544/SKHĐT-TH', 'viện dẫn'],
    ['5120/UBND-KSTT', 'căn cứ|viện dẫn|thực hiện'],
    ['1866/QĐ-UBND', 'viện dẫn|ban hành kèm theo'],
  ],
  'dong-thap-2023-27-2023-QD-UBND.txt': [
    ['1911/TTr-STC', 'căn cứ|viện dẫn'],
    ['151/2017/NĐ-CP', 'căn cứ'],
    ['08/2016/QĐ-UBND', 'thay thế'],
    ['→ Điều 4.1'],
    ['→ Điều 4.2'],
  ],
  'soc-trang-2025-206-KH-UBND.html': [['3310/QĐ-UBND', 'thực hiện'], ['→ Phụ lục I'], ['→ Phụ lục II']],
  'lai-chau-2024-118-TB-VPUBND.txt': [
    ['19/KH-UBND', 'viện dẫn'],
    ['1022/TTr-SGTVT', 'viện dẫn|căn cứ'],
  ],
  'bac-giang-2024-764-HDLN-SNV-STC.txt': [
    ['33/2023/NĐ-CP', 'căn cứ'],
    ['37/2023/NQ-HĐND', 'căn cứ'],
    ['512/HDLN-SNV-STC', 'thay thế'],
    ['33/2023/NĐ-CP', 'thực hiện|viện dẫn'],
  ],
  'chinh-phu-2024-91-2024-ND-CP.txt': [
    ['78/2016/NĐ-CP', 'sửa đổi, bổ sung'],
    ['12/2009/QĐ-TTg', 'bãi bỏ'],
    ['→ Điều 5.1.c'],
  ],
  'tra-vinh-2024-03-CTr-HDND.html': [['52/NQ-HĐND', 'căn cứ']],
  'hau-giang-2024-lich-kiem-tra.csv': [['1530/SNV-TTr']],
  'bo-y-te-2022-415-QD-ATTP.txt': [
    ['3861/QĐ-BYT', 'căn cứ'],
    ['09/2019/NĐ-CP', 'căn cứ'],
    ['2201/ATTP-VP', 'bãi bỏ'],
    ['→ Điều 6'],
  ],
  'hai-duong-2006-1275-KH-UBND.tcvn3.txt': [['181/2003/QĐ-TTg', 'thực hiện|căn cứ']],
  'van-chan-2023-312-KH-PGDDT.txt': [['2215/SGDĐT-TTr', 'thực hiện|căn cứ']],
}

test.each(Object.entries(references))('finds what %s cites', async (file, expected) => {
  const found = (await read(file)).references.map((r) => ({
    cited: r.internal ? `→ ${r.target}` : r.number,
    relation: r.relation,
  }))
  for (const [cited, relation] of expected) {
    const hits = found.filter((each) => each.cited === cited)
    expect(hits, cited).not.toEqual([])
    if (relation)
      expect(
        hits.some((each) => relation.split('|').includes(each.relation)),
        cited,
      ).toBe(true)
  }
})
