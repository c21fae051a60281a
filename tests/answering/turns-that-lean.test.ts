// Turns that lean on what was told: where it stands, how long it is until then, whether a day is in time, a point of the
// place quoted; the same behind a turn that nothing answered; and parts that give way whole. Over invented documents.

import { describe, expect, it } from 'vitest'
import { slotAsked } from '../../src/answering/turns/turn-slot.ts'
import { libraryOf } from '../support/library-of.ts'

const hauGiang = `ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
Số: 84/KH-UBND
Hậu Giang, ngày 14 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác dân quân tự vệ năm 2025

I. NỘI DUNG KIỂM TRA
1. Nội dung gồm:
a) Việc lập sổ đăng ký quân nhân;
b) Việc huấn luyện theo khung giờ;
c) Việc cấp phát trang phục, công cụ hỗ trợ.

II. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra gửi báo cáo tự chấm điểm về Bộ Chỉ huy quân sự tỉnh trước ngày kiểm tra ít nhất 04 ngày làm việc.
2. Đơn vị không thuộc đối tượng được kiểm tra tự rà soát, gửi báo cáo về Sở Nội vụ trước ngày 30/4/2025.
3. Văn phòng Ủy ban nhân dân tỉnh bố trí phòng họp, xe đưa đón Đoàn.
4. Thanh tra tỉnh cử người tham gia Đoàn khi có đơn thư.
5. Báo cáo 6 tháng đầu năm gửi trước ngày 12/6/2025; báo cáo năm gửi trước ngày 05/12/2025.
6. Báo cáo dịp Tết Nguyên đán gửi trước ngày 03/02/2025; báo cáo dịp Quốc khánh gửi trước ngày 09/9/2025.
`

const bacKan = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 19/KH-UBND
Bắc Kạn, ngày 20 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác dân quân tự vệ năm 2025

I. NỘI DUNG KIỂM TRA
1. Nội dung gồm:
a) Kho vũ khí thô sơ;
b) Sổ trực chỉ huy.

II. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra báo cáo kết quả khắc phục trong 25 ngày kể từ ngày nhận thông báo.
`

const { talk, reported } = libraryOf([hauGiang, bacKan], '2025-04-10')

async function last(...turns: string[]): Promise<string> {
  const answers = await talk(turns)
  expect(reported).toEqual([])
  return answers.at(-1)!.answer
}

const left = 'Hậu Giang: đơn vị không thuộc đối tượng được kiểm tra gửi báo cáo trước ngày nào?'
const counted = 'Hậu Giang: đoàn kiểm tra đến ngày 16/5/2025 thì gửi báo cáo tự chấm điểm chậm nhất ngày nào?'

describe('what was told is asked of again', () => {
  it.each(['quy định ấy nằm ở mục nào', 'mục đó ở đâu', 'cái hạn ấy ghi chỗ nào vậy'])(
    '"%s" is where it stands',
    async (turn) => expect(await last(left, turn)).toContain('mục II.2'),
  )

  it.each(['thế còn bao nhiêu hôm nữa tới hạn ấy', 'vậy là mấy ngày nữa nhỉ', 'con may bua nua thi den han'])(
    '"%s" is how long it is until then',
    async (turn) => expect(await last(left, turn)).toContain('còn 19 ngày'),
  )

  it.each([
    'đúng ngày 30/4 mới gửi vẫn kịp chứ?',
    'sang đầu tháng 5 gửi cũng được phải không?',
    'ngày 02/5 nộp có sao không',
  ])('"%s" is whether that day is in time', async (turn) => {
    const answer = await last(left, turn)
    expect(answer).toMatch(/Trễ/u)
    expect(answer).toContain('29/4/2025')
  })

  it('a point of the place that was quoted', async () => {
    expect(await last('Nội dung kiểm tra dân quân của Hậu Giang gồm gì?', 'điểm c nói gì')).toContain(
      'trang phục',
    )
  })

  it('other words that a turn about time is made of leave it what it is', () => {
    expect(slotAsked('còn bao nhiêu báo cáo nữa')).toBeNull()
    expect(slotAsked('sở này phải gửi báo cáo chậm nhất ngày nào')).toBeNull()
  })
})

describe('behind a turn that nothing answered', () => {
  it('a day moved is that of the duty told before', async () => {
    const answer = await last(counted, 'vé xem bóng đá giá bao nhiêu?', 'dời sang 23/5 thì sao')
    expect(answer).toContain('**Chậm nhất 19/5/2025**')
  })

  it('one more thing is asked of the duty told before', async () => {
    expect(await last(left, 'vé xem bóng đá giá bao nhiêu?', 'gửi cho ai?')).toContain('Sở Nội vụ')
  })

  it('nothing of the old place is told where the unanswered turn named another', async () => {
    const answer = await last(left, 'Bắc Kạn giá vé xem bóng đá bao nhiêu?', 'gửi cho ai?')
    expect(answer).not.toContain('Sở Nội vụ')
  })

  it('who goes back is answered from the paper spoken of', async () => {
    const turns = ['Hậu Giang: Thanh tra tỉnh phải làm gì?', 'vé xem bóng đá giá bao nhiêu?']
    expect(await last(...turns, 'thôi quay lại, văn phòng UBND tỉnh phải làm gì')).toContain('xe đưa đón')
  })
})

describe('parts that give way', () => {
  it('a period goes whole', async () => {
    const asked = 'Hậu Giang: báo cáo 6 tháng đầu năm gửi trước ngày nào?'
    expect(await last(asked, 'thế báo cáo năm?')).toContain('05/12/2025')
  })

  it('an occasion is asked by when as the last one was', async () => {
    const asked = 'Hậu Giang: báo cáo dịp Tết Nguyên đán gửi trước ngày nào?'
    expect(await last(asked, 'dịp Quốc khánh?')).toMatch(/\*\*Trước ngày 09\/9\/2025\*\*/u)
  })

  it('the number of a plan gives way with its place', async () => {
    const answer = await last('Nội dung kiểm tra của KH 84 gồm gì?', 'của Bắc Kạn thì sao')
    expect(answer).toContain('vũ khí thô sơ')
    expect(answer).not.toContain('trang phục')
  })

  it('a unit whose name holds another goes whole', async () => {
    const asked = 'Hậu Giang: Văn phòng Ủy ban nhân dân tỉnh phải làm gì?'
    expect(await last(asked, 'Thanh tra tỉnh?')).toContain('đơn thư')
  })

  it('those who ask of themselves give way to the others, in short forms too', async () => {
    const asked = 'dv minh k thuoc doi tuong ktra o Hau Giang thi phai lam gi'
    expect(await last(asked, 'con dv dc ktra?')).toContain('tự chấm điểm')
  })

  it('"ở đấy" is the place spoken of', async () => {
    const turns = [left, 'Bắc Kạn kiểm tra nội dung gì?', 'ở đấy báo cáo kết quả khắc phục trong bao lâu']
    expect(await last(...turns)).toContain('25 ngày')
  })
})
