package io.kehu.servicedesk.survey;

import io.kehu.servicedesk.ticket.TicketType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How a company asks its customers: `kehu.desk.survey.*`.
@ConfigMapping(prefix = "kehu.desk.survey")
public interface SurveyConfig {
  /// A customer is asked at most once in this time, whatever the occasion.
  @WithDefault("P30D")
  Duration fatigue();

  /// How long a link may be answered.
  @WithDefault("P30D")
  Duration linkLife();

  /// Older occasions (tickets and orders entered afterwards) are not asked about.
  @WithDefault("P14D")
  Duration inviteWithin();

  /// A response is low when its mean is at most this …
  @WithDefault("-30")
  int lowMean();

  /// … or the score of any of its items at most this.
  @WithDefault("-60")
  int lowItem();

  /// Only of low responses not older than this a ticket is opened: nobody can be won back years later.
  @WithDefault("P14D")
  Duration recoverWithin();

  /// As what a low response is taken up. A low answer is not a complaint yet; who counts it as one says COMPLAINT.
  @WithDefault("REQUEST")
  TicketType recoveryType();
}
