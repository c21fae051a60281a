// Head, deputy, secretary and heads of parts of an inspection team, told apart in every way that papers list them, and
// the members that a body sends.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

/** Parts with letters, posts before the names. */
const school = `ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG
Số: 152/KH-UBND
Tuyên Quang, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra y tế trường học năm 2026

I. ĐOÀN KIỂM TRA
1. Thành phần Đoàn:
a) Trưởng đoàn: bà Lý Thị Sao, Phó Giám đốc Sở Y tế;
b) Phó Trưởng đoàn: ông Ma Văn Khiết, Phó Giám đốc Sở Giáo dục và Đào tạo;
c) Thành viên: DS. Hà Thu Lành, chuyên viên Sở Y tế (thư ký); đại diện Sở Tài chính, Tỉnh đoàn.
2. Đoàn có 03 tổ: Tổ 1 do Phó Trưởng đoàn phụ trách; Tổ 2: bà Vi Thị Thơm làm Tổ trưởng; Tổ số 03: ông Nông Quốc Trịnh, Trưởng phòng Nghiệp vụ Y (Tổ trưởng), kiểm tra các trường trung học.
II. BÁO CÁO
1. Trưởng đoàn báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 15/11/2026.

PHỤ LỤC
LỊCH KIỂM TRA
STT\tTên trường\tNgày kiểm tra\tTổ phụ trách
1\tTrường Mầm non Hoa Ban\t06/4/2026\tTổ 1
2\tTrường Tiểu học Tân Trào\t14/4/2026\tTổ 2
`

/** Posts behind the names. */
const timber = `CHI CỤC KIỂM LÂM ĐỒNG NAI
Số: 77/QĐ-CCKL
Đồng Nai, ngày 03 tháng 3 năm 2026

QUYẾT ĐỊNH
Thành lập Đoàn kiểm tra cơ sở chế biến gỗ

Điều 1. Đoàn kiểm tra cơ sở chế biến gỗ gồm các ông, bà:
1. Ông Thạch Văn Rạng, Phó Chi cục trưởng, Trưởng đoàn;
2. Bà Kiều Thị Mận, Trưởng phòng Pháp chế - Phó Trưởng đoàn thường trực;
3. Ông Lục Minh Thới, chuyên viên Công ty Điện lực Đồng Nai, thành viên;
4. Bà Giang Mỹ Lệ, công chức Phòng Pháp chế - Thành viên, Thư ký.
`

/** A table, and teams in rows of another. */
const goods = `UBND XÃ TRÀ LĨNH
Số: 64/KH-UBND
Trà Lĩnh, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra vật tư nông nghiệp năm 2026

I. TỔ CHỨC
1. Danh sách Đoàn kiểm tra tại Phụ lục I.

PHỤ LỤC I
DANH SÁCH ĐOÀN KIỂM TRA
STT\tHọ và tên\tChức vụ\tNhiệm vụ
1\tNông Thị Bích\tPhó Chủ tịch UBND xã\tTrưởng đoàn
2\tĐàm Văn Lục\tTrưởng phòng Kinh tế\tPhó Trưởng đoàn
3\tLương Thế Hảo\tThượng úy, Công an xã\tThành viên
`

const food = `SỞ Y TẾ CẦN THƠ
Số: 62/KH-SYT
Cần Thơ, ngày 17 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra bếp ăn tập thể năm 2026

I. PHÂN CÔNG
1. Các đoàn kiểm tra bếp ăn theo Phụ lục.

PHỤ LỤC
PHÂN CÔNG ĐOÀN KIỂM TRA BẾP ĂN
Đoàn\tĐịa bàn\tTrưởng đoàn
Đoàn số 1\tQuận Cái Răng\tÔng Tạ Hữu Phát, Phó Chi cục trưởng
Đoàn số 2\tHuyện Cờ Đỏ\tBà Võ Kim Thoa, Phó Chánh Thanh tra
`

const { ask, reported } = libraryOf([school, timber, goods, food], '2026-03-20')

