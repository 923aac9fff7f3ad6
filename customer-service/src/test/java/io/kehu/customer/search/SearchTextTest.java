package io.kehu.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000003ff");

  @Test
  void partsAreToldApart() {
    SearchText search =
        SearchText.of(
            new Findable(
                ID, "重庆 长安", List.of("Chang'an Motors"), List.of("C-000007", "+8613800138000")));

    assertThat(search.name()).isEqualTo("重庆长安");
    assertThat(search.text().split("\\|"))
        .containsExactly(
            "",
            "=重庆长安;重庆 长安;=chongqingchangan;=cqca;",
            "~changanmotors;chang an motors;",
            "-c000007;c 000007;-8613800138000;");
  }

  @Test
  void charactersAndPairsAreTermsAcrossSpacesToo() {
    assertThat(of("万 科Ａ").terms()).contains("万", "科", "万科", "^a", "^w", "^wa", "^wk");
  }

  @Test
  void termsNeverSpanLetters() {
    assertThat(of("中国abc银行").terms()).contains("中国", "银行").doesNotContain("国银");
  }

  @Test
  void sliceIsTakenFromTheId() {
    assertThat(of("Acme").terms()).containsExactly("#3ff", "^a", "^ac");
  }

  @Test
  void markOfSpecialTreatmentIsKeptBesideTheName() {
    assertThat(of("*ST信威").name()).isEqualTo("信威");
    assertThat(of("*ST信威").text()).contains("=信威;", "=st信威;", "=xinwei;", "=stxw;");
  }

  @Test
  void nameOfNothingButSignsIsFoundByNothing() {
    assertThat(of("***")).isEqualTo(new SearchText("", "|||", List.of("#3ff")));
  }

  @Test
  void wordsThatCanBeMisspeltAreThoseOfPlainLetters() {
    Findable customer =
        new Findable(ID, "Microsoft Corp 2000", List.of("微软 China"), List.of("bill@example.com"));

    assertThat(customer.words()).containsExactly("china", "corp", "microsoft");
  }

  private static SearchText of(String name) {
    return SearchText.of(new Findable(ID, name, List.of(), List.of()));
  }
}
