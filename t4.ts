import { readFileSync } from 'node:fs'
import { readDocument } from './src/library/read-document.ts'
for (const [f, n] of [['11-hai-duong-tcvn3.txt', 500], ['12-ocr-dinh-lien.txt', 3000]] as const) {
const d = await readDocument(readFileSync('/tmp/reading/held/' + f), f)
console.log(d.text.slice(0, n)); console.log(d.header, d.sections.map(s=>[s.path,s.kind,s.heading.slice(0,40)].join(':')).join(' | ')) }
