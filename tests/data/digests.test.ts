import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findNumbers } from '../../src/library/numbers.ts'
import { readOutline } from '../../src/library/outline.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'data/digests')
const plansFolder = join(root, '../shared/plans')
const held = existsSync(plansFolder)
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
const digest = (name: string) => readFileSync(join(folder, name), 'utf8')
const plan = (name: string) =>
  readFileSync(join(plansFolder, `${basename(name, '.md')}.txt`), 'utf8').normalize('NFC')

const LONGEST_COMMON_RUN = 15

function syllables(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function runs(text: string, length: number): Set<string> {
  const all = syllables(text)
  const found = new Set<string>()
  for (let i = 0; i + length <= all.length; i++) found.add(all.slice(i, i + length).join(' '))
  return found
}

/** Dates as d/m/yyyy, percentages and e-mail addresses: the facts that can be compared mechanically. */
function facts(text: string): Set<string> {
  const found = new Set<string>()
  for (const [, d, m, y] of text.matchAll(/ngày\s(\d{1,2})\stháng\s(\d{1,2})\snăm\s(\d{4})/giu))
    found.add(`${+d!}/${+m!}/${y}`)
  for (const [, d, m, y] of text.matchAll(/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})/g))
    found.add(`${+d!}/${+m!}/${y}`)
  for (const [percent] of text.matchAll(/\d+(?:,\d+)?%/g)) found.add(percent)
  for (const [mail] of text.matchAll(/[\w.-]+@[\w.-]+\w/g)) found.add(mail)
  return found
}

test('ships a digest of each of the five plans', () => {
  expect(names.map((name) => basename(name, '.md')).sort()).toEqual([
    'ha-noi-2020-155-KH-UBND-tin',
    'ha-noi-2023-61-KH-UBND',
    'hai-phong-2021-216-KH-UBND',
    'hai-phong-2024-97-KH-UBND',
    'kien-giang-2023-23-KH-UBND',
  ])
})

test.each(names)('%s says that it is a digest, and names its document', (name) => {
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(digest(name)) ?? []
  const fields = Object.fromEntries(
    front.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  expect(fields).toMatchObject({ nature: 'digest', note: expect.stringContaining('Bản tóm lược') })
  expect(findNumbers(fields.number ?? '')[0]?.number).toBe(fields.number)
  expect(fields.issued).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test.each(names.filter((name) => name.startsWith('hai-phong')))(
  '%s says that the text held is not complete',
  (name) => {
    expect(digest(name)).toContain('ản đang có chưa đầy đủ')
  },
)

describe.skipIf(!held)('beside the plans (../shared/plans is needed)', () => {
  test.each(names)('%s shares no run of 16 syllables with any plan', (name) => {
    const own = runs(digest(name), LONGEST_COMMON_RUN + 1)
    for (const other of names) {
      const common = [...runs(plan(other), LONGEST_COMMON_RUN + 1)].filter((run) => own.has(run))
      expect(common).toEqual([])
    }
  })

  test.each(names)('%s keeps every document number of its plan', (name) => {
    const kept = new Set(findNumbers(digest(name)).map((found) => found.number))
    const cited = new Set(findNumbers(plan(name)).map((found) => found.number))
    expect([...cited].filter((number) => !kept.has(number))).toEqual([])
  })

  test.each(names)('%s keeps every date, percentage and address of its plan, and adds none', (name) => {
    const known = facts(plan(name))
    const kept = facts(digest(name))
    expect([...known].filter((fact) => !kept.has(fact))).toEqual([])
    // A date that the plan writes without its year ("27/7") may have it in the digest.
    const added = [...kept].filter(
      (fact) => !known.has(fact) && !plan(name).includes(fact.replace(/\/\d{4}$/, ',')),
    )
    expect(added).toEqual([])
  })

  test.each(names)('%s has the same numbered places as its plan', (name) => {
    const paths = (text: string) => readOutline(text).sections.map((section) => section.path)
    expect(paths(digest(name))).toEqual(paths(plan(name)))
  })
})
