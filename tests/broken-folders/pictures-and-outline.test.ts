import {expect, test} from 'vitest';
import {type FileChange, replacing} from '../dataset-folder.ts';
import {quillmere} from '../quillmere.ts';
import {theOneProblemOf} from './what-check-says.ts';

test.each<[what: string, changes: Record<string, FileChange>, says: string]>([
  [
    'is a picture that is not there',
    {'media/ladder.svg': null},
    'priorities.yaml, line 12, field "variants.0.lines.0.image.src": there is no picture media/ladder.svg. Add it there, or leave it out here.',
  ],
  [
    'is a picture under another name',
    {'priorities.yaml': replacing('media/ladder.svg', 'media/lader.svg')},
    'priorities.yaml, line 12, field "variants.0.lines.0.image.src": there is no picture media/lader.svg. Did you mean "media/ladder.svg".',
  ],
  [
    'is a picture on another host',
    {'priorities.yaml': replacing('media/ladder.svg', 'https://evil.example/ladder.svg')},
    'priorities.yaml, line 12, field "variants.0.lines.0.image.src": "https://evil.example/ladder.svg" is not of the right form. A file of the media folder was expected, for example media/ladder.svg.',
  ],
  [
    'is no picture',
    {'media/notes.pdf': 'hello'},
    'media/notes.pdf: this is not a kind of picture that is published. The kinds are .svg, .png, .jpg, .jpeg, .webp, .avif, .gif.',
  ],
  [
    'has a name with a space',
    {'media/my ladder.svg': quillmere['media/ladder.svg']!},
    'media/my ladder.svg: the file name cannot be used in an address. Use letters, digits, hyphens and full stops.',
  ],
  [
    'is an SVG in name only',
    {'media/ladder.svg': 'hello'},
    'media/ladder.svg: this is not an SVG picture. An <svg> element was expected.',
  ],
  [
    'is an SVG with a script',
    {'media/ladder.svg': replacing('<path', '<script>alert(1)</script><path')},
    'media/ladder.svg, line 1: the picture holds <script. Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is an SVG with a script behind a prefix',
    {'media/ladder.svg': replacing('<path', '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script><path')},
    'media/ladder.svg, line 1: the picture holds <s:script. Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is an SVG with a handler',
    {'media/ladder.svg': replacing('viewBox', 'onload="alert(1)" viewBox')},
    'media/ladder.svg, line 1: the picture holds onload=. Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is an SVG that loads a picture',
    {'media/ladder.svg': replacing('<path', '<image href="https://elsewhere.example/x.png"/><path')},
    'media/ladder.svg, line 1: the picture holds href=". Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is an SVG that loads a style sheet',
    {'media/ladder.svg': replacing('<path', '<style>@import "//elsewhere.example/x.css";</style><path')},
    'media/ladder.svg, line 1: the picture holds @import. Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is an SVG that loads a fill',
    {'media/ladder.svg': replacing('<path', '<rect fill="url(//elsewhere.example/x)"/><path')},
    'media/ladder.svg, line 1: the picture holds url(. Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is an SVG that gives itself a handler by a definition',
    {'media/ladder.svg': (text) => '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>' + text},
    'media/ladder.svg, line 1: the picture holds <!DOCTYPE svg [. Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is an SVG in an encoding that hides letters',
    {'media/ladder.svg': (text) => '<?xml version="1.0" encoding="ISO-2022-JP"?>' + text},
    'media/ladder.svg: the picture is not in UTF-8. Save it again as SVG in UTF-8.',
  ],
  [
    'is an SVG that animates an address, in character references',
    {'media/ladder.svg': replacing('<path', '<a><animate attributeName="&#104;ref" values="x"/></a><path')},
    'media/ladder.svg, line 1: the picture holds attributeName. Only drawing is possible: no script, no address of another file.',
  ],
  [
    'is a picture whose title names a school without consent',
    {'media/ladder.svg': replacing('A ladder', 'Gannet Hill School')},
    'media/ladder.svg: this names a school without its consent: Gannet Hill School. Take the name out.',
  ],
  [
    'is a picture whose words name a school without consent, each in an element',
    {'media/ladder.svg': replacing('<title>A ladder</title>', '<text><tspan>Gannet</tspan> <tspan>Hill School</tspan></text>')},
    'media/ladder.svg: this names a school without its consent: Gannet Hill School. Take the name out.',
  ],
  [
    'is a picture whose file name is the URN of a school without consent',
    {'media/990004.svg': quillmere['media/ladder.svg']!},
    'media/990004.svg: this names a school without its consent: 990004. Take the name out.',
  ],
  [
    'is an outline with a comma too many',
    {'boundary.geojson': replacing('"features": [', '"features": [,')},
    "boundary.geojson, line 1: this is not JSON: unexpected token ','. Look at the commas, brackets and quotation marks there.",
  ],
  [
    'is an outline that stops',
    {'boundary.geojson': (text) => text.slice(0, 60)},
    'boundary.geojson, line 2: this is not JSON: unterminated string. Look at the commas, brackets and quotation marks there.',
  ],
  ['is an empty outline', {'boundary.geojson': ''}, 'boundary.geojson: the file is empty. JSON was expected.'],
  [
    'is an outline that is null',
    {'boundary.geojson': 'null'},
    'boundary.geojson: there is nothing here. A group of fields was expected.',
  ],
  [
    'is an outline of another kind',
    {'boundary.geojson': replacing('"FeatureCollection"', '"Feature"')},
    'boundary.geojson, field "type": "Feature" is not possible here. "FeatureCollection" was expected.',
  ],
  [
    'is an outline without a shape',
    {'boundary.geojson': '{"type":"FeatureCollection","features":[]}'},
    'boundary.geojson, field "features": there is no outline. At least one polygon was expected.',
  ],
  [
    'is an outline that is a line',
    {'boundary.geojson': replacing('"Polygon"', '"LineString"')},
    'boundary.geojson, field "features.0.geometry.type": "LineString" is not one of the values. The values are Polygon, MultiPolygon.',
  ],
  [
    'is an outline with a ring that is not closed',
    {'boundary.geojson': replacing('[-11.2, 48.8]]]', '[-11.3, 48.8]]]')},
    'boundary.geojson, field "features.0.geometry.coordinates.0": the ring is not closed. Its last point is its first again.',
  ],
  [
    'is an outline with latitude before longitude',
    {'boundary.geojson': replacing('[-10.6, 48.8]', '[148.8, 110.6]')},
    'boundary.geojson, field "features.0.geometry.coordinates.0": point 2 of the ring is not a point. Longitude, then latitude, were expected in degrees.',
  ],
  [
    'is an outline with a name among its numbers',
    {'boundary.geojson': replacing('[-10.6, 48.8]', '[-10.6, 48.8, "Gannet Hill School"]')},
    'boundary.geojson, field "features.0.geometry.coordinates.0": point 2 of the ring is not a point. Longitude, then latitude, were expected in degrees.',
  ],
  [
    'is an outline with too few brackets',
    {
      'boundary.geojson': replacing(
        '[[[-11.2, 48.8], [-10.6, 48.8], [-10.6, 49.2], [-11.2, 48.8]]]',
        '[[-11.2, 48.8], [-10.6, 48.8], [-10.6, 49.2], [-11.2, 48.8]]',
      ),
    },
    'boundary.geojson, field "features.0.geometry.coordinates.0": a ring has fewer than four points. A ring is a list of at least four points, the last the same as the first.',
  ],
])('the file: %s', async (_, changes, says) => {
  expect(await theOneProblemOf(changes)).toBe(says);
});
