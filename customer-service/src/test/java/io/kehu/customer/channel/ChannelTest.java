package io.kehu.customer.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTest {
  private static final OnePrimaryPerType.Check CHECK = new OnePrimaryPerType.Check();

  @Test
  void firstOfEachTypeIsPrimaryWhereNobodyChose() {
    List<Email> emails =
        List.of(
            anEmail(Email.Type.WORK, "a@example.com", false),
            anEmail(Email.Type.WORK, "b@example.com", false),
            anEmail(Email.Type.PERSONAL, "c@example.com", false));

    assertThat(Channel.withPrimaries(emails))
        .extracting(Email::primary)
        .containsExactly(true, false, true);
  }

  @Test
  void choiceOfPrimaryStands() {
    List<Email> emails =
        List.of(
            anEmail(Email.Type.WORK, "a@example.com", false),
            anEmail(Email.Type.WORK, "b@example.com", true));

    assertThat(Channel.withPrimaries(emails)).isEqualTo(emails);
  }

  @Test
  void twoPrimariesOfOneTypeAreRefused() {
    Email first = anEmail(Email.Type.WORK, "a@example.com", true);

    assertThat(isValid(List.of(first, anEmail(Email.Type.WORK, "b@example.com", true)))).isFalse();
    assertThat(isValid(List.of(first, anEmail(Email.Type.PERSONAL, "b@example.com", true))))
        .isTrue();
  }

  @Test
  void channelsOfAKindThatIsNotSentAreKept() {
    Email known = anEmail(Email.Type.WORK, "a@example.com", true);
    Messenger sent = new Messenger(Messenger.Type.WECHAT, "wx", true, List.of());

    Channels channels =
        new Channels(List.of(), List.of(), List.of(), List.of(), List.of(sent))
            .over(new Channels(List.of(), List.of(), List.of(known), List.of(), List.of()));

    assertThat(channels.emails()).containsExactly(known);
    assertThat(channels.messengers()).containsExactly(sent);
  }

  private static boolean isValid(List<Email> emails) {
    return CHECK.isValid(emails, null);
  }

  private static Email anEmail(Email.Type type, String address, boolean primary) {
    return new Email(type, address, primary, List.of());
  }
}
