import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {isCollection as isNodeCollection, isMap, isSeq, parseDocument, visit, type Document, type YAMLMap} from 'yaml';
import {idOf, sameItem, type Edit, type Item} from '../edit/edit.ts';
import {yamlOf} from './folder-files.ts';

const form = {lineWidth: 160, flowCollectionPadding: false};

/**
 * A YAML file with some of its items changed. Comments, and the form of everything that is not changed, stay as somebody wrote them.
 *
 * @returns Undefined where the file is written in a way that does not allow it: its items in brackets, or sharing parts by anchors.
 */
export function editedYaml(text: string, collection: CollectionName, edits: readonly Edit[]): string | undefined {
  const document = parseDocument(text, {uniqueKeys: false});
  if (document.errors.length > 0 || hasAnchors(document)) return undefined;
  if (collections[collection] === 'one') {
    const item = edits.at(-1)?.item;
    return item !== undefined && isMap(document.contents) && editFields(document, item) ? document.toString(form) : undefined;
  }
  const {contents} = document;
  if (!isSeq(contents) || contents.flow === true) return undefined;
  const places = new Map<string, {start: number; end: number}>();
  for (const node of contents.items) {
    if (!isMap(node) || !node.range) return undefined;
    const start = text.lastIndexOf('\n', node.range[0]) + 1;
    if (!/^- $/.test(text.slice(start, node.range[0]))) return undefined;
    places.set(idOf(collection, node.toJSON() as Item), {start, end: node.range[1]});
  }
  let edited = text.endsWith('\n') ? text : `${text}\n`;
  // From the end on, so that the places before stay true.
  const there = edits.filter(({id}) => places.has(id)).toSorted((a, b) => places.get(b.id)!.start - places.get(a.id)!.start);
  for (const {id, item} of there) {
    const {start, end} = places.get(id)!;
    const old = edited.slice(start, end);
    const rest = edited.slice(end);
    if (item === undefined) edited = edited.slice(0, start) + rest.replace(/^[^\n]*\n+/, '');
    else edited = edited.slice(0, start) + editedItem(old, item).trimEnd() + (old.endsWith('\n') ? '\n' : '') + rest;
  }
  const gap = /\n\n- /.test(text) ? '\n' : '';
  for (const {id, item} of edits) if (item !== undefined && !places.has(id)) edited += gap + yamlOf([item]);
  return edited;
}

/** An item in a list, `- id: …`, with the fields that are another now. */
function editedItem(old: string, item: Item): string {
  const document = parseDocument(old.replace(/^- /, '').replaceAll(/^ {2}/gm, ''));
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow === true || !editFields(document, item))
    return yamlOf([item]);
  return `- ${document
    .toString(form)
    .trimEnd()
    .replaceAll(/\n(?=[^\n])/g, '\n  ')}\n`;
}

function editFields(document: Document, item: Item): boolean {
  const map = document.contents as YAMLMap;
  const before = map.toJSON() as Item;
  for (const field of Object.keys(before)) if (item[field] === undefined) map.delete(field);
  for (const [field, value] of Object.entries(item)) {
    if (value === undefined || sameItem(before[field], value)) continue;
    const node = document.createNode(value);
    const old: unknown = map.get(field, true);
    if (isNodeCollection(old) && isNodeCollection(node) && old.flow === true) node.flow = true;
    map.set(field, node);
  }
  return sameItem(document.toJSON(), item);
}

function hasAnchors(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
