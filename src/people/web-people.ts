// The office's view of people for the page: codes come with their link and their picture. Shaped after what the web
// server asks for; nothing of the web server is imported.

import { qrSvg, telegramLink } from './invitations.ts'
import type { Account, Invitation, NewInvitation, NewPerson, People, Person } from './people.ts'

/** A code with everything that helps to hand it over. */
export interface HandedCode {
  code: string
  expires: string
  /** `null` while the Telegram bot's name is not known. */
  telegramLink: string | null
  /** SVG of the link, or of the code where there is none. */
  qr: string
}

export interface WebPeople {
  list(): (Person & { accounts: Account[] })[]
  invitations(): Invitation[]
  invite(
    invitation: Omit<NewInvitation, 'personId' | 'name'> & { personId: number | null; name: string | null },
    by: string,
  ): Promise<HandedCode>
  withdraw(invitationId: number, by: string): boolean
  change(personId: number, changes: NewPerson, by: string): boolean
  revoke(personId: number, by: string): boolean
  restore(personId: number, by: string): boolean
}

/** `botName` gives the Telegram bot's name as far as it is known now. */
export function createWebPeople(people: People, botName: () => string | null): WebPeople {
  return {
    list: people.list,
    invitations: people.invitations,
    invite: async ({ personId, name, ...rest }, by) => {
      const whom = { ...(personId === null ? {} : { personId }), ...(name === null ? {} : { name }) }
      const { code, expires } = people.invite({ ...rest, ...whom }, by)
      const bot = botName()
      const link = bot === null ? null : telegramLink(bot, code)
      return { code, expires, telegramLink: link, qr: await qrSvg(link ?? code) }
    },
    withdraw: people.withdraw,
    change: (personId, changes, by) => people.change(personId, changes, by) !== null,
    revoke: people.revoke,
    restore: people.restore,
  }
}
