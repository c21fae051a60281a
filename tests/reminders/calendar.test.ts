// Calendars to take away: what a strict reader accepts, UIDs that stay, SEQUENCE that rises, secrets that stay secret.

import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { uidOf } from '../../src/reminders/ics.ts'
import { titleOf } from '../../src/reminders/wording.ts'
import { planText, startReminders } from './start-reminders.ts'

interface Event {
  lines: Map<string, string>
}

/** RFC 5545, read strictly: CRLF, lines of 75 octets, BEGIN and END in pairs, each event with what it must have. */
function parse(file: string): Event[] {
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const raw = file.split('\r\n').slice(0, -1)
  for (const line of raw) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  expect(lines).toEqual(expect.arrayContaining(['VERSION:2.0', expect.stringMatching(/^PRODID:/)]))
  const events: Event[] = []
  let event: Event | null = null
  for (const line of lines.slice(1, -1)) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^;:,]+)*):(.*)$/u.exec(line)
    expect(match, line).not.toBeNull()
    const [, name = '', parameters = '', value = ''] = match!
    if (line === 'BEGIN:VEVENT') {
      expect(event).toBeNull()
      event = { lines: new Map() }
    } else if (line === 'END:VEVENT') {
      events.push(event!)
      event = null
    } else if (event !== null) {
      expect(event.lines.has(name), `${name} twice`).toBe(false)
      if (['SUMMARY', 'DESCRIPTION'].includes(name))
        expect(value.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/)
      event.lines.set(name, `${parameters}|${value}`)
    }
  }
  expect(event).toBeNull()
  for (const { lines: fields } of events) {
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'SEQUENCE'])
      expect(fields.has(name), name).toBe(true)
    expect(fields.get('DTSTAMP')).toMatch(/^\|\d{8}T\d{6}Z$/)
    if (fields.get('DTSTART')!.startsWith(';VALUE=DATE|'))
      expect(fields.get('DTEND')).toMatch(/^;VALUE=DATE\|\d{8}$/)
    else expect(fields.get('DTSTART')).toMatch(/^\|\d{8}T\d{6}Z$/)
  }
  const ids = events.map(({ lines: fields }) => fields.get('UID'))
  expect(new Set(ids).size).toBe(ids.length)
  return events
}

const value = (event: Event, name: string) => event.lines.get(name)!.split('|').slice(1).join('|')

async function withFeed() {
  const world = await startReminders({ publicUrl: 'https://nhac.example' })
  await world.library.put('ke-hoach', planText())
  const lan = world.knows('Lan')
  const hoa = world.knows('Hoa', { unit: 'Sở Tư pháp' })
  world.inspects('UBND huyện An Biên', '2023-07-12')
  await world.reminders.refresh()
  const secretOf = (url: string | null) => /\/ics\/([\w-]+)\.ics$/.exec(url ?? '')?.[1] ?? ''
  const read = (secret: string) => {
    const file = world.reminders.feeds.file(secret)
    return file === null ? null : parse(file)
  }
  return { ...world, lan, hoa, secretOf, read }
}

describe('a calendar', () => {
  test('holds the duties of its person as all-day events', async () => {
    const { reminders, lan, secretOf, read } = await withFeed()
    const events = read(secretOf(reminders.feeds.personUrl(lan)))!
    expect(events.map((event) => [value(event, 'DTSTART'), value(event, 'DTEND')])).toEqual([
      ['20230707', '20230708'],
      ['20230712', '20230713'],
    ])
    expect(value(events[0]!, 'DESCRIPTION')).toMatch(/Cách tính: .*11\/7\\, 10\/7\\, 7\/7/)
  })

  test('keeps the UID and raises SEQUENCE when a day moves, and cancels what went away', async () => {
    const { reminders, inspections, inspects, lan, secretOf, read } = await withFeed()
    const secret = secretOf(reminders.feeds.personUrl(lan))
    const before = read(secret)!
    inspects('UBND huyện An Biên', '2023-07-19')
    await reminders.refresh()
    const after = read(secret)!
    expect(after.map((event) => value(event, 'UID'))).toEqual(before.map((event) => value(event, 'UID')))
    expect(after.map((event) => value(event, 'SEQUENCE'))).toEqual(['1', '1'])
    inspections.cancel(inspections.all()[0]!.id, 'test')
    await reminders.refresh()
    // no longer inspected, the unit owes the report of those not inspected instead
    const [report, ...cancelled] = read(secret)!
    expect(value(report!, 'DTSTART')).toBe('20230629')
    expect(cancelled.map((event) => [value(event, 'STATUS'), value(event, 'SEQUENCE')])).toEqual([
      ['CANCELLED', '2'],
      ['CANCELLED', '2'],
    ])
  })

  test('opens to its secret alone, until it is taken back or the person is', async () => {
    const { reminders, people, lan, secretOf, read } = await withFeed()
    const secret = secretOf(reminders.feeds.personUrl(lan))
    expect(read('không-có-địa-chỉ-này')).toBeNull()
    reminders.feeds.revokePerson(lan.id, 'test')
    expect(read(secret)).toBeNull()
    const next = secretOf(reminders.feeds.personUrl(lan))
    expect(next).not.toBe(secret)
    people.revoke(lan.id, 'test')
    expect(read(next)).toBeNull()
  })

  test('of a unit shows neither own reminders nor unannounced inspections', async () => {
    const { reminders, inspects, knows, lan, secretOf, read } = await withFeed()
    knows('Trần Văn Bình', { unit: 'Sở Nội vụ', role: 'inspector' })
    inspects('UBND huyện An Biên', '2023-08-01', { kind: 'đột xuất', team: ['Trần Văn Bình'] })
    reminders.addOwn(lan, 'nhắc tôi ngày 20/6/2023 đi khám, mua; thuốc', null, 'm1')
    await reminders.refresh()
    const unit = read(secretOf(reminders.feeds.unitUrl({ unit: 'UBND huyện An Biên', place: 'Kiên Giang' })))!
    expect(unit.map((event) => value(event, 'DTSTART'))).toEqual(['20230707', '20230712'])
    expect(read(secretOf(reminders.feeds.personUrl(lan)))).toHaveLength(3)
  })

  test('of one duty is what “thêm vào lịch” opens', async () => {
    const { reminders, hoa } = await withFeed()
    const duty = reminders.mine(hoa, '2023-06-29', '2023-06-29')[0]!
    const url = reminders.feeds.dutyUrl(hoa, duty)!
    const [, secret = '', uid = ''] = /\/ics\/([\w-]+)\/([0-9a-f]+)\.ics$/.exec(url) ?? []
    const events = parse(reminders.feeds.file(secret, uid)!)
    expect(events.map((event) => value(event, 'UID'))).toEqual([uidOf(duty)])
  })
})

