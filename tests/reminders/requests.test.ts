// What messages ask of the reminders, as people write them: with and without accents, in shorthand, with slips.

import { describe, expect, test } from 'vitest'
import { rangeOf } from '../../src/reminders/list-range.ts'
import { readOwn } from '../../src/reminders/own.ts'
import { readRequest } from '../../src/reminders/requests.ts'

/** A Monday, 08:30 in Vietnam. */
const now = new Date('2023-05-08T01:30:00Z')
const today = '2023-05-08'
const days = (from: string, to = from) => ({ kind: 'days', from, to })

describe('an own reminder', () => {
  test.each([
    ['nhắc tôi nộp báo cáo quý trước 15/3', 'nộp báo cáo quý', '2024-03-14', null],
    ['Nhắc tôi ngày mai gửi công văn', 'gửi công văn', '2023-05-09', null],
    ['nhac toi nop bao cao truoc 20/6', 'nop bao cao', '2023-06-19', null],
    ['nhắc tôi lúc 9h sáng mai gọi Sở Nội vụ', 'gọi Sở Nội vụ', '2023-05-09', '09:00'],
    ['nhắc tôi mai 8h nộp báo cáo', 'nộp báo cáo', '2023-05-09', '08:00'],
    ['nhắc tôi thứ hai tuần sau họp giao ban', 'họp giao ban', '2023-05-15', null],
    ['nhắc tôi 30 phút nữa gọi anh Bình', 'gọi anh Bình', '2023-05-08', '09:00'],
    ['nhắc mình lúc 15h họp', 'họp', '2023-05-08', '15:00'],
    ['nhờ bạn nhắc em 3 ngày nữa nộp báo cáo', 'nộp báo cáo', '2023-05-11', null],
    ['nhắc tôi nộp báo cáo quý I trước ngày 15/6', 'nộp báo cáo quý I', '2023-06-14', null],
    ['mai nhắc tôi nộp báo cáo', 'nộp báo cáo', '2023-05-09', null],
    ['ngày 20/5 nhắc tôi nộp báo cáo tháng', 'nộp báo cáo tháng', '2023-05-20', null],
    ['chiều nay 4h nhắc mình gọi Sở Y tế', 'gọi Sở Y tế', '2023-05-08', '16:00'],
    ['nhắc tôi chiều thứ sáu 2h họp chi bộ', 'họp chi bộ', '2023-05-12', '14:00'],
    ['thứ sáu này nhắc mình gửi báo cáo nhé', 'gửi báo cáo', '2023-05-12', null],
    ['nhắc tôi thứ sáu gửi báo cáo', 'gửi báo cáo', '2023-05-12', null],
    ['nhắc tôi ngày 20/5 nộp báo cáo lần thứ hai', 'nộp báo cáo lần thứ hai', '2023-05-20', null],
    ['đặt báo thức 9h sáng mai họp giao ban', 'họp giao ban', '2023-05-09', '09:00'],
    ['tạo lời nhắc: gọi anh Bình 3h chiều mai', 'gọi anh Bình', '2023-05-09', '15:00'],
    ['hen gio 9h sang mai hop', 'hop', '2023-05-09', '09:00'],
    ['nhắc nộp báo cáo ngày 20/5', 'nộp báo cáo', '2023-05-20', null],
    ['nhắc tôi gọi chị Mai ngày 20/5', 'gọi chị Mai', '2023-05-20', null],
    ['nhắc tôi sau 1 tiếng rưỡi họp', 'họp', '2023-05-08', '10:00'],
    ['nhắc tôi nửa tiếng nữa gọi lại', 'gọi lại', '2023-05-08', '09:00'],
    ['nhắc tôi ngày mai lúc 5 giờ 30 chiều nộp hồ sơ', 'nộp hồ sơ', '2023-05-09', '17:30'],
    ['tôi cần nhắc nộp báo cáo vào ngày 10/6', 'nộp báo cáo', '2023-06-10', null],
    ['có thể nhắc tôi ngày 10/6 nộp báo cáo được không?', 'nộp báo cáo', '2023-06-10', null],
    ['nhắc em chốt số liệu cuối ngày mai', 'chốt số liệu', '2023-05-09', null],
    ['nhắc tôi đầu tháng sau chốt số liệu', 'chốt số liệu', '2023-06-01', null],
    ['nhắc tôi ngày 20/5 trả lời công văn ngày 3/5', 'trả lời công văn ngày 3/5', '2023-05-20', null],
  ])('“%s”', (message, what, day, time) => {
    expect(readOwn(message, now)).toMatchObject({ kind: 'once', what, day, time })
  })

  test.each([
    ['nhắc tôi hôm qua', /đã qua/],
    ['nhắc tôi nộp báo cáo ngày 15/3/2020', /15\/3\/2020, đã qua/],
    ['nhắc tôi 30/2 nộp báo cáo', /“30\/2” không dùng được/],
    ['nhắc tôi ngày 31/4/2024 họp', /không dùng được/],
    ['nhắc tôi lúc 7h họp', /đã qua/],
    ['nhắc tôi lúc 25h họp', /Không có giờ nào/],
    ['nhắc tôi', /cả việc và ngày/],
    ['nhắc tôi hôm nay họp', /thêm giờ/],
    ['nhắc tôi ngày 1/1/2050 họp', /quá xa/],
    [`nhắc tôi ngày mai ${'rất dài '.repeat(60)}`, /dài quá/],
    ['nhắc tôi ngày mai ngày kia nộp báo cáo', /nhiều ngày/],
    ['nhắc tôi ngày 32/5 họp', /không dùng được/],
    ['nhắc tôi hằng ngày lúc 8h chấm công', /hằng ngày/],
    ['nhắc tôi lúc 8h sáng hôm qua họp', /đã qua/],
  ])('“%s” is refused in one sentence', (message, why) => {
    const read = readOwn(message, now)
    expect(read).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) })
    expect((read as { why: string }).why.split('\n')).toHaveLength(1)
  })

  test.each([
    ['cứ thứ hai hàng tuần nhắc tôi chốt số liệu', 'chốt số liệu'],
    ['nhắc tôi ngày 25 hằng tháng gửi báo cáo', 'gửi báo cáo'],
  ])('“%s” comes again', (message, what) => {
    expect(readOwn(message, now)).toMatchObject({ kind: 'repeating', what })
  })

  test('may hang on a deadline', () => {
    expect(readOwn('nhắc mình 2 ngày trước hạn báo cáo tự kiểm tra', now)).toMatchObject({
      kind: 'before-duty',
      about: 'bao cao tu kiem tra',
      offset: -2,
      unit: 'day',
    })
  })
})

