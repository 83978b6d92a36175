import {ImportError} from '../import/import.ts';
import {StoreUnavailable} from '../store/faults.ts';
import {Refusal} from '../write/refusal.ts';

/** Why something failed, as a sentence for whoever ran a command. */
export function plainReason(error: unknown): string {
  const {code, message, path, syscall} = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is in use by another program. Choose another with --port.';
  if (syscall === 'listen' && code === 'EACCES')
    return 'There is no permission to use this port. Choose one above 1023 with --port.';
  if (syscall === 'listen' || syscall === 'getaddrinfo')
    return `This machine has no such address (${code}). Choose another with --host.`;
  if (code === 'EACCES' || code === 'EPERM') return `There is no permission to write ${path ?? 'there'}.`;
  if (code === 'ENOSPC') return 'The disk is full. What was there before is unchanged.';
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${path ?? 'The path'} is a file where a folder is needed.`;
  if (error instanceof Refusal || error instanceof StoreUnavailable || error instanceof ImportError) return message;
  return `Failed: ${message ?? String(error)}`;
}
