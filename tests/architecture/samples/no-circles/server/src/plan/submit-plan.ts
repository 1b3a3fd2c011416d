import { draft } from './draft-plan';

export const submit = () => draft;
