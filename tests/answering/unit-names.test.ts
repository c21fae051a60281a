// A slip of one letter in the name of a commune or district that only the text of a held document has is mended; another
// unit's name is not made one of them.

import { expect, test } from 'vitest'
import { unitNamesIn } from '../../src/answering/typed/unit-names.ts'
import { libraryOf } from '../support/library-of.ts'

const notice = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
-------
Số: 52/KH-UBND

Phú Yên, ngày 09 tháng 4 năm 2024

KẾ HOẠCH
Sửa chữa đê biển năm 2024

1. Xã Xuân Thịnh đắp 320 m kè, hoàn thành trước ngày 15/8/2024.
2. Các xã Hòa Tâm, Xuân Cảnh và An Ninh dọn bãi tập kết trước ngày 20/6/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Tấn Hổ`

test('the names of units, those of a list too', () => {
  expect(unitNamesIn(notice)).toEqual(['Xuân Thịnh', 'Hòa Tâm', 'Xuân Cảnh', 'An Ninh'])
})

const { ask } = libraryOf([notice], '2024-05-01')

test.each([
  ['Xã Xuân Thịn Phú Yên đắp kè xong trước ngày nào?', '15/8/2024'],
  ['Hạn đắp kè của xã Xuânn Thịnh ở Phú Yên?', '15/8/2024'],
])('%s', async (question, day) => {
  expect((await ask(question)).answer).toContain(day)
})

test('a name that people write is another unit', async () => {
  expect((await ask('Xã Hòa Tân ở Phú Yên đắp kè xong khi nào?')).answer).not.toMatch(
    /\d\/8\/2024|\d\/6\/2024/u,
  )
})
