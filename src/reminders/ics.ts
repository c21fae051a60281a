// Duties as an iCalendar file (RFC 5545): all-day events, UIDs that never change, SEQUENCE raised with every change,
// a duty that went away as a cancelled event. Lines are folded at 75 octets and end in CRLF.

import { createHash } from 'node:crypto'
import { addDays } from '../calendar/day.ts'
import { placeName } from '../document.ts'
import type { Duty } from './duty.ts'
import { momentOf } from './schedule.ts'
import * as say from './wording.ts'

export interface CalendarFile {
  name: string
  duties: readonly Duty[]
  /** Duties that are done for the reader: they stay in the calendar, ticked in their title. */
  settled: ReadonlySet<number>
  now: Date
}

export function calendarFile({ name, duties, settled, now }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Don Doc//Nhac han//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...duties.flatMap((duty) => event(duty, settled.has(duty.id), now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event(duty: Duty, settled: boolean, now: Date): string[] {
  const title = `${settled ? '✓ ' : ''}${duty.category === 'event' ? '' : 'Hạn: '}${say.titleOf(duty, 120)}`
  const { document, place, section, quote } = duty.basis
  const source = [document && say.documentName(duty.basis), place, section && placeName(section)]
    .filter(Boolean)
    .join(', ')
  const description = [
    duty.who && `Ai: ${say.oneLine(duty.who)}`,
    duty.basis.derivation ? say.derivationLine(duty) : `Hạn: ${duty.rule}`,
    source && `Nguồn: ${source}`,
    quote && `“${say.cut(say.oneLine(quote), 400)}”`,
  ].filter(Boolean)
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(duty)}`,
    `DTSTAMP:${stamp(now)}`,
    `LAST-MODIFIED:${stamp(new Date(duty.updatedAt))}`,
    `SEQUENCE:${duty.sequence}`,
    ...dates(duty),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    `STATUS:${duty.goneAt === null ? 'CONFIRMED' : 'CANCELLED'}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

/** From the stored number, so another wording or another day of the duty stays the same event. */
export function uidOf({ id, createdAt }: Pick<Duty, 'id' | 'createdAt'>): string {
  return `${createHash('sha256').update(`${id} ${createdAt}`).digest('hex').slice(0, 24)}@dondoc`
}

function dates({ day, time }: Duty): string[] {
  if (time === null)
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`]
  const start = momentOf(day, time)
  return [`DTSTART:${stamp(start)}`, `DTEND:${stamp(new Date(start.getTime() + 30 * 60_000))}`]
}

const compact = (day: string) => day.replaceAll('-', '')

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** No line longer than 75 octets, no character cut in two. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
