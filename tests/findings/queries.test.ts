// Questions over what was recorded, each answered in chat with the number and the list that the records give by another
// way: a plain condition over all of them.

import { expect, test } from 'vitest'
import type { Finding, Status } from '../../src/findings/finding.ts'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { parseQuery } from '../../src/findings/parse-query.ts'
import type { NewFinding } from '../../src/findings/store.ts'
import { dataFolder } from '../../src/shipped.ts'
import { phone } from './phone.ts'

const knowledge = loadKnowledge(dataFolder)

type Row = [
  unit: string,
  area: string,
  severity: string,
  status: Status,
  at: string,
  due: string | null,
  who: 'tam' | 'chin',
  text: string,
  round: string | null,
]

/** Asked on Monday 20/11/2023. */
const ROWS: Row[] = [
  [
    'UBND huyện An Biên',
    'thủ tục hành chính',
    'nghiêm trọng',
    'đã kiến nghị',
    '2023-11-20T08:00',
    '2023-12-14',
    'tam',
    'chậm trả 15 hồ sơ đất đai, không có thư xin lỗi',
    'Đợt 2',
  ],
  [
    'UBND huyện An Biên',
    'chế độ công vụ',
    'nhẹ',
    'đóng',
    '2023-09-12T09:00',
    '2023-10-01',
    'tam',
    '2 công chức đi muộn',
    'Đợt 1',
  ],
  [
    'UBND huyện An Biên',
    'tài chính công',
    'trung bình',
    'đang khắc phục',
    '2023-10-05T09:00',
    '2023-11-10',
    'chin',
    'giải ngân vốn chậm',
    'Đợt 1',
  ],
  [
    'UBND huyện An Biên',
    'chính quyền điện tử, chính quyền số',
    'nhẹ',
    'phúc tra đạt',
    '2023-11-16T10:00',
    null,
    'chin',
    'chưa số hóa 20 hồ sơ',
    'Đợt 2',
  ],
  [
    'Sở Nội vụ',
    'chỉ đạo điều hành',
    'nhẹ',
    'đã kiến nghị',
    '2023-10-20T09:00',
    '2023-11-15',
    'tam',
    'chậm báo cáo quý 3',
    'Đợt 1',
  ],
  [
    'Sở Nội vụ',
    'tổ chức bộ máy',
    'nghiêm trọng',
    'đang khắc phục',
    '2023-09-28T09:00',
    '2023-10-31',
    'chin',
    'vượt 5 biên chế',
    'Đợt 1',
  ],
  [
    'Sở Nội vụ',
    'thủ tục hành chính',
    'trung bình',
    'đã báo cáo khắc phục',
    '2023-11-01T09:00',
    '2023-11-25',
    'tam',
    'chưa niêm yết 3 thủ tục',
    'Đợt 1',
  ],
  [
    'Sở Nội vụ',
    'chế độ công vụ',
    'nhẹ',
    'mới ghi nhận',
    '2023-11-19T15:00',
    null,
    'tam',
    '1 công chức không đeo thẻ',
    'Đợt 2',
  ],
  [
    'Sở Y tế',
    'thủ tục hành chính',
    'nghiêm trọng',
    'phúc tra không đạt',
    '2023-08-02T09:00',
    '2023-09-01',
    'chin',
    'thu sai phí 2 trường hợp',
    null,
  ],
  [
    'Sở Y tế',
    'chế độ công vụ',
    'nhẹ',
    'mới ghi nhận',
    '2023-11-20T08:30',
    '2023-11-24',
    'tam',
    '2 viên chức không mặc trang phục',
    'Đợt 2',
  ],
  [
    'Sở Y tế',
    'tài chính công',
    'nghiêm trọng',
    'đã kiến nghị',
    '2023-11-13T09:00',
    '2023-12-30',
    'chin',
    'quyết toán chậm 45 ngày',
    'Đợt 2',
  ],
  [
    'Sở Y tế',
    'thủ tục hành chính',
    'nhẹ',
    'đóng',
    '2023-05-10T09:00',
    '2023-06-01',
    'tam',
    'thiếu 2 biểu mẫu',
    null,
  ],
  [
    'Sở Xây dựng',
    'thủ tục hành chính',
    'trung bình',
    'đang khắc phục',
    '2023-11-14T09:00',
    '2023-11-20',
    'tam',
    '4 hồ sơ cấp phép quá hạn',
    'Đợt 2',
  ],
  [
    'Sở Xây dựng',
    'chính quyền điện tử, chính quyền số',
    'trung bình',
    'đã kiến nghị',
    '2023-10-31T16:00',
    '2023-11-30',
    'chin',
    'phần mềm lỗi 3 ngày',
    'Đợt 1',
  ],
  [
    'UBND huyện Gò Quao',
    'thủ tục hành chính',
    'trung bình',
    'đã kiến nghị',
    '2023-11-10T09:00',
    '2023-11-29',
    'tam',
    'chậm trả 9 hồ sơ đất đai',
    'Đợt 2',
  ],
  [
    'UBND huyện Gò Quao',
    'chế độ công vụ',
    'nhẹ',
    'đóng',
    '2023-10-11T09:00',
    '2023-10-20',
    'chin',
    '3 cán bộ vắng mặt',
    'Đợt 1',
  ],
  [
    'UBND huyện Gò Quao',
    'tổ chức bộ máy',
    'trung bình',
    'đang khắc phục',
    '2023-11-17T09:00',
    '2023-12-31',
    'tam',
    'chưa sắp xếp 2 đơn vị sự nghiệp',
    'Đợt 2',
  ],
  [
    'UBND xã Tây Yên',
    'thủ tục hành chính',
    'nhẹ',
    'đã kiến nghị',
    '2023-11-19T10:00',
    '2023-12-05',
    'tam',
    'không có hòm thư góp ý',
    'Đợt 2',
  ],
  [
    'UBND xã Tây Yên',
    'thể chế',
    'trung bình',
    'đã báo cáo khắc phục',
    '2023-11-08T09:00',
    '2023-11-22',
    'chin',
    'sai thể thức 5 văn bản',
    'Đợt 2',
  ],
  [
    'Sở Tư pháp',
    'thể chế',
    'nghiêm trọng',
    'đã kiến nghị',
    '2022-12-20T09:00',
    '2023-01-31',
    'chin',
    'ban hành quyết định trái thẩm quyền',
    null,
  ],
]

