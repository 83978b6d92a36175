import {sameLanguage, type Consultation, type Meeting} from '@send-strategy/sdk/reading';

/** A step on the way to a decision. */
export type Step = {meeting: Meeting; consultation?: never} | {consultation: Consultation; meeting?: never};

/**
 * Consultations by their first known day and meetings by theirs, the oldest first. What has no date stands first: where it belongs is not known, and so it comes before what is.
 *
 * @param newestFirst Turns all of that round.
 */
export function trailOf(consultations: readonly Consultation[], meetings: readonly Meeting[], newestFirst = false): Step[] {
  const steps = [...consultations.map((consultation) => ({consultation})), ...meetings.map((meeting) => ({meeting}))];
  const trail = (steps as Step[]).toSorted((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  return newestFirst ? trail.toReversed() : trail;
}

function dayOf({meeting, consultation}: Step): string {
  return meeting ? meeting.date : (consultation.start ?? consultation.end ?? '');
}

/**
 * The later meeting that a meeting's `next` speaks of: it names both its body and its day. A sentence that names only one may mean another meeting.
 *
 * @param lang The language of the data's own words, in which the day is written.
 */
export function nextMeeting({date, next = ''}: Meeting, meetings: readonly Meeting[], lang: string): Meeting | undefined {
  // An area in England writes the days of its English the British way.
  const locale = sameLanguage(lang, 'en') ? 'en-GB' : lang;
  const text = next.toLowerCase();
  return meetings.find((later) => {
    const day = new Date(later.date).toLocaleDateString(locale, {dateStyle: 'long', timeZone: 'UTC'});
    // The 1 of "1 May" is no part of "21 May".
    const at = next.indexOf(day);
    return later.date > date && at >= 0 && !/\d/.test(next[at - 1] ?? '') && text.includes(later.body.name.toLowerCase());
  });
}
