// Staff ask in their own words and papers say it in others: data/lexicon/synonyms.json joins the two. What is joined
// widens what is found and covers what is asked; it confirms no claim and finds nothing that is not there.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { clock } from '../support/start-app.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 77/KH-UBND
Lạng Sơn, ngày 15 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra kỷ cương hành chính năm 2024

I. NỘI DUNG
1. Việc chấp hành thời giờ làm việc, đeo thẻ công chức.
2. Việc gửi thư xin lỗi khi hồ sơ quá hạn.
3. Việc tiếp nhận phản ánh, kiến nghị: mỗi xã phân công 02 công chức.

II. ĐOÀN KIỂM TRA
1. Trưởng đoàn: ông Hoàng Đình Lâm, Chánh Thanh tra tỉnh.
2. Đoàn kiểm tra phỏng vấn 45 người dân tại mỗi huyện.

III. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra không thuộc danh mục mật gửi tài liệu qua hệ thống văn bản; không nhận hồ sơ giấy.
2. Công ty Điện lực Lạng Sơn bảo đảm nguồn điện cho 11 điểm cầu.
3. Dự toán của Đoàn là 85 triệu đồng, do ngân sách tỉnh cấp.
4. Thửa đất giao cho trụ sở mới có diện tích 640 m², chiều rộng cạnh tiếp giáp đường 18 m.
5. Các đơn vị không bị kiểm tra gửi báo cáo tự kiểm tra về Thanh tra tỉnh trước ngày 20/9/2024.
6. Chỉ số hài lòng phấn đấu nằm trong nhóm 20 tỉnh dẫn đầu.
7. Khảo sát qua điện thoại đối với 15% số phiếu.
8. Người sử dụng lao động gửi báo cáo phòng chống cháy nổ về Công an tỉnh chậm nhất ngày 14/6/2024.
9. Tổng số trụ sở được sửa trong năm là 26 trụ sở.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lương Văn Thạch
`

let app: App
const folder = mkdtempSync(join(tmpdir(), 'dondoc-staff-'))

beforeAll(async () => {
  writeFileSync(join(folder, 'lang-son.txt'), plan)
  app = await createApp({ stateFolder: join(folder, 'state'), embeddings: 'builtin' }, { clock })
  const reports = await app.ingest.paths([join(folder, 'lang-son.txt')])
  expect(reports.map((r) => r.status)).toEqual(['added'])
})

afterAll(() => {
  app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(question: string) {
  return (await app.answering.ask(question, { asOf: '2024-03-01' })).answer
}

describe('a word of staff finds what the papers call otherwise', () => {
  test.each([
    ['Lạng Sơn chuyện đi muộn về sớm có kiểm tra không', 'thời giờ làm việc'],
    ['Lạng Sơn nộp bản giấy được không', 'không nhận hồ sơ giấy'],
    ['lạng sơn giao ngành điện làm gì', '11 điểm cầu'],
    ['Lạng Sơn tiền đâu mà đi kiểm tra', '85 triệu đồng'],
    ['Tiền cho đoàn kiểm tra Lạng Sơn lấy từ nguồn nào?', '85 triệu đồng'],
    ['tien hoat dong cua doan kiem tra lang son lay o dau', '85 triệu đồng'],
    ['Lạng Sơn dân phàn nàn thì mỗi xã cử mấy công chức', '02 công chức'],
    ['Lạng Sơn đi hỏi dân bao nhiêu người mỗi huyện', '45 người dân'],
    ['Lạng Sơn hồ sơ trễ hẹn thì phải gửi gì', 'thư xin lỗi'],
    ['Lạng Sơn ai cầm đầu đoàn', 'Hoàng Đình Lâm'],
    ['Lạng Sơn sếp nào ký', 'Lương Văn Thạch'],
    ['Lạng Sơn trụ sở mới rộng bao nhiêu m2', '640 m²'],
    ['Lạng Sơn hài lòng phải đạt top mấy', 'nhóm 20 tỉnh'],
    ['Lạng Sơn doanh nghiệp gửi báo cáo phòng chống cháy nổ chậm nhất ngày nào', '14/6/2024'],
    ['Lạng Sơn sửa tổng cộng bao nhiêu trụ sở', '26 trụ sở'],
    ['Lạng Sơn gọi điện khảo sát bao nhiêu phần trăm phiếu', '15%'],
    ['Lạng Sơn hồ sơ lỡ hẹn thì phải gửi gì', 'thư xin lỗi'],
    ['Lạng Sơn dân bức xúc thì mỗi xã cắt cử mấy công chức', '02 công chức'],
    ['Lạng Sơn đi làm lề mề có bị kiểm tra không', 'thời giờ làm việc'],
    ['Lạng Sơn nơi không bị kiểm tra thì tự soi mình rồi nộp báo cáo trước bữa nào', '20/9/2024'],
    ['lang son dan buc xuc thi moi xa cu may cong chuc', '02 công chức'],
    ['Lạng Sơn giấy bị trễ, lỡ hẹn với dân thì phải làm gì', 'thư xin lỗi'],
    ['Lạng Sơn dự trù cho đoàn đi kiểm bao nhiêu', '85 triệu đồng'],
    ['Lạng Sơn dân chấm điểm thì muốn lọt top mấy', 'nhóm 20 tỉnh'],
    ['Lạng Sơn giấy mật có phải gửi lên máy không', 'danh mục mật'],
  ])('%s', async (question, found) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(found)
  })
})

test('units that are not inspected are not counted where it is asked what they do', async () => {
  const { answer } = await ask('Lạng Sơn mấy đơn vị không bị kiểm tra thì nộp báo cáo cho ai')
  expect(answer).toContain('Thanh tra tỉnh')
  expect(answer).not.toContain('đếm các tên')
})

describe('a word of staff', () => {
  test.each([
    'Lạng Sơn bảo đảm bao nhiêu điểm cầu cho ngành điện là 11 điểm đúng không',
    'Lạng Sơn đi muộn về sớm thì đoàn kiểm tra đúng không',
    'Lạng Sơn đi hỏi dân 45 người mỗi huyện phải không',
  ])('confirms no claim: %s', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/^(?:Lạng Sơn: )?\**Đúng/u)
  })

  test.each([
    'Lạng Sơn đi muộn về sớm bị phạt bao nhiêu tiền',
    'Lạng Sơn cúp nước mấy ngày',
    'Lạng Sơn đơn vị đội sổ bị cắt mấy điểm',
    'Lạng Sơn ai được cất nhắc',
    'Lạng Sơn mất mộc đỏ thì bêu tên ở đâu',
    'hạn nộp báo cáo tài chính của doanh nghiệp là khi nào',
    'làm bằng lái ở đâu',
    'hồ sơ cấp chứng chỉ kiểm định viên giải quyết trong bao lâu',
    'Lạng Sơn treo giấy phép lái xe mấy tháng',
    'xin phép xây nhà nộp giấy ở đâu',
    'hàng nhái bán trên mạng phạt bao nhiêu',
  ])('finds nothing that is not there: %s', async (question) => {
    expect((await ask(question)).status).toBe('not_found')
  })
})