async function office() {
  const started = await phone()
  const { people, findings, db, knows } = started
  const tam = people.list().find(({ name }) => name === 'Lê Văn Tám')!
  const chin = people.get(knows('chin', { name: 'Đỗ Thị Chín', role: 'inspector' }))!
  for (const [i, [unit, area, severity, status, at, due, who, text, round]] of ROWS.entries()) {
    const finding = {
      source: `row#${i}`,
      round,
      unit,
      area,
      text,
      quantities: [],
      severity,
      due,
      recommendation: null,
      at: `${at}:00+07:00`,
    }
    const { number } = findings.record(
      finding as Omit<NewFinding, 'reporter' | 'reporterId'>,
      [],
      who === 'tam' ? tam : chin,
    )
    const [year, sequence] = number.split('-').map(Number)
    db.sql
      .prepare('UPDATE findings SET status = ? WHERE year = ? AND sequence = ?')
      .run(status, year, sequence)
  }
  const all = findings.list({})
  return { ...started, all }
}

const day = ({ at }: Finding) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)
const open = ({ status }: Finding) => status !== 'phúc tra đạt' && status !== 'đóng'
const owed = ({ status }: Finding) => open({ status } as Finding) && status !== 'đã báo cáo khắc phục'
const of = (name: string) => (f: Finding) => f.unit.includes(name)
const since =
  (from: string, to = '2023-12-31') =>
  (f: Finding) =>
    day(f) >= from && day(f) <= to
