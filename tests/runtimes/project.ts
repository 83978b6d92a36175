import {cp, mkdir, mkdtemp, symlink, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {folder as here, installed} from './installed.ts';
import {run} from './run.ts';

const sdk = '@send-strategy/sdk';

/** Makes an empty project below a folder, to which the scope of the SDK is at a registry. The rest comes from where the user's packages come from. */
export async function newProject(parent: string, registry: string): Promise<string> {
  const project = await mkdtemp(join(parent, 'project-'));
  await writeFile(join(project, '.npmrc'), `@send-strategy:registry=${registry}/\n`);
  return project;
}

/** A new project in which npm, run by a Node, has installed the SDK or other packages. Fails where the Node is too old for them or what they depend on. */
export async function newNpmProject(
  parent: string,
  registry: string,
  node = process.execPath,
  packages: readonly string[] = [sdk],
): Promise<string> {
  const project = await newProject(parent, registry);
  await writeFile(join(project, 'package.json'), '{"private": true, "type": "module"}\n');
  await run('npm', ['install', '--engine-strict', '--no-audit', '--no-fund', ...packages], {cwd: project, node});
  return project;
}

/** Puts files of the program's folder into a project. */
export async function copyProgram(project: string, names: readonly string[]): Promise<void> {
  for (const name of names) await cp(join(here, 'program', name), join(project, name));
}

/** Makes a package that is installed here one of a project. */
export async function linkPackage(project: string, name: string): Promise<void> {
  const place = join(project, 'node_modules', name);
  await mkdir(dirname(place), {recursive: true});
  await symlink(installed(name), place, 'junction');
}
