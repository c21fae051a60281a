// What a document cites, what carries a cited paper out, facts of heads asked of two papers at once, and what is known of the
// copy itself.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const portal = `Kế hoạch 145/KH-UBND kiểm tra công tác văn thư năm 2024 trên địa bàn tỉnh Lâm Đồng

Số hiệu 145/KH-UBND
Ngày ban hành 12/03/2024
Ngày có hiệu lực 12/03/2024
Loại văn bản Kế hoạch
Cơ quan ban hành Tỉnh Lâm Đồng
Người ký Trần Văn Hợp
Lĩnh vực Văn hóa - Xã hội

ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG

Số: 145/KH-UBND

Lâm Đồng, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
KIỂM TRA CÔNG TÁC VĂN THƯ NĂM 2024 TRÊN ĐỊA BÀN TỈNH LÂM ĐỒNG

Thực hiện Quyết định số 2210/QĐ-UBND ngày 18/12/2023 của Ủy ban nhân dân tỉnh về chương trình công tác năm 2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG KIỂM TRA

1. Việc thực hiện Kế hoạch số 88/KH-UBND ngày 14/5/2022 của Ủy ban nhân dân tỉnh về triển khai thực hiện Quyết định số 458/QĐ-TTg của Thủ tướng Chính phủ về phê duyệt Đề án lưu trữ tài liệu điện tử.

2. Việc thực hiện Kế hoạch số 31/KH-UBND ngày 10/02/2023 của Ủy ban nhân dân tỉnh về nâng cao chỉ số SIPAS năm 2023 và Kế hoạch số 19/KH-UBND ngày 02/02/2024 của Ủy ban nhân dân tỉnh về nâng cao chỉ số SIPAS năm 2024.

3. Việc chấp hành các Nghị định của Chính phủ: số 30/2020/NĐ-CP, số 45/2020/NĐ-CP, số 61/2018/NĐ-CP.

II. ĐỐI TƯỢNG KIỂM TRA

1. Kiểm tra tại các Sở: Xây dựng, Y tế, Tư pháp, Tài chính.

III. TỔ CHỨC THỰC HIỆN

1. Thành phần Đoàn kiểm tra gồm các Sở, ngành: Nội vụ, Thông tin và Truyền thông, Văn phòng Ủy ban nhân dân tỉnh.

[...]
`

const older = `ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG

Số: 72/KH-UBND

Lâm Đồng, ngày 07 tháng 4 năm 2022

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2022

I. THỜI GIAN KIỂM TRA

Từ tháng 6/2022 đến tháng 9/2022.

Kế hoạch này thay thế Kế hoạch số 15/KH-UBND ngày 12 tháng 01 năm 2022 của Ủy ban nhân dân tỉnh (bản dự thảo) và Kế hoạch số 22/KH-UBND ngày 20 tháng 01 năm 2022 của Ủy ban nhân dân tỉnh./.

