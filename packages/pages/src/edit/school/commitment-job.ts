import type {Charter, CommitmentLevel} from '@send-strategy/sdk';
import {html} from 'lit';
import {itemWith, listOf, textOf, valuesFrom, type Field, type Values} from '../form/fields.ts';
import type {Item, ItemJob} from '../form/item-form.ts';
import {documentWords, levelWords} from './words.ts';

/** What a commitment is made with, beside what the school says. */
export interface CommitmentSetting {
  readonly id: string | undefined;
  /** For one that is added. */
  readonly newId: string;
  readonly urn: string;
  readonly charter: Pick<Charter, 'title' | 'statements'> | undefined;
  readonly sourceIds: readonly string[];
  readonly illustrative: boolean | undefined;
}

const levels: readonly CommitmentLevel[] = ['workingTowards', 'signed', 'selfReviewed', 'externallyVerified', 'lapsed'];

/** What a school commits to of the charter, and where its documents are. */
export function commitmentJob(setting: CommitmentSetting): ItemJob {
  const {id, newId, urn, charter, sourceIds, illustrative} = setting;
  const statements = charter?.statements ?? [];
  const plain = (today: string): readonly Field[] => [
    {name: 'signedOn', label: 'Signed on', kind: 'day', latest: today},
    {
      name: 'signatoryRole',
      label: 'Signed by',
      hint: 'A role, for example Headteacher. Never a name.',
      kind: 'line',
      longest: 300,
    },
    {
      name: 'reviewBy',
      label: 'To be looked at again by',
      hint: 'After this day it is shown as overdue for review.',
      kind: 'day',
      missing: 'Give the day by which the school looks at this again.',
    },
    ...Object.entries(documentWords).map(([name, label]): Field => ({
      name: `documents.${name}`,
      label,
      hint: 'Its address on your website. It begins with https://.',
      kind: 'address',
      longest: 2000,
    })),
    {
      name: 'evidenceUrl',
      label: 'Evidence of what the school does',
      hint: 'The address of a page that shows it. It begins with https://.',
      kind: 'address',
      longest: 2000,
    },
    {
      name: 'withdrawnOn',
      label: 'Withdrawn on',
      hint: 'Only where the school takes its commitment back. It is then shown as withdrawn on this day.',
      kind: 'day',
      latest: today,
    },
  ];
  const fields = (item: Item | undefined, today: string): readonly Field[] => [
    ...(statements.length === 0
      ? []
      : ([
          {
            name: 'covers',
            label: `What of “${charter!.title}” the school commits to`,
            kind: 'one',
            missing: 'Choose what the school commits to.',
            options: [
              {value: 'all', label: 'All of it', hint: 'Also what is added to it later.'},
              {value: 'some', label: 'Some of its statements'},
            ],
          },
          {
            name: 'statementIds',
            label: 'Statements',
            kind: 'many',
            missing: 'Tick one statement at least.',
            isAsked: (values) => textOf(values, 'covers') === 'some',
            options: statements.map(({id: value, title, text}) => ({value, label: title, hint: text})),
          },
        ] satisfies Field[])),
    {
      name: 'level',
      label: 'How far the school is',
      kind: 'one',
      missing: 'Choose how far the school is.',
      // That others have checked it is for the local area to enter.
      options: levels
        .filter((level) => level !== 'externallyVerified' || item?.level === level)
        .map((value) => ({value, label: levelWords[value]})),
    },
    ...plain(today),
  ];
  return {
    collection: 'commitments',
    id,
    newId,
    heading: id === undefined ? 'Add your commitment' : 'Your commitment and documents',
    intro: () => html`<p>
      It is published while your school’s consent to be shown stands. That a commitment was checked from outside is entered by the local area.
    </p>`,
    submit: 'Save',
    done: html`<p>The public sees it within two minutes, while your school’s consent to be shown stands.</p>`,
    fields,
    values: (item, today) => ({
      ...valuesFrom(item ?? {}, [...plain(today), {name: 'level', label: '', kind: 'one'}]),
      covers: item === undefined ? '' : item.statementIds === 'all' ? 'all' : 'some',
      statementIds: Array.isArray(item?.statementIds) ? item.statementIds.map(String) : [],
    }),
    toSend: (values: Values, item, addedId, today) => {
      const base = item ?? {
        id: addedId,
        urn,
        sources: sourceIds.map((sourceId) => ({sourceId})),
        ...(illustrative === true ? {illustrative: true} : {}),
      };
      const answered = itemWith(base, [...plain(today), {name: 'level', label: '', kind: 'one'}], values);
      const isAll = statements.length === 0 ? (item?.statementIds ?? 'all') === 'all' : textOf(values, 'covers') === 'all';
      return {
        item: {...answered, statementIds: isAll ? 'all' : [...listOf(values, 'statementIds')], asOf: today},
        isNew: item === undefined,
      };
    },
  };
}
