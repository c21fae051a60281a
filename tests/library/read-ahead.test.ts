import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inventedPlan } from '../support/invented-plan.ts'
import { makePdf, setParagraphs } from '../support/make-files.ts'
import { jsonOf, runCli } from '../support/run-cli.ts'
import { planParagraphs } from '../support/sample-plan.ts'
import { startApp, temporaryFolder } from '../support/start-app.ts'

/** More than a megabyte, so that the built program reads it in threads: a pdf, a broken file and a file twice among them. */
function largeFolder(): string {
  const folder = temporaryFolder()
  const more = Array.from(
    { length: 1500 },
    (_, n) => `- Nội dung số ${n} do các đơn vị tự thực hiện trong năm.`,
  )
  const places = [
    'Bắc Kạn',
    'Cà Mau',
    'Lai Châu',
    'Sóc Trăng',
    'Quảng Trị',
    'Hậu Giang',
    'Yên Bái',
    'Gia Lai',
  ]
  for (const place of [...places, 'Yên Bái'])
    writeFileSync(
      join(folder, `${place} ${Math.random()}.txt`),
      `${inventedPlan({ place })}\n${more.join('\n')}`,
    )
  writeFileSync(join(folder, 'a.pdf'), makePdf(setParagraphs(planParagraphs)))
  writeFileSync(join(folder, 'b.docx'), Buffer.from('PK\u0003\u0004 cụt'))
  return folder
}

test('a large folder that is read in threads is read as each file by itself, in order', {
  timeout: 240_000,
}, async () => {
  const folder = largeFolder()
  const ran = await runCli(temporaryFolder(), ['ingest', folder, '--json'])
  const inPlace = await startApp()
  const reports = jsonOf(ran)
  expect(reports).toEqual(JSON.parse(JSON.stringify(await inPlace.ingest.paths([folder]))))
  expect(reports.map(({ status }: { status: string }) => status)).toEqual(
    expect.arrayContaining(['added', 'unchanged', 'failed']),
  )
})