describe('an outside reader (ical.js, strict)', () => {
  const eventsOf = (file: string) =>
    new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

  test('reads every sign of a title back, however it had to be escaped and folded', async () => {
    const { reminders, lan, secretOf } = await withFeed()
    const what = `họp; bàn “Ủy ban”, phòng 3\\4: ${'số liệu, kết quả; '.repeat(8)}🙂 hết`
    reminders.addOwn(lan, `nhắc tôi ngày 20/6/2023 ${what}`, null, 'm1')
    const file = reminders.feeds.file(secretOf(reminders.feeds.personUrl(lan)))!
    const event = eventsOf(file).find(({ summary }) => summary.includes('họp') || summary.includes('Họp'))!
    const duty = reminders.own(lan)[0]!
    expect(event.summary).toBe(`Hạn: ${titleOf(duty, 120)}`)
    expect(event.summary).toMatch(/Họp; bàn “Ủy ban”, phòng 3\\4: /)
    expect(event.startDate.isDate).toBe(true)
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2023-06-20', '2023-06-21'])
  })

  test('finds the same events again after a move, with a higher SEQUENCE', async () => {
    const { reminders, inspects, lan, secretOf } = await withFeed()
    const secret = secretOf(reminders.feeds.personUrl(lan))
    const before = eventsOf(reminders.feeds.file(secret)!)
    inspects('UBND huyện An Biên', '2023-07-19')
    await reminders.refresh()
    const after = eventsOf(reminders.feeds.file(secret)!)
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    for (const [i, event] of after.entries()) expect(event.sequence).toBeGreaterThan(before[i]!.sequence)
    expect(after.map(({ startDate }) => startDate.toString())).toEqual(['2023-07-14', '2023-07-19'])
  })

  test('reads an hour as that hour in Vietnam', async () => {
    const { reminders, lan, secretOf } = await withFeed()
    reminders.addOwn(lan, 'nhắc tôi lúc 7h30 ngày 20/6/2023 họp', null, 'm1')
    const event = eventsOf(reminders.feeds.file(secretOf(reminders.feeds.personUrl(lan)))!).find(
      ({ summary }) => summary.includes('Họp'),
    )!
    expect(event.startDate.isDate).toBe(false)
    expect(event.startDate.toJSDate().toISOString()).toBe('2023-06-20T00:30:00.000Z')
    expect(event.duration.toSeconds()).toBe(30 * 60)
  })

  test('reads several lines of a description as several', async () => {
    const { reminders, lan, secretOf } = await withFeed()
    const [event] = eventsOf(reminders.feeds.file(secretOf(reminders.feeds.personUrl(lan)))!)
    expect(event!.description.split('\n')).toEqual([
      expect.stringMatching(/^Ai: /),
      expect.stringMatching(/^Cách tính: ngày kiểm tra thứ Tư 12\/7\/2023, .*: 11\/7, 10\/7, 7\/7/),
      expect.stringMatching(/^Nguồn: Kế hoạch 23\/KH-UBND/),
      expect.stringMatching(/^“.*”$/),
    ])
  })
})
