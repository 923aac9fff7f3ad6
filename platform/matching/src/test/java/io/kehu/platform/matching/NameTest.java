package io.kehu.platform.matching;

import static io.kehu.platform.matching.Parties.likeness;
import static io.kehu.platform.matching.Parties.organization;
import static io.kehu.platform.matching.Parties.person;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
  @ParameterizedTest
  @CsvSource({
    "John Smith, Smith John, SAME",
    "Zoë Müller, zoe muller, SAME",
    "Dr. Anna O'Brien, anna obrien, SAME",
    "John Smith, Jon Smith, CLOSE",
    "John Smith, J. Smith, CLOSE",
    "John Smith, John Paul Smith, CLOSE",
    "Anna Maria Rossi, Annamaria Rossi, CLOSE",
    "John Smith, Mary Smith, SIMILAR",
    "John Smith, Smith, SIMILAR",
    "John Smith, Peter Jones, DIFFERENT",
    "张伟, 张伟先生, SAME",
    "张伟, 章伟, CLOSE",
    "张伟, Wei Zhang, CLOSE",
    "欧阳志远, Zhiyuan Ouyang, CLOSE",
    "欧阳志远, 欧阳志选, SIMILAR",
    "张伟, 张强, DIFFERENT",
    "张伟, Peter Jones, DIFFERENT"
  })
  void namesOfPersons(String one, String other, Likeness likeness) {
    assertThat(likeness(person(one), person(other), Field.NAME)).isEqualTo(likeness);
    assertThat(likeness(person(other), person(one), Field.NAME)).isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource({
    "Acme GmbH, ACME G.m.b.H., SAME",
    "Acme GmbH, Acme, SAME",
    "'Acme Co., Ltd.', Acme Limited, SAME",
    "Acme GmbH, Acme AG, CLOSE",
    "Brown & Sons Inc, Brown and Sons Inc, SAME",
    "Continental Tools Ltd, Continentel Tools Ltd, CLOSE",
    "Continental Tools Ltd, Continental Tools Europe Ltd, SIMILAR",
    "Plant 1 Ltd, Plant 2 Ltd, SIMILAR",
    "Rhein Kontor A GmbH, Rhein Kontor B GmbH, SIMILAR",
    "Acme GmbH, Globex GmbH, DIFFERENT",
    "上海华虹半导体有限公司, 上海华虹半导体有限公司, SAME",
    "上海华虹半导体有限公司, 上海 华虹半导体, SAME",
    "上海华虹半导体有限公司, 华虹半导体有限公司, CLOSE",
    "上海华虹半导体有限公司, 上海华虹半导体股份有限公司, CLOSE",
    "ＡＢＣ科技有限公司, abc科技有限公司, SAME",
    "华为技术（深圳）有限公司, 华为技术(北京)有限公司, SIMILAR",
    "上海长风机械有限公司, 北京长风机械有限公司, SIMILAR",
    "上海第一食品机械有限公司, 上海第二食品机械有限公司, SIMILAR",
    "上海长风机械有限公司, 上海大众汽车有限公司, DIFFERENT",
    "中国公司, 中国公司, SAME"
  })
  void namesOfOrganizations(String one, String other, Likeness likeness) {
    assertThat(likeness(organization(one), organization(other), Field.NAME)).isEqualTo(likeness);
    assertThat(likeness(organization(other), organization(one), Field.NAME)).isEqualTo(likeness);
  }
}
