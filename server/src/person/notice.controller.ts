import { Controller } from '@nestjs/common';
import { noticeEndpoints, type NoticeView } from '@fortnight/shared/person/notice.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ReadMyNotices } from './read-my-notices';

@Controller()
export class NoticeController {
  constructor(private readonly notices: ReadMyNotices) {}

  @Serves(noticeEndpoints.listMyNotices)
  mine(@Asked() { me }: Asked<typeof noticeEndpoints.listMyNotices>): Promise<NoticeView[]> {
    return this.notices.run(me);
  }

  @Serves(noticeEndpoints.seeNotice)
  see(@Asked() asked: Asked<typeof noticeEndpoints.seeNotice>): Promise<void> {
    return this.notices.see(asked);
  }
}
