// A commune that bears the name of a former province, typed without marks; the kind of the paper whose signer is asked; a
// number that says which things are meant.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `UBND TỈNH NINH BÌNH
SỞ VĂN HÓA VÀ THỂ THAO
-------
Số: 14/KH-SVHTT

Ninh Bình, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra hồ bơi năm 2026

I. LỊCH KIỂM TRA

TT | Đơn vị được kiểm tra | Ngày | Buổi
1 | UBND phường Hà Nam | 06/4/2026 | Sáng
2 | UBND phường Nam Định | 08/4/2026 | Chiều
3 | UBND xã Đồng Sơn | 14/4/2026 | Sáng

II. TỔ CHỨC THỰC HIỆN
1. Ông Đinh Gia Thuyết làm Trưởng đoàn kiểm tra hồ bơi tại phường Hà Nam, phường Nam Định và xã Đồng Sơn.

GIÁM ĐỐC

Quách Thị Nhài`

const directive = `ỦY BAN NHÂN DÂN
TỈNH NINH BÌNH
-------
Số: 3/CT-UBND

Ninh Bình, ngày 20 tháng 01 năm 2026

CHỈ THỊ
Về việc quản lý hồ bơi

1. Các xã lập danh sách hồ bơi trước ngày 15/3/2026.

CHỦ TỊCH

Tống Duy Khảm`

const conclusion = `UBND TỈNH NINH BÌNH
SỞ VĂN HÓA VÀ THỂ THAO
-------
Số: 22/KL-SVHTT

Ninh Bình, ngày 05 tháng 5 năm 2026

KẾT LUẬN
Kiểm tra hồ bơi

I. TỒN TẠI
a) Phường Hà Nam: 64 hồ sơ lớp dạy bơi chưa ký, chủ yếu của lớp hè.

II. KHẮC PHỤC

STT | Đơn vị | Việc phải khắc phục | Thời hạn
1 | Phường Hà Nam | Ký bổ sung 64 hồ sơ | Trước ngày 12/6/2026
2 | Phường Hà Nam | Thay lưới lọc | Trước ngày 30/7/2026

GIÁM ĐỐC

Quách Thị Nhài`

const { ask } = libraryOf([plan, directive, conclusion], '2026-03-02')
const told = async (question: string) => (await ask(question)).answer

test('only the day of the commune', async () => {
  const answer = await told('lich kiem tra ho boi tai phuong nam dinh, KH 14/KH-SVHTT ninh binh')
  expect(answer).toContain('08/4/2026')
  expect(answer).not.toContain('06/4/2026')
})

test('"son la ai" is no Sơn La', async () =>
  expect(
    await told('truong doan kiem tra ho boi phuong ha nam, phuong nam dinh va xa dong son la ai'),
  ).toContain('Đinh Gia Thuyết'))

test('the signer of the kind of paper that is said', async () => {
  const answer = await told('ai ký chỉ thị của Ninh Bình về quản lý hồ bơi')
  expect(answer).toContain('Tống Duy Khảm')
  expect(answer).not.toContain('Quách Thị Nhài')
})

test('a number says which things are meant', async () =>
  expect(await told('64 ho so lop he chua ky o phuong ha nam han khac phuc')).toContain('12/6/2026'))
