// How good a ranking is: R@1, R@10, nDCG@10 and MRR of ranked names against the relevant ones.

export interface Quality {
  questions: number
  recall1: number
  recall10: number
  ndcg10: number
  mrr: number
}

export function measureQuality(results: { ranked: string[]; relevant: string[] }[]): Quality {
  const mean = (of: (ranked: string[], relevant: string[]) => number): number =>
    results.reduce((sum, { ranked, relevant }) => sum + of(ranked, relevant), 0) / Math.max(1, results.length)
  return {
    questions: results.length,
    recall1: mean((ranked, relevant) => recallAt(ranked, relevant, 1)),
    recall10: mean((ranked, relevant) => recallAt(ranked, relevant, 10)),
    ndcg10: mean(ndcg10),
    mrr: mean((ranked, relevant) => 1 / (1 + firstRelevant(ranked, relevant))),
  }
}

const recallAt = (ranked: string[], relevant: string[], count: number): number =>
  ranked.slice(0, count).filter((name) => relevant.includes(name)).length / relevant.length

function ndcg10(ranked: string[], relevant: string[]): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 2)
  const got = ranked
    .slice(0, 10)
    .reduce((sum, name, rank) => sum + (relevant.includes(name) ? gain(rank) : 0), 0)
  const best = relevant.slice(0, 10).reduce((sum, _, rank) => sum + gain(rank), 0)
  return got / best
}

/** Rank of the first relevant name from 0, or infinity. */
function firstRelevant(ranked: string[], relevant: string[]): number {
  const rank = ranked.findIndex((name) => relevant.includes(name))
  return rank < 0 ? Number.POSITIVE_INFINITY : rank
}

/** The question as typed without any mark. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
