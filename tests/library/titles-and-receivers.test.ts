// What a reading takes for a duty's body and time where a list of receivers or a title stands in the way.

import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

function read(body: string, opening = '') {
  return readText(
    `ỦY BAN NHÂN DÂN HUYỆN YÊN HÒA\nSố: 45/KH-UBND\nYên Hòa, ngày 14 tháng 01 năm 2031\n\nKẾ HOẠCH\nQuản lý kênh mương năm 2031\n${opening}\nI. TỔ CHỨC THỰC HIỆN\n\n${body}`,
  ).deadlines
}

describe('who sends where a colon closes the receivers', () => {
  test.each([
    [
      'Tổng hợp báo cáo UBND huyện, Sở Tư pháp: báo cáo quý trước ngày 20 của tháng cuối quý.',
      'Phòng Tư pháp',
    ],
    ['Tham mưu trình Huyện ủy, Sở Tư pháp: báo cáo sơ kết trước ngày 30/6/2031.', 'Phòng Tư pháp'],
    ['Gửi danh sách về UBND huyện, Phòng Nội vụ: đợt 1 trước ngày 30/6/2031.', 'Phòng Tư pháp'],
    ['Báo cáo UBND huyện; Phòng Nội vụ: gửi danh sách trước ngày 30/6/2031.', 'Phòng Nội vụ'],
    [
      'Gửi UBND huyện kế hoạch trước ngày 01/3/2031, Công an huyện: gửi số liệu trước ngày 05/3/2031.',
      'Công an huyện',
    ],
  ])('%s', (clause, who) => {
    expect(read(`1. Phòng Tư pháp\na) Theo dõi chung.\nb) ${clause}`).at(-1)?.who).toBe(who)
  })
})

test.each([
  ['Đơn vị kiểm tra qua báo cáo'],
  ['Đơn vị kiểm tra trực tiếp'],
  ['Các cơ quan kiểm tra gián tiếp'],
])('%s is looked into and has the duty behind its colon', (who) => {
  expect(read(`1. ${who}: gửi báo cáo về Phòng Nội vụ trước ngày 22/11/2031.`)[0]?.who).toBe(who)
})

describe('a period in a title is no time of a duty', () => {
  test.each([
    ['LỊCH KIỂM TRA CUỐI NĂM 2031'],
    ['Danh sách đơn vị kiểm tra quý II/2031'],
    ['Phụ lục I: Lịch kiểm tra 6 tháng đầu năm 2031'],
  ])('%s', (title) => {
    const table = 'TT\tĐơn vị\tThời gian\n1\tUBND xã An Bình\t18/11/2031\n2\tUBND xã Tân Hòa\t19/11/2031'
    const found = read(`1. Các xã thực hiện.\n\nPHỤ LỤC\n${title}\n${table}`)
    expect(found.map((d) => d.who)).toEqual(['UBND xã An Bình', 'UBND xã Tân Hòa'])
  })

  test('nor is one in the subject of a letter', () => {
    expect(read('1. Các xã thực hiện.', 'V/v kiểm tra cuối năm công tác thủy lợi\n')).toEqual([])
  })

  test('behind a colon it is', () => {
    expect(read('1. Lịch kiểm tra: quý II/2031.')).toHaveLength(1)
  })
})
