// What a question only says by the way changes nothing of what it asks.

import { describe, expect, test } from 'vitest'
import { withoutAsides } from '../../src/answering/typed/asides.ts'

describe('the team that inspects', () => {
  test.each([
    ['Xã A không bị Đoàn kiểm tra thì nộp gì?', 'Xã A không bị kiểm tra thì nộp gì?'],
    ['Sở B không được đoàn của tỉnh kiểm tra, vậy làm gì?', 'Sở B không được kiểm tra, vậy làm gì?'],
    ['don vi khong bi doan cua tinh ve kiem tra thi sao', 'don vi khong bi kiem tra thi sao'],
    ['Sở C bị tổ công tác của UBND tỉnh xuống kiểm tra năm 2024?', 'Sở C bị kiểm tra năm 2024?'],
  ])('%s', (text, rest) => {
    expect(withoutAsides(text)).toBe(rest)
  })

  test.each([
    ['Đơn vị được Đoàn Hà Nội kiểm tra phải nộp gì?', 'Đơn vị được kiểm tra ở Hà Nội phải nộp gì?'],
    ['sở không bị đoàn kiểm tra Cà Mau kiểm tra thì sao', 'sở không bị kiểm tra ở Cà Mau thì sao'],
  ])('%s: whose team it is stays', (text, rest) => {
    expect(withoutAsides(text)).toBe(rest)
  })

  test.each([
    'Cơ quan được Đoàn kiểm tra mời làm gì?',
    'Ai được Đoàn kiểm tra thông báo?',
    'Phần mềm nào được Đoàn khai thác khi kiểm tra?',
  ])('%s speaks of the team itself', (text) => {
    expect(withoutAsides(text)).toBe(text)
  })
})

describe('holidays beside the day of a visit', () => {
  test.each([
    [
      'Đoàn đến 4/5/2023, vướng nghỉ lễ 30/4 thì nộp trước ngày nào?',
      'Đoàn đến 4/5/2023, thì nộp trước ngày nào?',
    ],
    ['Đoàn kiểm tra 5/9/2024 sau nghỉ lễ 2/9 thì nộp khi nào?', 'Đoàn kiểm tra 5/9/2024 thì nộp khi nào?'],
    ['doan xuong 6/5/2024 trung le 30/4 va 1/5 thi nop ngay nao', 'doan xuong 6/5/2024 thi nop ngay nao'],
    [
      'kiểm tra ngày 4/9/2024 liền sau nghỉ quốc khánh, nộp ngày nào?',
      'kiểm tra ngày 4/9/2024 nộp ngày nào?',
    ],
    ['Đoàn đến 13/5/2024, gặp cuối tuần thì nộp ngày nào?', 'Đoàn đến 13/5/2024, thì nộp ngày nào?'],
  ])('%s', (text, rest) => {
    expect(withoutAsides(text)).toBe(rest)
  })

  test.each([
    'Hạn trùng ngày nghỉ thì nộp khi nào?',
    'Nghỉ lễ 30/4 có phải trực không?',
    'Ngày 2/9/2024 có phải ngày nghỉ lễ không?',
  ])('%s asks for them', (text) => {
    expect(withoutAsides(text)).toBe(text)
  })
})
