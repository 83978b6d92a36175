import {html, nothing} from 'lit';
import {itemWith, listOf, textOf, valuesFrom, type Field} from '../form/fields.ts';
import type {Item, ItemJob} from '../form/item-form.ts';
import {scopes, scopesInWords, scopeWords} from './words.ts';
import type {ConsentScope} from './items.ts';

/** What a record of consent is made with, beside what the school says. */
export interface ConsentSetting {
  readonly id: string | undefined;
  /** For a record that is added. */
  readonly newId: string;
  readonly urn: string;
  readonly sourceIds: readonly string[];
  readonly illustrative: boolean | undefined;
}

const scopesField = (label: string, among: readonly ConsentScope[] = scopes): Field => ({
  name: 'scopes',
  label,
  kind: 'many',
  missing: 'Tick one at least.',
  options: among.map((value) => ({value, ...scopeWords[value]})),
});

const role: Field = {
  name: 'byRole',
  label: 'Who decided',
  hint: 'A role, for example Headteacher. Never a name.',
  kind: 'line',
  longest: 300,
  missing: 'Give the role of who decided.',
};

function begun({urn, sourceIds, illustrative}: ConsentSetting, id: string): Record<string, unknown> {
  return {
    id,
    urn,
    given: true,
    sources: sourceIds.map((sourceId) => ({sourceId})),
    ...(illustrative === true ? {illustrative: true} : {}),
  };
}

/** A school gives its consent, or corrects what was recorded of it. */
export function consentJob(setting: ConsentSetting): ItemJob {
  const {id} = setting;
  const isNew = id === undefined;
  const fields = (item: Item | undefined, today: string): readonly Field[] => [
    scopesField(isNew ? 'What may be shown' : 'What this record is about'),
    {
      name: 'on',
      label: isNew ? 'Given on' : 'Day of the decision',
      kind: 'day',
      latest: today,
      isToday: isNew && item === undefined,
      missing: 'Give the day of the decision.',
    },
    role,
    ...(isNew ? [] : [{name: 'withdrawnOn', label: 'Withdrawn on', kind: 'day', latest: today} satisfies Field]),
  ];
  return {
    collection: 'consents',
    id,
    newId: setting.newId,
    heading: isNew ? 'Give consent' : 'Correct a record of consent',
    intro: () =>
      isNew
        ? html`<p>You can withdraw it at any time, all of it or a part. What was recorded is for the local area only; it is never published.</p>`
        : html`<p>This is for mistakes, such as a wrong day. To take consent back, withdraw it instead.</p>`,
    submit: 'Save',
    done: html`<p>What the public may see changes within two minutes.</p>`,
    fields,
    values: (item, today) =>
      item === undefined ? {...valuesFrom({}, fields(item, today)), on: today} : valuesFrom(item, fields(item, today)),
    toSend: (values, item, newId, today) => ({
      item: {...itemWith(item ?? begun(setting, newId), fields(item, today), values), asOf: today},
      isNew: item === undefined,
    }),
  };
}

/**
 * A school takes its consent back: all that a record is about, or a part of it, which is a record of its own. Only what was offered and ticked is withdrawn: what somebody else adds to the record
 * meanwhile is told, and not ticked.
 */
export function withdrawalJob(setting: ConsentSetting): ItemJob {
  // Where the record was taken away meanwhile, anything can be refused.
  const about = (item: Item | undefined) => (item === undefined ? scopes : (item.scopes as readonly ConsentScope[]));
  const isAll = (some: readonly string[], item: Item | undefined) =>
    item !== undefined && about(item).every((scope) => some.includes(scope));
  return {
    collection: 'consents',
    id: setting.id,
    newId: setting.newId,
    heading: 'Withdraw consent',
    intro: (
      item,
    ) => html`<p>What you withdraw is no longer published from the moment you save, also not for earlier days. Other websites show it no longer within
        two minutes. Files that the local area has exported change with its next export: ask them. What somebody printed or saved stays with them.</p>
      ${
        about(item).includes('network')
          ? html`<p>Without “${scopeWords.network.label}” nothing of your school is shown: not its name, not its commitments, not its links.</p>`
          : nothing
      }
      <p>That your school gave consent and withdrew it stays recorded, for the local area only. You can give consent again at any time.</p>`,
    submit: 'Withdraw',
    done: html`<p>It is withdrawn. Within two minutes the public no longer sees it.</p>`,
    fields: (item, today) => {
      // A day that nobody has recorded is the form's own.
      const isUndated = item !== undefined && item.withdrawnOn === undefined;
      return [
        {...scopesField('What is no longer to be shown', about(item)), isOwn: true},
        {
          ...{name: 'withdrawnOn', label: 'Withdrawn on', kind: 'day', latest: today, isToday: isUndated, isOwn: isUndated},
          missing: 'Give the day of the withdrawal.',
        },
        {...role, name: 'withdrawnByRole', isOwn: true, isAsked: (values) => !isAll(listOf(values, 'scopes'), item)},
      ];
    },
    values: (item, today) => ({
      scopes: about(item),
      withdrawnOn: (item?.withdrawnOn as string | undefined) ?? today,
      withdrawnByRole: '',
    }),
    toSend: (values, item, newId, today) => {
      const day = textOf(values, 'withdrawnOn');
      const some = listOf(values, 'scopes');
      if (isAll(some, item)) return {item: {...item, withdrawnOn: day, asOf: today}, isNew: false};
      const refusal = {scopes: [...some], given: false, on: day, byRole: textOf(values, 'withdrawnByRole').trim(), asOf: today};
      return {item: {...begun(setting, newId), ...refusal}, isNew: true};
    },
    meanwhile: (before, now) => {
      if (now === undefined)
        return 'Somebody else took this record away meanwhile. Nothing is withdrawn yet. Withdraw it to record that your school refuses, or go back to leave it.';
      const [added, gone] = [without(about(now), about(before)), without(about(before), about(now))];
      if (added.length === 0 && gone.length === 0) return undefined;
      return [
        'Somebody else changed this record meanwhile. Nothing is withdrawn yet.',
        ...(added.length === 0 ? [] : [`Added to it: ${scopesInWords(added)}. Tick what of this is to be withdrawn, too.`]),
        ...(gone.length === 0 ? [] : [`No longer in the record: ${scopesInWords(gone)}.`]),
      ].join(' ');
    },
  };
}

const without = (some: readonly ConsentScope[], others: readonly ConsentScope[]) =>
  some.filter((scope) => !others.includes(scope));
