import { invite } from '../../invite/send-invite';

export const mail = invite;
