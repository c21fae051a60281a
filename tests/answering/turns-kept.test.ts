// Turns that keep, or change, the one thing that they are about: the unit of the same level gives way, a day and a paper
// that were told are meant by "hôm đó" and "quyết định đó", words of a turn's own are not drowned by the matter before.
// Over invented documents.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
Số: 67/KH-UBND
Trà Vinh, ngày 20 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác dân vận năm 2025

I. ĐỐI TƯỢNG, THỜI GIAN
1. Kiểm tra tại 04 đơn vị theo lịch ở Phụ lục.
2. Đối tượng phúc tra: Sở Ngoại vụ và xã Long Sơn.
3. Thời gian kiểm tra: từ ngày 05/5/2025 đến ngày 20/6/2025.
4. Thời gian phúc tra: trong tháng 9 năm 2025.

II. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra gửi báo cáo về Sở Nội vụ trước ngày kiểm tra ít nhất 06 ngày làm việc.
2. Đơn vị không có tên trong Phụ lục gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 30/4/2025.
3. Đơn vị gửi báo cáo chậm bị phê bình toàn ngành.

PHỤ LỤC
LỊCH KIỂM TRA
TT\tĐơn vị\tThời gian
1\tUBND xã Châu Điền\tSáng 06/5/2025
2\tUBND xã Tân Hiệp\tSáng 13/5/2025
3\tUBND phường Long Đức\tChiều 13/5/2025
4\tSở Y tế\tSáng 20/5/2025
`

const rules = `BỘ NỘI VỤ
Số: 19/2025/TT-BNV
Hà Nội, ngày 03 tháng 3 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo tủ sách cơ quan

Điều 1. Thời hạn gửi báo cáo
1. Ủy ban nhân dân cấp xã gửi báo cáo quý đến Sở Nội vụ trước ngày 11 của tháng cuối quý.
2. Cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh gửi báo cáo quý đến Sở Nội vụ trước ngày 14 của tháng cuối quý.
3. Trường hợp thời hạn gửi trùng với ngày nghỉ thì thời hạn là ngày làm việc liền kề sau đó.

Điều 2. Hiệu lực
Thông tư này có hiệu lực từ ngày 20 tháng 4 năm 2025.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Lâm Văn Chí
`

const { talk, reported } = libraryOf([plan, rules], '2025-04-02')

async function last(turns: string[]): Promise<string> {
  const answers = await talk(turns)
  expect(reported).toEqual([])
  return answers.at(-1)!.answer
}

describe('turns about units', () => {
  test('a unit of the same level gives way, and not the body that inspects', async () => {
    const turns = ['Sở Nội vụ Trà Vinh kiểm tra dân vận tại xã Châu Điền hôm nào?', 'còn xã Tân Hiệp?']
    expect(await last(turns)).toContain('13/5/2025')
    expect(await last([...turns, 'phải gửi báo cáo trước mấy ngày?'])).toContain('**Chậm nhất 5/5/2025**')
  })

  test('a unit that the turn names itself is meant, whatever was asked about before', async () => {
    const turns = [
      'Trà Vinh kiểm tra dân vận tại xã Tân Hiệp ngày nào?',
      'Châu Điền phải gửi báo cáo trước mấy ngày?',
    ]
    expect(await last(turns)).toContain('26/4/2025')
  })

  test('"sở" are the professional bodies of a province', async () => {
    const turns = ['Xã gửi báo cáo tủ sách quý cho Sở Nội vụ ngày mấy theo thông tư 19?', 'còn sở?']
    expect(await last(turns)).toContain('ngày 14 của tháng cuối quý')
  })

  test('units are asked for behind an inspection', async () => {
    const turns = ['Trà Vinh kiểm tra dân vận từ ngày nào?', 'thế phúc tra?', 'những đơn vị nào vậy']
    expect(await last(turns)).toContain('xã Long Sơn')
  })
})

describe('turns about times', () => {
  test.each([
    [['Trà Vinh kiểm tra dân vận những đơn vị nào?', 'khi nào đi?'], '05/5/2025'],
    [['Trà Vinh phúc tra dân vận những đơn vị nào?', 'bao giờ xuống?'], 'tháng 9 năm 2025'],
  ])('%s', async (turns, told) => {
    const answer = await last(turns)
    expect(answer).toContain(told)
    expect(answer).not.toContain('30/4/2025')
  })

  test('the day that was told is meant by "hôm đó"', async () => {
    const turns = ['Xã Tân Hiệp tỉnh Trà Vinh kiểm tra ngày nào?', 'buổi chiều hôm đó đoàn đi đâu']
    expect(await last(turns)).toContain('Long Đức')
  })

  test('a day off alone is asked of the limit that was told', async () => {
    const turns = ['Xã gửi báo cáo tủ sách quý ngày mấy theo thông tư 19?', 'trùng chủ nhật thì sao']
    expect(await last(turns)).toContain('liền kề')
  })

  test('what is late is told by the text around the table', async () => {
    const turns = [
      'Đơn vị không có tên trong phụ lục Trà Vinh gửi báo cáo khi nào?',
      'đến hôm nay đã quá hạn chưa?',
    ]
    expect(await last(turns)).toContain('**Chưa')
    expect(await last([turns[0]!, 'nộp trễ thì bị gì?'])).toContain('phê bình toàn ngành')
  })
})

test('a paper of the kind that was named is meant by "thông tư đó"', async () => {
  const turns = ['Thông tư 19/2025/TT-BNV có hiệu lực từ ngày nào?', 'Ai ký thông tư đó?']
  expect(await last(turns)).toContain('Lâm Văn Chí')
})
