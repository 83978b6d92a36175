import {
  isApiError,
  isConflict,
  isForbidden,
  isNetworkError,
  isNotFound,
  isPreconditionFailed,
  isRateLimited,
  isReadOnlyHost,
  isServerError,
  isTimeoutError,
  isUnauthorized,
  isUnexpectedContent,
  isValidation,
} from '@send-strategy/sdk';
import {fieldAt, type Fault, type Field} from './form/fields.ts';

/** An error in words, and what it asks for. */
export interface Told {
  /** Sign in again; other answers; both wordings side by side; later; the same again, as nobody knows what became of it; nothing more. */
  readonly kind: 'signIn' | 'answers' | 'conflict' | 'later' | 'unknown' | 'refused';
  readonly title: string;
  readonly text: string;
  readonly faults: readonly Fault[];
}

const safe = 'What you typed is still here. Send it again: it is done once, however often you send it.';

/**
 * What to tell of an error.
 *
 * @param doing Of a read, nothing can have been done.
 */
export function faultOf(error: unknown, doing: 'read' | 'write', fields: readonly Field[] = [], now = new Date()): Told {
  const told = (kind: Told['kind'], title: string, text: string, faults: readonly Fault[] = []): Told => ({
    kind,
    title,
    text,
    faults,
  });
  if (isUnauthorized(error))
    return told('signIn', 'Your sign-in has ended', `${detailOf(error)} Sign in again. What you typed is kept.`.trim());
  if (isForbidden(error)) return told('refused', 'You may not change this', detailOf(error));
  if (isPreconditionFailed(error)) return told('conflict', 'Somebody else changed this', detailOf(error));
  if (isValidation(error) || isConflict(error)) {
    const faults = error.errors.map(({pointer = '', message}): Fault => ({field: fieldAt(pointer, fields), message}));
    const text = faults.length === 0 ? detailOf(error) : 'Nothing was changed. What you typed is still here.';
    return told('answers', 'There is a problem', text, faults);
  }
  if (isRateLimited(error))
    return told(
      'later',
      'Too many changes in a short time',
      `${whenAgain(error.retryAfter, now)} Nothing was changed. What you typed is still here.`,
    );
  if (isReadOnlyHost(error))
    return told('refused', 'Nothing can be changed here', 'This service takes no changes, or not any more.');
  if (isNotFound(error)) return told('refused', 'This is not there any more', detailOf(error));
  if (isServerError(error) && error.status === 503 && doing === 'read')
    return told('later', 'The service is busy', `${detailOf(error)} Try again in a minute.`.trim());
  if (isServerError(error) || isTimeoutError(error) || isNetworkError(error) || isUnexpectedContent(error)) {
    const why = isServerError(error)
      ? error.status === 503
        ? 'The service is busy.'
        : 'The service failed.'
      : isNetworkError(error)
        ? 'The service cannot be reached. Look whether you are online.'
        : isTimeoutError(error)
          ? 'The service took too long.'
          : 'Something else answered, for example the sign-in page of a network.';
    if (doing === 'read') return told('later', 'This could not be loaded', `${why} Try again.`);
    return told('unknown', 'We do not know whether this was saved', `${why} It may have been saved, or not. ${safe}`);
  }
  // What only a fault of this page can be. Its message is for its keeper.
  return told(
    'refused',
    'Something went wrong',
    isApiError(error) ? detailOf(error) : 'This page failed. What you typed is still here. Try again.',
  );
}

/** The service's own account of it. */
function detailOf(error: unknown): string {
  return isApiError(error) ? (error.problem?.detail ?? '') : '';
}

function whenAgain(milliseconds: number | undefined, now: Date): string {
  if (milliseconds === undefined) return 'Try again in a minute.';
  const seconds = Math.ceil(milliseconds / 1000);
  const time = new Date(now.getTime() + milliseconds).toLocaleTimeString('en-GB', {timeZone: 'Europe/London'});
  return `Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}, at ${time}.`;
}