describe('a list of what is mine', () => {
  test.each([
    ['hạn tuần này', days('2023-05-08', '2023-05-14')],
    ['tuần này có hạn gì không', days('2023-05-08', '2023-05-14')],
    ['tuan nay co han gi ko', days('2023-05-08', '2023-05-14')],
    ['han nop bao cao tuan nay', days('2023-05-08', '2023-05-14')],
    ['trong tuần này mình phải nộp báo cáo gì?', days('2023-05-08', '2023-05-14')],
    ['hạn của tôi tuần sau', days('2023-05-15', '2023-05-21')],
    ['các hạn tháng này', days('2023-05-01', '2023-05-31')],
    ['tháng này đơn vị em phải nộp những gì ạ', days('2023-05-01', '2023-05-31')],
    ['thang 6 co han nao', days('2023-06-01', '2023-06-30')],
    ['quý này có hạn báo cáo nào', days('2023-04-01', '2023-06-30')],
    ['hôm nay có hạn gì không', days('2023-05-08')],
    ['mai có gì phải nộp', days('2023-05-09')],
    ['sắp tới có hạn gì không', { kind: 'all' }],
    ['sap toi phai nop gi', { kind: 'all' }],
    ['em còn phải nộp mấy báo cáo nữa', { kind: 'all' }],
    ['hạn gần nhất của tôi', { kind: 'all' }],
    ['tuần tới có gì ko em', days('2023-05-15', '2023-05-21')],
    ['các hạn của đơn vị tôi', { kind: 'all' }],
    ['còn bao nhiêu hạn', { kind: 'all' }],
    ['quá hạn', { kind: 'overdue' }],
    ['hạn nào đã quá hạn', { kind: 'overdue' }],
    ['em đang quá hạn gì', { kind: 'overdue' }],
    ['minh co tre han cai nao ko', { kind: 'overdue' }],
    ['đơn vị tôi còn nợ báo cáo nào không', { kind: 'overdue' }],
  ])('“%s”', (text, range) => {
    expect(readRequest(text, today)).toMatchObject({ want: 'list', range })
  })

  test.each([
    ['', { kind: 'all' }],
    ['của tôi', { kind: 'all' }],
    ['tuần', days('2023-05-08', '2023-05-14')],
    ['tháng sau', days('2023-06-01', '2023-06-30')],
    ['15/6', days('2023-06-15')],
    ['qúa hạn', { kind: 'overdue' }],
    ['31/6', { kind: 'impossible' }],
  ])('/han %s', (argument, range) => {
    expect(rangeOf(argument, today)).toMatchObject(range)
  })

  test.each(['Kiên Giang', 'tự kiểm tra', 'báo cáo quý của Hà Nội'])('/han %s is a question', (argument) => {
    expect(rangeOf(argument, today)).toBeNull()
  })
})

