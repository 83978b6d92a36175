import {SendPrinciples} from '../principles/principles.ts';
export class SendInclusionMap extends SendPrinciples {}
