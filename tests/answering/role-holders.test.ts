// Whom words put into a role, who leads and who helps by them, and which term a question asks the meaning of.

import { describe, expect, test } from 'vitest'
import { entryOf, termAsked } from '../../src/answering/places/glossary.ts'
import { holderIn, partsIn, sameBody } from '../../src/answering/places/role-holders.ts'
import { phraseKey } from '../../src/answering/places/syllables.ts'

describe('the holder of a role', () => {
  test.each([
    ['1. Giao Chi cục Thú y làm cơ quan thường trực', 'Chi cục Thú y'],
    ['Sở Công Thương là cơ quan thường trực của Ban Chỉ đạo, phối hợp với Sở Tài chính.', 'Sở Công Thương'],
    [
      'Cơ quan thường trực của Tổ: Phòng Nông nghiệp, địa chỉ số 4 phố Huế.',
      'Phòng Nông nghiệp, địa chỉ số 4 phố Huế',
    ],
    ['Gửi về Thanh tra huyện (cơ quan thường trực) để theo dõi.', 'Thanh tra huyện'],
    ['Sở Y tế chủ trì thẩm định, Văn phòng UBND tỉnh làm đơn vị thường trực.', 'Văn phòng UBND tỉnh'],
    ['a) Là cơ quan thường trực, đôn đốc các đơn vị.', 'inherit'],
    ['Gửi báo cáo về cơ quan thường trực trước ngày 20.', null],
  ])('%s', (words, holder) => {
    expect(holderIn(words, 'thuong truc')).toBe(holder)
  })

  test('is nobody where one is only to be named', () => {
    expect(holderIn('c) Cử 01 lãnh đạo làm đầu mối liên lạc.', 'dau moi')).toBeNull()
  })

  test('is the same body under its short name, with or without the level and the place', () => {
    expect(sameBody('UBND huyện Kim Bôi', 'Ủy ban nhân dân huyện Kim Bôi', [])).toBe(true)
    expect(sameBody('Thanh tra tỉnh Hòa Bình', 'Thanh tra tỉnh', ['Hòa Bình'])).toBe(true)
    expect(sameBody('Sở Nội vụ', 'Sở Ngoại vụ', [])).toBe(false)
  })
})

describe('leading and helping', () => {
  test.each([
    [
      'Ban Dân tộc chủ trì, phối hợp với Sở Y tế tổ chức khám lưu động.',
      { leads: 'Ban Dân tộc', helps: 'Sở Y tế' },
    ],
    [
      'Việc đo đạc do Văn phòng đăng ký đất đai chủ trì.',
      { leads: 'Văn phòng đăng ký đất đai', helps: null },
    ],
    ['Phòng Văn hóa phối hợp với Hội Nông dân tuyên truyền.', { leads: null, helps: 'Phòng Văn hóa' }],
    ['Số liệu được công bố hằng năm.', { leads: null, helps: null }],
  ])('%s', (words, parts) => {
    expect(partsIn(words)).toMatchObject(parts)
  })
})

describe('the meaning of a term', () => {
  test.each([
    ['Kỳ kiểm kê được hiểu là gì?', 'ki kiem ke'],
    ['thế nào là vùng đệm', 'vung dem'],
    ['Khái niệm chủ rừng?', 'chu rung'],
    ['Ai kiểm kê rừng?', null],
  ])('is asked by %s', (question, term) => {
    expect(termAsked(` ${phraseKey(question)} `)).toBe(term)
  })

  test.each([
    ['1. “Vùng đệm” được hiểu là dải đất bao quanh.', 'vung dem'],
    ['b) Kỳ kiểm kê: khoảng giữa hai lần đếm.', 'ki kiem ke'],
    ['Chủ rừng (sau đây gọi là hộ) là người được giao rừng.', 'chu rung'],
  ])('is given by %s', (words, term) => {
    expect(entryOf(words)?.term).toBe(term)
  })
})
