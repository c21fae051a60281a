// Words of an inspection that are words of a duty elsewhere: "thời hạn kiểm tra" is how long the inspection takes, no limit
// for handing something in, and one that is "kiểm tra xong" is over. Pure.

const term = / (?:thoi |ki )?han (?=(?:(?!truoc |sau |khi |de )\S+ ){0,7}?(?:kiem|thanh) tra )/g
const done = / ((?:kiem|thanh) tra(?: \S+){0,6}?) xong /
/** What somebody has to do, and not the team. */
const ofDuty = / (?:phai|tu kiem tra|tu thanh tra|nop|gui|bao cao|trinh|khac phuc|hoan thanh) /

/** The folded question with the time of an inspection called so. */
export function asInspectionTime(folded: string): string {
  if (ofDuty.test(folded)) return folded
  return folded.replace(term, ' thoi gian ').replace(done, ' $1 het ')
}
