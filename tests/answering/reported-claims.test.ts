// What somebody is said to have said is held against the text, whoever says it and in whatever words the check is asked for.

import { describe, expect, test } from 'vitest'
import { reportedIn } from '../../src/answering/question/reported.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG

Số: 64/KH-UBND

Lâm Đồng, ngày 18 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra việc quản lý hồ chứa nước năm 2024

I. ĐỐI TƯỢNG, THỜI GIAN

1. Đơn vị được kiểm tra: Ủy ban nhân dân các huyện Đơn Dương, Lạc Dương, Đam Rông.

2. Kiểm tra từ tháng 5/2024 đến tháng 9/2024; mỗi năm kiểm tra đột xuất không quá 03 cuộc.

3. Kế hoạch tập trung vào 04 nhóm việc chính: Quy trình vận hành; Quan trắc; Phương án ứng phó; Cắm mốc hành lang.

II. TỔ CHỨC THỰC HIỆN

1. Trưởng đoàn là Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn.

2. Đơn vị được kiểm tra gửi báo cáo cho Đoàn trước ngày kiểm tra ít nhất 06 ngày làm việc.

3. Chủ hồ chứa gửi số liệu quan trắc cho Chi cục Thủy lợi trước ngày 12 hằng tháng; số liệu lấy từ ngày 10 tháng trước đến ngày 09 tháng báo cáo.

4. Tổ giúp việc giao ban mỗi quý một lần.

5. Kế hoạch này thay thế Kế hoạch số 35/KH-UBND ngày 09 tháng 02 năm 2022.

6. Kiểm tra đợt 1 tại 05 hồ từ ngày 06/5/2024 đến ngày 31/5/2024; kiểm tra đợt 2 tại 07 hồ từ ngày 05/8/2024 đến ngày 30/8/2024; giao ban với chủ hồ lúc 14 giờ ngày 03/9/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phan Văn Ngạn
`
const rule = `BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN

Số: 18/2023/TT-BNNPTNT

Hà Nội, ngày 20 tháng 6 năm 2023

THÔNG TƯ
Quy định chế độ báo cáo an toàn đập

Điều 1. Thời hạn gửi báo cáo năm

1. Chủ đập gửi báo cáo năm đến Sở trước ngày 05 tháng 12.

