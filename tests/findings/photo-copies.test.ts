// The small copies of photos: what is left of them, what becomes of HEIC, and how the report says what it cannot print.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { writeReport } from '../../src/findings/export/report.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { createPhotoCopies, isHeic } from '../../src/findings/photo-copies.ts'
import { createFileStore } from '../../src/storage/files.ts'
import { makePhoto } from '../support/photos.ts'
import { temporaryFolder } from '../support/start-bot.ts'

const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(400),
])

function store() {
  const folder = temporaryFolder()
  const files = createFileStore(join(folder, 'files'))
  return { folder, files }
}

/** Stands for heif-convert: writes the picture it was given with its script. */
function program(folder: string, body: string): string {
  const path = join(folder, 'heif')
  writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  return path
}

test('a photo of a phone becomes a small picture, upright, without place and camera', async () => {
  const { files } = store()
  const photo = await makePhoto(1, { width: 2016, height: 1512, orientation: 6 })
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const sha256 = files.put(photo)
  const copy = (await createPhotoCopies({ files }).get(sha256))!
  const seen = await sharp(copy).metadata()
  expect(seen).toMatchObject({ format: 'jpeg', width: 600, height: 800 })
  expect(seen.exif).toBeUndefined()
  expect(copy.length).toBeLessThan(photo.length)
  expect(files.get(sha256)?.equals(photo)).toBe(true)
})

test('a copy is made once, and again when the cache was deleted', async () => {
  const { files } = store()
  const sha256 = files.put(await makePhoto(2, { width: 400, height: 300 }))
  const copies = createPhotoCopies({ files })
  const path = `${files.path(sha256)}.copy.jpg`
  const first = await copies.get(sha256)
  writeFileSync(path, 'from the cache')
  expect(Buffer.from((await copies.get(sha256))!).toString()).toBe('from the cache')
  rmSync(path)
  expect(await copies.get(sha256)).toEqual(first)
})

test('HEIC goes through heif-convert where it is installed', async () => {
  const { files, folder } = store()
  const jpeg = join(folder, 'picture.jpg')
  writeFileSync(jpeg, await makePhoto(3, { width: 400, height: 300 }))
  const sha256 = files.put(HEIC)
  const copies = createPhotoCopies({ files, heifConvert: program(folder, `cp ${jpeg} "$2"`) })
  expect(await sharp((await copies.get(sha256))!).metadata()).toMatchObject({ width: 400, height: 300 })
})

test.each([
  ['is not installed', '/nowhere/heif-convert'],
  ['fails', null],
])('HEIC has no copy when heif-convert %s, and the report says so', async (_why, path) => {
  const { files, folder } = store()
  const sha256 = files.put(HEIC)
  expect(isHeic(HEIC)).toBe(true)
  const copies = createPhotoCopies({ files, heifConvert: path ?? program(folder, 'exit 1') })
  const finding = {
    ...{ number: '2023-001', round: null, unit: 'Sở Y tế', area: 'thể chế', text: 'sai', quantities: [] },
    ...{ severity: 'nhẹ', due: null, recommendation: null, status: 'đóng', reporter: 'Tám', reporterId: 1 },
    ...{ at: '2023-11-20T02:12:00.000Z', basis: [], history: [], source: 'x', revision: 1 },
    evidence: [
      {
        ...{ sha256, kind: 'photo', bytes: HEIC.length, mime: 'image/heic', name: null, location: null },
        ...{ at: '2023-11-20T02:12:00.000Z', sender: 'Tám' },
      },
    ],
  } as Finding
  const bytes = await writeReport({
    findings: [finding],
    round: null,
    photo: (file) => copies.get(file.sha256),
    areaLabel: (area) => area,
  })
  const parts = unzipSync(bytes)
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual([])
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('không in được ở đây')
  expect(existsSync(`${files.path(sha256)}.copy.jpg`)).toBe(false)
})

test('what only looks like a photo has no copy', async () => {
  const { files } = store()
  expect(await createPhotoCopies({ files }).get(files.put(Buffer.from('<svg onload="x()"/>')))).toBeNull()
  expect(await createPhotoCopies({ files }).get('0'.repeat(64))).toBeNull()
})