const grave = ({ severity }: Finding) => severity === 'nghiêm trọng'
const area = (name: string) => (f: Finding) => f.area === name
const TTHC = area('thủ tục hành chính')
const mine = ({ reporter }: Finding) => reporter === 'Lê Văn Tám'
const chins = ({ reporter }: Finding) => reporter === 'Đỗ Thị Chín'
const late = (f: Finding) => f.due !== null && f.due < '2023-11-20' && owed(f)
const dueIn = (from: string, to: string) => (f: Finding) => f.due !== null && f.due >= from && f.due <= to
const is =
  (...statuses: Status[]) =>
  (f: Finding) =>
    statuses.includes(f.status)

const QUESTIONS: [string, ...((finding: Finding) => boolean)[]][] = [
  ['các tồn tại của An Biên chưa khắc phục', of('An Biên'), open],
  ['còn bao nhiêu tồn tại chưa khắc phục ở An Biên', of('An Biên'), open],
  ['con bao nhieu ton tai chua khac phuc o an bien', of('An Biên'), open],
  ['tôi đã ghi gì hôm nay', mine, since('2023-11-20', '2023-11-20')],
  ['tôi ghi gì hôm qua', mine, since('2023-11-19', '2023-11-19')],
  ['toi ghi gi hom qua', mine, since('2023-11-19', '2023-11-19')],
  ['em vừa ghi những gì hôm nay', mine, since('2023-11-20', '2023-11-20')],
  ['tôi ghi bao nhiêu phát hiện tháng này', mine, since('2023-11-01', '2023-11-30')],
  ['phát hiện của tôi chưa khắc phục', mine, open],
  ['bao nhiêu phát hiện về TTHC quý này', TTHC, since('2023-10-01')],
  ['phát hiện nghiêm trọng quý 4', grave, since('2023-10-01')],
  ['phat hien nghiem trong quy 4', grave, since('2023-10-01')],
  ['phát hiện quý III', since('2023-07-01', '2023-09-30')],
  ['tồn tại quá hạn của sở nội vụ', of('Sở Nội vụ'), late],
  ['ton tai qua han cua so noi vu', of('Sở Nội vụ'), late],
  ['các tồn tại đã quá hạn', late],
  ['bao nhiêu tồn tại trễ hạn khắc phục', late],
  ['có bao nhiêu phát hiện trong tháng này', since('2023-11-01', '2023-11-30')],
  ['liệt kê phát hiện tuần này', since('2023-11-20', '2023-11-26')],
  ['những phát hiện tuần trước', since('2023-11-13', '2023-11-19')],
  ['phat hien thang truoc', since('2023-10-01', '2023-10-31')],
  ['phát hiện tháng 10', since('2023-10-01', '2023-10-31')],
  ['phát hiện từ 1/11 đến 15/11', since('2023-11-01', '2023-11-15')],
  ['phát hiện ngày 16/11', since('2023-11-16', '2023-11-16')],
  ['tồn tại từ tháng 9 đến tháng 10', since('2023-09-01', '2023-10-31')],
  ['phát hiện từ đầu năm đến nay', since('2023-01-01', '2023-11-20')],
  ['tổng số phát hiện năm nay', since('2023-01-01')],
  ['thống kê phát hiện năm 2022', since('2022-01-01', '2022-12-31')],
  ['phát hiện 7 ngày qua', since('2023-11-13', '2023-11-20')],
  ['hôm nay ghi được mấy phát hiện', since('2023-11-20', '2023-11-20')],
  ['hôm qua đoàn ghi gì', since('2023-11-19', '2023-11-19')],
  ['Sở Y tế có mấy tồn tại', of('Sở Y tế')],
  ['Sở Y tế còn tồn tại nào chưa xong không', of('Sở Y tế'), open],
  ['Huyện Gò Quao có bao nhiêu phát hiện', of('Gò Quao')],
  [
    'danh sách tồn tại trung bình của Gò Quao chưa khắc phục',
    of('Gò Quao'),
    open,
    ({ severity }) => severity === 'trung bình',
  ],
  ['ubnd xã Tây Yên còn tồn tại gì chưa khắc phục', of('Tây Yên'), open],
  ['xem tồn tại của sở y tế quý 4', of('Sở Y tế'), since('2023-10-01')],
  ['tình hình khắc phục tồn tại ở An Biên', of('An Biên')],
  ['co may ton tai nghiem trong chua xu ly o so y te', of('Sở Y tế'), grave, open],
  ['có phát hiện nào ở Kiên Hải không', of('Kiên Hải')],
  [
    'Sở Nội vụ và Sở Y tế còn bao nhiêu tồn tại chưa khắc phục',
    (f) => /Sở Nội vụ|Sở Y tế/.test(f.unit),
    open,
  ],
  ['danh sách phát hiện mức nhẹ', ({ severity }) => severity === 'nhẹ'],
  ['các vi phạm nghiêm trọng chưa khắc phục', grave, open],
  ['phát hiện không nghiêm trọng chưa khắc phục', ({ severity }) => severity === 'nhẹ', open],
  ['các sai phạm tài chính công nghiêm trọng', grave, area('tài chính công')],
  ['bao nhiêu tồn tại lĩnh vực tài chính công', area('tài chính công')],
  ['tồn tại về chuyển đổi số', area('chính quyền điện tử, chính quyền số')],
  ['bao nhieu vi pham ve che do cong vu', area('chế độ công vụ')],
  ['phát hiện về thể chế của xã Tây Yên', of('Tây Yên'), area('thể chế')],
  ['phát hiện về thư xin lỗi', ({ text }) => text.includes('thư xin lỗi')],
  ['tồn tại nào liên quan đến đất đai', ({ text }) => text.includes('đất đai')],
  ['các phát hiện đã đóng', is('đóng')],
  ['phát hiện đang khắc phục của Sở Xây dựng', of('Sở Xây dựng'), is('đang khắc phục')],
  ['phát hiện chưa gửi kiến nghị', is('mới ghi nhận')],
  ['tồn tại chờ phúc tra', is('đã báo cáo khắc phục')],
  ['tồn tại nào của Sở Nội vụ đã báo cáo khắc phục', of('Sở Nội vụ'), is('đã báo cáo khắc phục')],
  ['phát hiện phúc tra không đạt', is('phúc tra không đạt')],
  ['bao nhiêu tồn tại đã khắc phục xong', is('phúc tra đạt', 'đóng')],
  ['tồn tại nào sắp đến hạn', owed, dueIn('2023-11-20', '2023-11-27')],
  ['tồn tại đến hạn tuần này', owed, dueIn('2023-11-20', '2023-11-26')],
  ['phát hiện có hạn khắc phục trước 30/11', dueIn('2000-01-01', '2023-11-29')],
  ['phát hiện có hạn trong tháng 12', dueIn('2023-12-01', '2023-12-31')],
  ['tồn tại hết hạn hôm nay', owed, dueIn('2023-11-20', '2023-11-20')],
  ['tồn tại chưa có hạn khắc phục', ({ due }) => due === null],
  ['phát hiện do Đỗ Thị Chín ghi', chins],
  ['chị Chín ghi bao nhiêu phát hiện tháng này', chins, since('2023-11-01', '2023-11-30')],
  ['các phát hiện của Đợt 1', ({ round }) => round === 'Đợt 1'],
  ['phat hien dot 2 chua khac phuc', ({ round }) => round === 'Đợt 2', open],
  ['Gò Quao còn mấy tồn tại nữa', of('Gò Quao'), open],
  ['có tồn tại nào quá hạn không', late],
  ['các tồn tại đã quá hạn mà chưa khắc phục ở sở y tế', of('Sở Y tế'), late],
  ['tôi có bao nhiêu phát hiện chưa khắc phục', mine, open],
  ['anh Tám ghi những gì tháng này', mine, since('2023-11-01', '2023-11-30')],
  ['bao nhiêu vi phạm không đeo thẻ', ({ text }) => text.includes('không đeo thẻ')],
  ['liệt kê tồn tại mức trung bình trở lên của Gò Quao', of('Gò Quao'), ({ severity }) => severity !== 'nhẹ'],
  ['tồn tại của xã Tây Yên và huyện Gò Quao', (f) => /Tây Yên|Gò Quao/.test(f.unit)],
  ['tồn tại từ đầu tháng', since('2023-11-01')],
  ['phát hiện 3 tháng gần đây', since('2023-08-20', '2023-11-20')],
  ['phát hiện liên quan hòm thư góp ý', ({ text }) => text.includes('hòm thư góp ý')],
  ['phat hien lien quan den thu xin loi', ({ text }) => text.includes('thư xin lỗi')],
  ['các phát hiện có hạn tuần sau', dueIn('2023-11-27', '2023-12-03')],
  ['tất cả phát hiện'],
  ['toàn bộ tồn tại chưa khắc phục', open],
]

