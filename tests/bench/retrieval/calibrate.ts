// npx tsx tests/bench/retrieval/calibrate.ts [SHARED]: how hard the questions at hand are. Ranks by the plainest known
// recipe (BM25 over syllables and pairs, title three times, k1 1.5, question as typed), whose figures are also known
// for all 1,006 questions of the collection, so that figures of these 200 can be read.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createQueryParser } from '../../../src/retrieval/query.ts'
import { createSegmentBuilder } from '../../../src/retrieval/segment.ts'
import { topScores } from '../../../src/retrieval/top.ts'
import { lawOf, readArticles } from '../../../src/retrieval/training/corpus.ts'
import { measureQuality } from '../../../src/retrieval/training/quality.ts'
import { bindQuery, countLibrary, createWordLookup, scoreWords } from '../../../src/retrieval/word-scores.ts'

const shared = process.argv[2] ?? fileURLToPath(new URL('../../../../shared/retrieval', import.meta.url))
const articles = await readArticles(join(shared, 'articles.jsonl.gz'))
const builder = createSegmentBuilder()
articles.forEach(({ _id, title, text }, i) => {
  builder.add({ chunkId: i, documentId: i, group: lawOf(_id), context: '', head: title, body: text })
})
const segment = builder.build()
const lookup = createWordLookup(segment)
const parse = createQueryParser({
  ...{ asking: [], askingWhenMarked: [], askingAtEnd: [], definition: [] },
  ...{ synonyms: {}, abbreviations: {} },
})

function rankedArticles(question: string): string[] {
  const bound = bindQuery(lookup, parse(question))
  const { words, pairs } = scoreWords(segment, bound, countLibrary([{ lookup, query: bound }]))
  const sums = words.map((score, passage) => score + pairs[passage]!)
  return topScores(sums, 50).map((passage) => articles[passage]!._id)
}

const results = readFileSync(join(shared, 'questions-dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { query: string; relevant: string[] })
  .map(({ query, relevant }) => ({ ranked: rankedArticles(query), relevant }))
const { recall1, recall10, ndcg10 } = measureQuality(results)
const recall50 =
  results.reduce(
    (sum, { ranked, relevant }) =>
      sum + relevant.filter((id) => ranked.includes(id)).length / relevant.length,
    0,
  ) / results.length
console.log(
  `BM25 on ${results.length} questions: R@1 ${recall1.toFixed(3)} R@10 ${recall10.toFixed(3)} nDCG@10 ${ndcg10.toFixed(3)} R@50 ${recall50.toFixed(3)}`,
)
