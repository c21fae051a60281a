// Where the files lie that ship with the program: beside src/, and beside dist/ once it is built.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above this module that holds package.json: a bundle has this module in no fixed depth. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

const root = packageFolder()

/** `dist/`, for the built program alone. */
export const builtFolder = fileURLToPath(import.meta.url).startsWith(join(root, 'dist') + sep)
  ? join(root, 'dist')
  : null

/** Digests, calendars, lexicons, catalogues and what was trained. */
export const dataFolder = join(root, 'data')
export const digestsFolder = join(dataFolder, 'digests')
export const promptsFolder = join(root, 'prompts')
/** SQL files of the migrations. */
export const migrationsFolder = join(root, 'src/storage/migrations')
/** The page's files, as the browser gets them. */
export const publicFolder = join(root, 'src/web/public')
/** From package.json. */
export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
  .version