test('questions are answered with the numbers of the records', async () => {
  const { tells, all } = await office()
  const wrong: string[] = []
  for (const [question, ...conditions] of QUESTIONS) {
    const right = all.filter((finding) => conditions.every((holds) => holds(finding)))
    const said = await tells(question)
    const total = /^Không có phát hiện nào/.test(said)
      ? 0
      : Number(/^\**(\d+) phát hiện/.exec(said)?.[1] ?? -1)
    const listed = [...said.matchAll(/^(\d{4}-\d{3}) ·/gm)].map((match) => match[1]!)
    const expected = right.map(({ number }) => number)
    const fits =
      listed.every((number) => expected.includes(number)) && listed.length === Math.min(10, expected.length)
    if (total !== right.length || !fits)
      wrong.push(`${question}: ${total} for ${right.length}: ${said.slice(0, 160)}`)
  }
  expect(wrong).toEqual([])
})

test('counts are told by unit and by area', async () => {
  const { tells, all } = await office()
  const said = await tells('đơn vị nào còn nhiều tồn tại chưa khắc phục nhất')
  const health = all.filter((finding) => of('Sở Y tế')(finding) && open(finding)).length
  expect(said).toContain(`**${all.filter(open).length} phát hiện.**`)
  expect(said).toContain(`Sở Y tế: ${health}`)
  expect(await tells('thống kê tồn tại theo lĩnh vực')).toContain(
    `thủ tục hành chính: ${all.filter(TTHC).length}`,
  )
})

