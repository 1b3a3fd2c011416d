import * as z from 'zod/mini';
import { id } from '../rule/field';
import { dateText, timeText } from '../time/time-text';

/** From the palette: the template and team decide the rest; the server picks topic, room and instructor. */
export const placeBody = z.strictObject({
  templateId: id,
  teamId: z.nullable(id),
  on: dateText,
  startsLocally: timeText,
});
export type PlaceBody = z.infer<typeof placeBody>;
