// A disk of a few megabytes, for tests of full and read-only disks; needs the right to mount.

import { spawnSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './start-app.ts'

const mount = (...args: string[]) => spawnSync('mount', args, { stdio: 'ignore' }).status === 0

/** Whether this process may mount: root with the capability. */
export function canMount(): boolean {
  const { status } = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
    stdio: 'ignore',
  })
  return process.getuid?.() === 0 && status === 0
}

export interface SmallDisk {
  path: string
  makeReadOnly(): void
}

/** Mounts a disk of so many megabytes; gone when the test ends. */
export function smallDisk(megabytes: number): SmallDisk {
  const path = temporaryFolder()
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path)) throw new Error('cannot mount')
  onTestFinished(() => void spawnSync('umount', ['-l', path]))
  return { path, makeReadOnly: () => void mount('-o', 'remount,ro', path) }
}
