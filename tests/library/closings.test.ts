import { expect, test } from 'vitest'
import { readOutline } from '../../src/library/outline.ts'

const places = (text: string) => {
  const { sections } = readOutline(text)
  return sections.map(({ path, start }, i) => [
    path,
    text
      .slice(start, sections[i + 1]?.start ?? text.length)
      .trim()
      .split('\n')
      .at(-1),
  ])
}

test('a paragraph behind a list of phrases is none of them', () => {
  expect(
    places(`I. PHẠM VI
1. Loại thuyền
a) Thuyền chở khách;
b) Thuyền chở hàng;
c) Phà ngang sông.
Xuồng gia đình không phải đăng kiểm.
2. Bến đò
Cả năm bến.`),
  ).toEqual([
    ['I', 'I. PHẠM VI'],
    ['I.1', '1. Loại thuyền'],
    ['I.1.a', 'a) Thuyền chở khách;'],
    ['I.1.b', 'b) Thuyền chở hàng;'],
    ['I.1.c', 'c) Phà ngang sông.'],
    ['I.1, đoạn cuối', 'Xuồng gia đình không phải đăng kiểm.'],
    ['I.2', 'Cả năm bến.'],
  ])
})

test('points of several paragraphs keep them', () => {
  const text = `I. BẾN ĐÒ
1. Việc phải làm
a) Sơn phao;
Sơn hai lớp.
b) Buộc dây.
Dây dài mười mét.
2. Kinh phí
Do xã chi.`
  expect(places(text).map(([path]) => path)).toEqual(['I', 'I.1', 'I.1.a', 'I.1.b', 'I.2'])
})

test('the last words of a plan are no part of its last point', () => {
  expect(
    places(`I. VIỆC
1. Sở Xây dựng
Sơn lại phao.
2. Sở Y tế
Đặt tủ thuốc trên phà.
Yêu cầu các đơn vị thực hiện nghiêm./.

Nơi nhận:
- Như trên.`).slice(-3),
  ).toEqual([
    ['I.2', 'Đặt tủ thuốc trên phà.'],
    ['đoạn kết', 'Yêu cầu các đơn vị thực hiện nghiêm./.'],
    ['nơi nhận', '- Như trên.'],
  ])
})

test('the last paragraph of a point that speaks of its own work stays in it', () => {
  const text =
    'I. VIỆC\n1. Sở Y tế\nĐặt tủ thuốc.\nKiểm kê thuốc hằng tháng, thay thuốc hết hạn./.\n\nNơi nhận:\n- Như trên.'
  expect(places(text).map(([path]) => path)).toEqual(['I', 'I.1', 'nơi nhận'])
})

test('of a text in articles they belong to the last article', () => {
  const text =
    'Điều 1. Bến\n1. Sơn phao.\n2. Buộc dây.\nTrong quá trình thực hiện có vướng mắc, các xã phản ánh về Sở./.\n\nNơi nhận:\n- Như trên.'
  expect(places(text).map(([path]) => path)).toEqual([
    'Điều 1',
    'Điều 1.1',
    'Điều 1.2',
    'Điều 1, đoạn cuối',
    'nơi nhận',
  ])
})

test('"Trên đây là …" closes a plan whose last sign is missing; other last words need the sign', () => {
  const plan = (last: string) =>
    places(`I. VIỆC
1. Sở Xây dựng
Sơn lại phao.
2. Sở Y tế
Đặt tủ thuốc trên phà.
${last}

Nơi nhận:
- Như trên.`).map(([path]) => path)
  expect(plan('Trên đây là Kế hoạch sửa bến đò, yêu cầu các đơn vị thực hiện.')).toContain('đoạn kết')
  expect(plan('Sở Xây dựng đề nghị chủ phà mua thêm bông băng.')).not.toContain('đoạn kết')
})
