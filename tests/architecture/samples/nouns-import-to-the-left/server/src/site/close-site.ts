import { goHome } from '../home/go-home';

export const closed = goHome;
