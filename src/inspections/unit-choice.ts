// Which unit a written name means, against the units that are known. A name that fits two is never decided here. Pure.

import { foldName, type UnitName, type UnitNames } from '../library/unit-names.ts'

export interface KnownUnit {
  unit: string
  place: string | null
}

export type UnitChoice =
  | { kind: 'one'; unit: string; place: string | null }
  | { kind: 'several'; candidates: KnownUnit[] }

const FAR_FUTURE = '9999-12-31'
const MOST_CANDIDATES = 8

/** `place` is the province of the plan, when it is known. */
export function chooseUnit(
  name: string,
  place: string | null,
  known: readonly KnownUnit[],
  units: UnitNames,
): UnitChoice {
  const read = units.read(name, place)
  if (read.others.length > 1)
    return {
      kind: 'several',
      candidates: read.others.slice(0, MOST_CANDIDATES).map((p) => ({ unit: read.written, place: p })),
    }
  const inPlace = known.filter((one) => fitsPlace(read, units.read(one.unit, one.place), units))
  const equal = inPlace.filter((one) => units.same(read, units.read(one.unit, one.place), FAR_FUTURE))
  const fitting =
    read.level === 'other' && equal.length === 0
      ? inPlace.filter((one) => contains(one.unit, read.written))
      : equal
  const distinct = withoutDoubles(fitting, units)
  if (distinct.length > 1 && !(read.province !== null && equal.length > 0))
    return { kind: 'several', candidates: distinct.slice(0, MOST_CANDIDATES) }
  if (distinct.length === 1 && read.level === 'other') return { kind: 'one', ...distinct[0]! }
  return { kind: 'one', unit: properName(read), place: read.province ?? distinct[0]?.place ?? null }
}

/** A department written without accents gets its name; everything else stays as written. */
const properName = ({ agency, written }: UnitName) =>
  agency !== null && foldName(agency) === foldName(written) ? agency : written

const fitsPlace = (read: UnitName, other: UnitName, units: UnitNames) =>
  read.province === null ||
  (other.province !== null && units.sameProvince(read.province, other.province, FAR_FUTURE))

function contains(unit: string, name: string): boolean {
  return ` ${foldName(unit)} `.includes(` ${foldName(name)} `)
}

function withoutDoubles(known: readonly KnownUnit[], units: UnitNames): KnownUnit[] {
  const seen = new Map(known.map((one) => [units.key(units.read(one.unit, one.place)), one]))
  return [...seen.values()]
}

/** "UBND huyện Châu Thành (Kiên Giang)" */
export function unitLabel({ unit, place }: KnownUnit): string {
  return place === null || foldName(unit).includes(foldName(place)) ? unit : `${unit} (${place})`
}