describe('the very post in the very team', () => {
  test.each([
    ['Trưởng đoàn kiểm tra y tế trường học là ai?', 'Lý Thị Sao', 'Ma Văn Khiết'],
    ['Phó đoàn kiểm tra y tế trường học là ai?', 'Ma Văn Khiết', 'Lý Thị Sao'],
    ['ai là đoàn phó đoàn kiểm tra y tế trường học', 'Ma Văn Khiết', 'Lý Thị Sao'],
    ['Ai làm thư ký đoàn kiểm tra y tế trường học?', 'Hà Thu Lành', 'Tỉnh đoàn'],
    ['Tổ 2 kiểm tra y tế trường học ai phụ trách?', 'Vi Thị Thơm', 'Nông Quốc Trịnh'],
    ['Tổ trưởng tổ 3 kiểm tra y tế trường học là ai?', 'Nông Quốc Trịnh', 'Vi Thị Thơm'],
    ['Ai phụ trách tổ 1 kiểm tra y tế trường học?', 'Ma Văn Khiết', 'Vi Thị Thơm'],
    ['Trưởng đoàn kiểm tra chế biến gỗ là ai?', 'Thạch Văn Rạng', 'Kiều Thị Mận'],
    ['phó trưởng đoàn kiểm tra chế biến gỗ là ai', 'Kiều Thị Mận', 'Thạch Văn Rạng'],
    ['Thư ký đoàn kiểm tra chế biến gỗ là ai?', 'Giang Mỹ Lệ', 'Lục Minh Thới'],
    ['Phó đoàn kiểm tra vật tư nông nghiệp là ai?', 'Đàm Văn Lục', 'Nông Thị Bích'],
    ['Ai là trưởng đoàn số 2 kiểm tra bếp ăn tập thể?', 'Võ Kim Thoa', 'Tạ Hữu Phát'],
  ])('%s', async (question, name, other) => {
    const { answer, citations } = await ask(question)
    expect(answer).toContain(name)
    expect(answer).not.toContain(other)
    expect(citations.some((c) => c.quote.includes(name))).toBe(true)
  })

  test('is asked for again by its title alone', async () => {
    const { answer } = await ask(['Trưởng đoàn kiểm tra vật tư nông nghiệp là ai?', 'phó đoàn?'])
    expect(answer).toContain('Đàm Văn Lục')
    expect(answer).not.toContain('Nông Thị Bích')
  })

  test('is asked for again where the turn before named another', async () => {
    const { answer } = await ask(['Trưởng đoàn kiểm tra chế biến gỗ là ai?', 'thư ký?'])
    expect(answer).toContain('Giang Mỹ Lệ')
    expect(answer).not.toContain('Thạch Văn Rạng')
  })

  test('is said to be open where the team has nobody in it', async () => {
    const { status, answer } = await ask('Thư ký đoàn kiểm tra vật tư nông nghiệp là ai?')
    expect(status).toBe('not_found')
    expect(answer).toContain('không nêu tên thư ký')
    expect(reported).toEqual([])
  })
})

describe('whom a body sends', () => {
  test.each([
    ['Điện lực cử ai vào đoàn kiểm tra gỗ?', 'Lục Minh Thới', 'Thạch Văn Rạng'],
    ['Công an xã có ai trong đoàn kiểm tra vật tư nông nghiệp?', 'Lương Thế Hảo', 'Đàm Văn Lục'],
    ['ai đại diện điện lực trong đoàn kiểm tra gỗ', 'Lục Minh Thới', 'Giang Mỹ Lệ'],
  ])('%s', async (question, name, other) => {
    const { answer } = await ask(question)
    expect(answer).toContain(name)
    expect(answer).not.toContain(other)
  })

  test('is told of none whom no list names', async () => {
    const { answer } = await ask('Kho bạc cử ai vào đoàn kiểm tra gỗ?')
    expect(answer).not.toMatch(/Lục Minh Thới|Thạch Văn Rạng|Kiều Thị Mận/)
  })
})
