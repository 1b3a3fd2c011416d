import { Controller, Req, Res } from '@nestjs/common';
import { inviteEndpoints, type MyFeed } from '@fortnight/shared/invite/invite.contract';
import type { Request, Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { byAddress, Limited } from '../platform/web/rate-limit';
import { byToken } from './link-limit';
import { ChangeMyFeed } from './change-my-feed';
import { ReadFeed } from './read-feed';
import { ReadMyFeed } from './read-my-feed';

@Controller()
export class FeedController {
  constructor(
    private readonly readFeed: ReadFeed,
    private readonly readMyFeed: ReadMyFeed,
    private readonly changeMyFeed: ChangeMyFeed,
  ) {}

  @Serves(inviteEndpoints.readMyFeed)
  mine(@Asked() { me }: Asked<typeof inviteEndpoints.readMyFeed>): Promise<MyFeed> {
    return this.readMyFeed.run(me);
  }

  @Serves(inviteEndpoints.rotateMyFeed)
  rotate(@Asked() { me }: Asked<typeof inviteEndpoints.rotateMyFeed>): Promise<MyFeed> {
    return this.changeMyFeed.rotate(me);
  }

  @Serves(inviteEndpoints.revokeMyFeed)
  revoke(@Asked() { me }: Asked<typeof inviteEndpoints.revokeMyFeed>): Promise<MyFeed> {
    return this.changeMyFeed.revoke(me);
  }

  /** Express answers 304 by itself where If-None-Match names the tag (RFC 9110 13.1.2); then nothing is composed. */
  @Serves(inviteEndpoints.readFeed)
  @Limited({ key: byAddress, times: 6000, minutes: 60 }, { key: byToken, times: 120, minutes: 60 })
  async feed(
    @Asked() { params }: Asked<typeof inviteEndpoints.readFeed>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    // Packed bytes are other bytes, so that a strong tag must differ (RFC 9110 8.8.3.3).
    const text = await this.readFeed.run(params.token, request.acceptsEncodings('gzip') ? 'gzip' : '', (tag) => {
      response.setHeader('ETag', tag);
      return request.fresh;
    });
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('Content-Disposition', 'inline; filename="fortnight.ics"');
    return text ?? '';
  }
}
