// What officers ask of circulars, letters and decisions of which nothing was known before: invented ones, asked in the
// forms that such questions take.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ NÔNG NGHIỆP
Số: 31/2024/TT-BNN
Hà Nội, ngày 05 tháng 7 năm 2024

THÔNG TƯ
QUY ĐỊNH VỀ KIỂM TRA VÀ CHẾ ĐỘ BÁO CÁO CÔNG TÁC QUẢN LÝ ĐI DÂN CƯ VÙNG NGẬP

Căn cứ Nghị định số 71/2023/NĐ-CP ngày 10 tháng 4 năm 2023 của Chính phủ quy định về bố trí dân cư;

Chương I
QUY ĐỊNH CHUNG

Điều 1. Giải thích từ ngữ
1. Báo cáo nhanh là báo cáo được lập khi có người chết, mất tích hoặc nhà bị cuốn trôi.
2. Điểm tái định cư là nơi ở mới của các hộ phải di dời.

Điều 2. Đối tượng áp dụng
1. Sở Nông nghiệp và Môi trường các tỉnh, thành phố trực thuộc trung ương (sau đây gọi chung là Sở).
2. Ban quản lý điểm tái định cư.

Chương II
KIỂM TRA VÀ BÁO CÁO

Điều 3. Nội dung báo cáo
Báo cáo gồm các nội dung sau:
a) Số hộ đã di dời, số hộ còn lại;
b) Kinh phí đã sử dụng;
c) Đề xuất, kiến nghị.

Điều 4. Thời hạn báo cáo
1. Ban quản lý điểm tái định cư gửi báo cáo quý về Sở trước ngày 08 của tháng cuối quý.
2. Sở gửi báo cáo về Cục Kinh tế hợp tác:
a) Báo cáo 06 tháng đầu năm gửi trước ngày 18 tháng 6;
b) Báo cáo năm gửi trước ngày 18 tháng 12.
3. Báo cáo nhanh gửi trong vòng 12 giờ kể từ khi phát hiện.

Điều 5. Lưu trữ hồ sơ
Hồ sơ kiểm tra điểm tái định cư được lưu trữ tại Sở trong thời hạn 08 năm.

Điều 6. Hiệu lực thi hành
1. Thông tư này có hiệu lực thi hành từ ngày 20 tháng 8 năm 2024.
2. Bãi bỏ khoản 3 Điều 9 Thông tư số 22/2017/TT-BNN ngày 03 tháng 3 năm 2017.

BỘ TRƯỞNG
Lê Hoàng Yến`

const letter = `ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN
SỞ NỘI VỤ

Số: 1733/SNV-TCBC
V/v hướng dẫn chấm điểm văn hóa công sở năm 2024

Phú Yên, ngày 12 tháng 6 năm 2024

Kính gửi: Các sở, ban, ngành tỉnh.

1. Thang điểm
Tổng điểm tối đa là 50, trong đó điểm khảo sát người dân 20 điểm. Đơn vị nộp chậm bị trừ 01 điểm.

2. Trình tự thực hiện

TT	Nhiệm vụ	Cơ quan thực hiện	Cơ quan phối hợp	Thời hạn
1	Khảo sát người dân	Tỉnh đoàn	Hội Phụ nữ tỉnh	Từ ngày 01/8/2024 đến ngày 30/8/2024
2	Báo cáo tổng hợp kết quả chấm điểm	Sở Nội vụ	Các sở, ban, ngành	Trước ngày 10/11/2024

3. Thời gian làm việc tại mỗi đơn vị không quá 03 ngày làm việc. Đơn vị gửi tài liệu chậm nhất 05 ngày làm việc trước ngày làm việc với Tổ chấm điểm.

GIÁM ĐỐC
Vũ Thị Tâm`

const decision = `BỘ NÔNG NGHIỆP
Số: 640/QĐ-BNN
Hà Nội, ngày 09 tháng 9 năm 2024

QUYẾT ĐỊNH
Sửa đổi, bổ sung một số nội dung của Kế hoạch ban hành kèm theo Quyết định số 215/QĐ-BNN ngày 02 tháng 02 năm 2024

Căn cứ Nghị định số 71/2023/NĐ-CP ngày 10 tháng 4 năm 2023 của Chính phủ quy định về bố trí dân cư;

