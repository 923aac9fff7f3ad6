package io.kehu.customer.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {
  private final PhoneNumbers numbers = new PhoneNumbers(new Messages(), "CN");

  @ParameterizedTest
  @CsvSource({
    "021-6000 1234,, +862160001234",
    "138 0013 8000,, +8613800138000",
    "+49 (0)30 901820,, +4930901820",
    "030 901820, DE, +4930901820",
    "0049 30 901820, DE, +4930901820",
    "（021）６０００１２３４,, +862160001234",
  })
  void oneNumberHasOneWayOfWriting(String written, @Nullable String region, String e164) {
    assertThat(numbers.e164(written, region)).contains(e164);
  }

  @ParameterizedTest
  @CsvSource({"12", "abc", "+999 123456789", "+86 1"})
  void whatCannotBeDialledIsNoNumber(String written) {
    assertThat(numbers.e164(written, null)).isEmpty();
  }

  @Test
  void whatWasWrittenIsKept() {
    Phone phone = aPhone("021-6000 1234");

    assertThat(numbers.normalised(List.of(phone), null))
        .containsExactly(
            new Phone(
                Phone.Type.WORK,
                "+862160001234",
                "021-6000 1234",
                /* primary= */ false,
                List.of()));
  }

  @Test
  void normalisingAgainChangesNothing() {
    List<Phone> once = numbers.normalised(List.of(aPhone("021-6000 1234")), null);

    assertThat(numbers.normalised(once, "DE")).isEqualTo(once);
  }

  @Test
  void eachWrongNumberIsNamed() {
    List<Phone> phones = List.of(aPhone("12"), aPhone("13800138000"), aPhone("x"));

    assertThatThrownBy(() -> numbers.normalised(phones, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting("pointer", "code")
                    .containsExactly(
                        tuple("/channels/phones/0/number", "not-a-phone-number"),
                        tuple("/channels/phones/2/number", "not-a-phone-number")));
  }

  private static Phone aPhone(String number) {
    return new Phone(Phone.Type.WORK, number, null, /* primary= */ false, List.of());
  }
}
