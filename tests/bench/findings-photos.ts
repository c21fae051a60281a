// Makes the photos of `findings.ts` in a process of its own: what it costs to invent them is no memory of the service.
// Run: node --import tsx tests/bench/findings-photos.ts FOLDER COUNT

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePhoto } from '../support/photos.ts'

const [folder = '', count = '0'] = process.argv.slice(2)
for (let seed = 1; seed <= Number(count); seed++)
  writeFileSync(join(folder, `${seed}.jpg`), await makePhoto(seed))
