// Turns that lean on what was told: where it stands, how long it is until then, whether a day is in time, a point of the
// place quoted; the same behind a turn that nothing answered; and parts that give way whole. Over invented documents.

import { describe, expect, it, test } from 'vitest'
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
2. Đoàn dự kiến làm việc vào cuối quý II năm 2025.
3. Ban Chỉ huy quân sự cấp huyện gửi báo cáo khắc phục đợt 1 về Sở Nội vụ chậm nhất ngày 18/7/2025; báo cáo đợt 2 (cả hai đợt) trước ngày 22/8/2025, báo cáo khắc phục cả năm trước ngày 19/12/2025.
4. Chấm từ 85 điểm trở lên xếp loại tốt; từ 60 điểm đến dưới 85 điểm xếp loại đạt; dưới 60 điểm xếp loại chưa đạt.
5. Việc huấn luyện theo Kế hoạch số 207/KH-UBND ngày 09/12/2024 và Quyết định số 3315/QĐ-UBND ngày 30/11/2024 của Ủy ban nhân dân tỉnh.
6. Sở Nội vụ trình Ủy ban nhân dân tỉnh quyết định lập Đoàn trước ngày 14/4/2025.
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
  it.each([
    'quy định ấy nằm ở mục nào',
    'mục đó ở đâu',
    'cái hạn ấy ghi chỗ nào vậy',
    'cái này nằm ở khoản nào của kế hoạch',
  ])('"%s" is where it stands', async (turn) => expect(await last(left, turn)).toContain('mục II.2'))

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

  it('those left out of an inspection stay left out', async () => {
    const asked = 'hau giang dv ko dc ktra gui bc truoc ngay nao'
    expect(await last(asked, 'dung 30/4 nop co sao ko')).toContain('29/4/2025')
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

describe('the statement told', () => {
  it.each(['đầu hay cuối quý?', 'la dau quy hay cuoi quy a'])(
    '"%s" is told by the words that it has',
    async (turn) => {
      const answer = await last('Bắc Kạn: đoàn dự kiến làm việc vào quý mấy?', turn)
      expect(answer).toContain('cuối quý II')
    },
  )

  it('whom it goes to is no claim about another duty', async () => {
    const asked = 'Hậu Giang: đơn vị được kiểm tra gửi báo cáo tự chấm điểm trước mấy ngày?'
    expect(await last(asked, 'nộp cho Sở Nội vụ đúng không?')).toContain('Bộ Chỉ huy quân sự tỉnh')
  })

  it('a paper that its words name is meant by its number', async () => {
    const asked = 'Bắc Kạn huấn luyện dân quân theo văn bản nào?'
    expect(await last(asked, '3315 đó ngày nào')).toMatch(/30\/11\/2024/u)
  })
})

test('the number of a cited plan is of its own place, too', async () => {
  const turns = ['Bắc Kạn huấn luyện dân quân theo văn bản nào?', 'cái 207 ngày nào?', 'còn Hậu Giang?']
  expect(await last(...turns)).not.toContain('09/12/2024')
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

  it('another round of the same duty has its own day', async () => {
    const asked = 'Bắc Kạn: báo cáo khắc phục đợt 1 gửi Sở Nội vụ hạn chót ngày nào?'
    const answer = await last(asked, 'đợt 2?')
    expect(answer).toContain('22/8/2025')
    expect(answer).not.toContain('**Chậm nhất ngày 18/7/2025**')
  })

  it('a year takes the place of a round', async () => {
    const asked = 'Bắc Kạn: khắc phục đợt 1 báo cáo Sở Nội vụ khi nào?'
    expect(await last(asked, 'cả năm?')).toMatch(/\*\*Trước ngày 19\/12\/2025\*\*/u)
  })

  it('one figure gives way to another', async () => {
    expect(await last('Bắc Kạn chấm được 90 điểm xếp loại gì?', '58 thì sao')).toContain('chưa đạt')
  })

  it('"the 2025 one" is a paper of that place', async () => {
    const turns = ['When was the Hau Giang 2025 plan issued?', 'what about the Bac Kan one?']
    expect(await last(...turns)).toContain('20/2/2025')
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

  it('a paper that a turn names is spoken of, though nothing of it answers', async () => {
    const turns = [
      'Bắc Kạn kiểm tra nội dung gì?',
      'Kế hoạch 84 thay thế kế hoạch nào?',
      'thế ban hành ngày nào',
    ]
    const answer = await last(...turns)
    expect(answer).toContain('14/2/2025')
    expect(answer).not.toContain('20/2/2025')
  })
})
