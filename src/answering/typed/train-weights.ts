// Counts in how many articles each syllable stands, for `data/lexicon/syllable-weights.json`.
// Run: npm run train:weights -- ARTICLES.jsonl[.gz] …   (lines {"title", "text"}; only counts are kept)

import { createReadStream, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { foldedForm, spokenWords } from '../../retrieval/fold.ts'

const least = 3

async function main(paths: string[], out: string): Promise<void> {
  const spoken = new Map<string, number>()
  const folded = new Map<string, number>()
  let articles = 0
  for (const path of paths) {
    const file = createReadStream(path)
    for await (const line of createInterface({
      input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file,
    })) {
      if (!line.trim()) continue
      const { title, text } = JSON.parse(line) as { title?: string; text: string }
      const words = new Set(spokenWords(`${title ?? ''} ${text}`).filter((w) => /\p{L}/u.test(w)))
      articles++
      for (const word of words) spoken.set(word, (spoken.get(word) ?? 0) + 1)
      for (const word of new Set([...words].map(foldedForm))) folded.set(word, (folded.get(word) ?? 0) + 1)
    }
  }
  const kept = (counts: Map<string, number>) =>
    Object.fromEntries([...counts].filter(([, n]) => n >= least).sort())
  writeFileSync(out, `${JSON.stringify({ articles, spoken: kept(spoken), folded: kept(folded) })}\n`)
}

await main(process.argv.slice(2), 'data/lexicon/syllable-weights.json')
