// The commands that a platform shows in its menu; a menu is the same for everybody, so it names what any role may do.

import type { Person } from '../people/people.ts'
import { ROLES } from '../people/people.ts'
import type { Feature } from './feature.ts'
import { commonHelp } from './replies.ts'

export interface MenuCommand {
  /** Without "/": "han". */
  command: string
  description: string
}

/** The menu for a bot with these features, each command once. */
export function commandMenu(features: readonly Feature[]): MenuCommand[] {
  const anyone: Omit<Person, 'role'> = {
    id: 0,
    name: '',
    unit: null,
    place: null,
    createdAt: '',
    revokedAt: null,
  }
  const lines = [
    ...features.flatMap((feature) => ROLES.flatMap((role) => feature.help?.({ ...anyone, role }) ?? [])),
    ...commonHelp,
  ]
  const menu = new Map<string, MenuCommand>()
  for (const { command, what } of lines) {
    const name = command.replace('/', '')
    if (!menu.has(name)) menu.set(name, { command: name, description: what })
  }
  return [...menu.values()]
}
