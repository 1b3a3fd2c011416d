import { submit } from './submit-plan';

export const draft = () => submit;