test('a question about one finding shows it', async () => {
  const { tells } = await office()
  expect(await tells('hạn khắc phục của phát hiện 1 là khi nào')).toContain('Hạn: 14/12/2023')
})

test('which filters were understood is told with the number', async () => {
  const { tells } = await office()
  const said = await tells('còn bao nhiêu tồn tại nghiêm trọng của Sở Y tế quý 4')
  expect(said).toContain('Đã lọc: Sở Y tế; mức nghiêm trọng;')
  expect(said).toContain('ghi từ 1/10/2023 đến 31/12/2023')
})

test.each([
  'vi phạm hành chính bị phạt thế nào',
  'kế hoạch 23 quy định kiểm tra những nội dung gì',
  'hạn nộp báo cáo tự kiểm tra là khi nào',
  'báo cáo kết quả khắc phục tồn tại gửi ai',
  'thế nào là vi phạm nghiêm trọng',
])('%s is left to the library', (text) => {
  expect(parseQuery(text, { asOf: '2023-11-20', knowledge })).toBeNull()
})

test.each([
  'phát hiện hồ sơ quá hạn tại Sở Nội vụ',
  'phát hiện 3 hồ sơ quá hạn tại Sở Nội vụ',
  'Sở Y tế còn tồn tại về vệ sinh',
  'phát hiện Sở Y tế thiếu biểu mẫu',
])('%s tells of a finding', (text) => {
  expect(parseQuery(text, { asOf: '2023-11-20', knowledge })).toBeNull()
})
