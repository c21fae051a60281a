// A process that reads articles and tells its progress; a test kills it.

import { ingestArticles } from '../../src/library/articles.ts'
import { AT, openLibrary } from './library.ts'

const [folder, path] = process.argv.slice(2)
const library = await openLibrary({}, folder!)
await ingestArticles(library.db, library.index, path!, AT, (lines) => process.stdout.write(`${lines}\n`))
