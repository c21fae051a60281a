// The shape of a Vietnamese syllable: initial + rhyme + tone. Tells Vietnamese from text in a wrong encoding and
// whole syllables from broken ones; says nothing about whether the syllable means anything.

const initials = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc
  op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
  uy uya uych uyên uyêt uyn uynh uyt uyu uyp
  ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưn ưm y yêm yên yêng yêt yêu`.split(/\s+/),
)

/** Tone marks: grave, acute, tilde, hook above, dot below. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const vowelMarks = /[\u0302\u0306\u031b]/
const stopped = /(?:c|ch|p|t)$/

/** True when the word, in any case, can be one written Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false
  const marked = word.toLowerCase().normalize('NFD')
  const tones = marked.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const bare = marked.replace(toneMarks, '').normalize('NFC')
  const toned = tones.length === 0 || tones[0] === '\u0301' || tones[0] === '\u0323'
  if (!toned && stopped.test(bare)) return false
  if (rhymes.has(bare)) return true
  return initials.some((initial) => bare.startsWith(initial) && hasRhyme(initial, bare.slice(initial.length)))
}

/** Before e, ê, i, y the sounds c, g, ng are written k, gh, ngh, and nowhere else (Kôn, Kạn stay names). */
const front = /^[eêiy]/
const frontOnly = new Set(['gh', 'ngh'])
const backOnly = new Set(['c', 'g', 'ng'])

function hasRhyme(initial: string, rest: string): boolean {
  if (frontOnly.has(initial) && !front.test(rest)) return false
  if (backOnly.has(initial) && front.test(rest) && !(initial === 'g' && rest.startsWith('i'))) return false
  if (initial === 'k' && !front.test(rest) && !/^(?:a|ă|ô)n$|^a$/.test(rest)) return false
  if (rhymes.has(rest)) return initial !== 'qu' || !/^[uưo]/.test(rest)
  return initial === 'gi' && rest === ''
}

/** True when a syllable carries any Vietnamese mark (tone, circumflex, breve, horn) or đ. */
export function isMarked(word: string): boolean {
  const parts = word.normalize('NFD')
  return /[đĐ]/.test(word) || vowelMarks.test(parts) || parts.search(toneMarks) >= 0
}
