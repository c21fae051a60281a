// The parts of the ranking that the ablation switches off, each with its features and the list that goes with it.

import { FEATURES, type FeatureName } from '../../../src/retrieval/feature-names.ts'
import type { Asked } from './ranking-examples.ts'

export interface RankingPart {
  features: FeatureName[]
  list?: string
}

const starting = (...beginnings: string[]): FeatureName[] =>
  FEATURES.filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))

/** What the number of a law, its year or its being named says. Questions made from articles teach nothing of it: they
 * quote other laws. */
export const NUMBER_FEATURES: FeatureName[] = [
  ...starting('year'),
  ...(['isLaw', 'isDecree', 'isCircular', 'isJoint', 'numberNamed', 'documentNamed', 'context'] as const),
]

export const PARTS: Record<string, RankingPart> = {
  nothing: { features: [] },
  vectors: { features: starting('cos'), list: 'vectors' },
  pairs: {
    features: ['bm25Pairs', 'coverPairs', 'coverHeadPairs', 'headAskedPairs', 'headIsSpan', 'run', 'runHead'],
  },
  'titles and headings': {
    features: [...starting('coverHead', 'head'), 'bm25Head', 'runHead', 'cosHead'],
    list: 'heads',
  },
  'neighbours in the same document': {
    features: [
      ...starting('group'),
      ...(['coverUnion', 'coverTopic', 'context', 'cosGroup', 'cosNeighbours'] as const),
    ],
    list: 'neighbours',
  },
  'what the law says it is about': { features: ['coverScope', 'coverWithScope'] },
  'windows and runs': { features: ['windowNear', 'windowFar', 'run', 'runHead', 'early'] },
  'definitions and kinds of article': {
    features: ['defines', 'glossaryAsked', 'isGlossary', 'isScope', 'isFinal'],
  },
  'laws that the question names': { features: ['numberNamed', 'yearNamed'] },
  'kind and year in the number': {
    features: [...starting('year2'), 'isLaw', 'isDecree', 'isCircular', 'isJoint'],
  },
}

/** The same questions as if a part did not exist: its features are nil, what only its list named is gone. */
export function without(asked: Asked[], { features, list }: RankingPart): Asked[] {
  const places = new Set(features.map((name) => FEATURES.indexOf(name)))
  return asked.map((one) => {
    const kept = [...one.names.keys()].filter((i) => one.lists[i]!.some((name) => name !== list))
    return {
      ...one,
      names: kept.map((i) => one.names[i]!),
      lists: kept.map((i) => one.lists[i]!),
      relevant: kept.map((i) => one.relevant[i]!),
      features: kept.map((i) => one.features[i]!.map((value, f) => (places.has(f) ? 0 : value))),
    }
  })
}
