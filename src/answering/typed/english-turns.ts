// Ways of asking in English that have a plainer one: turned into it before the words are read.

const turns: [RegExp, string][] = [
  [/(?<!\p{L})(?:by|until|till|before|up to) (?:what|which) (?:date|day|time)(?!\p{L})/giu, 'by when'],
  [/(?<!\p{L})(?:on|at) (?:what|which) (?:date|day|time)(?!\p{L})/giu, 'when'],
  [/(?<!\p{L})(?:from|since) (?:what|which) (?:date|day|time)(?!\p{L})/giu, 'since when'],
  [
    /^(?:what|when)(?: is|['’]s) the (?:last|latest|final) (?:day|date) for (.+?) to (?=\p{L}+ )/iu,
    'by when must $1 ',
  ],
  [/^(?:what|when)(?: is|['’]s) the (?:last|latest|final) (?:day|date) to /iu, 'what is the deadline to '],
  // "when is the inspection expected to begin": when it begins
  [
    /^(when|what time|in which \p{L}+|which \p{L}+) (?:is|are|was|were) (.+?) (?:expected|scheduled|planned|supposed|due|set|going) to (?=\p{L}+)/iu,
    '$1 does $2 ',
  ],
  // "which decision was replaced by D": what D replaces
  [
    /^(?:which|what) (\p{L}+) (?:was|were|is|are|has been|have been) (replace|amend|repeal|abolishe?|supplement)e?d by (?:the )?(.+?)(?=\?|$)/iu,
    'which $1 does $3 $2',
  ],
  [
    /^where (?:does|do|will) (?:the )?(?:money|funding|funds?|budget) (?:for|of) (.+?) come from(?!\p{L})/iu,
    'what is the funding source of $1',
  ],
  [/ (?:that|which|who) (?:are|is|were|was) (?=not |outside )/giu, ' '],
  [
    / (?:not (?:on|in|included in)|outside(?: of)?|off) the ((?:\p{Lu}\p{L}+ )*)(?:inspection )?list(?!\p{L})/gu,
    ' not inspected $1',
  ],
  // "the report of X: what is the due date": what is asked stands behind what it is asked of
  [
    /^(?:the )?([^:?]{6,120}): what(?: is|['’]s) the (?:deadline|due date|time limit|last day)(?!\p{L})/iu,
    'what is the deadline for $1',
  ],
  [
    /,? and (?:has|have|is|did) (?:it|that|this) (?:already )?(?:passed|expired|over|overdue|past due|late)(?: yet| already)?(?!\p{L})/giu,
    '',
  ],
]

/** The question in the plainer way of asking. */
export function inPlainTurns(text: string): string {
  return turns.reduce((said, [turn, plain]) => said.replace(turn, plain), text)
}
