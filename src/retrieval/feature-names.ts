// What is measured of one candidate passage for one question; every number is readable and about 0 to 1 in size.
// The names below are those of the trace and of data/ranking.json.

export const FEATURES = [
  'bm25', // words, pairs and head together
  'bm25Words',
  'bm25Pairs',
  'bm25Head',
  'coverText', // share of the question's weight that the passage holds, as written
  'coverTextBare', // the same, marks ignored
  'coverHead',
  'coverHeadBare',
  'coverPairs',
  'coverHeadPairs',
  'coverUnion', // held by the passage or by the heads of its neighbours
  'coverScope', // held by the article that says what the law is about
  'coverWithScope', // held by the passage or by that article
  'coverRest', // share of the weight that the law's subject leaves over, held by the passage
  'coverHeadRest', // held by the head
  'headMatch', // how far the head and that rest say the same
  'coverHeadFirst', // as coverHead, the first words of the question weighing most
  'headBegins', // share of the question's first three words among the head's first four
  'headAsked', // share of the head's weight that the question names
  'headAskedPairs',
  'coverHeadPlain', // share of the question's words in the head, all words alike
  'headAskedPlain',
  'headIsSpan', // the head stands in the question as one run
  'windowNear', // best window of 20 words
  'windowFar', // best window of 60 words
  'run', // longest run of the question in the passage
  'runHead',
  'early', // how early the best window stands
  'length',
  'headless',
  'defines', // the question asks what X is, and the passage says "X là"
  'isGlossary', // an article of definitions
  'glossaryAsked', // … and a definition is asked for
  'isScope',
  'isFinal', // on entry into force and responsibility of carrying out
  'numbers', // share of the question's numbers that the passage holds
  'context', // share of the question's weight that names the document
  'documentNamed', // the same, of documents read from files: place, year, number tell one plan from another
  'numberNamed', // the question names the law or decree by its number
  'yearNamed', // … by its kind and year: "Luật thư viện 2019"
  'groupTopic', // share of the question's weight that runs through the whole document
  'coverTopic', // held by the passage, or running through its document
  'cosFeedback', // nearness to the best few candidates
  'groupMean', // BM25 of the neighbours
  'groupBest',
  'groupShare', // share of the best candidates that belong to the same document
  'cosWhole',
  'cosHead',
  'cosBest', // best window
  'cosGroup',
  'cosNeighbours', // nearest other candidates of the same document
  'cosRank',
  'bm25Rank',
  // The document's own number: kind and year, of articles only.
  'isLaw',
  'isDecree',
  'isCircular',
  'isJoint',
  'year2009', // or earlier
  'year2013', // 2010 to 2013
  'year2015',
  'year2017',
  'year2018',
  'year2019',
  'year2020',
  'year2021',
  'year2022', // or later
] as const

export type FeatureName = (typeof FEATURES)[number]

/** Where each measure stands in the list. */
export const featureAt = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<
  FeatureName,
  number
>

/** A row of measures, all 0. */
export const emptyFeatures = (): Float32Array => new Float32Array(FEATURES.length)
