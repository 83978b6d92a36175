import {parseArgs} from 'node:util';

/** The widths, in CSS pixels, that stories are shown at: a phone, and a desk. */
export const widths = [360, 1280] as const;

export type Width = (typeof widths)[number];

export interface Options {
  /** Only stories whose id contains this. Default: every story. */
  only: string | undefined;
  /** Default: all of `widths`. */
  widths: readonly Width[];
  print: boolean;
  build: boolean;
  help: boolean;
}

export const help = `npm run shots -- [options]

Pictures of every story, contact sheets of them, and the widgets on paper, in dist/shots/. Begin with dist/shots/index.html.

  --only TEXT       only stories whose id contains TEXT, for example --only inclusion-map
  --width WIDTH     only at ${widths.join(' or ')} px (default: both)
  --no-print        nothing on paper
  --no-build        the stories as they are in storybook-static/, without building them
  --help            this`;

/**
 * What the command line asks for.
 *
 * @throws In plain words, where it asks for something that there is not.
 */
export function optionsFrom(args: readonly string[]): Options {
  const {values} = parsed(args);
  const width = values.width === undefined ? undefined : widths.find((width) => String(width) === values.width);
  if (values.width !== undefined && width === undefined)
    throw new Error(
      `--width ${values.width}: stories are shown at ${widths.join(' and ')} px. Name one of them, or leave --width out.`,
    );
  return {
    only: values.only?.toLowerCase(),
    widths: width === undefined ? widths : [width],
    print: values['no-print'] !== true,
    build: values['no-build'] !== true,
    help: values.help === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        only: {type: 'string'},
        width: {type: 'string'},
        'no-print': {type: 'boolean'},
        'no-build': {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe options are:\n\n${help}`, {cause: error});
  }
}