describe('other wishes', () => {
  test.each([
    ['các lời nhắc của tôi', { want: 'own' }],
    ['tôi đã đặt những lời nhắc nào', { want: 'own' }],
    ['xem loi nhac', { want: 'own' }],
    ['bỏ nhắc', { want: 'kinds' }],
    ['đừng nhắc tôi nữa', { want: 'kinds' }],
    ['tắt thông báo', { want: 'kinds' }],
    ['bỏ nhắc 2', { want: 'drop', which: { number: 2 } }],
    ['xóa lời nhắc số 1', { want: 'drop', which: { number: 1 } }],
    ['hủy lời nhắc họp giao ban', { want: 'drop', which: { words: 'hop giao ban' } }],
    ['thôi đừng nhắc báo cáo nữa', { want: 'mute', kind: 'report', muted: true }],
    ['tôi muốn tắt nhắc lịch kiểm tra', { want: 'mute', kind: 'event', muted: true }],
    ['bat nhac bao cao', { want: 'mute', kind: 'report', muted: false }],
    ['ngừng gửi bản tin', { want: 'mute', kind: 'digest', muted: true }],
    ['dời sang mai', { want: 'later' }],
    ['doi sang thu 6', { want: 'later' }],
    ['dời sang thứ sáu', { want: 'later' }],
    ['mai nhắc lại', { want: 'later' }],
    ['nhắc lại cho tôi ngày mai', { want: 'later' }],
    ['hoãn đến 15/5', { want: 'later' }],
    ['đã nộp', { want: 'submitted', reference: '', about: '' }],
    ['đã nộp số 12/BC-UBND', { want: 'submitted', reference: '12/BC-UBND', about: '' }],
    ['da nop bc so 31/BC-STP', { want: 'submitted', reference: '31/BC-STP', about: '' }],
    [
      'dạ em gửi báo cáo quý rồi ạ, số 20/BC-STP',
      { want: 'submitted', reference: '20/BC-STP', about: 'quy' },
    ],
    ['đã nộp báo cáo tự kiểm tra số 15/BC-STP ngày 7/5', { want: 'submitted', about: 'tu kiem tra' }],
    ['báo cáo tự kiểm tra đã gửi rồi', { want: 'submitted', about: 'tu kiem tra' }],
    ['nộp rồi nhé', { want: 'submitted', about: '' }],
    ['xong báo cáo tự kiểm tra rồi nhé số 9/BC', { want: 'submitted', about: 'tu kiem tra' }],
    ['nhầm, chưa nộp', { want: 'undo' }],
    ['hủy đã nộp', { want: 'undo' }],
    ['sửa số báo cáo thành 31/BC-STP', { want: 'renumber', reference: '31/BC-STP' }],
    ['nhắc tôi hạn này', { want: 'follow', about: '' }],
    ['lịch kiểm tra của đơn vị tôi', { want: 'inspections' }],
    ['khi nào đoàn kiểm tra đến đơn vị tôi', { want: 'inspections' }],
    ['tắt hết nhắc', { want: 'kinds' }],
    ['xóa hết lời nhắc', { want: 'drop', which: null }],
    ['ko liên quan', { want: 'not-mine' }],
    ['việc này không phải của đơn vị em', { want: 'not-mine' }],
    ['theo dõi hạn này', { want: 'follow', about: '' }],
    ['theo dõi hạn báo cáo tự kiểm tra', { want: 'follow', about: 'bao cao tu kiem tra' }],
    ['theo dõi hạn của Sở Y tế', { want: 'watch', unit: 'Sở Y tế', watched: true }],
    ['thôi theo dõi Sở Y tế', { want: 'watch', unit: 'Sở Y tế', watched: false }],
    ['bỏ theo dõi hạn này', { want: 'followed' }],
    ['đang theo dõi gì', { want: 'followed' }],
    ['lịch của tôi', { want: 'calendar', of: 'person', renew: false }],
    ['lịch của đơn vị', { want: 'calendar', of: 'unit', renew: false }],
    ['đồng bộ lịch với điện thoại', { want: 'calendar', of: 'person', renew: false }],
    ['thu hồi địa chỉ lịch đơn vị', { want: 'calendar', of: 'unit', renew: true }],
    ['ai chưa nộp', { want: 'open' }],
    ['don vi nao cham nop', { want: 'open' }],
    ['đã có đơn vị nào nộp chưa', { want: 'open' }],
    ['dời cuộc kiểm tra Sở Tư pháp sang ngày 7/7/2023', { want: 'add-inspection' }],
  ])('“%s”', (text, request) => {
    expect(readRequest(text, today)).toMatchObject(request)
  })
})

