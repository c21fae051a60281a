// What a place "chuyển tiếp" leaves to the rule before, asked in the words of staff; things counted by their short form.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rule = `BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/2025/TT-BNNMT

Hà Nội, ngày 15 tháng 4 năm 2025

THÔNG TƯ

Quy định chế độ báo cáo định kỳ về thủy lợi

Điều 1. Phạm vi điều chỉnh

Thông tư này quy định chế độ báo cáo định kỳ về thủy lợi.

Điều 2. Báo cáo quý

1. Chi cục gửi báo cáo quý về Sở trước ngày 16 của tháng cuối quý.

Điều 3. Điều khoản chuyển tiếp

Báo cáo quý II năm 2025 thực hiện theo Thông tư số 13/2018/TT-BNNPTNT; từ báo cáo quý III năm 2025 thực hiện theo Thông tư này.

Điều 4. Hiệu lực thi hành

Thông tư này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2025.

Nơi nhận:
- Lưu: VT.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Tạ Minh Đông
`

const notice = `ỦY BAN NHÂN DÂN
TỈNH TÂY NINH

Số: 214/TB-UBND

Tây Ninh, ngày 09 tháng 5 năm 2025

THÔNG BÁO

Kết luận kiểm tra cải cách hành chính tại UBND huyện Gò Dầu

I. TỒN TẠI

1. Bộ phận Một cửa xã Bàu Đồn niêm yết 08 TTHC đã bị bãi bỏ.

2. Chưa ban hành kế hoạch tự kiểm tra.

II. KIẾN NGHỊ

1. UBND huyện Gò Dầu khắc phục trước ngày 30/6/2025.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Đặng Hữu Phước
`

describe('rules that pass over, things under their short form', () => {
  const { ask, reported } = libraryOf([rule, notice], '2025-06-05')

  test.each([
    'báo cáo quý 2/2025 làm theo thông tư cũ hay mới?',
    'bao cao thuy loi quy II nam 2025 ap dung thong tu nao',
  ])('%s', async (question) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain('13/2018/TT-BNNPTNT')
  })

  test('another year is not told of that place', async () => {
    const { answer } = await ask('báo cáo quý 2/2022 làm theo thông tư cũ hay mới?')
    expect(answer).not.toContain('13/2018/TT-BNNPTNT')
  })

  test('capitals stand for the words that are counted', async () => {
    const { answer } = await ask('xã Bàu Đồn niêm yết bao nhiêu TTHC bị bãi bỏ?')
    expect(answer).toContain('08 TTHC')
    const none = await ask('xã Bàu Đồn niêm yết bao nhiêu dịch vụ công?')
    expect(none.answer).not.toContain('**08')
    expect(reported).toEqual([])
  })
})
