// The person that an answer names: whom "bà ấy" means in the turn behind it. Pure.

import { personsNamed } from '../question/person.ts'

/** The one person named in what an answer says; `null` where it names none, or several. */
export function personTold({ lines }: { lines: string[] }): string | null {
  const [only, ...others] = new Set(lines.flatMap(personsNamed))
  return only !== undefined && others.length === 0 ? only : null
}

const pronoun =
  /(?<!\p{L})(?:ông|bà|anh|chị|cô|đồng chí|người|vị|ong|ba|anh|chi|co|dong chi|nguoi)\s+(?:ấy|này|đó|kia|ta|ay|nay|do)(?!\p{L})/iu

/** "Bà ấy phụ trách xã nào?" with the name of whom the turn means; as it stands where nobody was named. */
export function withPersonMeant(text: string, person: string | null): string {
  return person === null ? text : text.replace(pronoun, person)
}

/** Whether the turn asks what a person named before has to do, and not who that is. */
export function asksOfPerson(folded: string): boolean {
  return (
    ofPerson.test(folded) &&
    / (?:nao|dau|gi) /.test(folded) &&
    / (?:phu trach|kiem tra|chu tri|lam|dan|di) /.test(folded)
  )
}

const ofPerson = / (?:ong|ba|anh|chi|co|dong chi|nguoi|vi) (?:ay|nay|do|kia|ta) /
