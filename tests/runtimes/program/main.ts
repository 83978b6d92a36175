/** The program of Node, Deno and Bun: takes its setting as JSON, prints what every step gave and where it ran. */
import process from 'node:process';
import {program} from './program.ts';

const results = await program(JSON.parse(process.argv[2] ?? '{}'));
console.log(JSON.stringify({runtime: navigator.userAgent, results}));
