// Tasks below a line that is nothing but a period.

import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const plan = (body: string) =>
  readText(`ỦY BAN NHÂN DÂN TỈNH LẠNG HẢI
Số: 21/KH-UBND
Lạng Hải, ngày 05 tháng 02 năm 2031
KẾ HOẠCH
Sắp xếp kho lưu trữ năm 2031
I. MỤC ĐÍCH
Kho gọn, dễ tìm.
II. TIẾN ĐỘ
${body}
III. TỔ CHỨC THỰC HIỆN
Văn phòng theo dõi.`).deadlines.map(({ section, what, who, to, lastDay }) => [
    section,
    what,
    who,
    to,
    lastDay,
  ])

test('each bullet below the line of a quarter has its period', () => {
  expect(
    plan(`1. Quý III/2031:
- Văn phòng tổ chức kiểm kê hồ sơ;
- Rà soát mục lục, gửi danh sách về Sở Nội vụ.
2. Quý IV năm 2031
- Tổng kết việc sắp xếp kho.`),
  ).toEqual([
    ['II.1', 'tổ chức kiểm kê hồ sơ', 'Văn phòng', null, '2031-09-30'],
    ['II.1', 'Rà soát mục lục, gửi danh sách về Sở Nội vụ', null, 'Sở Nội vụ', '2031-09-30'],
    ['II.2', 'Tổng kết việc sắp xếp kho', null, null, '2031-12-31'],
  ])
})

test('tasks that run on behind the colon have it too', () => {
  expect(plan('1. Quý III/2031: - Kiểm kê hồ sơ kho A; - Đóng hộp hồ sơ và lập mục lục kho B.')).toEqual([
    ['II.1', 'Kiểm kê hồ sơ kho A', null, null, '2031-09-30'],
    ['II.1', 'Đóng hộp hồ sơ và lập mục lục kho B', null, null, '2031-09-30'],
  ])
})

test('a year that ends the heading above is not part of it; clauses share who does them', () => {
  expect(
    plan(`1. Tiến độ năm 2031
Quý III/2031:
- Văn phòng tổ chức kiểm kê hồ sơ.
Quý IV/2031: Phòng Lưu trữ khử khuẩn kho B; tổng kết việc sắp xếp kho.`),
  ).toEqual([
    ['II.1', 'tổ chức kiểm kê hồ sơ', 'Văn phòng', null, '2031-09-30'],
    ['II.1', 'khử khuẩn kho B', 'Phòng Lưu trữ', null, '2031-12-31'],
    ['II.1', 'tổng kết việc sắp xếp kho', 'Phòng Lưu trữ', null, '2031-12-31'],
  ])
})

test('numbered places below the line have it too', () => {
  expect(
    plan(`1. Tháng 8/2031
a) Sở Nội vụ hướng dẫn cách đóng hộp;
b) Các phòng bàn giao hồ sơ cho kho.`),
  ).toEqual([
    ['II.1.a', 'hướng dẫn cách đóng hộp', 'Sở Nội vụ', null, '2031-08-31'],
    ['II.1.b', 'bàn giao hồ sơ cho kho', 'Các phòng', null, '2031-08-31'],
  ])
})

test('a task with its own day keeps that day, and what is told as done is no task', () => {
  expect(
    plan(`1. Quý I/2031:
- Kiểm kê hồ sơ kho A trước ngày 20/3/2031;
- Đã hoàn thành việc sửa mái kho.`),
  ).toEqual([['II.1', 'Kiểm kê hồ sơ kho A', null, null, '2031-03-19']])
})
