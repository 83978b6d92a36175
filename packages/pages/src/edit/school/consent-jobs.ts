import {html, nothing} from 'lit';
import {itemWith, listOf, textOf, valuesFrom, type Field} from '../form/fields.ts';
import type {ItemJob} from '../form/item-form.ts';
import {scopes, scopeWords} from './words.ts';
import type {ConsentScope} from './items.ts';

/** What a record of consent is made with, beside what the school says. */
export interface ConsentSetting {
  readonly id: string | undefined;
  /** For a record that is added. */
  readonly newId: string;
  readonly urn: string;
  readonly sourceIds: readonly string[];
  readonly illustrative: boolean | undefined;
  /** An ISO day. */
  readonly today: string;
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
  const {id, today} = setting;
  const isNew = id === undefined;
  const fields: readonly Field[] = [
    scopesField(isNew ? 'What may be shown' : 'What this record is about'),
    {
      name: 'on',
      label: isNew ? 'Given on' : 'Day of the decision',
      kind: 'day',
      latest: today,
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
    intro: isNew
      ? html`<p>You can withdraw it at any time, all of it or a part. What was recorded is for the local area only; it is never published.</p>`
      : html`<p>This is for mistakes, such as a wrong day. To take consent back, withdraw it instead.</p>`,
    submit: 'Save',
    done: html`<p>What the public may see changes within two minutes.</p>`,
    fields: () => fields,
    values: (item) => (item === undefined ? {...valuesFrom({}, fields), on: today} : valuesFrom(item, fields)),
    toSend: (values, item, newId) => ({
      item: {...itemWith(item ?? begun(setting, newId), fields, values), asOf: today},
      isNew: item === undefined,
    }),
  };
}

/** A school takes its consent back: all that a record is about, or a part of it, which is a record of its own. */
export function withdrawalJob(setting: ConsentSetting, recorded: readonly ConsentScope[]): ItemJob {
  const {today} = setting;
  const fields: readonly Field[] = [
    ...(recorded.length > 1 ? [scopesField('What is no longer to be shown', recorded)] : []),
    {name: 'withdrawnOn', label: 'Withdrawn on', kind: 'day', latest: today, missing: 'Give the day of the withdrawal.'},
    {...role, name: 'withdrawnByRole', isAsked: (values) => isPart(listOf(values, 'scopes'))},
  ];
  const isPart = (some: readonly string[]) => recorded.length > 1 && some.length < recorded.length;
  return {
    collection: 'consents',
    id: setting.id,
    newId: setting.newId,
    heading: 'Withdraw consent',
    intro: html`<p>What you withdraw is no longer published from the moment you save, also not for earlier days. Other websites show it no longer within
        two minutes. Files that the local area has exported change with its next export: ask them. What somebody printed or saved stays with them.</p>
      ${
        recorded.includes('network')
          ? html`<p>Without “${scopeWords.network.label}” nothing of your school is shown: not its name, not its commitments, not its links.</p>`
          : nothing
      }
      <p>That your school gave consent and withdrew it stays recorded, for the local area only. You can give consent again at any time.</p>`,
    submit: 'Withdraw',
    done: html`<p>It is withdrawn. Within two minutes the public no longer sees it.</p>`,
    fields: () => fields,
    values: (item) => ({
      scopes: recorded.filter((scope) => (item?.scopes as readonly string[] | undefined)?.includes(scope) ?? true),
      withdrawnOn: (item?.withdrawnOn as string | undefined) ?? today,
      withdrawnByRole: '',
    }),
    toSend: (values, item, newId) => {
      const day = textOf(values, 'withdrawnOn');
      const some = recorded.length > 1 ? listOf(values, 'scopes') : recorded;
      if (item !== undefined && !isPart(some)) return {item: {...item, withdrawnOn: day, asOf: today}, isNew: false};
      const refusal = {scopes: [...some], given: false, on: day, byRole: textOf(values, 'withdrawnByRole').trim(), asOf: today};
      return {item: {...begun(setting, newId), ...refusal}, isNew: true};
    },
  };
}
