// Words that the texts do not have: first letters that no list knows, names joined by signs, everyday speech for the
// words of papers, and real words that look like slips. Over invented documents.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 512/QĐ-UBND
Lào Cai, ngày 12 tháng 01 năm 2024

QUYẾT ĐỊNH
Ban hành quy định chế độ báo cáo trong lĩnh vực khám bệnh, chữa bệnh

Điều 1. Báo cáo định kỳ
1. Cơ sở khám bệnh, chữa bệnh gửi báo cáo tháng về Sở Y tế chậm nhất ngày 22 hằng tháng.
2. Các trường phối hợp với Trường Đại học Sa Pa đánh giá kiến thức vệ sinh thực phẩm của học sinh.

Điều 2. Sự cố
1. Cơ sở khám bệnh, chữa bệnh báo cáo sự cố nghiêm trọng về Sở Y tế trong thời hạn 36 giờ.

Điều 3. Kiểm nghiệm
1. Đoàn lấy mẫu kiểm nghiệm đối với ít nhất 15% số cơ sở được kiểm tra.
2. Phòng Nghiệp vụ duy trì đường dây 1900 tiếp nhận phản ánh về vệ sinh thực phẩm.
3. Không vận động đóng góp bắt buộc đối với cha mẹ học sinh.
`

const plan = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
Số: 88/KH-UBND
Yên Bái, ngày 09 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra việc quản lý nguồn vốn xây dựng năm 2024

I. THỜI GIAN
1. Thời gian kiểm tra: từ ngày 06/5/2024 đến ngày 31/5/2024.

II. ĐỐI TƯỢNG
1. Các Sở: Giáo dục và Đào tạo, Lao động - Thương binh và Xã hội.
2. UBND phường Minh Tân.

III. TỔ CHỨC THỰC HIỆN
1. Các chủ đầu tư gửi tiến độ về Sở Tài chính trước ngày 15/4/2024.
2. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 04 ngày làm việc.
3. Trong quá trình thực hiện, các chủ đầu tư gặp khó khăn thì liên hệ phòng Đầu tư, Sở Tài chính để được hướng dẫn.
4. Văn phòng UBND tỉnh chủ trì duy trì bảng tin tiến độ tại sảnh trụ sở.
`

const { ask } = libraryOf([circular, plan], '2024-03-01')

async function read(question: string): Promise<string> {
  return (await ask(question)).question
}

describe('first letters are read as the held texts write them', () => {
  test.each([
    ['cđt gửi tiến độ về STC trước ngày nào', 'chủ đầu tư gửi tiến độ'],
    ['đánh giá kiến thức VSTP của học sinh', 'vệ sinh thực phẩm'],
    ['Trường ĐH Sa Pa phối hợp việc gì', 'Trường Đại học Sa Pa'],
  ])('%j', async (question, words) => {
    expect(await read(question)).toContain(words)
  })

  test('letters of nothing that is held stay as they are', async () => {
    expect(await read('quy trình XNKQ của tỉnh')).toContain('XNKQ')
  })

  test('letters that a list has keep its meaning', async () => {
    expect(await read('HN kiểm tra những ai')).toContain('HN')
  })
})

describe('names joined by signs are read whole', () => {
  test.each([
    ['Sở GD&ĐT YB có bị kiểm tra không', 'Sở Giáo dục và Đào tạo'],
    ['Sở LĐ-TB&XH có bị kiểm tra không', 'Sở Lao động - Thương binh và Xã hội'],
    ['sở nn & ptnt làm gì', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['Sở VH-TT làm gì', 'Sở Văn hóa và Thể thao'],
    ['Sở Giáo dục & Đào tạo làm gì', 'Sở Giáo dục và Đào tạo'],
    ['p. Minh Tân kiểm tra ngày nào', 'phường Minh Tân'],
  ])('%j', async (question, words) => {
    expect(await read(question)).toContain(words)
  })

  test('an inspected department is found under its joined short name', async () => {
    const answer = await ask('Sở GD&ĐT Yên Bái có bị kiểm tra không?')
    expect(answer.answer).toMatch(/^(?:Có|\*\*Có)/)
  })

  test('numbers of documents are no joined names', async () => {
    expect(await read('88/KH-UBND nói gì')).toContain('88/KH-UBND')
  })
})

describe('everyday words find the words of papers', () => {
  test.each([
    ['phòng khám báo cáo tháng nộp chậm nhất ngày mấy', '22'],
    ['phải lấy mẫu xét nghiệm bao nhiêu phần trăm cơ sở', '15%'],
    ['Đoàn hẹn 13/5/2024, chậm nhất gửi báo cáo ngày nào ở Yên Bái', '7/5/2024'],
    ['Đoàn Yên Bái hoãn tới 20/5/2024 thì gửi báo cáo chậm nhất bữa nào', '14/5/2024'],
    ['trước khi Đoàn Yên Bái kiểm tra mấy bữa phải gửi báo cáo', '4 ngày làm việc'],
    ['bên nào cầm trịch bảng tin tiến độ', 'Văn phòng UBND tỉnh'],
    ['cho e hỏi Yên Bái ktra tới ngày mấy thì xong ạ', '31/5/2024'],
    ['bên nào lo bảng tin tiến độ ở sảnh trụ sở', 'Văn phòng UBND tỉnh'],
  ])('%j', async (question, words) => {
    const answer = await ask(question)
    expect(answer.status).toBe('answered')
    expect(answer.answer.replace(/\b0(?=\d)/g, '')).toContain(words)
  })
})

describe('words that look like slips are left alone', () => {
  test.each([
    ['Yên Bái vướng thì hỏi phòng nào', 'hỏi phòng nào'],
    ['đơn vị nằm ngoài danh sách', 'nằm ngoài'],
  ])('%j', async (question, words) => {
    expect(await read(question)).toContain(words)
  })
})

test('what no text holds stays unanswered however many words fit', async () => {
  const answer = await ask('Đoàn lấy mẫu nước sông đối với bao nhiêu cơ sở đóng tàu')
  expect(answer.status).toBe('not_found')
})