Điều 1. Sửa đổi, bổ sung một số nội dung của Kế hoạch ban hành kèm theo Quyết định số 215/QĐ-BNN như sau:
1. Bổ sung vào khoản 2 Mục I: Cục Chăn nuôi.
2. Bãi bỏ điểm c khoản 1 Mục III.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

BỘ TRƯỞNG
Lê Hoàng Yến`

const rules = `ỦY BAN NHÂN DÂN HUYỆN TIÊN SƠN
Số: 905/QĐ-UBND
Tiên Sơn, ngày 11 tháng 4 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế phối hợp tiếp nhận phản ánh của người dân trên địa bàn huyện Tiên Sơn

Điều 1. Tiếp nhận
1. Văn phòng xử lý phản ánh nhận qua mạng trong ngày làm việc.
2. Mỗi phản ánh chỉ được chuyển không quá 01 lần; 85% phản ánh phải được xử lý trên môi trường mạng.

Điều 2. Phản ánh quá hạn
1. Phản ánh quá hạn, phòng chuyên môn phải gửi thư xin lỗi người dân chậm nhất trước 02 ngày làm việc so với ngày hẹn.
2. Thời gian hẹn lại chỉ được gia hạn 01 lần.

Điều 3. Chế độ báo cáo
1. UBND các xã gửi báo cáo tháng về Văn phòng HĐND và UBND huyện trước ngày 16 hằng tháng.
2. Các phòng chuyên môn gửi báo cáo quý về Văn phòng HĐND và UBND huyện trước ngày 11 của tháng cuối quý.
3. Văn phòng HĐND và UBND huyện báo cáo Chủ tịch UBND huyện trước ngày 14 của tháng cuối quý.

Điều 4. Khảo sát
1. Lập danh sách hộ dân được khảo sát, hoàn thành trước ngày 30/6/2024.
2. Hoàn thành khảo sát đợt 1 trước ngày 31/8/2024, mỗi đợt lấy ít nhất 120 phiếu.

Điều 5. Hiệu lực
Quyết định này thay thế Quyết định số 77/QĐ-UBND ngày 02 tháng 02 năm 2018.