Nơi nhận:
- Các sở;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Phạm S
`

const library = libraryOf([portal, older], '2024-04-01')
const answer = async (question: string | string[]) => (await library.ask(question)).answer

describe('what a document cites', () => {
  it.each([
    'liệt kê hết văn bản mà kế hoạch 145 nhắc tới',
    'các văn bản được dẫn trong kế hoạch 145',
    'trong KH 145 có những văn bản nào được nêu',
  ])('is listed whole: %s', async (question) => {
    const said = await answer(question)
    for (const number of ['2210/QĐ-UBND', '88/KH-UBND', '458/QĐ-TTg', '31/KH-UBND', '30/2020/NĐ-CP'])
      expect(said).toContain(number)
  })

  it.each(['Những nghị định có trong KH 145', 'Các nghị định nêu tại kế hoạch 145'])(
    'is of the kind asked for: %s',
    async (question) => {
      const said = await answer(question)
      for (const number of ['30/2020/NĐ-CP', '45/2020/NĐ-CP', '61/2018/NĐ-CP']) expect(said).toContain(number)
      expect(said).not.toContain('2210')
    },
  )

  it('is counted where its number is asked', async () => {
    expect(await answer('KH 145 nêu mấy nghị định, liệt kê ra')).toContain('**3 văn bản**')
  })

  it('is told of all that fit alike', async () => {
    const said = await answer('Hai kế hoạch SIPAS mà kế hoạch 145 đưa vào nội dung kiểm tra mang số nào?')
    expect(said).toContain('**Kế hoạch 31/KH-UBND')
    expect(said).toContain('**Kế hoạch 19/KH-UBND')
  })

  it('is what its preamble names where one asks what it rests on', async () => {
    const said = await answer('KH 145 dựa vô quyết định nào ban hành vậy')
    expect(said).toContain('2210/QĐ-UBND')
    expect(said).not.toContain('458')
  })
})

describe('the paper that carries out another', () => {
  it.each([
    'Lâm Đồng triển khai Quyết định 458/QĐ-TTg bằng kế hoạch nào?',
    'QĐ 458 được cụ thể hóa bằng văn bản nào ở Lâm Đồng',
    'để thực hiện QĐ 458/QĐ-TTg tỉnh Lâm Đồng ban hành kế hoạch số mấy',
    'Kế hoạch nào thực hiện Quyết định 458/QĐ-TTg?',
  ])('is the one in whose name it stands: %s', async (question) => {
    expect(await answer(question)).toMatch(/^\*\*Kế hoạch 88\/KH-UBND ngày 14\/5\/2022\*\*/u)
  })

  it('is found from a turn that points back', async () => {
    const said = await answer([
      'Quyết định 458/QĐ-TTg là về cái gì?',
      'tỉnh triển khai nó bằng kế hoạch nào?',
    ])
    expect(said).toMatch(/^\*\*Kế hoạch 88\/KH-UBND/u)
  })

  it('is the held one that rests on it where no cited one does', async () => {
    expect(await answer('Quyết định 2210/QĐ-UBND được thực hiện bằng kế hoạch nào?')).toMatch(
      /^\*\*Kế hoạch 145\/KH-UBND/u,
    )
  })
})

describe('relations', () => {
  it('hold for both papers of a list with brackets in it', async () => {
    const said = await answer('kế hoạch 72 thay thế những kế hoạch nào')
    expect(said).toContain('**Kế hoạch 15/KH-UBND**')
    expect(said).toContain('**Kế hoạch 22/KH-UBND**')
  })
})

describe('facts of a head', () => {
  it('are told of both years that are named', async () => {
    const said = await answer('ai ký kế hoạch Lâm Đồng 2022, ai ký kế hoạch 2024')
    expect(said).toContain('**Phạm S**')
    expect(said).toContain('**Trần Văn Hợp**')
  })

  it('are those of the one held number that is a slip away', async () => {
    expect(await answer('KH 145/KH-UBDN do ai ký')).toContain('**Trần Văn Hợp**')
    expect((await library.ask('145/QĐ-UBND do ai ký')).status).toBe('not_found')
    expect((await library.ask('146/KH-UBDN do ai ký')).status).toBe('not_found')
  })

  it('are kind and field as the portal names them', async () => {
    const said = await answer('kh 145 thuộc loại văn bản, lĩnh vực gì')
    expect(said).toContain('**Kế hoạch**; **Văn hóa - Xã hội**')
  })
})

describe('the copy that is held', () => {
  it.each(['Bản kế hoạch 145 trong thư viện có đầy đủ toàn văn không?', 'KH 145 có bị cắt bớt không'])(
    'says that it breaks off: %s',
    async (question) => {
      expect(await answer(question)).toMatch(/^\*\*Chưa đầy đủ\*\*/u)
    },
  )

  it('says that nothing is seen to be left out', async () => {
    expect(await answer('KH 72 trong thư viện có đủ nội dung không?')).toMatch(/^\*\*Không thấy dấu lược bỏ/u)
  })
})

describe('bodies of the team', () => {
  it('are not those that it inspects', async () => {
    const said = await answer('Đoàn kiểm tra Lâm Đồng 2024 gồm mấy sở ngành?')
    expect(said).toContain('Thông tin và Truyền thông')
    expect(said).not.toContain('Xây dựng')
  })
})

describe('proof', () => {
  it('holds for every answer', () => {
    expect(library.reported).toEqual([])
  })
})
