// "Trình" sends something up, but not in "công trình", "quy trình", "chương trình". Pure.

const compounds = / (cong|chuong|quy|lo|tien|giao|qua|hanh|to|lich|dia|doan|thuyet|giai) trinh(?= )/g

/** A folded question in which only the verb "trinh" is left. */
export function verbsAlone(folded: string): string {
  return folded.replace(compounds, ' $1 _')
}
