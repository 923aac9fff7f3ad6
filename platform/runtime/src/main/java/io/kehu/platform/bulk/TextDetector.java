package io.kehu.platform.bulk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Finds out while a file comes in whether it is UTF-8. What is not is taken for GB18030, which Chinese spreadsheets write and which includes GBK and GB2312;
/// the reader refuses what is not that either.
final class TextDetector {
  static final Charset GB18030 = Charset.forName("GB18030");

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer ignored = CharBuffer.allocate(8192);
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean isUtf8 = true;

  void add(byte[] bytes) {
    if (!isUtf8) {
      return;
    }
    ByteBuffer input = ByteBuffer.allocate(rest.remaining() + bytes.length).put(rest).put(bytes);
    input.flip();
    decode(input, /* end= */ false);
    rest = input;
  }

  Charset found() {
    if (isUtf8) {
      decode(rest, /* end= */ true);
    }
    return isUtf8 ? StandardCharsets.UTF_8 : GB18030;
  }

  private void decode(ByteBuffer input, boolean end) {
    for (var result = decoder.decode(input, ignored, end);
        !result.isUnderflow();
        result = decoder.decode(input, ignored, end)) {
      ignored.clear();
      if (result.isError()) {
        isUtf8 = false;
        return;
      }
    }
    ignored.clear();
  }
}