2. Sở gửi báo cáo năm đến Bộ trước ngày 15 tháng 12.
`
const { ask } = libraryOf([plan, rule], '2024-04-02')

describe('a claim that somebody reports', () => {
  test.each([
    'Cô kế toán bảo đơn vị được kiểm tra ở Lâm Đồng gửi báo cáo trước ít nhất 02 ngày làm việc, còn tôi nhớ con số khác; vậy ai nhớ đúng?',
    'Biên bản giao ban ghi đơn vị được kiểm tra ở Lâm Đồng gửi báo cáo trước ít nhất 02 ngày làm việc, ghi thế có khớp văn bản không?',
    'Trưởng trạm khẳng định đơn vị được kiểm tra ở Lâm Đồng gửi báo cáo trước ít nhất 02 ngày làm việc. Lời khẳng định ấy có đứng vững không?',
    'Em viết trong tờ trình là đơn vị được kiểm tra ở Lâm Đồng gửi báo cáo trước ít nhất 02 ngày làm việc, có cần sửa không?',
    'co nguoi noi don vi duoc kiem tra o lam dong gui bao cao truoc it nhat 02 ngay lam viec, dieu do chinh xac khong',
  ])('%s is put right', async (question) => {
    expect((await ask(question)).answer).toMatch(
      /^\*\*Không phải 02 ng[aà]y l[aà]m vi[eệ]c\*\*.*06 ngày làm việc/u,
    )
  })

  test('a true one is confirmed, a person and a list are held against theirs', async () => {
    const answer = async (question: string) => (await ask(question)).answer
    expect(
      await answer(
        'Anh bên thủy lợi nói huyện Đam Rông nằm trong danh sách được kiểm tra, nhờ xác minh giúp.',
      ),
    ).toMatch(/^Đúng như vậy/u)
    expect(
      await answer(
        'Một chị trong tổ cho rằng Trưởng đoàn là Giám đốc Sở Nông nghiệp và Phát triển nông thôn Lâm Đồng. Kế hoạch có ghi thế không?',
      ),
    ).toMatch(/^\*\*Không phải\*\*.*Phó Giám đốc/u)
  })

  test('the place of whoever says it and the paper of the check are those of the claim', () => {
    expect(
      reportedIn('Chị bên Sở Nội vụ Lâm Đồng quả quyết đoàn đi từ tháng 6, quả quyết thế đúng không?'),
    ).toEqual({
      claim: 'đoàn đi từ tháng 6 phải không?',
      by: 'Chị bên Sở Nội vụ Lâm Đồng ',
    })
    expect(reportedIn('Bản nháp ghi báo trước 4 ngày, ghi vậy có khớp kế hoạch 64 không?')?.claim).toBe(
      'theo kế hoạch 64, báo trước 4 ngày phải không?',
    )
  })

  test.each([
    'Huyện báo cáo trước ngày nào?',
    'Kế hoạch 64 ghi đơn vị nào được kiểm tra?',
    'Đơn vị gửi báo cáo chậm, có bị nhắc nhở không?',
    'Đang đi mà muốn thêm hồ chứa, Đoàn có cho điều chỉnh không?',
    'Sở định kiểm tra hồ vào 20/3, theo Thông tư 18 thì phải báo cho huyện muộn nhất ngày nào?',
    'truong doan kiem tra la giam doc so phai ko',
  ])('%s reports nothing', (question) => {
    expect(reportedIn(question)).toBeNull()
  })
})

describe('what a claim is held against', () => {
  test('the rhythm of the duty, not of the figures, and how often against how often', async () => {
    const day = await ask('Chủ hồ chứa ở Lâm Đồng gửi số liệu quan trắc trước ngày 20 hằng tháng đúng không?')
    expect(day.answer).toMatch(/^\*\*Không phải trước ngày 20 hằng tháng\*\*.*trước ngày 12 hằng tháng/u)
    const often = await ask('Tổ giúp việc ở Lâm Đồng giao ban mỗi tháng một lần đúng không?')
    expect(often.answer).not.toMatch(/^(?:Đúng như vậy|.*trước ngày 12 hằng tháng\*\*\.)/u)
    expect(often.answer).toContain('mỗi quý một lần')
  })

  test('a place that counts the very thing is shown, whatever verb leads to it', async () => {
    for (const question of [
      'Lâm Đồng chia việc quản lý hồ chứa thành 7 nhóm việc, có đúng?',
      'Mỗi năm Lâm Đồng được kiểm tra bất ngờ tới 8 cuộc phải không?',
    ]) {
      const { answer } = await ask(question)
      expect(answer).toMatch(/04 nhóm|03 cuộc/u)
      expect(answer).not.toMatch(/^(?:Đúng như vậy|Không thấy như vậy)/u)
    }
  })

  test('a day that another duty of the same words has is not denied', async () => {
    const { answer } = await ask('Sở gửi báo cáo năm trước ngày 15 tháng 12 phải không?')
    expect(answer).toContain('15 tháng 12')
    expect(answer).not.toMatch(/^\*\*Không phải/u)
  })

  test('the year of a paper that is replaced may stand in its date', async () => {
    const answer = async (year: number) =>
      (await ask(`Kế hoạch 64 của Lâm Đồng thay thế Kế hoạch 35 năm ${year} phải không?`)).answer
    expect(await answer(2022)).toMatch(/^Đúng như vậy/u)
    expect(await answer(2021)).not.toMatch(/^Đúng như vậy/u)
  })

  test('a round beside a day names what is meant, and the hour is held as the day is', async () => {
    const round = await ask('Đợt 2 kiểm tra hồ chứa ở Lâm Đồng bắt đầu ngày 12/8/2024 phải không?')
    expect(round.answer).toContain('05/8/2024')
    expect(round.answer).not.toMatch(/^(?:Đúng như vậy|.*đợt 1\*\*)/u)
    const hour = await ask('Lâm Đồng giao ban với chủ hồ lúc 8 giờ ngày 03/9/2024 đúng không?')
    expect(hour.answer).toContain('14 giờ')
    expect(hour.answer).not.toMatch(/^Đúng như vậy/u)
  })

  test('an office before the name of whoever signs is no other name, and a year alone is held against the head', async () => {
    const answer = async (question: string) => (await ask(question)).answer
    expect(await answer('Kế hoạch 64 Lâm Đồng do Chủ tịch Phan Văn Ngạn ký, đúng không?')).toMatch(
      /^Đúng như vậy/u,
    )
    expect(await answer('Kế hoạch 64 Lâm Đồng do Chủ tịch tỉnh Phan Văn Ngạn ký, đúng không?')).not.toMatch(
      /^\*\*Không phải/u,
    )
    expect(await answer('64/KH Lâm Đồng ban hành năm 2023 à?')).toMatch(/^\*\*Không phải[\s\S]*18\/3\/2024/u)
  })
})
