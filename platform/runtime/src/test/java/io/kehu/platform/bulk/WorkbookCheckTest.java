package io.kehu.platform.bulk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookCheckTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private static void check(byte[] file) {
    new WorkbookCheck().check(file);
  }

  @Test
  void aTableIsLetThrough() {
    assertThatCode(() -> check(Workbooks.of(List.of(List.of("name"), List.of("上海长风")))))
        .doesNotThrowAnyException();
  }

  @Test
  void whatUnpacksToAThousandfoldIsRefused() {
    byte[] bomb = Workbooks.zip(SHEET, "<row><c r=\"A1\"/></row>".repeat(500_000));

    assertThatThrownBy(() -> check(bomb)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aColumnThatNoSheetHasIsRefused() {
    byte[] file = Workbooks.zip(SHEET, "<row><c r=\"FXSHRXW1\"><v>1</v></c></row>");

    assertThatThrownBy(() -> check(file)).isInstanceOf(ProblemException.class);
  }

  @Test
  void anEndlessCellIsRefused() {
    StringBuilder text = new StringBuilder();
    new java.util.Random(1).ints(400_000, 'a', 'z').forEach(c -> text.append((char) c));
    byte[] file = Workbooks.zip("xl/sharedStrings.xml", "<si><t>" + text + "</t></si>");

    assertThatThrownBy(() -> check(file)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aDocumentTypeIsRefused() {
    byte[] file = Workbooks.zip(SHEET, "<!DOCTYPE x [<!ENTITY a \"b\">]><row/>");

    assertThatThrownBy(() -> check(file)).isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsNoZipIsRefused() {
    assertThatThrownBy(() -> check(new byte[] {1, 2, 3})).isInstanceOf(ProblemException.class);
  }
}
