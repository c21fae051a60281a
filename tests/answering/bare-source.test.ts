import { expect, test } from 'vitest'
import { isBareSource } from '../../src/answering/compose/bare-source.ts'

test('a source line with nothing said beside it is no answer', () => {
  expect(isBareSource(['Kế hoạch 9/KH-UBND, Suối Cát, 3/2/2031, Trang tính Kế hoạch:'])).toBe(true)
  expect(isBareSource(['Nguồn: Kế hoạch 9/KH-UBND, Suối Cát, 3/2/2031, mục I.1'])).toBe(true)
})

test('a quote, an item or a value beside the source line is one', () => {
  expect(isBareSource(['Nguồn: Kế hoạch 9/KH-UBND, mục I.1: “Trạm bơm nộp báo cáo.”'])).toBe(false)
  expect(isBareSource(['Kế hoạch 9/KH-UBND, Phụ lục:', '• Trạm bơm số 2'])).toBe(false)
  expect(isBareSource(['**5/4/2031**', 'Nguồn: Kế hoạch 9/KH-UBND, mục I.1'])).toBe(false)
})
