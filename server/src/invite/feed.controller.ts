import { Controller, Res } from '@nestjs/common';
import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { byAddress, Limited } from '../platform/web/rate-limit';
import { etagOf } from './feed';
import { byToken } from './link-limit';
import { ReadFeed } from './read-feed';
import { ReadMyFeed } from './read-my-feed';

@Controller()
export class FeedController {
  constructor(
    private readonly readFeed: ReadFeed,
    private readonly readMyFeed: ReadMyFeed,
  ) {}

  @Serves(inviteEndpoints.readMyFeed)
  mine(@Asked() { me }: Asked<typeof inviteEndpoints.readMyFeed>): Promise<{ url: string }> {
    return this.readMyFeed.run(me);
  }

  /** Express answers 304 by itself where If-None-Match names the tag (RFC 9110 13.1.2). */
  @Serves(inviteEndpoints.readFeed)
  @Limited({ key: byToken, times: 120, minutes: 60 }, { key: byAddress, times: 6000, minutes: 60 })
  async feed(
    @Asked() { params }: Asked<typeof inviteEndpoints.readFeed>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const text = await this.readFeed.run(params.token);
    response.setHeader('ETag', etagOf(text));
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('Content-Disposition', 'inline; filename="fortnight.ics"');
    return text;
  }
}