CHỦ TỊCH
Ngô Thị Hạnh`

const { ask, talk } = libraryOf([circular, letter, decision, rules], '2024-09-15')

describe('a word that the papers write otherwise than the word that carries nothing', () => {
  test.each([
    ['bc 6 thang dau nam cua so gui cuc kinh te hop tac khi nao', '18 tháng 6'],
    ['thang diem cham van hoa cong so phu yen', 'tối đa là 50'],
    ['hồ sơ kiểm tra điểm tái định cư lưu bao lâu?', '08 năm'],
  ])('%s', async (question, said) => {
    expect((await ask(question)).answer).toContain(said)
  })
})

describe('a word that the paper defines', () => {
  test.each([
    ['Nhà bị cuốn trôi thì phải báo cáo nhanh trong bao lâu?', '12 giờ'],
    ['có người mất tích thì báo cáo nhanh gửi trong mấy giờ', '12 giờ'],
    ['Sở Nông nghiệp và Môi trường gửi báo cáo năm trước ngày nào?', '18 tháng 12'],
  ])('%s', async (question, said) => {
    expect((await ask(question)).answer).toContain(said)
  })
})

describe('a report of one period', () => {
  test.each([
    ['Báo cáo năm của Sở gửi Cục Kinh tế hợp tác khi nào?', '18 tháng 12', '18 tháng 6'],
    ['Báo cáo 6 tháng của Sở gửi Cục Kinh tế hợp tác lúc nào?', '18 tháng 6', '18 tháng 12'],
    ['Ban quản lý điểm tái định cư nộp báo cáo quý ngày nào?', '08 của tháng cuối quý', '18 tháng'],
    ['Báo cáo tổng hợp kết quả chấm điểm 2024 nộp trước ngày nào?', '10/11/2024', '30/8/2024'],
  ])('%s', async (question, said, other) => {
    const { answer } = await ask(question)
    expect(answer).toContain(said)
    expect(answer).not.toContain(other)
  })
})

describe('what a paper changes', () => {
  test('a part that is repealed is not told as the whole', async () => {
    const { answer } = await ask('thông tư nào bãi bỏ khoản 3 điều 9 thông tư 22/2017?')
    expect(answer).toContain('bãi bỏ khoản 3 Điều 9 của 22/2017/TT-BNN')
    expect(answer).not.toMatch(/bãi bỏ 22\/2017/u)
  })

  test('its clauses answer, of the act that is asked for', async () => {
    const { status, answer } = await ask('Quyết định 640 bãi bỏ nội dung gì?')
    expect(status).toBe('answered')
    expect(answer).toContain('Bãi bỏ điểm c khoản 1 Mục III')
    expect(answer).not.toContain('22/2017')
    expect((await ask('QĐ 640 bổ sung gì?')).answer).toContain('Cục Chăn nuôi')
  })

  test('all that cite a decree are told', async () => {
    const { answer } = await ask('Nghị định 71/2023/NĐ-CP được dẫn trong những văn bản nào?')
    expect(answer).toContain('31/2024/TT-BNN')
    expect(answer).toContain('640/QĐ-BNN')
  })

  test.each([
    ['2024-08-01', '**Chưa có hiệu lực**: có hiệu lực từ **20/8/2024**, còn 19 ngày.'],
    ['2024-09-01', 'Đã có hiệu lực, từ **20/8/2024**.'],
  ])('on %s: %s', async (asOf, said) => {
    expect((await ask('Thông tư 31/2024 đã có hiệu lực chưa?', asOf)).answer).toContain(said)
  })
})

describe('of a letter with a table', () => {
  test.each([
    ['Cơ quan nào khảo sát người dân ở Phú Yên?', 'Tỉnh đoàn'],
    ['Phú Yên ai khảo sát người dân', 'Tỉnh đoàn'],
    ['Phú Yên: thời gian làm việc tại mỗi đơn vị bao lâu?', 'không quá 03 ngày làm việc'],
    ['hạn tổng hợp kết quả chấm điểm Phú Yên', '10/11/2024'],
    ['CV 1733 SNV Phú Yên ngày nào, v/v gì?', 'chấm điểm văn hóa công sở'],
  ])('%s', async (question, said) => {
    expect((await ask(question)).answer).toContain(said)
  })
})

describe('of rules that a district made', () => {
  test.each([
    ['Ở Tiên Sơn mỗi đợt khảo sát lấy bao nhiêu phiếu?', '120 phiếu'],
    ['bao nhiêu phần trăm phản ánh phải xử lý trên môi trường mạng ở Tiên Sơn?', '85%'],
    ['Quy chế của Tiên Sơn thay thế quyết định nào?', '77/QĐ-UBND'],
    ['Thư xin lỗi phản ánh quá hạn ở Tiên Sơn gửi chậm nhất khi nào?', '02 ngày làm việc'],
    ['Phản ánh quá hạn thì phòng chuyên môn phải làm gì?', 'xin lỗi'],
    ['tien son khao sat dot 1 xong khi nao', '31/8/2024'],
    ['Tiên Sơn: Văn phòng HĐND và UBND huyện báo cáo vào ngày nào?', '14 của tháng cuối quý'],
    ['Tiên Sơn: phòng chuyên môn báo cáo quý cho Văn phòng HĐND và UBND huyện ngày nào?', '11 của tháng'],
  ])('%s', async (question, said) => {
    expect((await ask(question)).answer).toContain(said)
  })

  test('a turn that names another body asks for its own duty, of whatever period', async () => {
    const said = await talk([
      'Tiên Sơn: UBND xã báo cáo tháng trước ngày nào?',
      'Thế phòng chuyên môn?',
      'Còn Văn phòng HĐND và UBND huyện?',
    ])
    expect(said[0]?.answer).toContain('ngày 16 hằng tháng')
    expect(said[1]?.answer).toContain('ngày 11 của tháng cuối quý')
    expect(said[2]?.answer).toContain('ngày 14 của tháng cuối quý')
    expect(said[2]?.answer).not.toContain('ngày 16')
  })

  test('the number of a clause confirms no claim', async () => {
    const { answer } = await ask('Tiên Sơn cho phép chuyển phản ánh 2 lần đúng không?')
    expect(answer).toMatch(/^\*\*Không phải 2 lần/u)
    expect(answer).toContain('không quá 01 lần')
  })
})