test.each([
  'hạn nộp báo cáo tự kiểm tra là khi nào?',
  'hạn nộp báo cáo là gì',
  'báo cáo quý này nộp khi nào',
  'hạn nộp báo cáo quý này',
  'Hà Nội kiểm tra khi nào?',
  'đã nộp báo cáo chưa',
  'đã gửi hồ sơ trễ hạn 3 ngày cho công dân',
  'đơn vị chưa gửi báo cáo quý I',
  'đơn vị A chưa nộp báo cáo',
  'sửa đổi nghị định 107/2020/NĐ-CP',
  'tuần trước tôi nộp gì rồi',
  'ai chủ trì kiểm tra',
  'quá hạn nộp báo cáo thì xử lý thế nào?',
  'kế hoạch nào nhắc đến Sở Tư pháp',
  'hạn là 30/6/2023',
  'Hạn: 14/12/2023',
  'Hạn nộp báo cáo là cuối năm',
  'quá hạn chưa',
  'chậm báo cáo quý 3',
  'Các cơ quan, đơn vị gửi báo cáo',
  'đổi hạn thành 20/12',
  'còn Bến Tre?',
  'Bến Tre',
  'nhắc lại giúp tôi báo cáo 6 tháng nộp hôm nào',
  'nhắc đến Sở Nội vụ trong kế hoạch nào',
  'theo dõi việc thực hiện là ai',
  'đơn vị nào chủ trì theo dõi',
  'có phải nộp báo cáo tự kiểm tra không',
  'nộp báo cáo muộn thì sao',
])('“%s” is a question for the library', (text) => {
  expect(readRequest(text, today)).toBeNull()
})
