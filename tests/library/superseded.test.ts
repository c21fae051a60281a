import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { supersededDeadlines, supersededStatus } from '../../src/library/superseded.ts'

const plan = `UBND TỈNH AN GIANG
Số: 31/KH-UBND
An Giang, ngày 02 tháng 3 năm 2022

KẾ HOẠCH
Kiểm tra việc trồng cây năm 2022

I. NỘI DUNG
1. Các huyện trồng cây tràm.

II. BÁO CÁO
1. Các huyện gửi báo cáo tự rà soát về Sở Nông nghiệp trước ngày 15/7/2022.
2. Các xã gửi danh sách hộ nhận cây về Phòng Kinh tế chậm nhất ngày 20/8/2022.`

const change = (body: string, { number = '90', date = '12 tháng 5 năm 2022', head = '' } = {}) =>
  `UBND TỈNH AN GIANG
Số: ${number}/KH-UBND
An Giang, ngày ${date}

KẾ HOẠCH
${head || 'Sửa đổi Kế hoạch số 31/KH-UBND ngày 02 tháng 3 năm 2022 của UBND tỉnh về trồng cây'}

I. NỘI DUNG
${body}`

const statusesOf = (...texts: string[]) => {
  const documents = texts.map((text, id) => ({ ...readText(text), id }))
  const found = supersededDeadlines(documents)
  return documents[0]!.deadlines.map((d) => {
    const by = found.get(d)
    return by ? supersededStatus(by) : null
  })
}

describe('a deadline that a later document changes', () => {
  test('at its very place is moved, its neighbours stay', () => {
    expect(
      statusesOf(
        plan,
        change(
          '1. Sửa đổi khoản 1 Mục II: “1. Các huyện gửi báo cáo tự rà soát về Sở Nông nghiệp trước ngày 31/7/2022.”',
        ),
      ),
    ).toEqual(['đã được sửa đổi, nay là 30/7/2022, 90/KH-UBND', null])
  })

  test('by its duty alone is moved where the words are the same', () => {
    expect(
      statusesOf(plan, change('1. Các huyện gửi báo cáo tự rà soát về Sở Nông nghiệp trước ngày 31/7/2022.')),
    ).toEqual(['đã được sửa đổi, nay là 30/7/2022, 90/KH-UBND', null])
  })

  test('is gone where its place is struck out', () => {
    expect(statusesOf(plan, change('1. Bãi bỏ khoản 2 Mục II.'))).toEqual([null, 'đã bị bãi bỏ, 90/KH-UBND'])
  })

  test('is gone with a plan that is replaced as a whole', () => {
    expect(
      statusesOf(
        plan,
        change('1. Kế hoạch này thay thế Kế hoạch số 31/KH-UBND ngày 02 tháng 3 năm 2022.', {
          head: 'Trồng cây đợt hai',
        }),
      ),
    ).toEqual(['đã được thay thế, 90/KH-UBND', 'đã được thay thế, 90/KH-UBND'])
  })

  test.each([
    [
      'something is added beside it',
      change('1. Bổ sung vào khoản 1 Mục II: huyện An Phú gửi thêm bản giấy.'),
    ],
    [
      'the change speaks of another place',
      change('1. Sửa đổi khoản 1 Mục I: “1. Các huyện trồng cây tràm trước ngày 30/6/2022.”'),
    ],
    [
      'the change is older',
      change('1. Sửa đổi khoản 1 Mục II: gửi báo cáo trước ngày 01/6/2022.', { date: '01 tháng 3 năm 2022' }),
    ],
    [
      'another province uses the same number',
      change('1. Sửa đổi khoản 1 Mục II: gửi báo cáo trước ngày 31/7/2022.').replaceAll(
        /An Giang|AN GIANG/gu,
        'Cà Mau',
      ),
    ],
  ])('holds where %s', (_, text) => {
    expect(statusesOf(plan, text)).toEqual([null, null])
  })
})

test('a plan that a decision carries is changed with the decision', () => {
  const [decision] = readText(
    change('1. Nội dung khác giữ nguyên.', {
      head: 'Sửa đổi, bổ sung một số nội dung của Kế hoạch trồng cây ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 05 tháng 02 năm 2022',
    }),
  ).references.filter(({ number }) => number === '77/QĐ-UBND')
  expect(decision?.relation).toBe('sửa đổi, bổ sung')
})
