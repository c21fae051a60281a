// Ways of asking in English that have a plainer one: turned into it before the words are read.

const turns: [RegExp, string][] = [
  // "what about the Hanoi 2023 one": the noun that was said before
  [
    /^((?:and |so )?(?:what|how) about (?:the |that |this )?[^?]*?[\p{Lu}\d][\p{L}\d]*) one(?=\s*\?|$)/iu,
    '$1',
  ],
  // "a quick recap of what the team looks into": the question that it holds
  [
    /^(?:(?:please |can you |could you )?(?:give|send|get|write|show) (?:me|us) |(?:i|we) (?:need|want)(?: to have)? )?(?:an?|the) (?:(?:quick|short|brief) )?(?:recap|summary|overview|rundown|outline|reminder) of (?=(?:what|who|when|where|which|how)(?!\p{L}))/iu,
    '',
  ],
  [/(?<!\p{L})ahead of (?!time(?!\p{L}))/giu, 'before '],
  [/(?<!\p{L})(how (?:far|long|early)) ahead(?!\p{L})/giu, '$1 in advance'],
  [/(?<!\p{L})how (?:quickly|fast|promptly|rapidly|urgently)(?!\p{L})/giu, 'how soon'],
  [/(?<!\p{L})(?:are|is|am|was|were) going to (?=\p{L})/giu, 'will '],
  // "what is the unit told to do": what it must
  [
    /(?<!\p{L})(?:is|are|was|were) ((?!not )(?:[\p{L}\d'’-]+ ){1,7}?)(?:told|asked|instructed|required|obliged|requested|directed|ordered|urged|meant|tasked|bound) to (?=\p{L})/giu,
    'must $1',
  ],
  [
    /^(?:is|are|was|were) ((?:[\p{L}\d'’-]+ ){1,7}?)(?:allowed|permitted|entitled|authori[sz]ed|free|able) to (?=\p{L})/iu,
    'can $1',
  ],
  // "how do I email the report to the Department? Which address?": the address is what is asked for
  [
    /^(?:how|where|to which address|at (?:which|what) address) (?:do|does|can|could|should|must|may|shall|will|would) (?:i|we|you|one|they|(?:the |our |my )?(?:[\p{L}-]+ ){0,2}?(?:units?|agenc(?:y|ies)|offices?|departments?|communes?|districts?|schools?|investors?)) (?:e-?mail|send (?=[^?]* by e-?mail)) ?((?:(?! by e-?mail)[^?])+?)(?: (?:by|via|through) e-?mail)?(?:,? (?:and )?(?:to )?(?:(?:which|what) (?:e-?mail )?address))?\s*(?:\?.*address.*)?[?\s]*$/iu,
    'which email address must $1 be sent to?',
  ],
  // what takes its time lasts
  [
    /^(how long (?:may|can|does|do|did|will|would|should|must|shall) .+?) (?:take|last)(?=\?|$| (?:in|at|under|for|on) )/iu,
    '$1 go on',
  ],
  // how long a text may be is told in pages
  [
    /^how long (?:may|can|must|should|shall|is|are) ((?:[\p{L}\d'’-]+ ){0,4}(?:reports?|outlines?|summary|article)(?: (?:in|of|for|from) [^?]+?)?)(?: be)?(?=\?|$)/iu,
    'how many pages at most can $1 have',
  ],
  [
    /(?<!\p{L})(?:receives?|gets?|(?:is|are) sent) (?=(?:the|this|that) [^?]*(?:plan|decision|notice|circular|directive|document|letter)\??$)/iu,
    'receive a copy of ',
  ],
  // "how many days does the unit have to reply": within how many of them it must
  [
    /^how (?:long|much time) (?:do|does|did) (.+?) (?:have|get|need)(?: got)? to (?=\p{L})/iu,
    'within how long must $1 ',
  ],
  [
    /^how many ((?:working |calendar |business )?(?:days|hours|months)) (?:do|does|did) (.+?) (?:have|get|need)(?: got)? to (?=\p{L})/iu,
    'within how many $1 must $2 ',
  ],
  [
    /(?<!\p{L})(?:run|runs|ran|last|lasts|lasted|go|goes|went|stretch|stretches|extend|extends) (?=(?:from|until|till|through) )/giu,
    'take place ',
  ],
  [
    /(?<!\p{L})let ((?:the |an? |its |their |all |each )?(?:[\p{L}-]+ ){1,3}?)know(?: (?:about|of))?(?!\p{L})/giu,
    'notify $1of',
  ],
  // "go back and check the same office again" is one doing
  [
    /(?<!\p{L})(?:go|goes|come|comes|return|returns|get|gets)(?: back)? (?:and|to) (?=re-?(?:inspect|check|visit))/giu,
    '',
  ],
  [
    /(?<!\p{L})(?:(?:go|goes|come|comes|get|gets) back (?:and|to) )?(?:check|inspect|visit|examine|inspected|checked|visited) ((?:the |an? |any |some )?(?:same )?(?:[\p{L}-]+ ){1,2}?)(?:again|a second time|once more|twice)(?!\p{L})/giu,
    're-inspect $1',
  ],
  [
    /(?<!\p{L})(?:inspected|checked|visited|examined) (?:again|a second time|once more)(?!\p{L})/giu,
    're-inspected',
  ],
  // a body is called "office" where none is named
  [/(?<!\p{L})(same|an|each|every|any|one|inspected|relevant) office(?!\p{L})/giu, '$1 agency'],
  // "the news item of July 2020" said the other way round, its date turned already
  [
    /(?<!\p{L})(the|an?) ((?:ngày|tháng|quý) [\dIV/]+) ((?:[\p{L}-]+ ){0,2}?(?:plan|decision|report|item|article|story|notice|letter|circular|directive|document|inspection|visit|meeting))(?!\p{L})/giu,
    '$1 $3 $2',
  ],
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
