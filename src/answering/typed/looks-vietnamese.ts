/** Whether unmarked letters could be a Vietnamese syllable. */
export function looksVietnamese(word: string): boolean {
  return /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:uye|uya|uoi|uou|ieu|yeu|oai|oay|oeo|uay|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/iu.test(
    word.normalize('NFD').replace(/\p{M}/gu, ''),
  )
}
